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

/* Names of commits: hex -> the current branch for HEAD, else the first tag, else the first branch;
 * strings in `a`.  The map is the caller's to release. */
err *exp_select_names(struct scm *s, struct arena *a, struct map *out) MUST_CHECK;

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
