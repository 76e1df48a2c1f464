/* cache.h — the content store shared with DVC.
 *
 * Layout, modes, trust: docs/formats/cache-layout.md.  An object whose mode is exactly 0444 is believed; any other is hashed again, and
 * deleted when it is not what its name says (DVC 2.58's rule).  Objects appear whole: temporary in the same directory, 0444, rename. */
#ifndef OBJECT_CACHE_H
#define OBJECT_CACHE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"
#include "object/link.h"
#include "object/manifest.h"
#include "object/state.h"

struct cache {
    const char *dir;         /* absolute, borrowed */
    struct link_kinds kinds; /* cache.type */
    bool shared_group;       /* cache.shared = group */
    struct state *state;     /* may be NULL */
};

/* Path of an object (it need not exist), in `a`. */
char *cache_path(const struct cache *c, const struct oid *oid, struct arena *a);

/* Present and, unless 0444, verified.  A corrupt object is removed and counts as absent (*ret_corrupt set when not NULL).
 * For a directory: only the manifest object itself. */
err *cache_has(struct cache *c, const struct oid *oid, bool *ret, bool *ret_corrupt) MUST_CHECK;
/* The same and, for a directory, every file its manifest lists. */
err *cache_has_whole(struct cache *c, const struct oid *oid, bool *ret) MUST_CHECK;

/* Bytes of an object, appended.  ERR_NOT_FOUND when absent or corrupt. */
err *cache_read(struct cache *c, const struct oid *oid, struct sb *out) MUST_CHECK;
err *cache_read_manifest(struct cache *c, const struct oid *oid, struct arena *a, struct manifest *ret) MUST_CHECK;

/* Store bytes under a name already computed from them. */
err *cache_add_bytes(struct cache *c, const struct oid *oid, struct str bytes) MUST_CHECK;

#endif
