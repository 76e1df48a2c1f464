#include "experiment/exp_left_out.h"

#include "base/map.h"
#include "base/path.h"
#include "pipeline/plan.h"

struct looking {
    struct repo *repo;
    struct scm *scm;
    struct index *ix;
    const struct strs *copy_paths;
    struct map told;
};

static bool is_copied(const struct looking *x, const char *path)
{
    struct project *p = x->repo->project;
    vec_each (x->copy_paths, typed)
        if (path_is_inside(path, project_rel(p, *typed, p->arena)))
            return true;
    return false;
}

static err *look_at(struct looking *x, const char *path)
{
    struct project *p = x->repo->project;
    const char *git_path = project_scm_path(p, path, p->arena);
    bool tracked = false;
    if (map_has(&x->told, path) || !git_path || !path_is_safe_rel(str_of(git_path)) ||
        index_find_out(x->ix, path, NULL) || is_copied(x, path) ||
        !fs_exists(project_abs(p, path, p->arena)))
        return NULL;
    TRY(scm_is_tracked(x->scm, git_path, &tracked));
    if (tracked)
        return NULL;
    map_set(&x->told, path, x);
    repo_warn(x->repo,
              "'%s' is not tracked by Git and will not be there when the experiment runs; "
              "`git add` it, or give it with --copy-paths.",
              project_show(p, path, p->arena));
    return NULL;
}

static err *look_at_stages(struct looking *x, const struct stage_vec *stages)
{
    vec_each (stages, s)
        vec_each (&(*s)->deps, d)
            if ((*d)->kind == DEP_FILE && !stage_is_import(*s))
                TRY(look_at(x, (*d)->path));
    return NULL;
}

err *exp_left_out_warn(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       const struct strs *copy_paths)
{
    struct looking x = {.repo = r, .scm = s, .copy_paths = copy_paths, .told = MAP_INIT};
    struct stage_vec stages = {0};
    struct graph *g = NULL;
    TRY(repo_index(r, &x.ix));
    err *e = plan_make(x.ix, &opts->targets, &opts->repro.plan, &stages, &g);
    if (!e)
        e = look_at_stages(&x, &stages);
    vec_release(&stages);
    map_release(&x.told);
    return e;
}
