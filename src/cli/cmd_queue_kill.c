#include "cli/command.h"
#include "experiment/queue_control.h"

struct words {
    struct strs tasks;
    bool force;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const struct queue_kill_opts which = {.names = w->tasks, .force = w->force};
    struct strs killed = {0};
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    scoped(err) err *e = queue_kill(app->repo, app->scm, &which, &app->arena, &killed);
    vec_each (&killed, name)
        app_say(app, "%s has been killed.", *name);
    return take(e);
}

static const struct opt options[] = {
    OPT('f', "force", OPT_FLAG, struct words, force, NULL, "End them at once."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "task",
     .count = OPT_ANY,
     .offset = offsetof(struct words, tasks),
     .help = "Running experiments, by name or by the commit that `queue status` shows."},
    {0},
};

const struct command cmd_queue_kill = {
    .name = "queue kill",
    .group = "Experiments",
    .summary = "Interrupt queued experiments that run.",
    .description =
        "As Ctrl-C would: the stage is interrupted, the experiment is marked failed, and "
        "what it made so far is kept.",
    .opts = options,
    .positionals = positionals,
    .see_also = "queue stop, queue logs",
    .opts_size = sizeof(struct words),
    .run = run,
};
