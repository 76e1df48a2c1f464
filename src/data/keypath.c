#include "data/keypath.h"

static struct value *step(const struct value *at, struct str key, struct arena *a)
{
    if (at->kind == VALUE_MAP)
        return value_find(at, arena_str(a, key));
    if (at->kind != VALUE_LIST || !key.len)
        return NULL;
    size_t i = 0;
    for (size_t k = 0; k < key.len; k++) {
        if (key.ptr[k] < '0' || key.ptr[k] > '9' || i > at->list.len)
            return NULL;
        i = 10 * i + (size_t)(key.ptr[k] - '0');
    }
    return i < at->list.len ? at->list.items[i] : NULL;
}

struct value *keypath_find(const struct value *root, const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct str rest = str_of(path), key;
    struct value *at = (struct value *)(uintptr_t)root;
    while (at && str_split(&rest, '.', &key))
        at = step(at, key, &a);
    return at;
}

static void flatten_into(const struct value *map, const char *prefix, struct arena *a,
                         struct value *out)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value_pair *p = &map->map.pairs[i];
        const char *key = prefix ? arena_printf(a, "%s.%s", prefix, p->key) : p->key;
        if (p->val->kind == VALUE_MAP)
            flatten_into(p->val, key, a, out);
        else
            value_set(a, out, key, p->val);
    }
}

struct value *keypath_flatten(const struct value *map, struct arena *a)
{
    struct value *out = value_map(a);
    if (value_is(map, VALUE_MAP))
        flatten_into(map, NULL, a, out);
    return out;
}
