#include "experiment/gc_project.h"

#include "base/path.h"
#include "scm/scm_ignore.h"

static bool is_scm_ignored(void *ctx, const char *path, bool is_dir)
{
    struct gc_project *p = ctx;
    const char *scm_path = project_scm_path(p->project, path, p->repo->arena);
    bool ignored = false;
    err *e = scm_path ? scm_ignore_check(p->scm, scm_path, is_dir, &ignored) : NULL;
    err_free(e); /* an unreadable ignore file hides nothing */
    return ignored;
}

static err *open_parts(struct gc_project *p, struct repo *beside, bool *ret_is_same)
{
    TRY(project_open(&p->env, beside->arena, &p->project));
    *ret_is_same = streq(p->project->root, beside->project->root);
    if (*ret_is_same)
        return NULL;
    if (p->project->scm_root)
        TRY(scm_open(p->project->scm_root, p->env.vars, &p->scm));
    TRY(repo_open(p->project, p->scm, &beside->voice, &p->repo));
    p->repo->lock.no_wait = p->repo->rwlock.no_wait = beside->lock.no_wait;
    if (p->scm)
        p->repo->hooks.is_scm_ignored = is_scm_ignored;
    p->repo->hooks.ctx = p;
    return repo_enter(p->repo);
}

err *gc_project_open(struct repo *beside, const char *dir, struct gc_project **ret)
{
    struct arena *a = beside->arena;
    struct gc_project *p = arena_new(a, struct gc_project);
    const char *abs = path_norm(a, path_join(a, beside->project->env->cwd, dir));
    bool is_same = false;
    *ret = NULL;
    if (!fs_is_dir(abs))
        return err_new(ERR_NOT_A_PROJECT, "directory '%s' does not exist", dir);
    p->env = *beside->project->env;
    p->env.cwd = abs;
    err *e = open_parts(p, beside, &is_same);
    if (e || is_same) {
        gc_project_close(p);
        return e;
    }
    *ret = p;
    return NULL;
}

void gc_project_close(struct gc_project *p)
{
    repo_close(p->repo);
    scm_close(p->scm);
}

/* --- runs --- */

static err *add_runs(const char *dir, struct arena *a, struct strs *ret)
{
    struct fs_entries entries;
    TRY(fs_list_if_there(dir, a, &entries));
    for (size_t i = 0; i < entries.len; i++) {
        const char *path = path_join(a, dir, entries.at[i].name);
        if (fs_is_dir(path_join(a, path, ".dvc")))
            arena_push(a, ret, path);
    }
    return NULL;
}

err *gc_project_runs(struct repo *r, struct strs *ret)
{
    const char *exps = path_join(r->arena, r->project->tmp_dir, "exps");
    TRY(add_runs(exps, r->arena, ret));
    return add_runs(path_join(r->arena, exps, "standalone"), r->arena, ret);
}
