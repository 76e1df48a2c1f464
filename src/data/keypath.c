#include "data/keypath.h"

/* A decimal component, the place of an item that exists. */
static bool item_at(const struct value *list, struct str key, size_t *ret)
{
    size_t i = 0;
    if (!key.len)
        return false;
    for (size_t k = 0; k < key.len; k++) {
        if (key.ptr[k] < '0' || key.ptr[k] > '9' || i > list->list.len)
            return false;
        i = 10 * i + (size_t)(key.ptr[k] - '0');
    }
    *ret = i;
    return i < list->list.len;
}

static struct value *step(const struct value *at, struct str key, struct arena *a)
{
    size_t i;
    if (at->kind == VALUE_MAP)
        return value_find(at, arena_str(a, key));
    return at->kind == VALUE_LIST && item_at(at, key, &i) ? at->list.items[i] : NULL;
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

static bool find_place(struct value *parent, const char *key, size_t *ret)
{
    if (parent->kind == VALUE_LIST)
        return item_at(parent, str_of(key), ret);
    for (size_t i = 0; parent->kind == VALUE_MAP && i < parent->map.len; i++)
        if (streq(parent->map.pairs[i].key, key)) {
            *ret = i;
            return true;
        }
    return false;
}

struct value **keypath_slot(const struct keypath_spot *s)
{
    return s->parent->kind == VALUE_MAP ? &s->parent->map.pairs[s->place].val
                                        : &s->parent->list.items[s->place];
}

bool keypath_spot(struct value *root, const char *const *path, size_t depth,
                  struct keypath_spot *ret)
{
    struct value *at = root;
    for (size_t i = 0; i < depth; i++) {
        struct keypath_spot here = {.parent = at};
        if (!find_place(at, path[i], &here.place))
            return false;
        at = *keypath_slot(&here);
        *ret = here;
    }
    return depth > 0;
}

struct value *keypath_nest(const char *const *path, size_t depth, struct value *leaf,
                           struct arena *a)
{
    while (depth > 1) {
        struct value *m = value_map(a);
        value_set(a, m, path[--depth], leaf);
        leaf = m;
    }
    return leaf;
}
