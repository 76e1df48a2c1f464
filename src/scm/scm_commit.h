/* scm_commit.h — trees and commits made straight into the object store.
 *
 * Neither index nor work tree nor HEAD is touched: the user's workspace is never scratch space. */
#ifndef SCM_SCM_COMMIT_H
#define SCM_SCM_COMMIT_H

#include "scm/scm.h"

/* The tree `git add -u && git add -f -- extra && git write-tree` would give: the user's index
 * (staged new files included) with every tracked file as it is in the work tree (deleted ones
 * removed; modes, filters and symlinks as git does), plus `extra` (paths, also ignored or untracked
 * ones; missing ones are left out; a directory adds the files below it). Sparse and skip-worktree
 * entries stay as in the index; submodules are recorded at their checked-out commit as `git add -u`
 * does.  Unchanged files are not read (index stat data).  An index with merge conflicts:
 * ERR_CONFLICT naming the paths. */
err *scm_tree_snapshot(struct scm *s, const struct strs *extra, struct scm_id *ret_tree) MUST_CHECK;

/* Can a tree be made?  ERR_CONFLICT as above. */
err *scm_check_merged(struct scm *s) MUST_CHECK;

/* A tree of the index alone. */
err *scm_tree_index(struct scm *s, struct scm_id *ret_tree) MUST_CHECK;

/* `base` with `path` replaced by `bytes` (mode 0 keeps or 0100644), or removed when bytes.ptr is
 * NULL. */
err *scm_tree_with(struct scm *s, const struct scm_id *base, const char *path, struct str bytes,
                   unsigned mode, struct scm_id *ret_tree) MUST_CHECK;

/* The same, with what the store has of a work file that contains `bytes` (line ends, filters). */
err *scm_tree_with_file(struct scm *s, const struct scm_id *base, const char *path,
                        struct str bytes, struct scm_id *ret_tree) MUST_CHECK;

/* A commit object; message stored as given (no newline added).  Author and committer:
 * user.name/user.email as git finds them (GIT_AUTHOR_*, GIT_COMMITTER_* of `vars` first, dates
 * too), else a guess user@host as DVC falls back to. `vars`: environment, NULL-ended. */
err *scm_commit_create(struct scm *s, const struct scm_id *tree, const struct scm_id *parents,
                       size_t nparents, const char *message, char *const *vars, struct scm_id *ret)
    MUST_CHECK;

/* Paths on which two trees differ, sorted, in `a`. */
struct scm_tree_change {
    const char *path;
    struct scm_id old_blob, new_blob; /* none: absent on that side */
    unsigned old_mode, new_mode;
};
VEC(scm_tree_changes, struct scm_tree_change);
err *scm_tree_diff(struct scm *s, const struct scm_id *old_tree, const struct scm_id *new_tree,
                   struct arena *a, struct scm_tree_changes *out) MUST_CHECK;

#endif
