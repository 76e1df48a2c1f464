/* looks.h — what paths were found to hold, for stages that are examined one after the other: what
 * one stage makes is what the next one reads, and need not be looked at twice.  Objects are asked
 * for by one handle of the cache meanwhile.
 *
 * True only as long as this command changes nothing: whoever is about to change the workspace, or
 * has waited for somebody who may have, forgets first. */
#ifndef PIPELINE_LOOKS_H
#define PIPELINE_LOOKS_H

#include "base/arena.h"
#include "base/map.h"
#include "object/cache.h"

struct look {
    bool exists;
    struct oid oid; /* of what is there; its algorithm is the one asked for */
};

struct looks {
    struct arena arena;
    struct map by_path;        /* project path -> struct look */
    struct cache_root objects; /* .cache is NULL until it is asked for */
};

#define LOOKS_INIT                                                                                 \
    {                                                                                              \
        .arena = ARENA_INIT, .by_path = MAP_INIT, .objects.fd = -1                                 \
    }

void looks_release(struct looks *l);
static inline void looks_scope_end(struct looks *l)
{
    looks_release(l);
}

/* NULL `l` remembers nothing. */
void looks_keep(struct looks *l, const char *path, const struct look *what);
/* NULL when it is not known, or only by another algorithm; valid until the next change. */
const struct look *looks_find(const struct looks *l, const char *path, enum hash_algo algo);
void looks_forget(struct looks *l);

/* Is an object that is no directory in the cache?  As cache_has. */
err *looks_has(struct looks *l, struct cache *c, const struct oid *oid, bool *ret) MUST_CHECK;

#endif
