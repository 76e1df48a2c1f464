#include "cli/command.h"
#include "cli/name_words.h"
#include "experiment/queue_hold.h"

struct words {
    struct strs tasks;
    bool all;
};

static err *hold(struct app *app, const struct words *w, bool held)
{
    struct strs done = {0};
    if (!w->tasks.len && !w->all)
        return err_new(ERR_INVALID, "Either provide a task, or use the `--all` flag.");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(queue_hold(app->repo, app->scm, &w->tasks, held, &done));
    if (done.len)
        app_say(app, "%s: %s", held ? "Held" : "Released",
                name_words_join(&done, false, &app->arena));
    else
        app_say(app, "Nothing to %s.", held ? "hold" : "release");
    return NULL;
}

static err *run_hold(struct app *app, void *opts, int *ret_code)
{
    (void)ret_code;
    return hold(app, opts, true);
}

static err *run_release(struct app *app, void *opts, int *ret_code)
{
    (void)ret_code;
    return hold(app, opts, false);
}

static const struct opt options[] = {
    OPT(0, "all", OPT_FLAG, struct words, all, NULL, "All of them."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "task",
     .count = OPT_ANY,
     .offset = offsetof(struct words, tasks),
     .help = "Experiments that wait, by name or by the commit that `queue status` shows."},
    {0},
};

const struct command cmd_queue_hold = {
    .name = "queue hold",
    .group = "Experiments",
    .summary = "Let queued experiments wait until they are released.",
    .description =
        "No worker runs them, of DVC neither, which does not list them meanwhile. Not in "
        "DVC.",
    .opts = options,
    .positionals = positionals,
    .see_also = "queue release, queue status",
    .opts_size = sizeof(struct words),
    .run = run_hold,
};

const struct command cmd_queue_release = {
    .name = "queue release",
    .group = "Experiments",
    .summary = "Let held experiments run in their turn.",
    .description = "They have the place in the queue that they had before. Not in DVC.",
    .opts = options,
    .positionals = positionals,
    .see_also = "queue hold, queue start",
    .opts_size = sizeof(struct words),
    .run = run_release,
};
