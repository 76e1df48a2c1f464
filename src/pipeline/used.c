#include "pipeline/used.h"

#include "base/glob.h"
#include "base/path.h"

static bool is_used(const struct out *o)
{
    return o->use_cache && !o->is_outside;
}

void used_of_stage(const struct stage *s, struct arena *a, struct used_vec *ret)
{
    vec_each (&s->outs, o)
        if (is_used(*o))
            arena_push(a, ret, ((struct used){s, *o, NULL}));
}

/* The output of a stage that a path names, or a part of it. */
static void add_path(const struct stage *s, const char *path, struct arena *a, struct used_vec *ret)
{
    vec_each (&s->outs, o)
        if (is_used(*o) && path_is_inside(path, (*o)->path)) {
            bool whole = streq(path, (*o)->path) || !oid_is_dir(&(*o)->rec.oid);
            struct used u = {s, *o, whole ? NULL : path_rel(a, path, (*o)->path)};
            arena_push(a, ret, u);
        }
}

err *used_collect(struct index *ix, const struct strs *targets, const struct target_opts *opts,
                  struct used_vec *ret)
{
    struct targets finder = {.ix = ix, .opts = *opts};
    if (!targets->len)
        vec_each (&ix->stages, s)
            used_of_stage(*s, ix->arena, ret);
    vec_each (targets, t) {
        struct stage_vec found = {0};
        const char *path = NULL;
        TRY(targets_find(&finder, *t, &found, &path));
        vec_each (&found, s)
            if (path)
                add_path(*s, path, ix->arena, ret);
            else
                used_of_stage(*s, ix->arena, ret);
    }
    return NULL;
}

bool used_is_from_repo(const struct used *u)
{
    vec_each (&u->stage->deps, d)
        if (value_find((*d)->entry, "repo"))
            return true;
    return false;
}

/* --- kinds and sizes --- */

static bool overlaps(const struct used *u, const char *path)
{
    return path_is_inside(path, u->out->path) || path_is_inside(u->out->path, path);
}

static bool is_metric(const struct index *ix, const struct used *u)
{
    if (u->out->kind == OUT_METRIC)
        return true;
    vec_each (&ix->files, f)
        vec_each (&(*f)->metrics, m)
            if (overlaps(u, *m))
                return true;
    return false;
}

static bool names_data(const struct dvcfile *f, const struct used *u, const struct value *map,
                       struct arena *a)
{
    for (size_t i = 0; value_is(map, VALUE_MAP) && i < map->map.len; i++)
        if (overlaps(u, path_norm(a, path_join(a, f->dir, map->map.pairs[i].key))))
            return true;
    return false;
}

/* A top-level plot names its data by its id, or by the keys of `y` and then of `x`. */
static bool plot_uses(const struct dvcfile *f, const struct value *item, const struct used *u,
                      struct arena *a)
{
    if (item->kind == VALUE_STR)
        return overlaps(u, path_norm(a, path_join(a, f->dir, item->s)));
    for (size_t i = 0; item->kind == VALUE_MAP && i < item->map.len; i++) {
        const struct value_pair *p = &item->map.pairs[i];
        const struct value *x = value_find(p->val, "x"), *y = value_find(p->val, "y");
        if (!value_is(y, VALUE_MAP)) {
            if (overlaps(u, path_norm(a, path_join(a, f->dir, p->key))))
                return true;
        } else if (names_data(f, u, y, a) || names_data(f, u, x, a)) {
            return true;
        }
    }
    return false;
}

static bool is_plot(const struct index *ix, const struct used *u)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (u->out->kind == OUT_PLOT)
        return true;
    vec_each (&ix->files, f)
        for (size_t i = 0; (*f)->plots && i < (*f)->plots->list.len; i++)
            if (plot_uses(*f, (*f)->plots->list.items[i], u, &a))
                return true;
    return false;
}

static bool is_kept(const struct index *ix, const struct used_filter *f, const struct used *u)
{
    const struct recorded *rec = &u->out->rec;
    if (f->max_size_bytes && rec->has_size && rec->size_bytes >= f->max_size_bytes)
        return false;
    if (!f->metrics && !f->plots)
        return true;
    return (f->metrics && is_metric(ix, u)) || (f->plots && is_plot(ix, u));
}

void used_keep(const struct index *ix, const struct used_filter *f, struct used_vec *v)
{
    size_t kept = 0;
    for (size_t i = 0; i < v->len; i++)
        if (is_kept(ix, f, &v->at[i]))
            v->at[kept++] = v->at[i];
    v->len = kept;
}

/* --- wildcards --- */

static void add_match(const struct index *ix, const char *pattern, const char *path,
                      struct strs *ret)
{
    const char *show = path_rel(ix->arena, path, ix->cwd_rel);
    if (glob_match(str_of(pattern), str_of(show), GLOB_PATH))
        arena_push(ix->arena, ret, show);
}

static void add_matches(const struct index *ix, const char *pattern, struct strs *ret)
{
    if (glob_literal_prefix(str_of(pattern)) == strlen(pattern)) {
        arena_push(ix->arena, ret, pattern);
        return;
    }
    vec_each (&ix->files, f)
        add_match(ix, pattern, (*f)->path, ret);
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            if (!(*o)->is_outside)
                add_match(ix, pattern, (*o)->path, ret);
}

err *used_glob(const struct index *ix, const struct strs *targets, struct strs *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    vec_each (targets, t)
        add_matches(ix, *t, ret);
    if (ret->len) {
        vec_sort(ret, str_cmp_ptr);
        return NULL;
    }
    vec_each (targets, t)
        sb_addf(&text, "%s'%s'", text.len ? ", " : "", *t);
    return err_new(ERR_NOT_FOUND, "Glob [%s] has no matches.", text.buf);
}
