#include "pipeline/plots_def.h"

#include "base/path.h"
#include "base/pattern.h"
#include "pipeline/project_files.h"

VEC(patterns, struct pattern *);

/* The plots of one file. */
struct section {
    struct plots_config config;
    struct map index; /* id -> its place + 1 */
    bool is_there;    /* also without a plot */
};

struct collector {
    const struct index *ix;
    struct cache *cache;
    const struct plots_def_opts *opts;
    struct arena *arena;
    struct patterns patterns; /* of the targets; NULL: none, it stands for itself */
    struct section own;       /* outputs, and files that the user names */
    struct plots_configs *out;
};

static void collector_scope_end(struct collector *c)
{
    vec_each (&c->patterns, p)
        pattern_free(*p);
    vec_release(&c->patterns);
    map_release(&c->own.index);
    err_free((err *)(uintptr_t)c->own.config.error);
}

void plots_configs_release(struct plots_configs *c)
{
    vec_each (c, x)
        err_free((err *)(uintptr_t)x->error);
    *c = (struct plots_configs){0};
}

/* --- paths --- */

static const char *to_user(const struct collector *c, const char *path)
{
    const char *cwd = c->ix->cwd_rel;
    return *cwd ? path_rel(c->arena, path, cwd) : arena_strdup(c->arena, path);
}

static const char *to_project(const struct collector *c, const char *dir, const char *path)
{
    const char *norm = path_norm(c->arena, path_join(c->arena, dir, path));
    return streq(norm, ".") ? "" : norm;
}

/* Where something is, and how it is called. */
struct place {
    const char *path, *shown;
};

/* COMPAT: what a file names is called by the way to the file and on from there, although it may be
 * shorter from where the user is (case plots/show_subdirectory). */
static struct place place_from(const struct collector *c, const char *dir, const char *path)
{
    const char *way = *dir || *c->ix->cwd_rel ? path_rel(c->arena, dir, c->ix->cwd_rel) : "";
    return (struct place){to_project(c, dir, path),
                          path_norm(c->arena, path_join(c->arena, way, path))};
}

/* --- which are wanted --- */

static void read_targets(struct collector *c)
{
    vec_each (&c->opts->targets, t) {
        struct pattern *p = NULL;
        err_ignore(pattern_new(*t, &p)); /* it stands for itself */
        vec_push(&c->patterns, p);
    }
}

static bool target_fits(const struct collector *c, size_t i, const char *text)
{
    const struct pattern *p = c->patterns.at[i];
    return p ? pattern_matches_start(p, text) : starts_with(text, c->opts->targets.at[i]);
}

static void set_known(const struct collector *c, size_t i)
{
    if (c->opts->known)
        c->opts->known[i] = true;
}

static bool is_wanted(const struct collector *c, const char *file, const char *id)
{
    const char *full = arena_printf(c->arena, "%s::%s", file, id);
    bool fits = !c->patterns.len;
    for (size_t i = 0; i < c->patterns.len; i++)
        if (target_fits(c, i, id) || target_fits(c, i, full)) {
            set_known(c, i);
            fits = true;
        }
    return fits;
}

/* --- adding --- */

static const char *const known_props[] = {"template", "x",     "y",     "x_label",
                                          "y_label",  "title", "header"};

static void put_props(struct value *props, const struct value *more, struct arena *a)
{
    for (size_t i = 0; more && i < more->map.len; i++)
        value_set(a, props, more->map.pairs[i].key, more->map.pairs[i].val);
}

/* What is said of a plot, and over it what the user says; nothing of it is shared. */
static struct value *make_props(const struct collector *c, const struct value *said)
{
    struct value *props = value_map(c->arena);
    for (size_t i = 0; i < ARRAY_LEN(known_props); i++) {
        const struct value *v = value_find(said, known_props[i]);
        if (v)
            value_set(c->arena, props, known_props[i], value_copy(c->arena, v));
    }
    put_props(props, c->opts->props, c->arena);
    return props;
}

