/* cache_seal.h — that all objects of a large directory were in the cache, remembered for as long as
 * no directory of the cache has changed.
 *
 * An object that comes or goes changes the times of the directory that names it.  So a look at 256
 * directories says what the names of a million objects say.  What is no object of the cache's own
 * directories (a link to elsewhere) is not found out, as it is not by names (cache_list_whole).
 * docs/design/many-files.md says what that is worth. */
#ifndef OBJECT_CACHE_SEAL_H
#define OBJECT_CACHE_SEAL_H

#include "object/cache.h"
#include "object/state.h"

struct cache_seal {
    const char *path; /* under which it is remembered; NULL when it cannot be */
    struct fs_stat manifest;
    int64_t taken_ns;
    bool is_settled; /* nothing could change now and the times stay the same */
    struct oid times;
};

/* Of the directories as they are now: before the objects are looked for. `manifest` tells of the
 * object `oid`; the path is in `a`. */
void cache_seal_take(struct cache *c, const struct oid *oid, const struct fs_stat *manifest,
                     struct arena *a, struct cache_seal *ret);
/* Were all objects there when the directories were as they are in the seal?  `state` may be NULL.
 */
bool cache_seal_is_known(const struct cache_seal *seal, struct state *state);
/* All objects were found after the seal was taken. */
void cache_seal_remember(const struct cache_seal *seal, struct state *state);

#endif
