/* build.h — a workspace path into its oid; with a cache, also into the cache in the same pass over
 * the bytes. */
#ifndef OBJECT_BUILD_H
#define OBJECT_BUILD_H

#include "object/built.h"
#include "object/cache.h"

/* Hash `abs_path` (file, or directory: links to files followed, links to directories ignored,
 * dangling links an error).  Unchanged files cost one stat each.  ERR_NOT_FOUND when missing; fifo,
 * socket, device: ERR_INVALID "output '…' is not a file or directory". ERR_CONFLICT when a file is
 * being written to all the while. */
err *build_path(const char *abs_path, const struct build_opts *opts, struct arena *a,
                struct built *ret) MUST_CHECK;

/* The oid alone, which takes less memory. */
err *build_oid(const char *abs_path, const struct build_opts *opts, struct oid *ret) MUST_CHECK;

/* Both questions of an output recorded as a directory: is it whole in the cache (*ret_cached), and
 * if it is, what stands at `abs_path`?  *ret and the errors of build_oid are only of the second.
 * Each is a look at every file of a directory, so of a large one they are asked at the same time.
 */
err *build_recorded_dir(struct cache *c, const struct oid *recorded, const char *abs_path,
                        const struct build_opts *opts, bool *ret_cached, struct oid *ret)
    MUST_CHECK;

/* Hash `abs_path` as build_path does and put every object (and the manifest) in the cache, then
 * make the workspace path what cache.type asks: with hardlink/symlink the workspace file becomes
 * the link, with copy/reflink it is left as it is (a single file gets the mode that DVC gives it).
 * Hash while copying: one pass over each byte.  What is already in the cache is not written again.
 * `relink` false leaves the workspace alone
 * (`--no-relink`).  Interrupted: objects already stored stay, the workspace file is always whole.
 * ERR_UNSUPPORTED when all is in the cache but no link kind of cache.type works; *ret is set then,
 * too. */
err *build_commit(struct cache *c, const char *abs_path, const struct build_opts *opts, bool relink,
                  struct arena *a, struct built *ret) MUST_CHECK;

/* What stands at a path, links followed; the errors of build_path for what cannot be built. */
err *build_stat(const char *abs_path, struct fs_stat *ret) MUST_CHECK;

#endif
