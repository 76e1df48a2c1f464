#include "experiment/exp_remove.h"

#include "experiment/exp_partial.h"
#include "experiment/exp_pick.h"
#include "experiment/exp_resume.h"
#include "experiment/queue_control.h"
#include "scm/scm_remote.h"

struct removal {
    struct repo *repo;
    struct scm *scm;
    const struct exp_remove_opts *opts;
    struct exp_ref_vec all, chosen;
    struct strs tasks, partials; /* names */
    struct strs *removed;
};

/* --- which --- */

static bool is_task_at_rest(const struct queue_tasks *tasks, const char *name)
{
    const struct queue_task *t = queue_find(tasks, name);
    return t && t->state != QUEUE_RUNNING;
}

/* A name may stand for an experiment, a task of the queue and what an unfinished run left. */
static err *choose_one(struct removal *x, const struct queue_tasks *tasks, const char *name,
                       struct strs *unknown)
{
    struct arena *a = x->repo->arena;
    struct strs one = {.at = &name, .len = 1}, none = {0};
    struct scm_id partial = SCM_ID_NONE;
    bool is_task = false;
    if (strs_has(x->removed, name))
        return NULL;
    TRY(exp_pick_named(x->scm, &x->all, &one, a, &x->chosen, &none));
    if (!x->opts->git_remote) {
        is_task = is_task_at_rest(tasks, name);
        TRY(exp_partial_find(x->scm, name, &partial));
    }
    if (none.len && !is_task && scm_id_is_none(&partial)) {
        arena_push(a, unknown, name);
        return NULL;
    }
    arena_push(a, x->removed, name);
    if (is_task)
        arena_push(a, &x->tasks, name);
    if (!scm_id_is_none(&partial))
        arena_push(a, &x->partials, name);
    return NULL;
}

static err *choose_named(struct removal *x)
{
    struct queue_tasks tasks = {0};
    struct strs unknown = {0};
    if (!x->opts->git_remote)
        TRY(queue_list(x->repo, x->scm, x->repo->arena, &tasks));
    vec_each (&x->opts->names, name)
        TRY(choose_one(x, &tasks, *name, &unknown));
    return unknown.len ? exp_pick_unknown(&unknown, x->opts->git_remote) : NULL;
}

static void tell_chosen(struct removal *x)
{
    vec_each (&x->chosen, ref)
        arena_push(x->repo->arena, x->removed, ref->name);
}

/* COMPAT expremove/rev_num: a baseline counts beside --all-commits. */
static err *choose(struct removal *x)
{
    const struct exp_remove_opts *o = x->opts;
    if (o->names.len)
        return choose_named(x);
    if (o->revs.len) {
        const struct exp_select sel = {.revs = o->revs, .num = o->num};
        TRY(exp_pick_based(x->scm, &x->all, &sel, x->repo->arena, &x->chosen));
    } else if (o->all_commits) {
        x->chosen = x->all;
    }
    tell_chosen(x);
    return NULL;
}

/* Whatever the names stood for stays. */
static void turn_round(struct removal *x)
{
    struct exp_ref_vec others = {0};
    exp_pick_others(&x->all, &x->chosen, x->repo->arena, &others);
    x->chosen = others;
    x->tasks = x->partials = *x->removed = (struct strs){0};
    tell_chosen(x);
}

/* --- removing --- */

static err *remove_there(struct removal *x)
{
    struct scm_remote_refs refs = {0};
    vec_each (&x->chosen, ref)
        arena_push(x->repo->arena, &refs, ((struct scm_remote_ref){.name = ref->full}));
    return scm_remote_delete(x->scm, x->opts->git_remote, &refs);
}

static err *forget_mark(struct scm *s, const char *mark, const struct scm_id *gone)
{
    struct scm_id at;
    TRY(scm_ref_read(s, mark, &at));
    return scm_id_equal(&at, gone) ? scm_ref_delete(s, mark, &at) : NULL;
}

err *exp_remove_refs(struct scm *s, const struct exp_ref_vec *refs, struct arena *a)
{
    struct scm_ref_list list = {0};
    vec_each (refs, ref) {
        TRY(forget_mark(s, exp_ref_mark(s, EXP_MARK_APPLY), &ref->tip));
        TRY(forget_mark(s, exp_ref_mark(s, EXP_MARK_CHECKPOINT), &ref->tip));
        TRY(exp_resume_move_branch(s, ref->full, NULL));
        arena_push(a, &list, ((struct scm_ref){.name = ref->full, .id = ref->tip}));
    }
    return scm_refs_delete_all(s, &list);
}

static err *remove_tasks(struct removal *x, const struct strs *names, bool queued,
                         struct strs *removed)
{
    const struct queue_removal which = {.queued = queued};
    if (!names->len && !queued)
        return NULL;
    return queue_remove(x->repo, x->scm, names, &which, x->repo->arena, removed);
}

err *exp_remove(struct repo *r, struct scm *s, const struct exp_remove_opts *opts,
                struct strs *removed)
{
    static const struct strs no_names = {0};
    struct removal x = {.repo = r, .scm = s, .opts = opts, .removed = removed};
    struct strs waiting = {0}, ended = {0};
    if (opts->keep && opts->queue)
        return err_new(ERR_INVALID, "Cannot use both `--keep` and `--queue`.");
    TRY(exp_pick_list(s, opts->git_remote, r->arena, &x.all));
    TRY(choose(&x));
    if (opts->keep)
        turn_round(&x);
    TRY(remove_tasks(&x, &no_names, opts->queue, &waiting));
    TRY(opts->git_remote ? remove_there(&x) : exp_remove_refs(s, &x.chosen, r->arena));
    TRY(remove_tasks(&x, &x.tasks, false, &ended));
    vec_each (&x.partials, name)
        TRY(exp_partial_forget(s, *name));
    vec_each (&waiting, name)
        arena_push(r->arena, removed, *name);
    return NULL;
}
