/* exp_live.h — runs that go on in a directory of their own, as rows of `exp show`.  Behaviour:
 * DVC 3.67.1 (tests/oracle/handover/live_rows.sh). */
#ifndef EXPERIMENT_EXP_LIVE_H
#define EXPERIMENT_EXP_LIVE_H

#include "experiment/exec_info.h"
#include "experiment/exp_copy.h"
#include "experiment/exp_row.h"

/* A run of `exp run --temp`, as its info file tells. */
struct exp_live {
    const char *rev; /* stash commit */
    struct exec_info info;
};
VEC(exp_live_vec, struct exp_live);

/* Those that go on, in the repo's arena.  A run lives as long as its directory does (DVC says no
 * more): exp_copy_sweep first, which removes those of ours whose runner died. */
err *exp_live_list(struct repo *r, struct exp_live_vec *out) MUST_CHECK;

/* Rows of those that have this baseline: params and metrics as they are there now. */
void exp_live_rows(const struct exp_live_vec *live, const struct exp_row_reader *reader,
                   const struct scm_id *baseline, struct exp_row_vec *out);

/* What the directory of a run in `place` holds now, without the executor.  False while it cannot be
 * looked at: it is being made or goes just now. */
bool exp_live_row(const struct exp_row_reader *reader, enum exp_copy_place place,
                  const struct exp_live *live, struct exp_row *ret);

#endif
