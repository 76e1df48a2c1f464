/* scm_loose.h — objects that lie in a file each, read without libgit2: a repository's newest ones
 * are such, and to load the library costs more than most commands (docs/adr/0005-late-loading.md).
 *
 * Only what is plainly right is read here.  Whatever is odd, large, packed or missing is left to
 * the library, which says what is wrong with it. */
#ifndef SCM_SCM_LOOSE_H
#define SCM_SCM_LOOSE_H

#include "base/arena.h"
#include "base/vec.h"
#include "scm/git_lib.h"

/* The directory of a repository's objects and, of its alternates, those that are named in the usual
 * way; in `a`. */
void scm_loose_dirs(const char *objects, struct arena *a, struct strs *ret);

struct scm_loose {
    git_object_t type;
    char *bytes; /* the caller's to free; NUL-ended */
    size_t len;
};
/* False when it is not to be had here. */
bool scm_loose_read(const struct strs *dirs, const git_oid *id, struct scm_loose *ret);

#endif
