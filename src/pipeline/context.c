#include "pipeline/context.h"

#include "base/path.h"
#include "pipeline/context_data.h"
#include "pipeline/context_plain.h"
#include "pipeline/params_file.h"
#include "project/py_text.h"

static const char default_file[] = "params.yaml";

struct layer {
    const struct context_origin *from;
    const struct value *map;
};
VEC(layer_vec, struct layer);

/* A file in use. */
struct import {
    const char *path;
    bool whole;
    struct strs keys;
};
VEC(import_vec, struct import);

struct reserved {
    const char *name;
    const struct value *val;
};
VEC(reserved_vec, struct reserved);

struct context {
    const struct context_place *at;
    struct arena *arena;
    struct layer_vec layers;
    struct import_vec imports;
    struct reserved_vec reserved;
    struct context_data *data; /* shared by forks */
    struct value *files; /* path -> document, of those read; shared by forks: stages of a group name
                            the same ones */
    bool tracking;
    struct value *used;
};

struct context *context_new(const struct context_place *p, struct arena *a)
{
    struct context *c = arena_new(a, struct context);
    *c = (struct context){.at = p, .arena = a, .data = context_data_new(a), .files = value_map(a)};
    return c;
}

/* A copy of an array in the arena, for one owner each. */
#define FORK_VEC(a, v)                                                                             \
    do {                                                                                           \
        (v)->at = (v)->len ? arena_memdup((a), (v)->at, (v)->len * sizeof(*(v)->at)) : NULL;       \
        (v)->cap = (v)->len;                                                                       \
    } while (0)

struct context *context_fork(const struct context *c)
{
    struct context *fork = arena_memdup(c->arena, c, sizeof(*c));
    FORK_VEC(c->arena, &fork->layers);
    FORK_VEC(c->arena, &fork->imports);
    FORK_VEC(c->arena, &fork->reserved);
    vec_each (&fork->imports, i)
        FORK_VEC(c->arena, &i->keys);
    return fork;
}

/* --- errors --- */

static const char *show_file(const struct context *c, const char *path)
{
    return path_is_abs(path) ? path : path_rel(c->arena, path, c->at->cwd_rel);
}

static err *failed(const struct context *c, const char *stage, const char *why)
{
    if (!stage)
        return err_new(ERR_INVALID, "failed to parse 'vars' in '%s':%s", c->at->show, why);
    return err_new(ERR_INVALID, "failed to parse stage '%s' in '%s':%s", stage, c->at->show, why);
}

/* --- no leaf twice --- */

/* Two maps, or a map and a leaf, under one key: fine if all are maps that do not meet below. */
static err *check_pair(const struct context *c, const struct layer *new, const char *path,
                       const struct layer_vec *olds, const char *stage);

static err *check_key(const struct context *c, const struct layer *new, const struct value_pair *p,
                      const char *path, const struct layer_vec *olds, const char *stage)
{
    struct layer_vec below = {0};
    vec_each (olds, old) {
        const struct value *v = value_find(old->map, p->key);
        if (v)
            arena_push(c->arena, &below, ((struct layer){old->from, v}));
    }
    if (!below.len)
        return NULL;
    const char *here = path ? arena_printf(c->arena, "%s.%s", path, p->key) : p->key;
    return check_pair(c, &(struct layer){new->from, p->val}, here, &below, stage);
}

static err *check_pair(const struct context *c, const struct layer *new, const char *path,
                       const struct layer_vec *olds, const char *stage)
{
    if (new->map->kind != VALUE_MAP || olds->at[0].map->kind != VALUE_MAP)
        return failed(c, stage,
                      arena_printf(c->arena,
                                   "\ncannot redefine '%s' from '%s' as it already exists in '%s'",
                                   path, new->from->name, olds->at[0].from->name));
    for (size_t i = 0; i < new->map->map.len; i++)
        TRY(check_key(c, new, &new->map->map.pairs[i], path, olds, stage));
    return NULL;
}

