/* scm_clean.h — content between the work tree and the object store: filters, line ends, encodings,
 * as git converts them.
 *
 * Line ends are libgit2's; what runs a program of the user (filter drivers), changes the encoding
 * or expands $Id$ (of which libgit2 1.5 sees only the first) is the git program's. */
#ifndef SCM_SCM_CLEAN_H
#define SCM_SCM_CLEAN_H

#include "scm/scm_plain.h"
#include "scm/scm_tree.h"

/* One file or link of the work tree. */
struct scm_clean_item {
    const char *path;
    unsigned mode;
    git_oid id; /* result: its blob */
};
VEC(scm_clean_items, struct scm_clean_item);

/* Name the blobs of all items; `store` writes them, too (without it some may be written).
 * ERR_NOT_FOUND when a file has gone meanwhile. */
err *scm_clean(struct scm *s, struct scm_clean_items *items, bool store) MUST_CHECK;

/* Append what the store has of a work file at `path` that contains `bytes`. */
err *scm_clean_bytes(struct scm *s, const char *path, struct str bytes, struct sb *out) MUST_CHECK;

/* Append what a work file at `path` of this blob contains.  `plain` is for all files that are
 * written with the same attributes. */
err *scm_smudge(struct scm_plain *plain, const char *path, const git_oid *blob, struct sb *out)
    MUST_CHECK;

#endif
