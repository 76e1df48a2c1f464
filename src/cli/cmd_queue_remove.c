#include "cli/command.h"
#include "cli/name_words.h"
#include "experiment/queue_control.h"

struct words {
    struct strs tasks;
    bool all, queued, failed, success;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct queue_removal which = {w->all || w->queued, w->all || w->failed,
                                        w->all || w->success};
    struct strs removed = {0};
    (void)ret_code;
    const bool by_state = which.queued || which.failed || which.success;
    if (by_state == (w->tasks.len > 0))
        return err_new(ERR_INVALID, "Either provide an `tasks` argument, or use the `--all`, "
                                    "`--queued`, `--failed`, `--success` flag.");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_remove(app->repo, app->scm, &w->tasks, &which, &app->arena, &removed));
    if (removed.len)
        app_say(app, "Removed tasks in queue: %s", name_words_commas(&removed, &app->arena));
    else
        app_say(app, "No tasks found named []");
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "all", OPT_FLAG, struct words, all, NULL, "Remove all that wait or have ended."),
    OPT(0, "queued", OPT_FLAG, struct words, queued, NULL, "Remove all that wait."),
    OPT(0, "success", OPT_FLAG, struct words, success, NULL, "Remove all that ended well."),
    OPT(0, "failed", OPT_FLAG, struct words, failed, NULL, "Remove all that failed."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "task",
     .count = OPT_ANY,
     .offset = offsetof(struct words, tasks),
     .help = "Experiments of the queue, by name or by the commit that `queue status` shows."},
    {0},
};

const struct command cmd_queue_remove = {
    .name = "queue remove",
    .group = "Experiments",
    .summary = "Remove experiments from the queue.",
    .description = "Experiments that were made stay; only what the queue knows of them goes. What "
                   "runs stays.",
    .opts = options,
    .positionals = positionals,
    .see_also = "queue status, queue kill",
    .opts_size = sizeof(struct words),
    .run = run,
};
