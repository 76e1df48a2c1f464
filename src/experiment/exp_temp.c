#include "experiment/exp_temp.h"

#include "experiment/copy_paths.h"
#include "experiment/exp_exec.h"
#include "experiment/exp_left_out.h"

struct run {
    struct repo *repo;
    struct scm *scm;
    const struct exp_run_opts *opts;
    const struct strs *paths;
    struct exp_entry entry;
    struct exp_copy copy;
};

static err *run(struct run *x, struct exp_run_result *ret)
{
    struct exp_exec_result result;
    const char *wdir = project_scm_cwd(x->repo->project, x->repo->arena);
    err_ignore(exp_copy_sweep(x->repo->project, x->scm));
    TRY(exp_copy_start(&x->copy, x->repo, EXP_COPY_TEMP));
    TRY(exp_copy_fill(&x->copy, x->repo, x->scm, &x->entry, wdir, x->paths));
    TRY(exp_exec_run(&x->copy, x->opts->message, &result));
    if (x->opts->repro.dry)
        return NULL;
    TRY(exp_exec_collect(&x->copy, &result));
    *ret = (struct exp_run_result){.name = x->entry.name, .commit = result.commit};
    return NULL;
}

err *exp_run_temp(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                  const struct strs *paths, struct exp_run_result *ret)
{
    struct run x = {.repo = r, .scm = s, .opts = opts, .paths = paths, .copy = EXP_COPY_INIT};
    struct exp_plan plan;
    *ret = (struct exp_run_result){0};
    TRY(copy_paths_check(r->project, paths));
    TRY(exp_plan_make(r, s, opts, &plan));
    exp_resume_tell(r, &plan.resume, opts->name);
    TRY(exp_left_out_warn(r, s, opts, paths));
    TRY(exp_plan_entry(&plan, r, s, opts, &x.entry));
    err *e = run(&x, ret);
    exp_copy_remove(&x.copy);
    exp_copy_close(&x.copy);
    return e;
}
