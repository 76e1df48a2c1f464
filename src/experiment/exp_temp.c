#include "experiment/exp_temp.h"

#include "experiment/copy_paths.h"
#include "experiment/exp_exec.h"

static err *run_in(struct exp_copy *c, struct repo *r, struct scm *s,
                   const struct exp_run_opts *opts, const struct exp_entry *entry,
                   const struct strs *paths, struct exp_run_result *ret)
{
    struct exp_exec_result result;
    TRY(exp_copy_start(c, r, EXP_COPY_TEMP));
    TRY(exp_copy_fill(c, r, s, entry, project_scm_cwd(r->project, r->arena), paths));
    TRY(exp_exec_run(c, opts->message, &result));
    if (opts->repro.dry)
        return NULL;
    TRY(exp_exec_collect(c, &result));
    *ret = (struct exp_run_result){.name = entry->name, .commit = result.commit};
    return NULL;
}

err *exp_run_temp(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                  const struct strs *paths, struct exp_run_result *ret)
{
    scoped(exp_copy) struct exp_copy copy = EXP_COPY_INIT;
    struct exp_plan plan;
    struct exp_entry entry;
    *ret = (struct exp_run_result){0};
    TRY(copy_paths_check(r->project, paths));
    TRY(exp_plan_make(r, s, opts, &plan));
    TRY(exp_plan_entry(&plan, r, s, opts, &entry));
    err *e = run_in(&copy, r, s, opts, &entry, paths, ret);
    exp_copy_remove(&copy);
    return e;
}
