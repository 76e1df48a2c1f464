/* cache.h — the content store shared with DVC.
 *
 * Layout, modes, trust: docs/formats/cache-layout.md.  An object whose mode is exactly 0444 is
 * believed; any other is hashed again, and deleted when it is not what its name says (DVC 2.58's
 * rule).  Objects appear whole: temporary in the same directory, 0444, rename. All functions may be
 * called from several threads, except where `state` is used (then from one). */
#ifndef OBJECT_CACHE_H
#define OBJECT_CACHE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"
#include "base/tmpfile.h"
#include "object/link.h"
#include "object/manifest.h"
#include "object/state.h"

/* Directories of objects: "00" to "ff". */
enum { CACHE_SHARDS = 256 };

struct cache {
    const char *dir;         /* absolute, borrowed */
    struct link_kinds kinds; /* cache.type; none means reflink, copy */
    bool shared_group;       /* cache.shared = group */
    const char *aside; /* where files of the workspace are written first (aside.h); NULL: beside */
    struct state *state; /* may be NULL */
};

/* Path of an object (it need not exist), in `a`; or appended to `out`. */
char *cache_path(const struct cache *c, const struct oid *oid, struct arena *a);
void cache_path_add(const struct cache *c, const struct oid *oid, struct sb *out);

/* Its place below a cache, and below a remote: "files/md5/ab/cdef…"; appended. */
void cache_key_add(const struct oid *oid, struct sb *out);

/* Present and, unless 0444, verified.  A corrupt object is removed and counts as absent
 * (*ret_corrupt set when not NULL). For a directory: only the manifest object itself.  Never uses
 * `state`: callable from any thread. */
err *cache_has(struct cache *c, const struct oid *oid, bool *ret, bool *ret_corrupt) MUST_CHECK;
/* The same; *ret tells of the object's file, FS_NONE when it is absent. */
err *cache_stat(struct cache *c, const struct oid *oid, struct fs_stat *ret) MUST_CHECK;
/* The same and, for a directory, every file its manifest lists; false when it is no manifest.
 * `threads` as pool_run has them. */
err *cache_has_whole(struct cache *c, const struct oid *oid, unsigned threads, bool *ret)
    MUST_CHECK;
/* For whoever has the very files of a directory elsewhere: of a large one the objects' names are
 * read, not their modes, so that one which was written to is believed.  *ret_list is the manifest,
 * in `a`, of a directory that is whole; else it stays as it is. */
err *cache_list_whole(struct cache *c, const struct oid *oid, struct arena *a,
                      struct manifest *ret_list, bool *ret) MUST_CHECK;
/* The same, without looking for the objects that are listed: for whoever knows that they are there.
 * *ret is false of a directory whose manifest is missing or no list of files. */
err *cache_list(struct cache *c, const struct oid *oid, struct arena *a, struct manifest *ret_list,
                bool *ret) MUST_CHECK;
/* Is every object of the list there?  As in cache_list_whole. */
err *cache_has_names(struct cache *c, const struct manifest *m, bool *ret) MUST_CHECK;

/* Where the objects of an algorithm are, as a handle: looking up the path to there costs more than
 * the rest.  For one thread: several that shared one would wait for each other.  Where there are
 * none there is no handle, and none of them is found. */
struct cache_root {
    struct cache *cache;
    enum hash_algo algo;
    int fd; /* O_PATH, or -1 */
};
void cache_root_open(struct cache *c, enum hash_algo algo, struct cache_root *ret);
void cache_root_close(struct cache_root *r);
static inline void cache_root_scope_end(struct cache_root *r)
{
    cache_root_close(r);
}
/* The object's name there, "ab/cdef…". */
struct cache_name {
    char text[sizeof(((struct oid *)NULL)->text) + 1];
};
void cache_root_name(const struct oid *oid, struct cache_name *ret);
/* As cache_stat. */
err *cache_root_stat(const struct cache_root *r, const struct oid *oid, struct fs_stat *ret)
    MUST_CHECK;

/* Bytes of an object, appended.  ERR_NOT_FOUND when absent or corrupt. */
err *cache_read(struct cache *c, const struct oid *oid, struct sb *out) MUST_CHECK;
err *cache_read_manifest(struct cache *c, const struct oid *oid, struct arena *a,
                         struct manifest *ret) MUST_CHECK;

/* Store bytes under a name already computed from them. */
err *cache_add_bytes(struct cache *c, const struct oid *oid, struct str bytes) MUST_CHECK;

/* For whoever streams bytes into the cache: a temporary inside it, then the object of that name
 * (0444).  `oid` must be the hash of what was written.  With `oid` NULL (not known yet) the
 * temporary lies beside the objects' directories. */
err *cache_tmpfile(struct cache *c, enum hash_algo algo, const struct oid *oid, struct tmpfile *t)
    MUST_CHECK;
err *cache_publish(struct cache *c, const struct oid *oid, struct tmpfile *t) MUST_CHECK;
/* The mode of a file that stops to be a link into the cache. */
mode_t cache_plain_mode(const struct cache *c);
/* mkdir -p at or below the cache.  Every directory made has the mode of a new one, or with
 * `shared_group` the group's bits, whatever the umask and the directory around it. */
err *cache_make_dirs(struct cache *c, const char *path) MUST_CHECK;
/* Make the directory that holds an object; existing is fine. */
err *cache_make_dir(struct cache *c, const struct oid *oid) MUST_CHECK;

#endif