static void add_def(const struct collector *c, struct section *to, const char *id,
                    struct value *props)
{
    size_t at = (size_t)(uintptr_t)map_find(&to->index, id);
    struct plots_def def = {.id = arena_strdup(c->arena, id), .props = props};
    to->is_there = true;
    if (at) {
        put_props((struct value *)(uintptr_t)to->config.defs.at[at - 1].props, props, c->arena);
        return;
    }
    arena_push(c->arena, &to->config.defs, def);
    map_set(&to->index, id, (void *)(uintptr_t)to->config.defs.len);
}

/* Of the directories that are said to be plots the one that is nearest to a file says how. */
static bool is_nearest(const char *file, const char *dir, const struct strs *dirs)
{
    for (size_t i = 0; dirs && i < dirs->len; i++)
        if (strlen(dirs->at[i]) > strlen(dir) && path_is_inside(file, dirs->at[i]))
            return false;
    return true;
}

static bool is_inside_project(const char *path)
{
    return !path_is_abs(path) && !streq(path, "..") && !starts_with(path, "../");
}

/* A file of a directory, as that is called. */
static const char *name_below(const struct collector *c, struct place dir, const char *file)
{
    size_t len = strlen(dir.shown);
    const char *rest = *dir.path ? file + strlen(dir.path) + 1 : file;
    while (len && dir.shown[len - 1] == '/')
        len--;
    return len ? arena_printf(c->arena, "%.*s/%s", (int)len, dir.shown, rest) : rest;
}

/* A file; or the files of a directory. */
static void add_place(const struct collector *c, struct section *to, struct place at,
                      const struct value *said, const struct strs *dirs)
{
    struct strs files = {0};
    err *e = is_inside_project(at.path)
                 ? project_files_expand(c->ix, c->cache, at.path, c->arena, &files)
                 : NULL;
    to->is_there = true;
    if (e && to->config.error)
        err_free(e); /* one is told of */
    else if (e)
        to->config.error = e;
    if (e)
        return;
    bool is_file = !is_inside_project(at.path) || (files.len == 1 && streq(files.at[0], at.path));
    if (is_file)
        add_def(c, to, at.shown, make_props(c, said));
    else
        vec_each (&files, f)
            if (is_nearest(*f, at.path, dirs))
                add_def(c, to, name_below(c, at, *f), make_props(c, said));
}

/* --- plots at the top of a dvc.yaml --- */

/* A map of files, named from the directory of the dvc.yaml. */
static void move_files(const struct collector *c, const char *dir, const char *axis,
                       struct value *props)
{
    const struct value *said = value_find(props, axis);
    if (!value_is(said, VALUE_MAP))
        return;
    struct value *moved = value_map(c->arena);
    for (size_t i = 0; i < said->map.len; i++)
        value_set(c->arena, moved, place_from(c, dir, said->map.pairs[i].key).shown,
                  said->map.pairs[i].val);
    value_set(c->arena, props, axis, moved);
}

static struct value *move_props(const struct collector *c, const char *dir,
                                const struct value *said)
{
    struct value *props = value_map(c->arena);
    put_props(props, value_is(said, VALUE_MAP) ? said : NULL, c->arena);
    move_files(c, dir, "x", props);
    move_files(c, dir, "y", props);
    return props;
}

/* Of an id that repeats the last counts, in the place of the first. */
static struct value *read_list(const struct collector *c, const struct value *list)
{
    struct value *defs = value_map(c->arena);
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        if (item->kind == VALUE_STR)
            value_set(c->arena, defs, item->s, value_null(c->arena));
        else if (item->map.len)
            value_set(c->arena, defs, item->map.pairs[0].key, item->map.pairs[0].val);
    }
    return defs;
}

static bool is_title(const struct value *props)
{
    return value_is(value_find(props, "y"), VALUE_MAP);
}

static void list_paths(const struct collector *c, const char *dir, const struct value *defs,
                       struct strs *out)
{
    for (size_t i = 0; i < defs->map.len; i++)
        if (!is_title(defs->map.pairs[i].val))
            arena_push(c->arena, out, to_project(c, dir, defs->map.pairs[i].key));
}