/* `item` names what was added as the user wrote it; NULL: a map. */
static err *check_reserved(const struct context *c, const struct value *map, const char *item,
                           const char *stage)
{
    scoped(sb) struct sb names = SB_INIT;
    size_t n = 0;
    vec_each (&c->reserved, r)
        if (value_find(map, r->name))
            sb_addf(&names, "%s%s", n++ ? " and " : "", r->name);
    if (!n)
        return NULL;
    return failed(c, stage,
                  arena_printf(c->arena, " attempted to modify reserved key%s %s%s%s%s",
                               n > 1 ? "s" : "", names.buf, item ? " in '" : "", item ? item : "",
                               item ? "'" : ""));
}

static err *add_layer(struct context *c, const struct context_origin *from, const struct value *map,
                      const char *item, const char *stage)
{
    struct layer new = {from, map};
    TRY(check_reserved(c, map, item, stage));
    for (size_t i = 0; i < map->map.len; i++)
        TRY(check_key(c, &new, &map->map.pairs[i], NULL, &c->layers, stage));
    arena_push(c->arena, &c->layers, new);
    return NULL;
}

/* --- files --- */

static struct import *find_import(struct context *c, const char *path)
{
    vec_each (&c->imports, i)
        if (streq(i->path, path))
            return i;
    return NULL;
}

static bool any_in(const struct strs *keys, const struct strs *known)
{
    vec_each (keys, k)
        if (strs_has(known, *k))
            return true;
    return false;
}

/* A whole file may be named again, parts of it only once. */
static err *check_again(const struct context *c, const struct import *old, const struct strs *keys,
                        const char *item, const char *stage)
{
    const char *text = NULL;
    if (old->whole && keys->len)
        text = arena_printf(c->arena, "cannot partially load '%s' as it's already loaded.", item);
    else if (!old->whole && (!keys->len || any_in(keys, &old->keys)))
        text = arena_printf(c->arena, "cannot load '%s' as it's partially loaded already", item);
    if (!text)
        return NULL;
    return stage ? err_new(ERR_INVALID, "failed to parse 'stages.%s.vars' in '%s':\n%s", stage,
                           c->at->show, text)
                 : failed(c, NULL, arena_printf(c->arena, "\n%s", text));
}

static err *select_keys(const struct context *c, const struct value *doc, const struct strs *keys,
                        const char *path, const char *stage, const struct value **ret)
{
    struct value *map = value_map(c->arena);
    vec_each (keys, k) {
        struct value *v = value_find(doc, *k);
        if (!v)
            return failed(
                c, stage,
                arena_printf(c->arena, " could not find '%s' in '%s'", *k, show_file(c, path)));
        value_set(c->arena, map, *k, v);
    }
    *ret = keys->len ? map : doc;
    return NULL;
}

static err *read_map(const struct context *c, const char *path, const char *stage,
                     const struct value **ret)
{
    enum fs_kind kind;
    struct value *doc = value_find(c->files, path);
    if (doc) {
        *ret = doc;
        return NULL;
    }
    TRY(source_stat(c->at->src, path, &kind));
    const char *name = show_file(c, path);
    if (kind == FS_NONE)
        return failed(c, stage, arena_printf(c->arena, " '%s' does not exist", name));
    if (kind == FS_DIR)
        return failed(c, stage, arena_printf(c->arena, " '%s' is a directory", name));
    if (kind != FS_FILE) /* reading it might never end */
        return failed(c, stage, arena_printf(c->arena, " '%s' is not a regular file", name));
    TRY(params_file_read(c->at->src, path, c->arena, &doc));
    if (doc->kind != VALUE_MAP)
        return failed(c, stage,
                      arena_printf(c->arena, " expected a dictionary, got '%s' in file '%s'",
                                   value_kind_name(doc), name));
    *ret = context_plain(doc, c->arena);
    value_set(c->arena, c->files, path, (struct value *)(uintptr_t)*ret);
    return NULL;
}

