/* exp_select.h — which commits a listing starts from, and what they are called.  Behaviour:
 * DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_SELECT_H
#define EXPERIMENT_EXP_SELECT_H

#include "base/map.h"
#include "experiment/exp_ref.h"
#include "scm/scm_rev.h"

struct exp_select {
    struct strs revs; /* --rev; HEAD when neither these nor all_* say anything */
    int num;          /* -n first-parent commits of each rev and branch; negative: all */
    bool all_branches, all_tags, all_commits;
};

/* In the order of the listing, none twice: revs, then all commits, or branches and tags.
 * ERR_NOT_FOUND "unknown Git revision '…'". */
err *exp_select_commits(struct scm *s, const struct exp_select *sel, struct scm_id_list *out)
    MUST_CHECK;

/* What commits are called: the current branch for HEAD, else the first tag, else the first branch.
 * Tags and branches are looked at when another commit than HEAD is asked for: what a tag leads to
 * is in Git's objects. */
struct exp_names {
    struct scm *scm;
    struct arena *arena;
    struct scm_id head;
    const char *branch; /* of HEAD; NULL when detached or without a commit */
    struct map by_id;   /* hex -> name, when `listed` */
    bool listed;
};
#define EXP_NAMES_INIT(scm_, arena_)                                                               \
    {                                                                                              \
        .scm = (scm_), .arena = (arena_)                                                           \
    }
void exp_names_release(struct exp_names *n);
static inline void exp_names_scope_end(struct exp_names *n)
{
    exp_names_release(n);
}
/* NULL when it has none; the string is in the arena. */
err *exp_names_find(struct exp_names *n, const struct scm_id *id, const char **ret) MUST_CHECK;

/* For `metrics show`: tips of branches, tags, or all commits (these alone); a commit with several
 * names is one of them, its label "a,b"; of all commits the label is the whole id.  Labels in `a`,
 * the list the caller's to release. */
struct exp_named {
    struct scm_id id;
    const char *label;
};
VEC(exp_named_list, struct exp_named);
err *exp_select_named(struct scm *s, bool branches, bool tags, bool all_commits, struct arena *a,
                      struct exp_named_list *out) MUST_CHECK;

#endif
