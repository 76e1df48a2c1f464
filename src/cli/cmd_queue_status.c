#include "base/clock.h"
#include "cli/command.h"
#include "cli/show.h"
#include "experiment/queue.h"
#include "experiment/queue_life.h"
#include "experiment/queue_worker.h"

static const char *state_name(enum queue_state state)
{
    static const char *const names[] = {[QUEUE_RUNNING] = "Running",
                                        [QUEUE_QUEUED] = "Queued",
                                        [QUEUE_FAILED] = "Failed",
                                        [QUEUE_SUCCESS] = "Success"};
    return names[state];
}

/* A time of today, the day of another. */
static const char *created(struct app *app, int64_t sec)
{
    enum { NS_PER_SEC = 1000000000 };
    scoped(sb) struct sb text = SB_INIT;
    if (clock_same_local_day(sec, app->env.now_ns / NS_PER_SEC))
        clock_12h_local(sec, &text);
    else if (sec)
        clock_date_local(sec, &text);
    return arena_str(&app->arena, sb_str(&text));
}

static void show(struct app *app, const struct queue_tasks *tasks)
{
    enum { SHORT = 7 };
    static const struct table_opts opts = {0};
    static const char *const headers[] = {"Task", "Name", "Created", "Status"};
    scoped(frame) struct frame f;
    frame_init(&f, &app->arena);
    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        frame_add_col(&f, headers[i], FRAME_LEFT, headers[i]);
    vec_each (tasks, t) {
        struct frame_row *row = frame_add_row(&f);
        frame_set_text(&f, row, 0, arena_strndup(&app->arena, t->item.msg.stash_rev, SHORT));
        frame_set_text(&f, row, 1, t->name);
        frame_set_text(&f, row, 2, created(app, t->created_sec));
        frame_set_text(&f, row, 3, t->item.is_held ? "Held" : state_name(t->state));
    }
    show_table(app, &f, &opts, false);
}

/* Workers of ours never idle: they end. */
static err *show_workers(struct app *app, const struct queue_tasks *tasks)
{
    size_t ours, others, running = 0;
    TRY(queue_count_workers(app->repo, &ours));
    TRY(queue_life_workers(app->project, &others));
    vec_each (tasks, t)
        running += t->state == QUEUE_RUNNING;
    const size_t busy = MIN(others, running - MIN(running, ours));
    app_say(app, "\nWorker status: %zu active, %zu idle", ours + busy, others - busy);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    struct queue_tasks tasks = {0};
    (void)opts;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_list(app->repo, app->scm, &app->arena, &tasks));
    if (tasks.len)
        show(app, &tasks);
    else
        app_say(app, "No experiment tasks in the queue.");
    return show_workers(app, &tasks);
}

static const struct opt options[] = {OPT_END};

const struct command cmd_queue_status = {
    .name = "queue status",
    .group = "Experiments",
    .summary = "Show the queued experiments and what became of them.",
    .description = "Lists what runs, what waits, and what has ended well or failed since it was "
                   "removed last. An experiment whose process was killed is marked failed.",
    .opts = options,
    .see_also = "queue start, queue logs, queue remove",
    .run = run,
};
