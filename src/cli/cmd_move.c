#include "cli/command.h"
#include "cli/report.h"
#include "cli/track_hint.h"
#include "pipeline/outs.h"

struct words {
    const char *src, *dst;
};

static err *move(struct app *app, const struct words *w)
{
    TRY(repo_enter(app->repo));
    return outs_move(app->repo, w->src, w->dst);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    TRY(app_open_repo(app));
    err *e = track_hint_finish(app, move(app, w));
    if (e)
        *ret_code = (int)report_error_as(app, e, "failed to move '%s' -> '%s'", w->src, w->dst);
    return NULL;
}

static const struct opt_positional positionals[] = {
    {.name = "src",
     .count = OPT_ONE,
     .offset = offsetof(struct words, src),
     .help = "Data that `add` tracks.",
     .is_path = true},
    {.name = "dst",
     .count = OPT_ONE,
     .offset = offsetof(struct words, dst),
     .help = "Its new name, or a directory that takes it in.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "move data.csv raw.csv",
    "Rename the file; data.csv.dvc becomes raw.csv.dvc.",
    "move images data",
    "Move the directory images into the directory data.",
    NULL,
};

const struct command cmd_move = {
    .name = "move",
    .alias = "mv",
    .group = "Data",
    .summary = "Rename or move tracked data and its .dvc file.",
    .description = "The data is moved, its .dvc file rewritten (and renamed when it is named after "
                   "the data), its line in .gitignore moved too. Outputs of stages are not moved, "
                   "and nothing is overwritten.",
    .positionals = positionals,
    .examples = examples,
    .see_also = "add, remove",
    .opts_size = sizeof(struct words),
    .run = run,
};
