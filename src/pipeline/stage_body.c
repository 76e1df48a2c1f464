#include "pipeline/stage_body.h"

#include "base/path.h"

static void push_str(struct arena *a, struct value *list, const char *s)
{
    value_push(a, list, value_strz(a, s));
}

static void set_if_filled(struct arena *a, struct value *map, const char *key, struct value *list)
{
    if (list->list.len)
        value_set(a, map, key, list);
}

static const char *key_wdir(const struct stage *s, struct arena *a)
{
    const char *rel = path_rel(a, s->wdir, s->file->dir);
    return streq(rel, ".") ? NULL : rel;
}

/* --- dependencies --- */

static struct value *deps_of(const struct stage *s, struct arena *a)
{
    struct value *list = value_list(a);
    struct strs defs = {0};
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_FILE)
            arena_push(a, &defs, (*d)->def);
    vec_sort(&defs, str_cmp_ptr);
    vec_each (&defs, def)
        push_str(a, list, *def);
    return list;
}

static struct value *keys_of(const struct dep *d, struct arena *a)
{
    struct value *list = value_list(a);
    struct strs keys = {0};
    vec_each (&d->keys, key)
        arena_push(a, &keys, *key);
    vec_sort(&keys, str_cmp_ptr);
    vec_each (&keys, key)
        push_str(a, list, *key);
    return list;
}

static int dep_cmp(const void *x, const void *y)
{
    return strcmp((*(struct dep *const *)x)->def, (*(struct dep *const *)y)->def);
}

/* Keys of the default file bare and first, then the other files. */
static struct value *params_of(const struct stage *s, struct arena *a)
{
    struct value *list = value_list(a), *others = value_list(a);
    struct dep_vec files = {0};
    vec_each (&s->deps, d)
        if ((*d)->kind == DEP_PARAMS)
            arena_push(a, &files, *d);
    vec_sort(&files, dep_cmp);
    vec_each (&files, d) {
        struct value *keys = keys_of(*d, a), *item = value_map(a);
        if (keys->list.len && streq((*d)->def, "params.yaml")) {
            list = keys;
            continue;
        }
        value_set(a, item, (*d)->def, keys->list.len ? keys : value_null(a));
        value_push(a, others, item);
    }
    for (size_t i = 0; i < others->list.len; i++)
        value_push(a, list, others->list.items[i]);
    return list;
}

/* --- outputs --- */

static const struct out *find_def(const struct stage *s, const char *def)
{
    if (s)
        vec_each (&s->outs, o)
            if (streq((*o)->def, def))
                return *o;
    return NULL;
}

static void copy_key(struct value *to, const struct value *from, const char *key, struct arena *a)
{
    const struct value *v = from ? value_find(from, key) : NULL;
    bool empty = !v || v->kind == VALUE_NULL || (v->kind == VALUE_STR && !v->s_len) ||
                 (v->kind == VALUE_LIST && !v->list.len) || (v->kind == VALUE_MAP && !v->map.len);
    if (!empty)
        value_set(a, to, key, value_copy(a, v));
}

static struct value *flags_of(const struct out *o, const struct out *old, struct arena *a)
{
    static const char *const annotations[] = {"desc", "type", "labels", "meta"};
    struct value *flags = value_map(a);
    const struct value *entry = old ? old->entry : NULL;
    for (size_t i = 0; i < ARRAY_LEN(annotations); i++)
        copy_key(flags, entry, annotations[i], a);
    if (!o->use_cache)
        value_set(a, flags, "cache", value_bool(a, false));
    if (o->checkpoint)
        value_set(a, flags, "checkpoint", value_bool(a, true));
    if (o->persist)
        value_set(a, flags, "persist", value_bool(a, true));
    copy_key(flags, entry, "remote", a);
    if (old && !old->push)
        value_set(a, flags, "push", value_bool(a, false));
    return flags;
}

static int out_cmp(const void *x, const void *y)
{
    return strcmp((*(struct out *const *)x)->def, (*(struct out *const *)y)->def);
}

static struct value *outs_of(const struct stage *s, const struct stage *old, enum out_kind kind,
                             struct arena *a)
{
    struct value *list = value_list(a);
    struct out_vec outs = {0};
    vec_each (&s->outs, o)
        if ((*o)->kind == kind)
            arena_push(a, &outs, *o);
    vec_sort(&outs, out_cmp);
    vec_each (&outs, o) {
        struct value *flags = flags_of(*o, find_def(old, (*o)->def), a), *item = value_map(a);
        if (flags->map.len) {
            value_set(a, item, (*o)->def, flags);
            value_push(a, list, item);
        } else {
            push_str(a, list, (*o)->def);
        }
    }
    return list;
}

struct value *stage_body(const struct stage *s, const struct stage *old, struct arena *a)
{
    struct value *body = value_map(a);
    const char *desc = old ? old->desc : s->desc, *wdir = key_wdir(s, a);
    if (desc && desc[0])
        value_set(a, body, "desc", value_strz(a, desc));
    value_set(a, body, "cmd", value_copy(a, s->cmd));
    if (wdir)
        value_set(a, body, "wdir", value_strz(a, wdir));
    set_if_filled(a, body, "deps", deps_of(s, a));
    set_if_filled(a, body, "params", params_of(s, a));
    set_if_filled(a, body, "outs", outs_of(s, old, OUT_PLAIN, a));
    set_if_filled(a, body, "metrics", outs_of(s, old, OUT_METRIC, a));
    set_if_filled(a, body, "plots", outs_of(s, old, OUT_PLOT, a));
    if (s->always_changed)
        value_set(a, body, "always_changed", value_bool(a, true));
    if (old && old->meta)
        value_set(a, body, "meta", value_copy(a, old->meta));
    return body;
}
