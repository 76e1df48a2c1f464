/* gc_scope.h — the revisions whose data `gc` keeps.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_GC_SCOPE_H
#define EXPERIMENT_GC_SCOPE_H

#include "experiment/exp_select.h"

struct gc_scope {
    const char *rev; /* NULL: none; "workspace" is kept anyway */
    int num;         /* first-parent commits of `rev` and of each branch; negative: all */
    bool all_branches, all_tags, all_commits, all_experiments;
    bool by_date; /* all commits made at or after `since_sec`; nothing more beside all_commits */
    int64_t since_sec;
};

/* Each commit once with its names ("v1,main"; what was reached otherwise: its id), labels in `a`;
 * the caller releases the list.  ERR_NOT_FOUND "unknown Git revision '…'". */
err *gc_scope_list(struct scm *s, const struct gc_scope *scope, struct arena *a,
                   struct exp_named_list *out) MUST_CHECK;

/* Commits that are in use whatever the scope: those of queued experiments, and of runs that have
 * begun.  Queue entries whose commit is gone are left out. */
err *gc_scope_pinned(struct scm *s, struct arena *a, struct exp_named_list *out) MUST_CHECK;

#endif
