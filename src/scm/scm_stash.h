/* scm_stash.h — stash commits on refs of the caller's choosing; the ref's reflog is the stack. */
#ifndef SCM_SCM_STASH_H
#define SCM_SCM_STASH_H

#include "scm/scm_commit.h"

struct scm_stash_entry {
    struct scm_id id;
    const char *message; /* reflog text after the tab */
    int64_t time_sec;
};
VEC(scm_stash_list, struct scm_stash_entry);

/* Entries of the reflog of `ref`, newest first; empty when there is none. */
err *scm_stash_read(struct scm *s, const char *ref, struct arena *a, struct scm_stash_list *out)
    MUST_CHECK;

/* A commit shaped as `git stash create` makes it: worktree tree, parents HEAD and index commit, and
 * with `untracked` a third for untracked (not ignored) files.  Nothing dirty: *ret none.  Workspace
 * untouched.  `ignored`: further files for the third, which Git ignores; may be NULL. */
err *scm_stash_create(struct scm *s, const char *message, bool untracked,
                      const struct strs *ignored, char *const *vars, struct scm_id *ret) MUST_CHECK;

/* Append to the ref's reflog and set the ref, as one step under the ref's lock.
 * ERR_NOT_FOUND, and nothing written, when that commit is gone. */
err *scm_stash_push(struct scm *s, const char *ref, const struct scm_id *id, const char *message,
                    char *const *vars) MUST_CHECK;
/* Remove the entry holding `id`; the last one removes ref and reflog.  Missing is fine. */
err *scm_stash_drop(struct scm *s, const char *ref, const struct scm_id *id) MUST_CHECK;

#endif
