#include "pipeline/repro.h"

#include "base/path.h"
#include "base/signals.h"
#include "pipeline/checkpoint.h"
#include "pipeline/repro_loop.h"
#include "pipeline/run_cmd.h"

static err *run_command(struct stage_run *run)
{
    if (stage_run_has_checkpoints(run))
        return checkpoint_run(run);
    return run_cmd_stage(run->repo, run->stage, run->opts->extra_env, NULL);
}

static err *run_halves(struct stage_run *run)
{
    enum stage_turn turn;
    TRY(stage_run_begin(run, &turn));
    if (turn == STAGE_TURN_SKIP)
        return NULL;
    if (turn == STAGE_TURN_COMMAND)
        TRY(run_command(run));
    return stage_run_end(run);
}

/* One after the other, on our own terminal. */
static err *run_steps(struct repro_loop *l)
{
    scoped(looks) struct looks looks = LOOKS_INIT;
    bool ran = false; /* the last one */
    for (size_t i = 0; i < l->order.len; i++) {
        struct stage_run run;
        struct stage *s = l->order.at[i];
        if (repro_loop_is_skipped(l, s))
            continue;
        TRY(signals_check());
        if (ran)
            repo_say(l->repo, "%s", "");
        stage_run_init(&run, l->repo, l->opts, s, &l->repo->rwlock);
        run.force = repro_loop_is_forced(l, s);
        run.graph = l->graph;
        run.looks = &looks;
        err *e = run_halves(&run);
        stage_run_release(&run);
        if (e) {
            run.step.ran = false;
            TRY(repro_loop_fail(l, &run, e));
            continue;
        }
        repro_loop_done(l, &run);
        ran = run.step.ran;
    }
    return NULL;
}

/* Without a graph nobody knows what may run beside what; questions and rehearsals go one by one,
 * and so do checkpoints: there is one signal file. */
static bool may_overlap(const struct repro_loop *l)
{
    for (size_t i = 0; l->opts->checkpoint && i < l->order.len; i++)
        if (stage_has_checkpoints(l->order.at[i]))
            return false;
    return l->opts->jobs > 1 && l->graph && !l->opts->interactive && !l->opts->dry;
}

/* Without a place to pull from, what is here has to do. */
static err *pull_runs(const struct repro_loop *l)
{
    const struct repro_pull *pull = l->opts->pull;
    if (!pull || l->opts->no_run_cache)
        return NULL;
    err *e = pull->runs(pull->ctx);
    if (!e || err_code_of(e) != ERR_CONFIG)
        return e;
    scoped(free) char *text = err_text(e);
    repo_warn(l->repo, "Failed to pull run cache: %s", text);
    err_free(e);
    return NULL;
}

/* COMPAT: that there is no dvc.yaml here is said before what is wrong elsewhere. */
static err *check_default(const struct repo *r)
{
    const char *path = path_join(r->arena, r->project->cwd_rel, "dvc.yaml");
    enum fs_kind kind;
    TRY(source_stat(r->src, path, &kind));
    return kind == FS_NONE ? err_new(ERR_NOT_FOUND, "'%s' does not exist",
                                     project_abs(r->project, path, r->arena))
                           : NULL;
}

static err *run_all(struct repro_loop *l, const struct strs *targets)
{
    const struct plan_opts *how = &l->opts->plan;
    if (!targets->len && !how->all_pipelines)
        TRY(check_default(l->repo));
    bool alone = how->single_item && !how->pipeline && !how->all_pipelines && !how->recursive;
    struct index *ix = NULL;
    TRY(alone ? repo_index_of(l->repo, targets, &ix) : repo_index(l->repo, &ix));
    TRY(plan_make(ix, targets, &l->opts->plan, &l->order, &l->graph));
    TRY(pull_runs(l));
    repro_loop_init(l, ix->stages.len);
    TRY(may_overlap(l) ? repro_jobs_run(l) : run_steps(l));
    return repro_loop_end(l);
}

err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
               struct repro_steps *steps)
{
    struct repro_loop l = {.repo = r, .opts = opts, .steps = steps};
    TRY(repo_enter(r));
    err *e = run_all(&l, targets);
    repro_loop_release(&l);
    return repo_leave(r, e);
}

err *repro_stage(struct repo *r, struct stage *s)
{
    static const struct repro_opts opts = {0};
    struct stage_run run;
    stage_run_init(&run, r, &opts, s, &r->rwlock);
    err *e = run_halves(&run);
    stage_run_release(&run);
    return e;
}
