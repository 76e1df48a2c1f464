#include "pipeline/repro_loop.h"

#include "base/clock.h"
#include "base/proc_set.h"
#include "base/signals.h"
#include "pipeline/lock_edits.h"
#include "pipeline/repro_order.h"
#include "pipeline/run_cmd.h"

enum { RETRY_MS = 200 /* until a stage is asked for again whose paths another command holds */ };

/* A stage whose command is running. */
struct job {
    size_t at; /* in the order */
    struct stage_run run;
    struct rwlock lock;
    struct strs lines; /* of its command */
    size_t line;       /* the one that runs */
    char *const *vars;
};

VEC(places, size_t);

struct jobs {
    struct repro_loop *loop;
    struct repo *repo;
    struct repro_order *order;
    struct proc_set *set;
    size_t running;
    struct strs busy;    /* stages that wait for other commands, told of already */
    struct places later; /* of stages to be asked for again */
    int64_t asked_ms;    /* when the last were */
    err *failure;        /* what ends all; the stages that run are waited for */
};

static const char *show(const struct jobs *x, const struct stage *s)
{
    return stage_show(s, x->repo->project->cwd_rel, x->repo->arena);
}

/* State is read and written under the project lock; while we only wait it is let go. */
static err *take_lock(struct jobs *x)
{
    return repo_lock_is_held(&x->repo->lock) ? NULL : repo_lock_take(&x->repo->lock);
}

static bool is_over(const struct jobs *x)
{
    return x->failure || signals_cancelled();
}

/* --- the end of a stage --- */

static void close_job(struct jobs *x, struct job *j)
{
    stage_run_release(&j->run);
    rwlock_end_beside(&j->lock);
    repro_order_done(x->order, j->at);
}

static void tell_waiting(struct jobs *x)
{
    if (x->running)
        repo_warn(x->repo, "waiting for %zu running %s to end", x->running,
                  x->running == 1 ? "stage" : "stages");
}

static void fail_job(struct jobs *x, struct job *j, err *e)
{
    j->run.step.ran = false;
    bool first = !x->failure;
    err *end = repro_loop_fail(x->loop, &j->run, e);
    close_job(x, j);
    if (!first) {
        err_free(end); /* the first one is reported */
        return;
    }
    x->failure = end;
    if (end && !signals_cancelled())
        tell_waiting(x);
}

static void end_job(struct jobs *x, struct job *j)
{
    err *e = take_lock(x);
    if (!e)
        e = stage_run_end(&j->run);
    if (e) {
        fail_job(x, j, e);
        return;
    }
    repro_loop_done(x->loop, &j->run);
    close_job(x, j);
}

/* --- its command --- */

static err *start_line(struct jobs *x, struct job *j)
{
    const char *line = j->lines.at[j->line];
    struct proc_spec spec;
    repo_say(x->repo, "[%s] > %s", show(x, j->run.stage), line);
    run_cmd_spec(x->repo, j->run.stage, line, j->vars, &spec);
    x->repo->voice.flush(x->repo->voice.ctx);
    TRY(proc_set_start(x->set, &spec, j));
    x->running++;
    return NULL;
}

static err *start_command(struct jobs *x, struct job *j)
{
    TRY(run_cmd_lines(x->repo, j->run.stage, &j->lines));
    j->vars = run_cmd_vars(x->repo, j->run.stage, x->loop->opts->extra_env);
    repo_say(x->repo, "Running stage '%s':", show(x, j->run.stage));
    return start_line(x, j);
}

static void line_ended(struct jobs *x, struct job *j, int code)
{
    err *e = signals_check();
    if (!e && code)
        e = run_cmd_failed(j->lines.at[j->line], code);
    x->running--;
    if (!e && ++j->line < j->lines.len) {
        e = start_line(x, j);
        if (!e)
            return;
    }
    if (e)
        fail_job(x, j, e);
    else
        end_job(x, j);
}

/* --- its beginning --- */

