#include "pipeline/repro_loop.h"

static const char *show(const struct repro_loop *l, const struct stage *s)
{
    return stage_show(s, l->repo->project->cwd_rel, l->repo->arena);
}

void repro_loop_init(struct repro_loop *l, size_t nstages)
{
    state_expect(l->repo->state, 2 * nstages); /* what each reads and writes */
    l->redone = arena_array(l->repo->arena, nstages + 1, sizeof(*l->redone));
    l->skipped = arena_array(l->repo->arena, nstages + 1, sizeof(*l->skipped));
}

void repro_loop_release(struct repro_loop *l)
{
    vec_release(&l->order);
    vec_release(&l->failed);
}

/* Was one of those it depends on run, or forced to? */
static bool is_after_redone(const struct repro_loop *l, const struct stage *s)
{
    const struct graph *g = l->graph;
    for (size_t i = 0; g && !s->frozen && i < g->nneeds[s->order]; i++)
        if (l->redone[g->needs[s->order][i]])
            return true;
    return false;
}

bool repro_loop_is_forced(const struct repro_loop *l, const struct stage *s)
{
    return l->opts->force || (l->opts->force_downstream && is_after_redone(l, s));
}

bool repro_loop_is_skipped(const struct repro_loop *l, const struct stage *s)
{
    return l->skipped[s->order];
}

void repro_loop_done(struct repro_loop *l, const struct stage_run *run)
{
    arena_push(l->repo->arena, l->steps, run->step);
    l->redone[run->stage->order] = run->step.ran || run->force;
}

static void join_names(const struct repro_loop *l, const struct stage_vec *stages, struct sb *out)
{
    for (size_t i = 0; i < stages->len; i++)
        sb_addf(out, "%s'%s'",
                i == 0                 ? ""
                : i + 1 == stages->len ? " and "
                                       : ", ",
                show(l, stages->at[i]));
}

/* Mark what depends on a failed stage.  COMPAT: what was not to be looked at is named, too (case
 * repro/diamond_keeps_going). */
static void skip_dependents(struct repro_loop *l, struct stage *failed)
{
    struct stage_vec with_it = {0}, lost = {0};
    struct stage_vec one = {.at = &failed, .len = 1};
    scoped(sb) struct sb names = SB_INIT;
    if (l->graph)
        graph_order_downstream(l->graph, &one, &with_it);
    vec_each (&with_it, s)
        if (*s != failed) {
            l->skipped[(*s)->order] = true;
            vec_push(&lost, *s);
        }
    join_names(l, &lost, &names);
    if (lost.len)
        repo_warn(l->repo, "%s %s will be skipped due to this failure",
                  lost.len > 1 ? "Stages" : "Stage", names.buf);
    vec_release(&lost);
    vec_release(&with_it);
}

err *repro_loop_fail(struct repro_loop *l, const struct stage_run *run, err *e)
{
    bool ignored = l->opts->on_error == REPRO_IGNORE;
    arena_push(l->repo->arena, l->steps, run->step);
    if (l->opts->on_error == REPRO_STOP || err_code_of(e) == ERR_CANCELLED)
        return err_note(e, "failed to reproduce '%s'", show(l, run->stage));
    repo_warn(l->repo, "%s%s", err_message(e), ignored ? " (ignored)" : "");
    err_free(e); /* told */
    if (ignored)
        return NULL;
    vec_push(&l->failed, run->stage);
    skip_dependents(l, run->stage);
    return NULL;
}

err *repro_loop_end(const struct repro_loop *l)
{
    scoped(sb) struct sb names = SB_INIT;
    if (!l->failed.len)
        return NULL;
    join_names(l, &l->failed, &names);
    return err_new(ERR_COMMAND, "failed to reproduce%s %s", l->failed.len > 1 ? " stages:" : "",
                   names.buf);
}
