#include "base/map.h"

#include "base/mem.h"

void map_release(struct map *m)
{
    for (size_t i = 0; i < m->used; i++)
        free(m->entries[i].key);
    free(m->entries);
    free(m->slots);
    *m = (struct map)MAP_INIT;
}

/* Keys come from repositories, but a slow look-up is the worst that chosen collisions can do here.
 */
static uint64_t hash_key(struct str key)
{
    uint64_t h = str_hash(key);
    return h ^ (h >> 32);
}

static struct map_entry *find(const struct map *m, struct str key, uint64_t hash)
{
    if (!m->nslots)
        return NULL;
    for (size_t i = hash & (m->nslots - 1);; i = (i + 1) & (m->nslots - 1)) {
        if (!m->slots[i])
            return NULL;
        struct map_entry *e = &m->entries[m->slots[i] - 1];
        if (e->key && e->hash == hash && str_eq((struct str){e->key, e->key_len}, key))
            return e;
    }
}

static void put_slot(struct map *m, uint64_t hash, uint32_t index)
{
    size_t i = hash & (m->nslots - 1);
    while (m->slots[i])
        i = (i + 1) & (m->nslots - 1);
    m->slots[i] = index + 1;
}

static void rebuild(struct map *m)
{
    size_t live = 0;
    for (size_t i = 0; i < m->used; i++)
        if (m->entries[i].key)
            m->entries[live++] = m->entries[i];
    m->used = live;
    size_t n = 8;
    while (n < 2 * (live + 1))
        n *= 2;
    free(m->slots);
    m->slots = mem_zalloc(n, sizeof(*m->slots));
    m->nslots = n;
    for (size_t i = 0; i < live; i++)
        put_slot(m, m->entries[i].hash, (uint32_t)i);
}

void *map_find_str(const struct map *m, struct str key)
{
    struct map_entry *e = m->len ? find(m, key, hash_key(key)) : NULL;
    return e ? e->value : NULL;
}

void *map_find(const struct map *m, const char *key)
{
    return map_find_str(m, str_of(key));
}

bool map_has(const struct map *m, const char *key)
{
    struct str k = str_of(key);
    return m->len && find(m, k, hash_key(k));
}

void map_set_str(struct map *m, struct str key, void *value)
{
    uint64_t hash = hash_key(key);
    struct map_entry *e = find(m, key, hash);
    if (e) {
        e->value = value;
        return;
    }
    if (2 * (m->used + 1) > m->nslots)
        rebuild(m);
    m->entries = mem_grow(m->entries, &m->cap, m->used + 1, sizeof(*m->entries));
    m->entries[m->used] =
        (struct map_entry){mem_strndup(key.len ? key.ptr : "", key.len), key.len, hash, value};
    put_slot(m, hash, (uint32_t)m->used++);
    m->len++;
}

void map_set(struct map *m, const char *key, void *value)
{
    map_set_str(m, str_of(key), value);
}

bool map_remove(struct map *m, const char *key)
{
    struct str k = str_of(key);
    struct map_entry *e = m->len ? find(m, k, hash_key(k)) : NULL;
    if (!e)
        return false;
    free(e->key);
    e->key = NULL;
    m->len--;
    return true;
}

struct map_entry *map_next(const struct map *m, struct map_entry *after)
{
    size_t i = after ? (size_t)(after - m->entries) + 1 : 0;
    for (; i < m->used; i++)
        if (m->entries[i].key)
            return &m->entries[i];
    return NULL;
}
