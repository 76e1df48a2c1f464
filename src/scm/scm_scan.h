/* scm_scan.h — tracked files against the work tree, by what lstat says; nothing is read here. */
#ifndef SCM_SCM_SCAN_H
#define SCM_SCM_SCAN_H

#include "scm/scm_index.h"

enum scm_scan_state {
    SCM_SCAN_GONE,    /* no file, or something that cannot be one */
    SCM_SCAN_TOUCHED, /* its content has to be looked at; of a submodule: another commit is checked
                         out */
};

struct scm_scan_item {
    const struct scm_index_entry *entry;
    size_t number; /* of the entry */
    enum scm_scan_state state;
    unsigned mode; /* now */
    git_oid id;    /* of a submodule's commit */
};
VEC(scm_scan_items, struct scm_scan_item);

/* Entries at stage 0 that are not certainly what the index says, in its order.  Those that git is
 * told to take for unchanged (skip-worktree, assume-unchanged) are not looked at. */
err *scm_scan(struct scm *s, const struct scm_index *ix, struct scm_scan_items *out) MUST_CHECK;

/* Mode of a file that is to be added; `before` (may be NULL) is its entry, whose bits count where
 * the file system has none.  0 for what git cannot track. */
struct stat;
unsigned scm_scan_mode(struct scm *s, const struct stat *st, const struct scm_index_entry *before);

/* The commit checked out in the repository whose root is `path`; *ret_found false when there is no
 * repository or no commit. */
err *scm_scan_module(struct scm *s, const char *path, git_oid *ret, bool *ret_found) MUST_CHECK;

#endif