/* Another command has its paths: it is asked for again later, the others go on. */
static void postpone(struct jobs *x, struct job *j, err *e)
{
    const char *name = show(x, j->run.stage);
    if (!strs_has(&x->busy, name)) {
        const char *text = err_message(e), *advice = strstr(text, "\n\n");
        arena_push(x->repo->arena, &x->busy, name);
        repo_warn(x->repo, "stage '%s' waits: %.*s", name,
                  (int)(advice ? (size_t)(advice - text) : strlen(text)), text);
    }
    err_free(e); /* told */
    stage_run_release(&j->run);
    rwlock_end_beside(&j->lock);
    arena_push(x->repo->arena, &x->later, j->at);
}

static void begin_job(struct jobs *x, size_t at)
{
    struct repo *r = x->repo;
    struct stage *s = x->loop->order.at[at];
    struct job *j = arena_new(r->arena, struct job);
    enum stage_turn turn = STAGE_TURN_SKIP;
    j->at = at;
    rwlock_init_beside(&j->lock, &r->rwlock);
    stage_run_init(&j->run, r, x->loop->opts, s, &j->lock);
    j->run.force = repro_loop_is_forced(x->loop, s);
    j->run.graph = x->loop->graph;
    j->run.may_wait = false;
    j->run.waited = strs_has(&x->busy, show(x, s));
    err *e = stage_run_begin(&j->run, &turn);
    if (e && err_code_of(e) == ERR_LOCKED && !r->rwlock.no_wait) {
        postpone(x, j, e);
        return;
    }
    if (!e && turn == STAGE_TURN_COMMAND)
        e = start_command(x, j);
    if (e)
        fail_job(x, j, e);
    else if (turn == STAGE_TURN_RECORD)
        end_job(x, j);
    else if (turn == STAGE_TURN_SKIP) {
        repro_loop_done(x->loop, &j->run);
        close_job(x, j);
    }
}

/* --- all of them --- */

static void begin_some(struct jobs *x)
{
    size_t at;
    while (!is_over(x) && x->running < x->loop->opts->jobs && repro_order_take(x->order, &at)) {
        if (repro_loop_is_skipped(x->loop, x->loop->order.at[at])) {
            repro_order_done(x->order, at);
            continue;
        }
        err *e = take_lock(x);
        if (e)
            x->failure = e;
        else
            begin_job(x, at);
    }
}

static void tell_event(struct jobs *x, const struct proc_event *ev)
{
    struct job *j = ev->tag;
    switch (ev->kind) {
    case PROC_NOTHING:
        break;
    case PROC_LINE:
        x->repo->voice.relay(x->repo->voice.ctx, show(x, j->run.stage), ev->line, ev->is_err);
        break;
    case PROC_END:
        line_ended(x, j, ev->code);
        break;
    }
}

static void wait_for_some(struct jobs *x)
{
    struct proc_event ev;
    repo_lock_drop(&x->repo->lock);
    if (!x->running) {
        clock_sleep_ms(RETRY_MS);
        return;
    }
    bool pending = lock_edits_are_pending(x->repo->locks);
    proc_set_next(x->set, x->later.len || pending ? RETRY_MS : -1, &ev);
    if (ev.kind == PROC_NOTHING && pending)
        err_ignore(repo_leave(x->repo, NULL)); /* the journal has it; the end tries again */
    else
        tell_event(x, &ev);
}

/* Not at every line that a command writes: asking means to look at files. */
static void ask_again(struct jobs *x)
{
    int64_t now_ms = clock_monotonic_ms();
    if (!x->later.len || now_ms - x->asked_ms < RETRY_MS)
        return;
    x->asked_ms = now_ms;
    vec_each (&x->later, at)
        repro_order_put_back(x->order, *at);
    x->later.len = 0;
}

static err *run(struct jobs *x)
{
    for (;;) {
        begin_some(x);
        if (!x->running && (is_over(x) || !x->later.len))
            break;
        wait_for_some(x);
        ask_again(x);
    }
    return x->failure ? take(x->failure) : signals_check();
}

err *repro_jobs_run(struct repro_loop *l)
{
    struct jobs x = {.loop = l, .repo = l->repo};
    x.order = repro_order_new(l->graph, &l->order, l->repo->arena);
    x.set = proc_set_new();
    err *e = run(&x);
    proc_set_free(x.set);
    return e;
}
