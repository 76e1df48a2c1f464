#include "pipeline/stage_target.h"

#include "base/path.h"
#include "pipeline/target_words.h"

/* --- files --- */

/* COMPAT: a file that was named is shown in full. */
static const char *show_file(struct repo *r, const struct target_words *t, const char *path)
{
    return t->file ? project_abs(r->project, path, r->arena) : "dvc.yaml";
}

static err *check_file(struct repo *r, const struct target_words *t, const char *path)
{
    enum fs_kind kind;
    bool ignored = false;
    const char *show = show_file(r, t, path), *here = project_show(r->project, path, r->arena);
    TRY(source_stat(r->src, path, &kind));
    if (kind != FS_NONE && !path_is_inside(path, ""))
        return err_new(ERR_NOT_FOUND, "'%s' is outside of the project", show);
    if (kind != FS_NONE)
        TRY(ignore_check(r->ignore, path, kind == FS_DIR, &ignored, NULL));
    if (kind == FS_NONE || ignored)
        return err_new(ERR_NOT_FOUND, "'%s' %s", show,
                       ignored ? "is dvc-ignored" : "does not exist");
    if (!dvcfile_is_pipeline_name(path) && !dvcfile_is_data_name(path))
        return err_new(ERR_INVALID,
                       "bad DVC file name '%s'. DVC files should be named 'dvc.yaml' or have a "
                       "'.dvc' suffix (e.g. '%s.dvc').",
                       here, path_base(path));
    if (r->hooks.is_scm_ignored && r->hooks.is_scm_ignored(r->hooks.ctx, path, false))
        return err_new(ERR_INVALID, "bad DVC file name '%s' is git-ignored.", here);
    if (kind == FS_DIR)
        return err_new(ERR_INVALID, "'%s' is not a .dvc file", show);
    return NULL;
}

static err *load(struct repo *r, const struct target_words *t, struct dvcfile **ret)
{
    const char *path = project_rel(r->project, t->file ? t->file : "dvc.yaml", r->arena);
    TRY(check_file(r, t, path));
    struct dvcfile_opts opts = repo_dvcfile_opts(r);
    return dvcfile_load(r->src, path, &opts, r->arena, ret);
}

/* --- stages --- */

static err *find_named(struct repo *r, const struct dvcfile *f, const char *name,
                       struct stage_vec *ret)
{
    const char *show = project_show(r->project, f->path, r->arena);
    if (f->is_data)
        repo_warn(r, "Ignoring name '%s' for single stage in 'SingleStageFile: %s'.", name, show);
    vec_each (&f->stages, s)
        if (f->is_data || streq((*s)->name, name)) {
            arena_push(r->arena, ret, *s);
            return NULL;
        }
    return err_new(ERR_NOT_FOUND, "Stage '%s' not found inside '%s' file", name, show);
}

err *stage_target_find(struct repo *r, const char *typed, bool groups, struct stage_vec *ret)
{
    struct target_words t;
    struct dvcfile *f = NULL;
    TRY(target_words_parse(typed, r->arena, &t));
    TRY(load(r, &t, &f));
    bool group = groups && t.name && strs_has(&f->groups, t.name);
    if (t.name && !group)
        return find_named(r, f, t.name, ret);
    vec_each (&f->stages, s)
        if (!group || ((*s)->group && streq((*s)->group, t.name)))
            arena_push(r->arena, ret, *s);
    return NULL;
}

err *stage_target_find_one(struct repo *r, const char *typed, struct stage **ret)
{
    struct target_words t;
    struct dvcfile *f = NULL;
    struct stage_vec found = {0};
    TRY(target_words_parse(typed, r->arena, &t));
    TRY(load(r, &t, &f));
    if (!t.name && !f->is_data)
        return err_new(ERR_INVALID,
                       "Stage name not provided.Please specify the name as: `%s:stage_name`",
                       project_show(r->project, f->path, r->arena));
    if (t.name)
        TRY(find_named(r, f, t.name, &found));
    *ret = t.name ? found.at[0] : f->stages.at[0];
    return NULL;
}

err *stage_target_check_plain(struct repo *r, const struct stage *s, const char *action)
{
    if (!s->is_parametrized)
        return NULL;
    return err_new(ERR_INVALID, "cannot %s a parametrized stage: '%s'", action,
                   stage_show(s, r->project->cwd_rel, r->arena));
}
