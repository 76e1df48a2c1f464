/* scm_source.h — a commit or tree as a read-only tree of files (base/source.h).  Missing objects of
 * a partial clone are fetched by the git program, once. */
#ifndef SCM_SCM_SOURCE_H
#define SCM_SCM_SOURCE_H

#include "base/source.h"
#include "scm/scm.h"

/* `subdir`: the tree's root is this directory of the revision ("" for the top).  label is the first
 * seven hex digits. Lives until scm_source_close; borrows `s`. */
err *scm_source_open(struct scm *s, const struct scm_id *rev, const char *subdir,
                     struct source **ret) MUST_CHECK;
void scm_source_close(struct source *src);
static inline void scm_source_scope_end(struct source **src)
{
    scm_source_close(*src);
}

/* Blob name and mode of a path in a commit's tree; *ret none when absent. */
err *scm_source_entry(struct source *src, const char *path, struct scm_id *ret_blob,
                      unsigned *ret_mode) MUST_CHECK;
/* Bytes of the object at a path, links not followed: of a file, a link's text, a tree as Git stores
 * it.  0 when absent. */
err *scm_source_size(struct source *src, const char *path, uint64_t *ret_bytes) MUST_CHECK;

#endif
