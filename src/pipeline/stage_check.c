#include "pipeline/stage_check.h"

#include "base/path.h"
#include "pipeline/graph.h"

err *stage_check_wdir(struct repo *r, const char *wdir)
{
    const char *abs = project_abs(r->project, wdir, r->arena), *fault = NULL;
    if (!fs_exists(abs))
        fault = "does not exist";
    else if (!fs_is_dir(abs))
        fault = "is not directory";
    else if (!path_is_inside(wdir, ""))
        fault = "is outside of DVC repo";
    return fault ? err_new(ERR_INVALID, "stage working dir '%s' %s", abs, fault) : NULL;
}

err *stage_check_file(struct repo *r, const char *path)
{
    if (!r->hooks.is_scm_ignored || !r->hooks.is_scm_ignored(r->hooks.ctx, path, false))
        return NULL;
    return err_new(ERR_INVALID, "bad DVC file name '%s' is git-ignored.",
                   project_show(r->project, path, r->arena));
}

err *stage_check_removable(struct repo *r, const struct out *o)
{
    const char *abs = project_abs(r->project, o->path, r->arena);
    if (!path_is_inside(r->project->root, abs))
        return NULL;
    return err_new(ERR_INVALID, "output '%s' holds the project and is not removed", abs);
}

err *stage_check_no_externals(struct repo *r, const struct stage *s, const char *link)
{
    scoped(sb) struct sb paths = SB_INIT;
    vec_each (&s->outs, o)
        if ((*o)->is_outside && (*o)->use_cache)
            sb_addf(&paths, "%s%s", paths.len ? ", " : "",
                    project_abs(r->project, (*o)->path, r->arena));
    if (!paths.len)
        return NULL;
    return err_new(ERR_INVALID,
                   "Cached output(s) outside of DVC project: %s. See <%s> for more info.",
                   paths.buf, link);
}

/* COMPAT: the stage being made is not named among those that have the output. */
static err *check_outs_are_free(struct repo *r, const struct index *ix, const struct stage *self)
{
    vec_each (&self->outs, o)
        vec_each (&ix->stages, s) {
            if (*s == self || !stage_find_out(*s, (*o)->path))
                continue;
            const char *show = stage_show(*s, r->project->cwd_rel, r->arena);
            return err_new(ERR_EXISTS,
                           "output '%s' is already specified in stage: '%s'.\n"
                           "Use `%s remove %s` to stop tracking the overlapping output.",
                           project_show(r->project, (*o)->path, r->arena), show,
                           r->project->env->prog, show);
        }
    return NULL;
}

err *stage_check_fits(struct repo *r, struct index *ix, struct stage *s, const struct stage *old)
{
    struct graph *g = NULL;
    s->order = old ? old->order : ix->stages.len;
    if (old)
        ix->stages.at[old->order] = s;
    else
        arena_push(ix->arena, &ix->stages, s);
    TRY(check_outs_are_free(r, ix, s));
    return graph_build(ix, r->arena, &g);
}
