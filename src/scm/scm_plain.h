/* scm_plain.h — is content the same in the work tree and in the store, because nothing says
 * otherwise?
 *
 * Most repositories have no attributes and convert no line ends.  There the library need not be
 * asked file by file, which costs several hundred calls into the kernel each.  Behaviour source:
 * gitattributes(5), git-config(1) core.autocrlf. */
#ifndef SCM_SCM_PLAIN_H
#define SCM_SCM_PLAIN_H

#include "scm/scm_internal.h"

/* For several paths, one after the other; not longer than the files of attributes stay as they are,
 * nor beyond the next scm_index_get(). */
struct scm_plain {
    struct scm *scm;
    const struct scm_index *index; /* attributes may be in it and not on the disk */
    bool is_possible;              /* nothing that holds for all paths speaks against it */
    const char *last;              /* path that was asked about */
    bool is_dir_plain;             /* its directory and all above it have no attributes */
};

void scm_plain_begin(struct scm *s, struct scm_plain *ret);
/* `path` below the repository's root, which lives as long as `p`.  False when in doubt. */
bool scm_plain_is(struct scm_plain *p, const char *path);

#endif
