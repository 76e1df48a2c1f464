#include "cli/command.h"
#include "cli/opt_common.h"
#include "cli/program.h"
#include "experiment/queue_worker.h"

struct words {
    int jobs;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const char *program = NULL;
    unsigned jobs = 0;
    size_t started = 0;
    TRY(opt_jobs(w->jobs, &jobs, ret_code));
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(program_path(app, &program));
    TRY(queue_start_workers(app->repo, program, MAX(jobs, 1u), &started));
    app_say(app, "Started '%zu' new experiments task queue worker%s.", started,
            started > 1 ? "s" : "");
    return NULL;
}

static const struct opt options[] = {
    OPT('j', "jobs", OPT_INT, struct words, jobs, "<number>",
        "Run up to this many experiments at once; 1 by default."),
    OPT_END,
};

const struct command cmd_queue_start = {
    .name = "queue start",
    .group = "Experiments",
    .summary = "Start running queued experiments in the background.",
    .description = "Each worker runs one experiment after the other, each in a directory of its "
                   "own, first in, first out, and ends when none waits.",
    .opts = options,
    .see_also = "exp run, queue status, queue stop",
    .opts_size = sizeof(struct words),
    .run = run,
};
