#include "cli/command.h"
#include "cli/queue_follow.h"
#include "experiment/queue_control.h"

struct words {
    const char *task, *encoding;
    bool follow;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct queue_tasks tasks = {0};
    const char *path = NULL;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_list(app->repo, app->scm, &app->arena, &tasks));
    TRY(queue_log_path(app->repo, &tasks, w->task, &app->arena, &path));
    if (w->follow)
        app_say(app,
                "Following logs for experiment '%s'. Use Ctrl+C to stop following logs (experiment "
                "execution will continue).\n",
                w->task);
    TRY(queue_follow(app, queue_find(&tasks, w->task), path, w->follow));
    if (!w->follow && !app->quiet)
        app_put(app, "\n", 1); /* DVC prints the whole log as a line */
    return NULL;
}

static const struct opt options[] = {
    OPT('e', "encoding", OPT_STR, struct words, encoding, "<encoding>",
        "Accepted; the log is shown as it was written."),
    OPT('f', "follow", OPT_FLAG, struct words, follow, NULL,
        "Go on showing what comes until the experiment ends."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "task",
     .count = OPT_ONE,
     .offset = offsetof(struct words, task),
     .help = "Experiment of the queue, by name or by the commit that `queue status` shows."},
    {0},
};

const struct command cmd_queue_logs = {
    .name = "queue logs",
    .group = "Experiments",
    .summary = "Show what a queued experiment printed.",
    .description = "From its first set-up step on; kept when it has failed or was killed.",
    .opts = options,
    .positionals = positionals,
    .see_also = "queue status",
    .opts_size = sizeof(struct words),
    .run = run,
};
