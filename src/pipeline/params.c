#include "pipeline/params.h"

#include "data/keypath.h"
#include "pipeline/project_files.h"

static const char default_file[] = "params.yaml";

static int pair_cmp(const void *a, const void *b)
{
    const struct value_pair *x = a, *y = b;
    return strcmp(x->key, y->key);
}

struct value *params_sorted(const struct value *map, struct arena *a)
{
    struct value_pair *pairs = arena_memdup(a, map->map.pairs, map->map.len * sizeof(*pairs));
    if (map->map.len > 1)
        qsort(pairs, map->map.len, sizeof(*pairs), pair_cmp);
    struct value *out = value_map(a);
    for (size_t i = 0; i < map->map.len; i++)
        value_set(a, out, pairs[i].key, pairs[i].val);
    return out;
}

err *params_missing(const struct dep *dep, const struct strs *missing)
{
    scoped(sb) struct sb names = SB_INIT;
    vec_each (missing, m)
        sb_addf(&names, "%s%s", m == missing->at ? "" : ", ", *m);
    return err_new(ERR_NOT_FOUND, "Parameters '%s' are missing from '%s'.", names.buf, dep->def);
}

err *params_select(struct params_memo *memo, struct source *src, const struct dep *dep,
                   struct arena *a, struct value **ret, struct strs *missing)
{
    struct value *doc = NULL;
    TRY(params_memo_read(memo, src, dep->path, a, &doc));
    if (dep->whole_file) {
        *ret = doc->kind == VALUE_MAP ? doc : value_map(a);
        return NULL;
    }
    struct value *found = value_map(a);
    vec_each (&dep->keys, key) {
        struct value *v = keypath_find(doc, *key);
        if (v)
            value_set(a, found, *key, v);
        else if (missing)
            arena_push(a, missing, *key);
    }
    *ret = found;
    return NULL;
}

/* --- all params of a project --- */

/* One file with what is wanted of it. */
struct wanted {
    const char *path;
    bool whole;
    struct strs keys;
};
VEC(wanted_vec, struct wanted);

static struct wanted *want(struct wanted_vec *files, const char *path, struct arena *a)
{
    vec_each (files, w)
        if (streq(w->path, path))
            return w;
    arena_push(a, files, ((struct wanted){.path = path}));
    return &files->at[files->len - 1];
}

static void want_stages(const struct index *ix, struct wanted_vec *files, struct arena *a)
{
    vec_each (&ix->stages, s)
        vec_each (&(*s)->deps, d) {
            if ((*d)->kind != DEP_PARAMS)
                continue;
            struct wanted *w = want(files, (*d)->path, a);
            w->whole |= (*d)->whole_file;
            vec_each (&(*d)->keys, key)
                if (!strs_has(&w->keys, *key))
                    arena_push(a, &w->keys, *key);
        }
}

/* A stage may name a directory, though it cannot run then.  COMPAT: what is wanted last of a file
 * in it counts alone (oracle case params/directories). */
static err *expand(const struct index *ix, struct cache *cache, const struct wanted_vec *from,
                   struct arena *a, struct wanted_vec *ret)
{
    vec_each (from, w) {
        struct strs paths = {0};
        TRY(project_files_expand(ix, cache, w->path, a, &paths));
        vec_each (&paths, p)
            *want(ret, *p, a) = (struct wanted){*p, w->whole, w->keys};
    }
    return NULL;
}

/* The files that dvc.yaml files name, and the one that counts without being named. */
static err *want_declared(const struct index *ix, struct cache *cache, struct wanted_vec *files,
                          struct arena *a)
{
    struct strs paths = {0};
    vec_each (&ix->files, f)
        vec_each (&(*f)->params, p)
            TRY(project_files_expand(ix, cache, *p, a, &paths));
    if (source_has_file(ix->src, default_file))
        arena_push(a, &paths, default_file);
    vec_each (&paths, p)
        want(files, *p, a)->whole = true;
    return NULL;
}

/* Put `v` at a dotted path of nested maps, as it stands in the file. */
static void set_nested(struct value *root, const char *path, struct value *v, struct arena *a)
{
    struct str rest = str_of(path), part;
    struct value *at = root;
    while (str_split(&rest, '.', &part)) {
        char *key = arena_str(a, part);
        if (!rest.len) {
            value_set(a, at, key, v);
            return;
        }
        struct value *next = value_find(at, key);
        if (!value_is(next, VALUE_MAP)) {
            next = value_map(a);
            value_set(a, at, key, next);
        }
        at = next;
    }
}

/* The tracked keys in their nested places.  COMPAT: a key inside a list brings the whole list's
 * place as a map of its own (dpath search). */
static struct value *pick(const struct wanted *w, struct value *doc, struct arena *a)
{
    if (w->whole)
        return doc;
    struct value *out = value_map(a);
    vec_each (&w->keys, key) {
        struct value *v = keypath_find(doc, *key);
        if (v)
            set_nested(out, *key, value_copy(a, v), a);
    }
    return out;
}

static void add_used_file(const struct value_pair *p, struct value *files, struct arena *a)
{
    struct value *file = value_find(files, p->key);
    if (!file) {
        file = value_map(a);
        value_set(a, files, p->key, file);
    }
    for (size_t i = 0; i < p->val->map.len; i++)
        value_set(a, file, p->val->map.pairs[i].key, p->val->map.pairs[i].val);
}

/* What templates took from files of which nothing else is shown, under dotted keys. */
static void add_used(const struct index *ix, struct value *out, struct arena *a)
{
    struct value *files = value_map(a);
    vec_each (&ix->stages, s)
        for (size_t i = 0; (*s)->used && i < (*s)->used->map.len; i++)
            add_used_file(&(*s)->used->map.pairs[i], files, a);
    for (size_t i = 0; i < files->map.len; i++)
        if (!value_find(out, files->map.pairs[i].key))
            value_set(a, out, files->map.pairs[i].key, files->map.pairs[i].val);
}

err *params_collect(const struct index *ix, struct cache *cache, bool deps_only, struct arena *a,
                    params_error_fn on_error, void *ctx, struct value **ret)
{
    struct wanted_vec of_stages = {0}, files = {0};
    want_stages(ix, &of_stages, a);
    TRY(expand(ix, cache, &of_stages, a, &files));
    if (!deps_only)
        TRY(want_declared(ix, cache, &files, a));
    struct value *out = value_map(a);
    vec_each (&files, w) {
        struct value *doc = NULL;
        err *e = project_files_read(ix, cache, w->path, a, &doc);
        value_set(a, out, w->path, e ? value_null(a) : pick(w, doc, a));
        if (e && on_error)
            on_error(ctx, w->path, e);
        err_free(e);
    }
    add_used(ix, out, a);
    *ret = out;
    return NULL;
}
