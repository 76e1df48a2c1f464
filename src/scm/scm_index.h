/* scm_index.h — Git's index file, read by ourselves: what is tracked is asked without a library,
 * and the parts that libgit2 does not know (sparse directories, split indexes) are ordinary here.
 *
 * Format: gitformat-index(5), versions 2 to 4, extensions TREE, sdir, link; other optional ones are
 * skipped. */
#ifndef SCM_SCM_INDEX_H
#define SCM_SCM_INDEX_H

#include "scm/scm_index_read.h"

/* The index as it is on the disk now; kept, and read again when the file has changed: valid until
 * the next call.  A missing file is an empty index. */
err *scm_index_get(struct scm *s, const struct scm_index **ret) MUST_CHECK;

/* First entry whose path is not less than `path` (its number; the length of the list when there is
 * none). */
size_t scm_index_lower(const struct scm_index *ix, struct str path);
/* The entry of exactly this path at stage 0, or NULL. */
const struct scm_index_entry *scm_index_find(const struct scm_index *ix, struct str path);
/* The file itself, or anything below the directory; sparse directories are looked into. */
err *scm_index_holds(struct scm *s, const struct scm_index *ix, const char *path, bool *ret)
    MUST_CHECK;
/* The file itself alone, at any stage. */
err *scm_index_has_file(struct scm *s, const struct scm_index *ix, const char *path, bool *ret)
    MUST_CHECK;
/* ERR_CONFLICT naming the paths that are not merged yet. */
err *scm_index_check_merged(const struct scm_index *ix) MUST_CHECK;

void scm_index_free(struct scm_index *ix);

#endif