static void split_item(const struct context *c, const char *item, const char **ret_file,
                       struct strs *ret_keys)
{
    struct str rest = str_of(item), part;
    str_split(&rest, ':', &part);
    *ret_file = arena_str(c->arena, part);
    while (str_split(&rest, ',', &part))
        if (part.len)
            arena_push(c->arena, ret_keys, arena_str(c->arena, part));
}

static err *add_file(struct context *c, const char *item, const char *dir, const char *stage)
{
    const char *file;
    struct strs keys = {0};
    const struct value *doc = NULL, *map = NULL;
    split_item(c, item, &file, &keys);
    const char *path = path_norm(c->arena, path_join(c->arena, dir, file));
    struct import *old = find_import(c, path);
    if (old) {
        TRY(check_again(c, old, &keys, item, stage));
        if (old->whole)
            return NULL;
    }
    TRY(read_map(c, path, stage, &doc));
    TRY(select_keys(c, doc, &keys, path, stage, &map));
    struct context_origin *from = arena_new(c->arena, struct context_origin);
    *from = (struct context_origin){.name = show_file(c, path), .file = path};
    TRY(add_layer(c, from, map, item, stage));
    if (!old) {
        arena_push(c->arena, &c->imports, ((struct import){path, !keys.len, keys}));
        return NULL;
    }
    vec_each (&keys, k)
        arena_push(c->arena, &old->keys, *k);
    return NULL;
}

err *context_add_default(struct context *c, const char *dir)
{
    enum fs_kind kind;
    TRY(source_stat(c->at->src, path_join(c->arena, dir, default_file), &kind));
    return kind == FS_NONE ? NULL : add_file(c, default_file, dir, NULL);
}

err *context_add_vars(struct context *c, const struct value *vars, const char *dir,
                      const char *stage)
{
    for (size_t i = 0; i < vars->list.len; i++) {
        const struct value *item = vars->list.items[i];
        if (item->kind == VALUE_STR) {
            TRY(add_file(c, item->s, dir, stage));
            continue;
        }
        struct context_origin *from = arena_new(c->arena, struct context_origin);
        from->name =
            arena_printf(c->arena, "%s%svars[%zu]", stage ? stage : "", stage ? "." : "", i);
        TRY(add_layer(c, from, context_plain(item, c->arena), NULL, stage));
    }
    return NULL;
}

/* --- items --- */

void context_set(struct context *c, const char *name, const struct value *v)
{
    v = context_plain(v, c->arena);
    vec_each (&c->reserved, r)
        if (streq(r->name, name)) {
            r->val = v;
            return;
        }
    arena_push(c->arena, &c->reserved, ((struct reserved){name, v}));
}

void context_unset_all(struct context *c)
{
    c->reserved.len = 0;
}

bool context_has(const struct context *c, const char *name)
{
    vec_each (&c->layers, l)
        if (value_find(l->map, name))
            return true;
    return false;
}

/* --- looking up --- */

/* How far a walk has come: the value, the origin, and the dotted path in it. */
struct spot {
    const struct value *v;
    const struct context_origin *from;
    struct sb path;
};

static void spot_scope_end(struct spot *s)
{
    sb_release(&s->path);
}

/* COMPAT: the place in a list is what Python's int() reads (case interp/lists). */
static const struct value *item_at(const struct value *list, const char *word, size_t *ret)
{
    int64_t i;
    if (!py_text_int(str_of(word), &i))
        return NULL;
    if (i < 0)
        i += (int64_t)list->list.len;
    if (i < 0 || (size_t)i >= list->list.len)
        return NULL;
    *ret = (size_t)i;
    return list->list.items[i];
}

/* A value that was taken from elsewhere (an item, an axis of one) is from there. */
static void move_to(const struct context *c, struct spot *s, const struct value *v)
{
    const struct context_part *known = context_data_find(c->data, v);
    s->v = v;
    if (!known)
        return;
    s->from = known->from;
    sb_clear(&s->path);
    sb_add(&s->path, known->path);
}

