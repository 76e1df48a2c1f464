/* exp_temp.h — `exp run --temp`: one experiment in a directory of its own, in the foreground.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_TEMP_H
#define EXPERIMENT_EXP_TEMP_H

#include "experiment/exp_run.h"

/* The workspace, its index and HEAD stay as they are.  `paths`: of --copy-paths.  Whatever can be
 * refused is refused first, as exp_run_workspace does. */
err *exp_run_temp(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                  const struct strs *paths, struct exp_run_result *ret) MUST_CHECK;

#endif
