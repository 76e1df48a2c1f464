/* exp_collect.h — what a revision says of itself (params, metrics, deps, outs), and which revisions a listing shows.
 * Spec experiments §6.1; JSON schema 3.x. */
#ifndef EXPERIMENT_EXP_COLLECT_H
#define EXPERIMENT_EXP_COLLECT_H

#include "experiment/exp_ref.h"
#include "pipeline/metrics.h"
#include "pipeline/repo.h"

/* One revision's row: `data` is the JSON object of the 3.x schema ({"rev", "timestamp", "params", "metrics", "deps", "outs", "meta"}); on
 * failure data is NULL and error {"msg", "type"}. */
struct exp_row {
    const char *rev;  /* 40 hex or "workspace" */
    const char *name; /* branch, tag or experiment name; NULL */
    const struct value *data;
    const struct value *error;
    int64_t time_sec; /* 0 for the workspace */
};
VEC(exp_row_vec, struct exp_row);

struct exp_baseline {
    struct exp_row row;
    struct exp_row_vec experiments; /* newest first: (time, rev) descending */
};
VEC(exp_baseline_vec, struct exp_baseline);

struct exp_select {
    struct strs revs; /* --rev; empty: HEAD */
    int num;          /* -n; 1 by default; negative: all */
    bool all_branches, all_tags, all_commits;
    bool hide_workspace;
    bool param_deps;  /* only params that stages depend on */
    bool force;       /* do not read remembered rows */
    bool sha;         /* name baselines by SHA only */
};

/* The workspace first (unless hidden), then each baseline with its experiments. */
err *exp_collect(struct repo *r, struct scm *s, const struct exp_select *sel, struct exp_baseline_vec *out) MUST_CHECK;
/* One row for `exp diff` and friends: rev "workspace" or 40 hex. */
err *exp_collect_row(struct repo *r, struct scm *s, const char *rev, bool param_deps, struct exp_row *ret) MUST_CHECK;

#endif
