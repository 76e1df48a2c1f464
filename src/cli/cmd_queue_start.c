#include "cli/command.h"
#include "cli/opt_common.h"
#include "cli/program.h"
#include "experiment/queue_hold.h"
#include "experiment/queue_stash.h"
#include "experiment/queue_worker.h"

struct words {
    int jobs;
    struct strs tasks, slots;
    bool failed;
};

static err *read_opts(const struct words *w, struct app *app, struct queue_start_opts *ret,
                      int *ret_code)
{
    unsigned jobs = 0;
    TRY(opt_jobs(w->jobs, &jobs, ret_code));
    *ret = (struct queue_start_opts){.count = MAX(jobs, 1u)};
    TRY(queue_slots_parse(&w->slots, jobs, &app->arena, &ret->slots));
    if (!jobs && ret->slots.len)
        ret->count = queue_slots_count(&ret->slots);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct queue_start_opts how;
    const char *program = NULL;
    size_t started = 0;
    TRY(read_opts(w, app, &how, ret_code));
    if (w->failed && w->tasks.len)
        return err_new(ERR_INVALID, "either name tasks or say `--failed`");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(program_path(app, &program));
    TRY(queue_stash_adopt(app->repo, app->scm));
    if (w->failed)
        TRY(queue_ready_failed(app->repo, app->scm));
    if (w->tasks.len)
        TRY(queue_ready(app->repo, app->scm, &w->tasks, &how.only));
    TRY(queue_start_workers(app->repo, program, &how, &started));
    app_say(app, "Started '%zu' new experiments task queue worker%s.", started,
            started > 1 ? "s" : "");
    return NULL;
}

static const struct opt options[] = {
    OPT('j', "jobs", OPT_INT, struct words, jobs, "<number>",
        "Run up to this many experiments at once; 1 by default."),
    OPT(0, "failed", OPT_FLAG, struct words, failed, NULL,
        "Run what failed again, too: after a crash of the machine, say."),
    OPT(0, "slot-env", OPT_LIST, struct words, slots, "<name>=<value>,...",
        "Environment variable of which each worker has a value of its own; without -j there are as "
        "many workers as values. With a ';' between the values these may have commas. May be given "
        "several times."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "task",
     .count = OPT_ANY,
     .offset = offsetof(struct words, tasks),
     .help = "Run only these, by name or by the commit that `queue status` shows; what is held or "
             "failed, too."},
    {0},
};

static const char *const examples[] = {
    "queue start -j 4",
    "Run what waits, four at a time.",
    "queue start --slot-env CUDA_VISIBLE_DEVICES=0,1",
    "Two at a time, each on a graphics card of its own.",
    "queue start --failed -j 4",
    "The same, and once more what failed or was killed.",
    "queue start lobed-coir",
    "Run this one now, also if it failed before.",
    NULL,
};

const struct command cmd_queue_start = {
    .name = "queue start",
    .group = "Experiments",
    .summary = "Start running queued experiments in the background.",
    .description = "Each worker runs one experiment after the other, each in a directory of its "
                   "own, those of the highest priority first, else first in, first out, and ends "
                   "when none waits. Single tasks get a worker of their own, whatever else runs.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp run, queue status, queue stop, queue hold",
    .opts_size = sizeof(struct words),
    .run = run,
};
