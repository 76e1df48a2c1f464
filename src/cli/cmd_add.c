#include "cli/command.h"
#include "cli/track_hint.h"
#include "pipeline/outs.h"

struct words {
    struct strs targets;
};

static err *add_all(struct app *app, const struct strs *targets)
{
    TRY(repo_take_lock(app->repo));
    return outs_add(app->repo, targets);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    return track_hint_finish(app, add_all(app, &w->targets));
}

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = "Files and directories to track.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "add data.csv images",
    "Track a file and a directory; data.csv.dvc and images.dvc belong in Git.",
    NULL,
};

const struct command cmd_add = {
    .name = "add",
    .group = "Data",
    .summary = "Track data files or directories.",
    .description = "The content goes to the cache, a small .dvc file that names it is written "
                   "beside the data, and .gitignore keeps the data "
                   "itself out of Git. Adding again records what has changed.",
    .positionals = positionals,
    .examples = examples,
    .see_also = "checkout, status",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
