/* map.h — string-keyed hash map that remembers insertion order.
 *
 * Keys are copied into the map; values are opaque pointers, borrowed (usually arena-owned).  Order
 * of iteration is order of first insertion, as in YAML and JSON mappings and in DVC's lock files.
 * Removal keeps the order of the rest. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"

struct map_entry {
    char *key; /* owned by the map; NULL marks a removed entry */
    size_t key_len;
    uint64_t hash;
    void *value;
};

struct map {
    struct map_entry *entries; /* insertion order */
    size_t used;               /* entries in the array, removed ones included */
    size_t len;                /* live entries */
    size_t cap;
    uint32_t *slots; /* entry index + 1; 0 is free */
    size_t nslots;   /* power of two */
};

#define MAP_INIT                                                                                   \
    {                                                                                              \
        0                                                                                          \
    }

void map_release(struct map *m);
static inline void map_scope_end(struct map *m)
{
    map_release(m);
}
void *map_find(const struct map *m, const char *key); /* NULL when absent */
void *map_find_str(const struct map *m, struct str key);
bool map_has(const struct map *m, const char *key);
void map_set(struct map *m, const char *key,
             void *value); /* adds or replaces; a replaced key keeps its place */
void map_set_str(struct map *m, struct str key, void *value);
bool map_remove(struct map *m, const char *key);

/* Iterate: `map_each (&m, e) use(e->key, e->value);` — do not add or remove meanwhile. */
struct map_entry *map_next(const struct map *m,
                           struct map_entry *after); /* NULL starts; NULL ends */
#define map_each(m, e) for (struct map_entry *e = map_next((m), NULL); e; e = map_next((m), e))

#endif
