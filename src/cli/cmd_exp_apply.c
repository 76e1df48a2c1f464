#include "cli/command.h"
#include "cli/progress.h"
#include "experiment/exp_apply.h"

struct words {
    const char *experiment;
    bool no_force;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    if (w->no_force)
        app_say(app, "The --no-force option is deprecated and will be removed in a future DVC "
                     "release. To revert the result of 'exp apply', run:\n"
                     "\n\tgit reset --hard\n"
                     "\tgit stash apply refs/exps/apply/stash\n");
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    progress_watch(app);
    TRY(exp_apply(app->repo, app->scm, w->experiment));
    app_say(app, "Changes for experiment '%s' have been applied to your current workspace.",
            w->experiment);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "no-force", OPT_FLAG, struct words, no_force, NULL,
        "Deprecated: the workspace as it was is kept anyway."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "experiment",
     .count = OPT_ONE,
     .offset = offsetof(struct words, experiment),
     .help = "Experiment to apply: its name or its commit."},
    {0},
};

static const char *const examples[] = {
    "exp apply lobed-coir",
    "Bring the files and outputs of an experiment into the workspace.",
    NULL,
};

const struct command cmd_exp_apply = {
    .name = "exp apply",
    .group = "Experiments",
    .summary = "Apply the changes from an experiment to your workspace.",
    .description =
        "Makes the workspace what it was after the experiment. Nothing is committed. Files that "
        "the experiment does not have stay; all edits, untracked files too, are kept on "
        "refs/exps/apply/stash: 'git restore --source=refs/exps/apply/stash -- .' from the top of "
        "the repository brings tracked files back.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp show, exp run",
    .opts_size = sizeof(struct words),
    .run = run,
};
