#include "experiment/exp_temp.h"

#include "experiment/copy_paths.h"
#include "experiment/exp_exec.h"
#include "experiment/exp_left_out.h"
#include "experiment/exp_prepare.h"

struct run {
    struct repo *repo;
    struct scm *scm;
    const struct exp_run_opts *opts;
    const struct strs *paths;
    struct exp_entry entry;
    struct exp_copy copy;
    struct exec_info info;
};

/* Who lists experiments finds it there while it runs. */
static err *tell(struct run *x, enum exec_status status)
{
    struct arena *a = x->repo->arena;
    x->info.status = status;
    return exec_info_write(exec_info_temp_path(x->repo->project, x->entry.id.hex, a), &x->info, a);
}

static err *execute(struct run *x, struct exp_run_result *ret)
{
    struct exp_exec_result result;
    TRY(exp_exec_run(&x->copy, x->opts->message, &result));
    if (x->opts->repro.dry)
        return NULL;
    TRY(exp_exec_tell_strangers(&x->copy, &result.commit));
    TRY(exp_exec_collect(&x->copy, &result));
    x->info.result_hash = arena_strdup(x->repo->arena, result.hash);
    x->info.result_ref = result.ref;
    *ret = (struct exp_run_result){.name = x->entry.name, .commit = result.commit};
    return NULL;
}

static err *run(struct run *x, struct exp_run_result *ret)
{
    const struct project *p = x->repo->project;
    const char *wdir = project_scm_cwd(p, x->repo->arena);
    err_ignore(exp_copy_sweep(p, x->scm));
    TRY(exp_copy_start(&x->copy, x->repo, EXP_COPY_TEMP));
    TRY(exp_copy_fill(&x->copy, x->repo, x->scm, &x->entry, wdir,
                      &(struct copied){.paths = x->paths}));
    exp_copy_info(&x->copy, p, &x->entry, "tempdir", wdir, &x->info);
    TRY(tell(x, EXEC_RUNNING));
    err *e = execute(x, ret);
    /* What counts is there or not by now, and who lists experiments needs no more than that. */
    err_ignore(tell(x, e ? EXEC_FAILED : EXEC_FINISHED));
    err_ignore(exec_info_temp_forget(p, x->entry.id.hex));
    return e;
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
    TRY(exp_prepare_apart(r, s, &plan.data));
    TRY(exp_plan_entry(&plan, r, s, opts, &x.entry));
    err *e = run(&x, ret);
    exp_copy_remove(&x.copy);
    exp_copy_close(&x.copy);
    return e;
}
