#include "experiment/exp_tree.h"

#include "base/map.h"
#include "base/path.h"

struct gatherer {
    struct repo *repo;
    struct scm *scm;
    struct arena *arena;
    struct map tracked; /* project paths that DVC caches, with all below them */
    struct map seen;
    struct strs *out;
    bool autostage; /* COMPAT exprun/autostage: a .gitignore that Git does not track yet is left out
                       without it */
};

static err *add(struct gatherer *g, const char *path)
{
    bool ignored = false;
    const char *git_path = project_scm_path(g->repo->project, path, g->arena);
    if (!git_path || path_is_abs(git_path) || !path_is_inside(git_path, "") ||
        map_has(&g->seen, path))
        return NULL;
    map_set(&g->seen, path, g);
    if (!fs_exists(project_abs(g->repo->project, path, g->arena)))
        return NULL;
    TRY(scm_is_ignored(g->scm, git_path, &ignored));
    if (!ignored)
        arena_push(g->arena, g->out, git_path);
    return NULL;
}

static err *add_stage(struct gatherer *g, const struct stage *s)
{
    struct arena *a = g->arena;
    TRY(add(g, s->file->path));
    if (s->file->lock)
        TRY(add(g, s->file->lock->path));
    vec_each (&s->deps, d)
        if (!path_is_inside_any(&g->tracked, (*d)->path))
            TRY(add(g, (*d)->path));
    vec_each (&s->outs, o) {
        if (!(*o)->use_cache)
            TRY(add(g, (*o)->path));
        else if (g->autostage)
            TRY(add(g, path_join(a, path_dir(a, (*o)->path), ".gitignore")));
    }
    return NULL;
}

/* A top-level plot names its data either by its id or by the keys of `y`. */
static err *add_plot(struct gatherer *g, const struct dvcfile *f, const struct value *item)
{
    struct arena *a = g->arena;
    if (item->kind == VALUE_STR)
        return add(g, path_norm(a, path_join(a, f->dir, item->s)));
    for (size_t i = 0; item->kind == VALUE_MAP && i < item->map.len; i++) {
        const struct value *y = value_find(item->map.pairs[i].val, "y");
        if (!value_is(y, VALUE_MAP)) {
            TRY(add(g, path_norm(a, path_join(a, f->dir, item->map.pairs[i].key))));
            continue;
        }
        for (size_t k = 0; k < y->map.len; k++)
            TRY(add(g, path_norm(a, path_join(a, f->dir, y->map.pairs[k].key))));
    }
    return NULL;
}

static err *add_top_level(struct gatherer *g, const struct dvcfile *f)
{
    vec_each (&f->params, p)
        if (!path_is_inside_any(&g->tracked, *p))
            TRY(add(g, *p));
    vec_each (&f->metrics, m)
        if (!path_is_inside_any(&g->tracked, *m))
            TRY(add(g, *m));
    for (size_t i = 0; f->plots && i < f->plots->list.len; i++)
        TRY(add_plot(g, f, f->plots->list.items[i]));
    return NULL;
}

static err *gather(struct gatherer *g, const struct repro_steps *steps, const struct strs *more)
{
    const struct repo *r = g->repo;
    struct index *ix = NULL;
    TRY(index_load(r->src, r->ignore, &r->hooks, r->project->cwd_rel, g->arena, &ix));
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            if ((*o)->use_cache)
                map_set(&g->tracked, (*o)->path, *o);
    vec_each (steps, step)
        TRY(add_stage(g, step->stage));
    vec_each (&ix->files, f)
        if (!(*f)->is_data)
            TRY(add_top_level(g, *f));
    vec_each (more, path)
        TRY(add(g, *path));
    return NULL;
}

err *exp_tree_extra(struct repo *r, struct scm *s, const struct repro_steps *steps,
                    const struct strs *more, struct arena *a, struct strs *ret)
{
    struct gatherer g = {.repo = r,
                         .scm = s,
                         .arena = a,
                         .tracked = MAP_INIT,
                         .seen = MAP_INIT,
                         .out = ret,
                         .autostage = config_get_bool(r->project->config, "core.autostage")};
    err *e = gather(&g, steps, more);
    map_release(&g.tracked);
    map_release(&g.seen);
    return e;
}
