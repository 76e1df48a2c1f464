#include "cli/command.h"
#include "cli/name_words.h"
#include "experiment/exp_rename.h"

struct words {
    struct exp_rename_opts how;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    struct words *w = opts;
    bool renamed = false;
    (void)ret_code;
    if (!w->how.to)
        return err_new(ERR_INVALID,
                       "An experiment to rename and a new experiment name are required.");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(exp_rename(app->repo, app->scm, &w->how, &renamed));
    struct strs one = {.at = &w->how.from, .len = 1};
    if (renamed)
        app_say(app, "Renamed experiments: %s", name_words_join(&one, true, &app->arena));
    else
        app_say(app, "No experiments to rename.");
    return NULL;
}

static const struct opt options[] = {
    OPT('g', "git-remote", OPT_STR, struct words, how.git_remote, "<git_remote>",
        "Rename it on this Git remote (a name or URL); those here stay."),
    OPT('f', "force", OPT_FLAG, struct words, how.force, NULL,
        "Take the place of an experiment that has the name."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "experiment",
     .count = OPT_ONE,
     .offset = offsetof(struct words, how.from),
     .help = "The experiment to rename."},
    {.name = "name",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, how.to),
     .help = "Its new name."},
    {0},
};

static const char *const examples[] = {
    "exp rename lobed-coir wide-net",
    "The experiment is called wide-net from now on.",
    NULL,
};

const struct command cmd_exp_rename = {
    .name = "exp rename",
    .group = "Experiments",
    .summary = "Rename experiments.",
    .description = "The commit of the experiment stays what it is; only its name changes.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp list, exp remove",
    .opts_size = sizeof(struct words),
    .run = run,
};
