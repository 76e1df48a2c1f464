#include "experiment/queue_hold.h"

#include "base/signals.h"
#include "experiment/queue_control.h"
#include "experiment/queue_life.h"
#include "experiment/queue_stash.h"

/* Not while somebody begins to run it: what he has written would be another's. */
static err *hold_one(struct repo *r, struct queue_task *t, bool hold, bool *ret_moved)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    bool ours = false;
    *ret_moved = false;
    TRY(queue_life_begin(r->project, &t->item, &lock, &ours));
    return ours ? queue_store_hold(r->project, &t->item, hold, ret_moved) : NULL;
}

/* Those that the names stand for and that wait, or with `failed` those that failed, too. */
static err *find_all(struct repo *r, struct scm *s, const struct strs *names, bool failed,
                     struct queue_tasks *ret)
{
    struct queue_tasks all = {0}, usable = {0};
    TRY(queue_list(r, s, r->arena, &all));
    vec_each (&all, t)
        if (t->state == QUEUE_QUEUED || (failed && t->state == QUEUE_FAILED))
            arena_push(r->arena, &usable, *t);
    if (!names->len)
        *ret = usable;
    return queue_find_all(&usable, names, "queued experiment name", r->arena, ret);
}

err *queue_hold(struct repo *r, struct scm *s, const struct strs *names, bool hold,
                struct strs *done)
{
    struct queue_tasks tasks = {0};
    TRY(queue_stash_adopt(r, s));
    TRY(find_all(r, s, names, false, &tasks));
    vec_each (&tasks, t) {
        bool moved = false;
        TRY(hold_one(r, t, hold, &moved));
        if (moved)
            arena_push(r->arena, done, queue_task_name(t, r->arena));
    }
    return NULL;
}

/* Its first checkpoint would find the name taken. */
static err *check_no_checkpoints(struct repo *r, struct scm *s, const struct queue_task *t)
{
    const char *prog = r->project->env->prog;
    const char *ref = NULL;
    struct scm_id made, tip = SCM_ID_NONE;
    TRY(queue_life_checkpoints(r->project, &t->item, r->arena, &ref, &made));
    if (ref)
        TRY(scm_ref_read(s, ref, &tip));
    if (scm_id_is_none(&tip))
        return NULL;
    return err_hint(
        err_new(ERR_EXISTS,
                "the experiment '%s' has checkpoints that the task made before it failed", t->name),
        "'%s exp run --resume %s --queue' goes on from them, '%s exp remove %s' removes "
        "both",
        prog, t->name, prog, t->name);
}

/* Killed anywhere in between it is failed as before, or waits and has an entry on
 * EXP_CELERY_FAILED that nobody asks for until it runs. */
static err *run_again(struct repo *r, struct scm *s, struct queue_task *t)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    struct exp_entry entry;
    bool ours = false;
    queue_life_entry(&t->item, &entry);
    TRY(queue_life_follow(r->project, &t->item, &lock, &ours));
    if (!ours)
        return NULL; /* somebody else has just done the same */
    TRY(exp_entry_push(s, EXP_CELERY_STASH, &entry, r->project->env));
    err *e = queue_store_again(r->project, &t->item);
    if (e) {
        err_ignore(exp_entry_drop(s, EXP_CELERY_STASH, &entry.id)); /* it does not wait */
        return e;
    }
    return exp_entry_drop(s, EXP_CELERY_FAILED, &entry.id);
}

err *queue_ready(struct repo *r, struct scm *s, const struct strs *names, struct strs *files)
{
    struct queue_tasks tasks = {0};
    bool done = false;
    TRY(queue_stash_adopt(r, s));
    TRY(find_all(r, s, names, true, &tasks));
    vec_each (&tasks, t)
        if (t->state == QUEUE_FAILED)
            TRY(check_no_checkpoints(r, s, t));
    vec_each (&tasks, t) {
        if (t->item.is_held)
            TRY(queue_store_hold(r->project, &t->item, false, &done));
        else if (t->state == QUEUE_FAILED)
            TRY(run_again(r, s, t));
        arena_push(r->arena, files, t->item.file);
    }
    return NULL;
}

static void warn_left(struct repo *r, const struct queue_task *t, err *e)
{
    char *text = err_text(e);
    repo_warn(r, "'%s' is not run again: %s", queue_task_name(t, r->arena), text);
    free(text);
    err_free(e);
}

err *queue_ready_failed(struct repo *r, struct scm *s)
{
    struct queue_tasks all = {0};
    TRY(queue_list(r, s, r->arena, &all));
    vec_each (&all, t) {
        if (t->state != QUEUE_FAILED)
            continue;
        err *e = check_no_checkpoints(r, s, t);
        if (!e)
            e = run_again(r, s, t);
        if (e && signals_cancelled())
            return e;
        if (e)
            warn_left(r, t, e);
    }
    return NULL;
}