/* One word down. */
static bool step(const struct context *c, struct spot *s, const char *word)
{
    char digits[24];
    size_t i = 0;
    const struct value *next = NULL;
    if (s->v->kind == VALUE_MAP)
        next = value_find(s->v, word);
    else if (s->v->kind == VALUE_LIST)
        next = item_at(s->v, word, &i);
    if (!next)
        return false;
    if (s->v->kind == VALUE_LIST)
        snprintf(digits, sizeof(digits), "%zu", i);
    sb_addf(&s->path, "%s%s", s->path.len ? "." : "", s->v->kind == VALUE_LIST ? digits : word);
    move_to(c, s, next);
    return true;
}

static bool walk(const struct context *c, struct spot *s, const struct strs *path, size_t i)
{
    for (; i < path->len; i++)
        if (!step(c, s, path->at[i]))
            return false;
    return true;
}

/* What several maps say together under one path, in the order in which they were added. */
static void merge_into(struct value *out, const struct value *map, struct arena *a)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value_pair *p = &map->map.pairs[i];
        struct value *old = value_find(out, p->key);
        if (!value_is(old, VALUE_MAP)) {
            value_set(a, out, p->key, p->val);
            continue;
        }
        struct value *both = value_map(a);
        merge_into(both, old, a);
        merge_into(both, p->val, a);
        value_set(a, out, p->key, both);
    }
}

static bool find_in_layers(const struct context *c, const struct strs *path, struct spot *ret)
{
    struct value *merged = NULL;
    bool found = false;
    vec_each (&c->layers, l) {
        scoped(spot) struct spot s = {.v = l->map, .from = l->from, .path = SB_INIT};
        if (!walk(c, &s, path, 0))
            continue;
        if (!found) {
            *ret = s;
            s.path = (struct sb)SB_INIT;
            found = true;
            continue;
        }
        if (!merged) {
            merged = value_map(c->arena);
            merge_into(merged, ret->v, c->arena);
            ret->v = merged;
        }
        merge_into(merged, s.v, c->arena);
    }
    return found;
}

/* `ret->path` is the caller's to release, also when nothing is found. */
static bool find(const struct context *c, const struct strs *path, struct spot *ret)
{
    vec_each (&c->reserved, r)
        if (streq(path->at[0], r->name)) {
            move_to(c, ret, r->val);
            return walk(c, ret, path, 1);
        }
    return find_in_layers(c, path, ret);
}

static void note_use(struct context *c, const struct spot *s)
{
    if (!c->tracking || !s->from || !s->from->file || s->v->kind == VALUE_MAP ||
        s->v->kind == VALUE_LIST)
        return;
    if (!c->used)
        c->used = value_map(c->arena);
    struct value *file = value_find(c->used, s->from->file);
    if (!file) {
        file = value_map(c->arena);
        value_set(c->arena, c->used, s->from->file, file);
    }
    value_set(c->arena, file, s->path.buf, (struct value *)(uintptr_t)s->v);
}

const struct value *context_find(struct context *c, const struct strs *path)
{
    scoped(spot) struct spot s = {.path = SB_INIT};
    if (!find(c, path, &s))
        return NULL;
    note_use(c, &s);
    return s.v;
}

const struct value *context_find_data(struct context *c, const struct strs *path)
{
    scoped(spot) struct spot s = {.path = SB_INIT};
    if (!find(c, path, &s))
        return NULL;
    return context_data_add(c->data, s.v, s.from, s.path.buf);
}

const struct value *context_part(struct context *c, const struct value *whole, const char *name,
                                 const struct value *part)
{
    const struct context_part *known = context_data_find(c->data, whole);
    if (!known)
        return part;
    const char *path = arena_printf(c->arena, "%s.%s", known->path, name);
    return context_data_add(c->data, part, known->from, path);
}

bool context_is_data(const struct context *c, const struct value *v)
{
    return context_data_find(c->data, v) != NULL;
}

void context_track(struct context *c)
{
    c->tracking = true;
    c->used = NULL;
}

const struct value *context_used(const struct context *c)
{
    return c->used;
}
