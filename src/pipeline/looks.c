#include "pipeline/looks.h"

void looks_release(struct looks *l)
{
    map_release(&l->by_path);
    arena_release(&l->arena);
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
    if (!l || !l->by_path.used)
        return;
    looks_release(l);
    *l = (struct looks)LOOKS_INIT;
}
