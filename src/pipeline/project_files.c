#include "pipeline/project_files.h"

#include "base/path.h"
#include "pipeline/params_file.h"

#include <errno.h>

/* What is being listed. */
struct lister {
    const struct index *ix;
    struct cache *cache;
    struct arena *arena;
    struct strs found;
};

/* --- outputs --- */

static bool is_kept(const struct out *o)
{
    return o->use_cache && !o->is_outside && !oid_is_none(&o->rec.oid);
}

/* The list of an output's files; false when the cache has none that can be read. */
static bool read_list(struct cache *cache, const struct out *o, struct arena *a,
                      struct manifest *ret)
{
    err *e = cache ? cache_read_manifest(cache, &o->rec.oid, a, ret) : err_errno(ENOENT, o->path);
    bool done = !e;
    err_free(e); /* files that nobody knows of are not listed */
    return done;
}

static void list_out(struct lister *x, const struct out *o, const char *below)
{
    struct manifest m = {0};
    if (!oid_is_dir(&o->rec.oid)) {
        if (path_is_inside(o->path, below))
            arena_push(x->arena, &x->found, o->path);
        return;
    }
    if (!path_is_inside(o->path, below) && !path_is_inside(below, o->path))
        return;
    if (!read_list(x->cache, o, x->arena, &m))
        return;
    for (size_t i = 0; i < m.len; i++) {
        const char *path = path_join(x->arena, o->path, m.at[i].relpath);
        if (path_is_inside(path, below))
            arena_push(x->arena, &x->found, path);
    }
}

static void list_outs(struct lister *x, const char *below)
{
    vec_each (&x->ix->stages, s)
        vec_each (&(*s)->outs, o)
            if (is_kept(*o))
                list_out(x, *o, below);
}

/* --- the tree --- */

static bool is_hidden_name(const char *name)
{
    return ends_with(name, ".dvc") || streq(name, "dvc.yaml") || streq(name, ".dvcignore");
}

static err *check_ignored(struct lister *x, const char *path, bool is_dir, bool *ret)
{
    *ret = false;
    return x->ix->ignore ? ignore_check(x->ix->ignore, path, is_dir, ret, NULL) : NULL;
}

