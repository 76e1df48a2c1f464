#include "pipeline/metrics.h"

#include "pipeline/project_files.h"

struct collector {
    const struct index *ix;
    struct cache *cache;
    struct arena *arena;
    params_error_fn on_error;
    void *ctx;
    struct value *files; /* result */
};

/* What counts as a metric: numbers, texts and booleans at any depth; lists, nulls, dates and empty
 * maps do not. NULL: nothing. */
static struct value *extract(struct value *v, struct arena *a)
{
    switch (v->kind) {
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_FLOAT:
        return v;
    case VALUE_STR:
        return v->is_date ? NULL : v;
    case VALUE_NULL:
    case VALUE_LIST:
        return NULL;
    case VALUE_MAP:
        break;
    }
    struct value *out = value_map(a);
    for (size_t i = 0; i < v->map.len; i++) {
        struct value *kept = extract(v->map.pairs[i].val, a);
        if (kept)
            value_set(a, out, v->map.pairs[i].key, kept)->key_node = v->map.pairs[i].key_node;
    }
    return out->map.len ? out : NULL;
}

static void collect_file(struct collector *c, const char *path)
{
    if (value_find(c->files, path))
        return;
    struct value *doc = NULL;
    err *e = project_files_read(c->ix, c->cache, path, c->arena, &doc);
    if (e) {
        if (c->on_error)
            c->on_error(c->ctx, path, e);
        err_free(e);
        value_set(c->arena, c->files, path, value_null(c->arena));
        return;
    }
    struct value *kept = extract(doc, c->arena);
    value_set(c->arena, c->files, path, kept ? kept : value_map(c->arena));
}

/* A file, or every file of a directory. */
static err *collect_tree(struct collector *c, const char *path)
{
    struct strs files = {0};
    TRY(project_files_expand(c->ix, c->cache, path, c->arena, &files));
    vec_each (&files, f)
        collect_file(c, *f);
    return NULL;
}

static err *collect_declared(struct collector *c)
{
    vec_each (&c->ix->stages, s)
        vec_each (&(*s)->outs, o)
            if ((*o)->kind == OUT_METRIC)
                TRY(collect_tree(c, (*o)->path));
    vec_each (&c->ix->files, f)
        vec_each (&(*f)->metrics, m)
            TRY(collect_tree(c, *m));
    return NULL;
}

err *metrics_collect(const struct index *ix, struct cache *cache, const struct strs *targets,
                     struct arena *a, params_error_fn on_error, void *ctx, struct value **ret)
{
    struct collector c = {.ix = ix,
                          .cache = cache,
                          .arena = a,
                          .on_error = on_error,
                          .ctx = ctx,
                          .files = value_map(a)};
    if (targets && targets->len) {
        vec_each (targets, t)
            TRY(collect_tree(&c, *t));
    } else {
        TRY(collect_declared(&c));
    }
    *ret = c.files;
    return NULL;
}
