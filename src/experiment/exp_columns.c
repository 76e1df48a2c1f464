#include "experiment/exp_columns.h"

#include "data/frame_col.h"
#include "data/keypath.h"

void exp_columns_init(struct exp_columns *n, struct arena *a)
{
    *n = (struct exp_columns){.arena = a};
}

void exp_columns_release(struct exp_columns *n)
{
    map_each (&n->files, e)
        map_release(&((struct exp_column_file *)e->value)->by_key);
    map_release(&n->files);
    vec_release(&n->at);
}

static struct exp_column_file *want_file(struct exp_columns *n, const char *file)
{
    struct exp_column_file *f = map_find(&n->files, file);
    if (!f) {
        f = arena_new(n->arena, struct exp_column_file);
        f->file = arena_strdup(n->arena, file);
        map_set(&n->files, file, f);
    }
    return f;
}

static void want_name(struct exp_columns *n, struct exp_column_file *f, const char *key)
{
    if (map_has(&f->by_key, key))
        return;
    struct exp_column *name = arena_new(n->arena, struct exp_column);
    *name = (struct exp_column){.file = f->file, .key = arena_strdup(n->arena, key)};
    map_set(&f->by_key, key, name);
    arena_push(n->arena, &f->names, name);
}

void exp_columns_collect(struct exp_columns *n, const struct value *files)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    for (size_t i = 0; files && i < files->map.len; i++) {
        /* One that cannot be read keeps its place (expshow/unreadable_first). */
        struct exp_column_file *f = want_file(n, files->map.pairs[i].key);
        const struct value *doc = value_find(files->map.pairs[i].val, "data");
        if (!value_is(doc, VALUE_MAP))
            continue;
        const struct value *flat = keypath_flatten(doc, &scratch);
        for (size_t k = 0; k < flat->map.len; k++)
            want_name(n, f, flat->map.pairs[k].key);
    }
}

const struct exp_column_file *exp_columns_file(const struct exp_columns *n, const char *file)
{
    return map_find(&n->files, file);
}

const struct exp_column *exp_columns_find(const struct exp_column_file *f, const char *key)
{
    return map_find(&f->by_key, key);
}

void exp_columns_add_count(struct map *counts, const char *key)
{
    map_set(counts, key, (void *)(exp_columns_count(counts, key) + 1));
}

size_t exp_columns_count(const struct map *counts, const char *key)
{
    return (size_t)map_find(counts, key);
}

void exp_columns_count_all(struct exp_columns *n, struct map *counts)
{
    n->at.len = 0;
    map_each (&n->files, e) {
        struct exp_column_file *f = e->value;
        vec_each (&f->names, name) {
            exp_columns_add_count(counts, (*name)->key);
            vec_push(&n->at, *name);
        }
    }
}

/* --- the column to sort by --- */

VEC(found_columns, const struct exp_column *);

static void match_in_file(const struct exp_columns *n, struct str file, const char *key,
                          struct found_columns *found)
{
    const struct exp_column_file *f = map_find_str(&n->files, file);
    const struct exp_column *name = f ? exp_columns_find(f, key) : NULL;
    if (name)
        vec_push(found, name);
}

static void match_anywhere(const struct exp_columns *n, const char *key,
                           struct found_columns *found)
{
    map_each (&n->files, e) {
        const struct exp_column *name = exp_columns_find(e->value, key);
        if (name)
            vec_push(found, name);
    }
}

/* A colon may part file and name, or belong to either. */
static void match(const struct exp_columns *metrics, const struct exp_columns *params,
                  const char *text, struct found_columns *found)
{
    for (const char *colon = strchr(text, ':'); colon; colon = strchr(colon + 1, ':')) {
        struct str file = {text, (size_t)(colon - text)};
        match_in_file(metrics, file, colon + 1, found);
        match_in_file(params, file, colon + 1, found);
    }
    if (found->len)
        return;
    if (text[0] == ':')
        text++;
    match_anywhere(metrics, text, found);
    match_anywhere(params, text, found);
}

/* By their keys, with the file where one key is in several. */
static void add_names(const struct exp_columns *n, const struct map *counts, struct strs *out)
{
    vec_each (&n->at, c) {
        const char *key = (*c)->key;
        bool is_one = exp_columns_count(counts, key) == 1;
        arena_push(n->arena, out, is_one ? key : arena_printf(n->arena, "%s:%s", (*c)->file, key));
    }
}

static void count(const struct exp_columns *n, struct map *counts)
{
    vec_each (&n->at, c)
        exp_columns_add_count(counts, (*c)->key);
}

static err *refuse_unknown(const struct exp_columns *metrics, const struct exp_columns *params,
                           const char *text)
{
    scoped(sb) struct sb alike = SB_INIT;
    scoped(map) struct map counts = MAP_INIT;
    struct strs names = {0};
    err *e = err_new(ERR_INVALID, "Unknown sort column '%s'", text);
    count(metrics, &counts);
    count(params, &counts);
    add_names(metrics, &counts, &names);
    add_names(params, &counts, &names);
    frame_col_alike(text, &names, &alike);
    return alike.len ? err_hint(e, "did you mean %s?", alike.buf) : e;
}

static err *judge(const struct found_columns *found, const char *text,
                  const struct exp_column **ret)
{
    scoped(sb) struct sb names = SB_INIT;
    if (found->len == 1) {
        *ret = found->at[0];
        return NULL;
    }
    vec_each (found, n)
        sb_addf(&names, "%s%s:%s", n == found->at ? "" : ", ", (*n)->file, (*n)->key);
    return err_new(ERR_INVALID, "Ambiguous sort column '%s' matched '%s'", text, names.buf);
}

err *exp_columns_sort_column(const struct exp_columns *metrics, const struct exp_columns *params,
                             const char *text, const struct exp_column **ret)
{
    struct found_columns found = {0};
    match(metrics, params, text, &found);
    text += text[0] == ':';
    err *e = found.len ? judge(&found, text, ret) : refuse_unknown(metrics, params, text);
    vec_release(&found);
    return e;
}
