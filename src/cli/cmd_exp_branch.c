#include "cli/command.h"
#include "experiment/exp_branch.h"

struct words {
    const char *experiment, *branch;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    const char *experiment = NULL, *branch = NULL;
    (void)ret_code;
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    TRY(exp_branch(app->repo, app->scm, w->experiment, w->branch, &experiment, &branch));
    app_say(app,
            "Git branch '%s' has been created from experiment '%s'.\n"
            "To switch to the new branch run:\n"
            "\n\tgit checkout %s",
            branch, experiment, branch);
    return NULL;
}

static const struct opt options[] = {
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "experiment",
     .count = OPT_ONE,
     .offset = offsetof(struct words, experiment),
     .help = "Experiment: its name or its commit."},
    {.name = "branch",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, branch),
     .help = "Name of the branch; that of the experiment with '-branch' by default."},
    {0},
};

static const char *const examples[] = {
    "exp branch lobed-coir",
    "Make the branch lobed-coir-branch.",
    NULL,
};

const struct command cmd_exp_branch = {
    .name = "exp branch",
    .group = "Experiments",
    .summary = "Promote an experiment to a Git branch.",
    .description =
        "The branch starts with the last commit of the experiment, or with the checkpoint "
        "that is named by its commit. The workspace stays as it is; what the cache has of the "
        "experiment comes with `checkout` on the branch.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp apply, exp list",
    .opts_size = sizeof(struct words),
    .run = run,
};
