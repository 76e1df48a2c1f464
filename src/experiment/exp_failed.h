/* exp_failed.h — runs that failed or were interrupted outside of the queue, as rows of `exp show`:
 * what is kept of them (exp_partial.h).  DVC keeps nothing (docs/deviations.md, failed-run). */
#ifndef EXPERIMENT_EXP_FAILED_H
#define EXPERIMENT_EXP_FAILED_H

#include "experiment/exp_row.h"

struct exp_failed {
    const char *name, *why;
    struct scm_id commit, baseline;
};
VEC(exp_failed_vec, struct exp_failed);

/* All of them, in `a`.  One whose commit cannot be read is passed over. */
err *exp_failed_list(struct scm *s, struct arena *a, struct exp_failed_vec *out) MUST_CHECK;

/* Rows of those with this baseline, in the repo's arena: params and metrics as they were left.
 * Where `out` has a row of the name that one tells more. */
err *exp_failed_rows(const struct exp_failed_vec *all, const struct exp_row_reader *reader,
                     const struct scm_id *baseline, struct exp_row_vec *out) MUST_CHECK;

#endif
