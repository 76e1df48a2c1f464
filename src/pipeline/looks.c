#include "pipeline/looks.h"

void looks_release(struct looks *l)
{
    map_release(&l->by_path);
    arena_release(&l->arena);
    cache_root_close(&l->objects);
}

void looks_keep(struct looks *l, const char *path, const struct look *what)
{
    if (!l)
        return;
    struct look *copy = arena_new(&l->arena, struct look);
    *copy = *what;
    map_set(&l->by_path, path, copy);
}

const struct look *looks_find(const struct looks *l, const char *path, enum hash_algo algo)
{
    const struct look *found = l ? map_find(&l->by_path, path) : NULL;
    return found && found->oid.algo == algo ? found : NULL;
}

void looks_forget(struct looks *l)
{
    if (!l)
        return;
    looks_release(l);
    *l = (struct looks)LOOKS_INIT;
}

err *looks_has(struct looks *l, struct cache *c, const struct oid *oid, bool *ret)
{
    struct fs_stat st;
    if (!l)
        return cache_has(c, oid, ret, NULL);
    if (l->objects.cache != c || l->objects.algo != oid->algo) {
        cache_root_close(&l->objects);
        cache_root_open(c, oid->algo, &l->objects);
    }
    TRY(cache_root_stat(&l->objects, oid, &st));
    *ret = st.kind == FS_FILE;
    return NULL;
}
