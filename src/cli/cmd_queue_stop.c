#include "cli/command.h"
#include "experiment/queue_control.h"
#include "experiment/queue_worker.h"

struct words {
    bool kill;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct queue_kill_opts all = {.all = true};
    struct strs killed = {0};
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_stop_workers(app->repo));
    if (w->kill)
        TRY(queue_kill(app->repo, app->scm, &all, &app->arena, &killed));
    app_say(app, "%s",
            w->kill ? "All running tasks in the queue have been killed.Queue workers are stopping."
                    : "Queue workers will stop after running tasks finish.");
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "kill", OPT_FLAG, struct words, kill, NULL, "Interrupt the experiments that run, too."),
    OPT_END,
};

const struct command cmd_queue_stop = {
    .name = "queue stop",
    .group = "Experiments",
    .summary = "Let the queue's workers end.",
    .description = "Experiments that run go on to their end; what waits goes on waiting.",
    .opts = options,
    .see_also = "queue start, queue kill",
    .opts_size = sizeof(struct words),
    .run = run,
};