static void add_top(const struct collector *c, struct section *to, const struct dvcfile *f)
{
    const struct value *defs = read_list(c, f->plots);
    struct strs paths = {0};
    list_paths(c, f->dir, defs, &paths);
    for (size_t i = 0; i < defs->map.len; i++) {
        const struct value_pair *p = &defs->map.pairs[i];
        struct value *said = move_props(c, f->dir, p->val);
        if (!is_wanted(c, to->config.file, p->key))
            continue;
        if (is_title(said)) {
            add_def(c, to, p->key, make_props(c, said));
            continue;
        }
        add_place(c, to, place_from(c, f->dir, p->key), said, &paths);
    }
}

static void collect_tops(struct collector *c)
{
    vec_each (&c->ix->files, f) {
        struct section s = {.config.file = to_user(c, (*f)->path)};
        if (!(*f)->plots || !(*f)->plots->list.len)
            continue;
        add_top(c, &s, *f);
        map_release(&s.index);
        arena_push(c->arena, c->out, s.config);
    }
}

/* --- outputs and named files --- */

static void collect_outs(struct collector *c)
{
    vec_each (&c->ix->stages, s)
        vec_each (&(*s)->outs, o) {
            const char *file = to_user(c, (*s)->file->path);
            if ((*o)->kind == OUT_PLOT && is_wanted(c, file, to_user(c, (*o)->path)))
                add_place(c, &c->own, place_from(c, (*s)->wdir, (*o)->def), (*o)->entry, NULL);
        }
}

static err *collect_named(struct collector *c)
{
    for (size_t i = 0; i < c->opts->targets.len; i++) {
        const char *shown = c->opts->targets.at[i], *path = to_project(c, c->ix->cwd_rel, shown);
        bool is_first = !c->out->len && !c->own.is_there, exists = false;
        err *e = is_inside_project(path)
                     ? project_files_has(c->ix, c->cache, path, c->arena, &exists)
                     : NULL;
        if (e && !is_first)
            return e;
        err_free(e); /* who reads it is told */
        if (exists)
            set_known(c, i);
        if (is_first || exists)
            add_place(c, &c->own, (struct place){path, shown}, NULL, NULL);
    }
    return NULL;
}

err *plots_def_collect(const struct index *ix, struct cache *cache,
                       const struct plots_def_opts *opts, struct arena *a,
                       struct plots_configs *ret)
{
    struct plots_configs configs = {0};
    scoped(collector) struct collector c = {.ix = ix,
                                            .cache = cache,
                                            .opts = opts,
                                            .arena = a,
                                            .own = {.config.file = ""},
                                            .out = &configs};
    read_targets(&c);
    collect_tops(&c);
    collect_outs(&c);
    err *e = collect_named(&c);
    if (e) {
        plots_configs_release(&configs);
        return e;
    }
    if (c.own.is_there)
        arena_push(a, &configs, c.own.config);
    c.own.config.error = NULL; /* it is the caller's now */
    *ret = configs;
    return NULL;
}

/* --- of one plot --- */

static void add_once(struct arena *a, struct strs *out, const char *path)
{
    if (!strs_has(out, path))
        arena_push(a, out, path);
}

void plots_def_sources(const struct plots_def *d, struct arena *a, struct strs *out)
{
    const struct value *x = value_find(d->props, "x"), *y = value_find(d->props, "y");
    if (value_is(y, VALUE_MAP))
        for (size_t i = 0; i < y->map.len; i++)
            add_once(a, out, y->map.pairs[i].key);
    else
        add_once(a, out, d->id);
    if (value_is(x, VALUE_MAP) && x->map.len)
        add_once(a, out, x->map.pairs[0].key);
}

bool plots_def_is_image(const char *path)
{
    static const char *const exts[] = {".png", ".jpg", ".jpeg", ".gif", ".svg"};
    const char *ext = path_ext(path);
    for (size_t i = 0; i < ARRAY_LEN(exts); i++)
        if (streq(ext, exts[i]))
            return true;
    return false;
}