static err *list_tree(struct lister *x, const char *dir)
{
    struct fs_entries entries;
    TRY(source_list(x->ix->src, dir, x->arena, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const char *path = path_join(x->arena, dir, entries.at[i].name);
        enum fs_kind kind;
        bool ignored;
        TRY(source_stat(x->ix->src, path, &kind));
        TRY(check_ignored(x, path, kind == FS_DIR, &ignored));
        if (ignored)
            continue;
        if (kind == FS_DIR)
            TRY(list_tree(x, path));
        else if (!is_hidden_name(entries.at[i].name))
            arena_push(x->arena, &x->found, path);
    }
    return NULL;
}

static err *is_dir_of_tree(struct lister *x, const char *path, enum fs_kind kind, bool *ret)
{
    bool ignored = false;
    if (kind == FS_DIR && *path)
        TRY(check_ignored(x, path, true, &ignored));
    *ret = kind == FS_DIR && !ignored;
    return NULL;
}

static void add_sorted(struct lister *x, struct strs *ret)
{
    const char *last = NULL;
    vec_sort(&x->found, str_cmp_ptr);
    vec_each (&x->found, path) {
        if (!last || !streq(last, *path))
            arena_push(x->arena, ret, *path);
        last = *path;
    }
}

err *project_files_expand(const struct index *ix, struct cache *cache, const char *path,
                          struct arena *a, struct strs *ret)
{
    struct lister x = {.ix = ix, .cache = cache, .arena = a};
    enum fs_kind kind;
    bool is_dir;
    TRY(source_stat(ix->src, path, &kind));
    TRY(is_dir_of_tree(&x, path, kind, &is_dir));
    if (is_dir)
        TRY(list_tree(&x, path));
    if (is_dir || kind == FS_NONE)
        list_outs(&x, path);
    if (is_dir || x.found.len)
        add_sorted(&x, ret);
    else
        arena_push(a, ret, path);
    return NULL;
}

/* --- reading --- */

/* In the original's words: "failed to load directory ('data', 'raw')". */
static err *refuse_lost(const struct out *o, struct arena *a)
{
    scoped(sb) struct sb parts = SB_INIT;
    size_t n = 0;
    for (const char *at = o->path; *at; n++) {
        size_t len = strcspn(at, "/");
        sb_add(&parts, n ? ", " : "");
        value_py_repr(value_strn(a, at, len), &parts);
        at += len + (at[len] == '/');
    }
    return err_new(ERR_LOST_LIST, "failed to load directory (%s%s)", parts.buf, n == 1 ? "," : "");
}

err *project_files_check_list(const struct index *ix, struct cache *cache, const char *path,
                              struct arena *a)
{
    const struct out *o = index_find_out(ix, path, NULL);
    struct manifest m = {0};
    enum fs_kind kind;
    if (!o || !is_kept(o) || !oid_is_dir(&o->rec.oid))
        return NULL;
    TRY(source_stat(ix->src, path, &kind));
    return kind != FS_NONE || read_list(cache, o, a, &m) ? NULL : refuse_lost(o, a);
}

/* The object that stands for a path; ERR_NOT_FOUND as the original reports it. */
static err *find_object(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct oid *ret)
{
    struct out *o = cache ? index_find_out(ix, path, NULL) : NULL;
    if (!o || !is_kept(o))
        return err_errno(ENOENT, path);
    if (!oid_is_dir(&o->rec.oid)) {
        *ret = o->rec.oid;
        return streq(path, o->path) ? NULL : err_errno(ENOENT, path);
    }
    struct manifest m = {0};
    if (!read_list(cache, o, a, &m))
        return refuse_lost(o, a);
    bool is_below = !streq(path, o->path);
    const struct manifest_entry *e =
        is_below ? manifest_find(&m, path + strlen(o->path) + 1) : NULL;
    if (!e)
        return err_errno(ENOENT, path);
    *ret = e->oid;
    return NULL;
}

static err *read_cached(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct value **ret)
{
    struct oid oid;
    scoped(sb) struct sb text = SB_INIT;
    TRY(find_object(ix, cache, path, a, &oid));
    err *e = cache_read(cache, &oid, &text);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* to the user the file is what is missing */
        return err_errno(ENOENT, path);
    }
    TRY(e);
    return params_file_parse(sb_str(&text), path, a, ret);
}

err *project_files_find(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct oid *ret)
{
    enum fs_kind kind;
    *ret = OID_NONE;
    TRY(source_stat(ix->src, path, &kind));
    return kind == FS_NONE ? find_object(ix, cache, path, a, ret) : NULL;
}

err *project_files_has(const struct index *ix, struct cache *cache, const char *path,
                       struct arena *a, bool *ret)
{
    struct lister x = {.ix = ix, .cache = cache, .arena = a};
    enum fs_kind kind;
    bool ignored = false;
    TRY(source_stat(ix->src, path, &kind));
    if (kind != FS_NONE)
        TRY(check_ignored(&x, path, kind == FS_DIR, &ignored));
    *ret = kind != FS_NONE && !ignored;
    if (kind == FS_NONE) {
        list_outs(&x, path);
        *ret = x.found.len > 0;
    }
    return NULL;
}

err *project_files_read(const struct index *ix, struct cache *cache, const char *path,
                        struct arena *a, struct value **ret)
{
    enum fs_kind kind;
    TRY(source_stat(ix->src, path, &kind));
    if (kind == FS_NONE)
        return read_cached(ix, cache, path, a, ret);
    return params_file_read(ix->src, path, a, ret);
}
