/* scm_walk.h — the files of the work tree themselves, without the index. */
#ifndef SCM_SCM_WALK_H
#define SCM_SCM_WALK_H

#include "base/fs.h"
#include "scm/scm.h"

/* One file or link; a directory that is a repository of its own is reported as FS_DIR and not
 * entered. */
typedef err *(*scm_walk_fn)(void *ctx, const char *path, enum fs_kind kind);

/* Everything below `dir` ("" is the root), bytewise by directory; ".git" is never entered.  With
 * `unignored` what Git's rules ignore is left out.  Fifos, sockets and devices are passed over.
 * Paths live in `a`. */
err *scm_walk(struct scm *s, const char *dir, bool unignored, struct arena *a, scm_walk_fn fn,
              void *ctx) MUST_CHECK;

/* Is the directory at `path` the root of a repository of its own? */
bool scm_walk_is_module(struct scm *s, const char *path);

#endif
