#include "cli/queue_follow.h"

#include "base/clock.h"
#include "base/signals.h"
#include "experiment/queue_life.h"

#include <fcntl.h>
#include <unistd.h>

enum { POLL_MS = 100, CHECK_EVERY = 10 };

/* What was added since; *ret_any false when nothing. */
static err *copy_new(struct app *app, int fd, const char *path, bool *ret_any)
{
    scoped(sb) struct sb text = SB_INIT;
    TRY(fs_read_fd(fd, path, 0, &text));
    if (!app->quiet) {
        app_put_raw(app, text.buf, text.len);
        app_flush(app);
    }
    *ret_any = text.len > 0;
    return NULL;
}

/* Ended: there is a result, or nobody runs it any more. */
static err *has_ended(struct app *app, const struct queue_item *item, bool *ret)
{
    enum queue_result result;
    bool alive = false;
    TRY(queue_result_read(app->project, item->msg.id, &result));
    if (result == QUEUE_RESULT_NONE)
        TRY(queue_life_check(app->repo, app->scm, item, &alive));
    *ret = !alive;
    return NULL;
}

err *queue_follow(struct app *app, const struct queue_task *task, const char *path, bool follow)
{
    scoped(fd) int fd = -1;
    bool any = true, ended = !follow;
    TRY(fs_open_read(path, &fd));
    while (!signals_cancelled()) {
        const bool last = ended;
        TRY(copy_new(app, fd, path, &any));
        if (last)
            break;
        TRY(has_ended(app, &task->item, &ended));
        if (!ended && !any)
            clock_sleep_ms(POLL_MS);
    }
    return NULL;
}

/* --- all --- */

static const struct queue_task *find_by_id(const struct queue_tasks *tasks, const char *id)
{
    vec_each (tasks, t)
        if (streq(t->item.msg.id, id))
            return t;
    return NULL;
}

/* Workers may be killed.  *ret_stopped: nobody is to run what waits. */
static err *keep_working(struct app *app, const struct queue_crew *crew, bool *ret_stopped)
{
    size_t ours, others, started;
    TRY(queue_count_workers(app->repo, &ours));
    TRY(queue_life_workers(app->project, &others));
    *ret_stopped = ours + others == 0 && queue_is_stopped(app->repo);
    if (ours + others || *ret_stopped)
        return NULL;
    return queue_start_workers(app->repo, crew->program, &crew->how, &started);
}

/* Until somebody has taken it; *ret, in `a` and that alone, NULL when it was removed, or the user
 * or the workers stop. */
static err *wait_for_start(struct app *app, const struct queue_crew *crew, const char *id,
                           struct arena *a, const struct queue_task **ret)
{
    bool stopped = false;
    *ret = NULL;
    for (unsigned round = 1; !signals_cancelled() && !stopped; round++) {
        struct queue_tasks tasks = {0};
        if (round % CHECK_EVERY == 0)
            TRY(keep_working(app, crew, &stopped));
        arena_release(a); /* it may be asked for hours */
        TRY(queue_list(app->repo, app->scm, a, &tasks));
        *ret = find_by_id(&tasks, id);
        if (!*ret || (*ret)->state != QUEUE_QUEUED || (*ret)->item.is_held)
            return NULL;
        clock_sleep_ms(POLL_MS);
    }
    *ret = NULL;
    return NULL;
}

/* A task that DVC took has a log when its process starts, which takes it a second. */
static err *wait_for_log(struct app *app, const struct queue_task *task, const char *path)
{
    bool ended = false;
    while (!fs_exists(path) && !ended && !signals_cancelled()) {
        clock_sleep_ms(POLL_MS);
        TRY(has_ended(app, &task->item, &ended));
    }
    return NULL;
}

static err *follow_one(struct app *app, const struct queue_crew *crew, const char *id)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct queue_task *task = NULL;
    TRY(wait_for_start(app, crew, id, &a, &task));
    if (!task)
        return NULL;
    const char *path = exec_info_path(app->project, task->item.msg.stash_rev, ".out", &a);
    TRY(wait_for_log(app, task, path));
    return fs_exists(path) ? queue_follow(app, task, path, true) : NULL;
}

static err *sort_out(struct app *app, const struct queue_tasks *before, struct strs *made,
                     struct strs *failed)
{
    struct queue_tasks after = {0};
    TRY(queue_list(app->repo, app->scm, &app->arena, &after));
    vec_each (before, t) {
        const struct queue_task *now = find_by_id(&after, t->item.msg.id);
        if (now && now->state == QUEUE_SUCCESS)
            arena_push(&app->arena, made, now->name);
        if (now && now->state == QUEUE_FAILED)
            arena_push(&app->arena, failed, now->name);
    }
    return NULL;
}

/* A task has its result before its runner has cleared away what it ran in. */
static err *wait_for_end(struct app *app, const struct queue_item *item)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    enum queue_result result;
    bool is_over;
    TRY(queue_result_read(app->project, item->msg.id, &result));
    if (result == QUEUE_RESULT_NONE || signals_cancelled())
        return NULL;
    return queue_life_follow(app->project, item, &lock, &is_over);
}

err *queue_follow_all(struct app *app, const struct queue_crew *crew, struct strs *made,
                      struct strs *failed, bool *ret_left)
{
    struct queue_tasks tasks = {0}, live = {0};
    TRY(queue_list(app->repo, app->scm, &app->arena, &tasks));
    vec_each (&tasks, t)
        if (t->state == QUEUE_RUNNING || (t->state == QUEUE_QUEUED && !t->item.is_held))
            arena_push(&app->arena, &live, *t);
    vec_each (&live, t)
        TRY(follow_one(app, crew, t->item.msg.id));
    vec_each (&live, t)
        TRY(wait_for_end(app, &t->item));
    *ret_left = signals_cancelled();
    return sort_out(app, &live, made, failed);
}
