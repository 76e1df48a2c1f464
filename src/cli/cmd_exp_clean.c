#include "cli/command.h"
#include "experiment/exp_clean.h"

static err *run(struct app *app, void *opts, int *ret_code)
{
    (void)opts, (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    app_say(app, "Cleaning up dvc-task messages...");
    TRY(exp_clean(app->repo, app->scm));
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
        "Removes old messages between queue workers of DVC, what killed workers left, and what was "
        "noted of runs that are over. Tasks of the queue, and all experiments, stay.",
    .opts = options,
    .see_also = "queue status, gc",
    .run = run,
};
