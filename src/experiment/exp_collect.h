/* exp_collect.h — the rows of a listing: the workspace, baselines, and what was derived from them.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_COLLECT_H
#define EXPERIMENT_EXP_COLLECT_H

#include "experiment/exp_row.h"
#include "experiment/exp_select.h"

struct exp_baseline {
    struct exp_row row;
    struct exp_row_vec experiments; /* running, finished, queued, failed ones, each newest first:
                                       (time, rev) descending; linked to their checkpoints */
};
VEC(exp_baseline_vec, struct exp_baseline);

struct exp_collect_opts {
    struct exp_select select;
    bool hide_workspace, hide_queued, hide_failed;
    bool param_deps; /* only params that stages depend on */
    bool force;      /* do not recall remembered rows */
    bool sha;        /* name baselines by SHA only */
};

/* The workspace first (unless hidden), then each baseline with its experiments; all of it in the
 * repo's arena.  Nothing when there is no commit yet.  Experiments whose commit is gone are passed
 * over, unless it is remembered. */
err *exp_collect(struct repo *r, struct scm *s, const struct exp_collect_opts *opts,
                 struct exp_baseline_vec *out) MUST_CHECK;
/* One row for `exp diff`: `rev` "workspace" or as a user types it. */
err *exp_collect_row(struct repo *r, struct scm *s, const char *rev, bool param_deps,
                     struct exp_row *ret) MUST_CHECK;

#endif
