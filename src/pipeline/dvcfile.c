#include "pipeline/dvcfile.h"

#include "base/map.h"
#include "base/path.h"
#include "pipeline/schema.h"
#include "pipeline/stage_load.h"
#include "pipeline/yaml_file.h"

bool dvcfile_is_pipeline_name(const char *path)
{
    return streq(path_base(path), "dvc.yaml");
}

bool dvcfile_is_data_name(const char *path)
{
    const char *base = path_base(path);
    return ends_with(base, ".dvc") && !streq(base, ".dvc");
}

/* --- dvc.yaml --- */

struct loader {
    struct stage_loader stages;
    struct expander *expander;
    const char *show; /* without "./" */
};

static err *bad_path(struct loader *l, const char *key, size_t i, const struct value *v)
{
    return err_new(ERR_INVALID, "failed to parse '%s.%zu' in '%s': expected str, got %s", key, i,
                   l->show, value_kind_name(v));
}

static err *load_top_paths(struct loader *l, const char *key, struct strs *out)
{
    struct arena *a = l->stages.arena;
    const struct value *list = NULL;
    TRY(expand_top(l->expander, key, &list));
    for (size_t i = 0; list && i < list->list.len; i++) {
        const struct value *path = list->list.items[i];
        if (path->kind != VALUE_STR)
            return bad_path(l, key, i, path);
        arena_push(a, out, path_norm(a, path_join(a, l->stages.file->dir, path->s)));
    }
    return NULL;
}

static err *load_plots(struct loader *l)
{
    const struct value *list = NULL;
    TRY(expand_top(l->expander, "plots", &list));
    for (size_t i = 0; list && i < list->list.len; i++)
        if (list->list.items[i]->kind != VALUE_STR && list->list.items[i]->kind != VALUE_MAP)
            return bad_path(l, "plots", i, list->list.items[i]);
    l->stages.file->plots = list;
    return NULL;
}

static err *load_top(struct loader *l)
{
    struct dvcfile *f = l->stages.file;
    const struct value *checked = NULL;
    TRY(load_top_paths(l, "metrics", &f->metrics));
    TRY(load_plots(l));
    TRY(load_top_paths(l, "params", &f->params));
    TRY(expand_top(l->expander, "artifacts", &checked));
    return expand_top(l->expander, "datasets", &checked);
}

static err *check_outs(const struct stage *s)
{
    vec_each (&s->outs, o)
        if (dvcfile_is_pipeline_name((*o)->path) || dvcfile_is_data_name((*o)->path))
            return err_new(ERR_INVALID, "DVC file '%s' cannot be an output.", (*o)->def);
    return NULL;
}

static err *load_stages(struct loader *l)
{
    struct dvcfile *f = l->stages.file;
    const struct value *stages = value_find(f->doc, "stages");
    struct expanded_vec all = {0};
    for (size_t i = 0; stages && i < stages->map.len; i++)
        if (expand_is_group(stages->map.pairs[i].val))
            arena_push(l->stages.arena, &f->groups, stages->map.pairs[i].key);
    TRY(expand_stages(l->expander, &all));
    vec_each (&all, e) {
        if (!e->name[0])
            return err_new(ERR_INVALID,
                           "Stage name not provided.Please specify the name as: `%s:stage_name`",
                           l->show);
        TRY(stage_load_pipeline(&l->stages, e, lockfile_find(f->lock, e->name)));
        TRY(check_outs(f->stages.at[f->stages.len - 1]));
    }
    return NULL;
}

static err *load_pipeline(struct stage_loader *stages, struct source *src,
                          const struct dvcfile_opts *opts)
{
    struct arena *a = stages->arena;
    struct dvcfile *f = stages->file;
    TRY(lockfile_load(src, path_join(a, f->dir, "dvc.lock"), lockfile_show(stages->show, a), a,
                      &f->lock));
    if (!f->doc)
        return NULL;
    struct loader l = {.stages = *stages, .show = path_norm(a, stages->show)};
    struct expand_file file = {
        .at = {src, opts->cwd_rel, l.show}, .dir = f->dir, .doc = f->doc, .settings = opts->expand};
    TRY(expand_open(&file, a, &l.expander));
    TRY(load_stages(&l));
    return load_top(&l);
}

err *dvcfile_refresh(struct dvcfile *f, struct source *src, const struct dvcfile_opts *opts,
                     struct arena *a)
{
    struct dvcfile *fresh = NULL;
    scoped(map) struct map by_addr = MAP_INIT;
    TRY(dvcfile_load(src, f->path, opts, a, &fresh));
    f->text = fresh->text;
    f->lock = fresh->lock;
    vec_each (&fresh->stages, n)
        map_set(&by_addr, (*n)->addr, *n);
    vec_each (&f->stages, s) {
        const struct stage *n = map_find(&by_addr, (*s)->addr);
        size_t order = (*s)->order;
        if (!n)
            continue;
        **s = *n;
        (*s)->file = f;
        (*s)->order = order;
    }
    return NULL;
}

err *dvcfile_load(struct source *src, const char *path, const struct dvcfile_opts *opts,
                  struct arena *a, struct dvcfile **ret)
{
    struct yaml_file yaml;
    const char *show = yaml_file_show(path, opts->cwd_rel, a);
    TRY(yaml_file_load(src, path, show, a, &yaml));
    if (!yaml.exists)
        return err_new(ERR_NOT_FOUND, "'%s' does not exist",
                       starts_with(show, "./") ? show + 2 : show);
    struct dvcfile *f = arena_new(a, struct dvcfile);
    *f = (struct dvcfile){.path = arena_strdup(a, path),
                          .dir = path_dir(a, path),
                          .is_data = !dvcfile_is_pipeline_name(path),
                          .text = yaml.text,
                          .doc = yaml.doc};
    struct stage_loader l = {.arena = a, .file = f, .show = show, .root = opts->root};
    if (f->doc)
        TRY(yaml_file_check(&yaml, f->is_data ? &schema_data_file : &schema_pipeline_file, show,
                            src));
    if (!f->is_data)
        TRY(load_pipeline(&l, src, opts));
    else if (f->doc) {
        TRY(stage_load_data(&l));
        TRY(check_outs(f->stages.at[0]));
    }
    *ret = f;
    return NULL;
}
