/* scm_worktree.h — bringing a tree into the work tree, and what is dirty there. */
#ifndef SCM_SCM_WORKTREE_H
#define SCM_SCM_WORKTREE_H

#include "scm/scm_commit.h"

struct scm_status {
    struct strs staged;    /* index differs from HEAD */
    struct strs changed;   /* work tree differs from index (deleted included) */
    struct strs untracked; /* not ignored; files, not collapsed directories */
};
err *scm_status_read(struct scm *s, struct arena *a, struct scm_status *ret) MUST_CHECK;
void scm_status_release(struct scm_status *st);
static inline void scm_status_scope_end(struct scm_status *st)
{
    scm_status_release(st);
}

/* Write the files that differ between what the work tree holds and `tree` for the paths that either
 * `tree` or `from_tree` has: present in `tree`: file written aside and renamed; only in
 * `from_tree`: removed (with directories left empty).  Paths in neither are not touched.  Index and
 * HEAD stay.  Filters, modes, symlinks as git checks out; a path through a symlinked directory is
 * refused.  `skip` (may be NULL) lists paths left alone. */
err *scm_worktree_apply(struct scm *s, const struct scm_id *from_tree, const struct scm_id *tree,
                        const struct strs *skip) MUST_CHECK;

/* Index := HEAD's tree, work tree untouched (git reset --mixed, quietly). */
err *scm_index_reset(struct scm *s) MUST_CHECK;

#endif
