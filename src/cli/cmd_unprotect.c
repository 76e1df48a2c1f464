#include "cli/command.h"
#include "pipeline/outs.h"

struct words {
    struct strs targets;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    vec_each (&w->targets, t)
        TRY(outs_unprotect(app->repo, *t));
    return NULL;
}

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = "Tracked files and directories.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "unprotect data.csv",
    "Make a file of its own of a link into the cache, so that it may be edited.",
    NULL,
};

const struct command cmd_unprotect = {
    .name = "unprotect",
    .group = "Data",
    .summary = "Make tracked files and directories safe to edit.",
    .description = "With cache.type hardlink or symlink the files of the workspace are links into "
                   "the cache, which must not be edited. They become files of their own.",
    .positionals = positionals,
    .examples = examples,
    .see_also = "checkout, config",
    .opts_size = sizeof(struct words),
    .run = run,
};
