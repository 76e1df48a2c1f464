#include "cli/command.h"
#include "cli/exit_code.h"
#include "experiment/queue_run.h"

struct words {
    const char *file;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    bool failed = false;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_run_task(app->repo, app->scm, w->file, &failed));
    *ret_code = failed ? EXIT_ERROR : 0;
    return NULL;
}

static const struct opt options[] = {OPT_END};

static const struct opt_positional positionals[] = {
    {.name = "file",
     .count = OPT_ONE,
     .offset = offsetof(struct words, file),
     .help = "The task's message in .dvc/tmp/exps/celery/broker/in."},
    {0},
};

const struct command cmd_exp_queue_task = {
    .name = "exp queue-task",
    .group = "Experiments",
    .summary = "Run one queued experiment.",
    .description = "What a worker starts for each task.",
    .opts = options,
    .positionals = positionals,
    .opts_size = sizeof(struct words),
    .run = run,
    .hidden = true,
};
