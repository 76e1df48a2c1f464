#include "pipeline/repro.h"

#include "base/signals.h"
#include "pipeline/run_cmd.h"
#include "pipeline/stage_run.h"

struct runner {
    struct repo *repo;
    const struct repro_opts *opts;
    struct repro_steps *steps;
    struct graph *graph; /* NULL: the stages stand alone */
};

static const char *show(struct runner *x, const struct stage *s)
{
    return stage_show(s, x->repo->project->cwd_rel, x->repo->arena);
}

static err *run_halves(struct runner *x, struct stage_run *run)
{
    enum stage_turn turn;
    TRY(stage_run_begin(run, &turn));
    if (turn == STAGE_TURN_SKIP)
        return NULL;
    if (turn == STAGE_TURN_COMMAND)
        TRY(run_cmd_stage(x->repo, run->stage, x->opts->extra_env));
    return stage_run_end(run);
}

static err *do_step(struct runner *x, struct stage *s, bool force)
{
    struct stage_run run;
    stage_run_init(&run, x->repo, x->opts, s, &x->repo->rwlock);
    run.force = force;
    err *e = run_halves(x, &run);
    stage_run_release(&run);
    arena_push(x->repo->arena, x->steps, run.step);
    return e;
}

/* --- all of them --- */

/* What is known of each stage by its place in the project. */
struct progress {
    bool *redone;  /* run, or forced to */
    bool *skipped; /* depends on a stage that failed */
    struct stage_vec failed;
    bool ran; /* the last one */
};

static bool any_need(const struct graph *g, const struct stage *s, const bool *marks)
{
    for (size_t i = 0; g && i < g->nneeds[s->order]; i++)
        if (marks[g->needs[s->order][i]])
            return true;
    return false;
}

static void join_names(struct runner *x, const struct stage_vec *stages, struct sb *out)
{
    for (size_t i = 0; i < stages->len; i++)
        sb_addf(out, "%s'%s'",
                i == 0                 ? ""
                : i + 1 == stages->len ? " and "
                                       : ", ",
                show(x, stages->at[i]));
}

/* Mark what depends on a failed stage; all that comes later in the order is looked at once. */
static void skip_dependents(struct runner *x, const struct stage_vec *order, size_t from,
                            struct progress *p)
{
    struct stage_vec lost = {0};
    scoped(sb) struct sb names = SB_INIT;
    p->skipped[order->at[from]->order] = true;
    for (size_t i = from + 1; i < order->len; i++) {
        struct stage *s = order->at[i];
        if (p->skipped[s->order] || s->frozen || !any_need(x->graph, s, p->skipped))
            continue;
        p->skipped[s->order] = true;
        vec_push(&lost, s);
    }
    join_names(x, &lost, &names);
    if (lost.len)
        repo_warn(x->repo, "%s %s will be skipped due to this failure",
                  lost.len > 1 ? "Stages" : "Stage", names.buf);
    vec_release(&lost);
}

static err *handle_failure(struct runner *x, const struct stage_vec *order, size_t at,
                           struct progress *p, err *e)
{
    bool ignored = x->opts->on_error == REPRO_IGNORE;
    if (x->opts->on_error == REPRO_STOP || err_code_of(e) == ERR_CANCELLED)
        return err_note(e, "failed to reproduce '%s'", show(x, order->at[at]));
    repo_warn(x->repo, "%s%s", err_message(e), ignored ? " (ignored)" : "");
    err_free(e); /* told */
    if (ignored)
        return NULL;
    vec_push(&p->failed, order->at[at]);
    skip_dependents(x, order, at, p);
    return NULL;
}

static err *run_steps(struct runner *x, const struct stage_vec *order, struct progress *p)
{
    for (size_t i = 0; i < order->len; i++) {
        struct stage *s = order->at[i];
        if (p->skipped[s->order])
            continue;
        TRY(signals_check());
        if (p->ran)
            repo_say(x->repo, "%s", "");
        bool force =
            x->opts->force || (x->opts->force_downstream && any_need(x->graph, s, p->redone));
        err *e = do_step(x, s, force);
        if (e) {
            TRY(handle_failure(x, order, i, p, e));
            continue;
        }
        p->ran = x->steps->at[x->steps->len - 1].ran;
        p->redone[s->order] = p->ran || force;
    }
    return NULL;
}

static err *failed_stages(struct runner *x, const struct progress *p)
{
    scoped(sb) struct sb names = SB_INIT;
    if (!p->failed.len)
        return NULL;
    join_names(x, &p->failed, &names);
    return err_new(ERR_COMMAND, "failed to reproduce%s %s", p->failed.len > 1 ? " stages:" : "",
                   names.buf);
}

static err *run_all(struct runner *x, const struct strs *targets, struct stage_vec *order)
{
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    TRY(plan_make(ix, targets, &x->opts->plan, order, &x->graph));
    struct progress p = {
        .redone = arena_array(x->repo->arena, ix->stages.len + 1, sizeof(*p.redone)),
        .skipped = arena_array(x->repo->arena, ix->stages.len + 1, sizeof(*p.skipped))};
    err *e = run_steps(x, order, &p);
    if (!e)
        e = failed_stages(x, &p);
    vec_release(&p.failed);
    return e;
}

err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
               struct repro_steps *steps)
{
    struct runner x = {.repo = r, .opts = opts, .steps = steps};
    struct stage_vec order = {0};
    TRY(repo_lock_take(&r->lock));
    err *e = run_all(&x, targets, &order);
    vec_release(&order);
    repo_lock_drop(&r->lock);
    return e;
}
