/* scm_loose.h — objects that lie in a file each, read without libgit2: a repository's newest ones
 * are such, and to load the library costs more than most commands (docs/adr/0005-late-loading.md).
 *
 * Only what is plainly right is read here.  Whatever is odd, large, packed or missing is left to
 * the library; a damaged file is told of.  That the content has the name under which it lies
 * is not checked, nor does git check it when it reads; the stream's own checksum is. */
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
enum scm_loose_found {
    SCM_LOOSE_NONE, /* it is not to be had here */
    SCM_LOOSE_READ,
    SCM_LOOSE_DAMAGED, /* there is a file, and it is none that git would have written */
};
enum scm_loose_found scm_loose_read(const struct strs *dirs, const git_oid *id,
                                    struct scm_loose *ret);

/* "blob 12": type and length, with which an object begins. */
bool scm_loose_parse_head(struct str head, struct scm_loose *ret);

#endif
