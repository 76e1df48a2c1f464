/* exp_filter.h — of a listing the experiments that conditions hold for. */
#ifndef EXPERIMENT_EXP_FILTER_H
#define EXPERIMENT_EXP_FILTER_H

#include "experiment/exp_collect.h"

/* Those that all conditions (data/row_filter.h) hold for, with their checkpoints: the newest
 * decides.  A baseline (or the workspace) goes when neither it matches nor anything of it is left.
 * Columns are those of `exp show --csv`.  `out`, empty, is in `a` and shares its rows with `all`.
 * ERR_INVALID: a malformed condition, a column that is not there or not the only one. */
err *exp_filter(const struct exp_baseline_vec *all, const struct strs *conditions, struct arena *a,
                struct exp_baseline_vec *out) MUST_CHECK;

#endif
