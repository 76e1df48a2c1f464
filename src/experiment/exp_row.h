/* exp_row.h — what one revision says of itself: params, metrics, deps, outs.
 *
 * Behaviour source: DVC 3.67.1 `exp show --json`. */
#ifndef EXPERIMENT_EXP_ROW_H
#define EXPERIMENT_EXP_ROW_H

#include "data/doc_memo.h"
#include "experiment/exp_cache.h"
#include "experiment/exp_revision.h"

/* `data` is {"params", "metrics", "deps", "outs", "meta"}, parts of the JSON object of the 3.x
 * schema, where each file of params and metrics is {"data": document} or {"error": {"type",
 * "msg"}}, and "meta" is empty unless the revision has stages with checkpoints: {"has_checkpoints":
 * true}, as in 2.58.2.  A revision that cannot be read has data NULL and error {"msg", "type"}. */
struct exp_row {
    const char *rev;      /* 40 hex or "workspace" */
    const char *data_rev; /* whose data it is; NULL: of `rev` */
    const char *name;     /* branch, tag or experiment name; NULL */
    const struct value *data;
    const struct value *error;
    const struct value
        *executor;        /* who runs it: {"state", "name", "local"}; NULL when nobody does */
    int64_t time_sec;     /* 0 for the workspace */
    struct scm_id parent; /* of the commit; none: of the workspace, or there is none */
    const struct exp_row *before; /* the checkpoint that it was made after (exp_chain.h), or NULL */
    const char *ref; /* of a run that has made checkpoints: of the experiment that they are */
};
VEC(exp_row_vec, struct exp_row);

/* What the last row was made of: the next one shares what both have (data/value_pack.h). */
struct exp_row_last {
    struct sb bytes;
    struct value *data; /* NULL: there is none yet */
};
#define EXP_ROW_LAST_INIT                                                                          \
    {                                                                                              \
        .bytes = SB_INIT                                                                           \
    }
void exp_row_last_release(struct exp_row_last *l);
static inline void exp_row_last_scope_end(struct exp_row_last *l)
{
    exp_row_last_release(l);
}

/* How rows are read. */
struct exp_row_reader {
    struct repo *repo;
    struct scm *scm;
    struct exp_cache *memo;    /* NULL: nothing is remembered or recalled */
    struct doc_memo *docs;     /* documents that revisions share; may be NULL */
    struct exp_row_last *last; /* may be NULL, else all rows live in one arena */
    bool param_deps;           /* only params that stages depend on; such rows are not remembered */
    bool force;                /* do not recall */
};

/* Rows live in `a`; reading one leaves nothing else behind.  A commit that is remembered is not
 * looked at.  ERR_NOT_FOUND when there is no such commit. */
err *exp_row_of_commit(const struct exp_row_reader *r, const struct scm_id *id, struct arena *a,
                       struct exp_row *ret) MUST_CHECK;
void exp_row_of_workspace(const struct exp_row_reader *r, struct arena *a, struct exp_row *ret);

/* Its first parent, none if there is none: remembered, or read.  ERR_NOT_FOUND as above. */
err *exp_row_parent(const struct exp_row_reader *r, const struct scm_id *id, struct scm_id *ret)
    MUST_CHECK;

/* Order the rows from `first` on by (time, rev), newest first; unreadable ones last. */
void exp_rows_sort(struct exp_row_vec *rows, size_t first);

#endif
