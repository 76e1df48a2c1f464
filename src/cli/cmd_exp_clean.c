#include "cli/command.h"
#include "experiment/queue.h"

static err *run(struct app *app, void *opts, int *ret_code)
{
    struct queue_tasks tasks = {0};
    (void)opts, (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    app_say(app, "Cleaning up dvc-task messages...");
    TRY(queue_store_clean(app->project, &app->arena));
    /* settles what killed runners left */
    TRY(queue_list(app->repo, app->scm, &app->arena, &tasks));
    app_say(app, "Done!");
    return NULL;
}

static const struct opt options[] = {
    OPT_END,
};

const struct command cmd_exp_clean = {
    .name = "exp clean",
    .group = "Experiments",
    .summary = "Cleanup experiments temporary internal files.",
    .description =
        "Removes old messages between queue workers of DVC and what killed workers left. "
        "Queued experiments, and all that are made, stay.",
    .opts = options,
    .see_also = "queue status, gc",
    .run = run,
};
