#include "pipeline/metrics.h"

#include "base/path.h"

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
            value_set(a, out, v->map.pairs[i].key, kept);
    }
    return out->map.len ? out : NULL;
}

/* A cached metric that is not in the tree: its content by what the lock recorded, also inside a
 * tracked directory. */
static err *read_cached(struct collector *c, const char *path, struct value **ret)
{
    struct out *o = c->cache ? index_find_out(c->ix, path, NULL) : NULL;
    if (!o || !o->use_cache || oid_is_none(&o->rec.oid))
        return err_errno(2, path); /* ENOENT, as the original reports it */
    struct oid oid = o->rec.oid;
    if (oid_is_dir(&oid)) {
        struct manifest m;
        TRY(cache_read_manifest(c->cache, &oid, c->arena, &m));
        const struct manifest_entry *e =
            streq(path, o->path) ? NULL : manifest_find(&m, path + strlen(o->path) + 1);
        if (!e)
            return err_errno(2, path);
        oid = e->oid;
    }
    scoped(sb) struct sb text = SB_INIT;
    err *e = cache_read(c->cache, &oid, &text);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* to the user the metrics file is what is missing */
        return err_errno(2, path);
    }
    TRY(e);
    return params_file_parse(sb_str(&text), path, c->arena, ret);
}

static err *read_one(struct collector *c, const char *path, struct value **ret)
{
    enum fs_kind kind;
    TRY(source_stat(c->ix->src, path, &kind));
    if (kind == FS_NONE)
        return read_cached(c, path, ret);
    return params_file_read(c->ix->src, path, c->arena, ret);
}

static void collect_file(struct collector *c, const char *path)
{
    if (value_find(c->files, path))
        return;
    struct value *doc = NULL;
    err *e = read_one(c, path, &doc);
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

static err *collect_cached_dir(struct collector *c, const struct out *o)
{
    struct manifest m;
    TRY(cache_read_manifest(c->cache, &o->rec.oid, c->arena, &m));
    for (size_t i = 0; i < m.len; i++)
        collect_file(c, path_join(c->arena, o->path, m.at[i].relpath));
    return NULL;
}

/* A file, or every file of a directory. */
static err *collect_tree(struct collector *c, const char *path)
{
    enum fs_kind kind;
    TRY(source_stat(c->ix->src, path, &kind));
    if (kind == FS_NONE && c->cache) {
        struct out *o = index_find_out(c->ix, path, NULL);
        if (o && streq(o->path, path) && oid_is_dir(&o->rec.oid))
            return collect_cached_dir(c, o);
    }
    if (kind != FS_DIR) {
        collect_file(c, path);
        return NULL;
    }
    struct fs_entries entries;
    TRY(source_list(c->ix->src, path, c->arena, &entries));
    for (size_t i = 0; i < entries.len; i++)
        TRY(collect_tree(c, path_join(c->arena, path, entries.at[i].name)));
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
