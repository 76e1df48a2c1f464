#include "cli/command.h"
#include "pipeline/stage_remove.h"

struct words {
    struct strs targets;
    bool outs;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(repo_enter(app->repo));
    vec_each (&w->targets, target)
        TRY(stage_remove(app->repo, *target, w->outs));
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "outs", OPT_FLAG, struct words, outs, NULL, "Remove outputs as well."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = ".dvc files, or stages: of ./dvc.yaml by their names, path/dvc.yaml:name, all of a "
             "dvc.yaml.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "remove data.csv.dvc",
    "Track data.csv no more; the file stays.",
    "remove --outs train",
    "Take the stage out of dvc.yaml and dvc.lock and delete what it has made.",
    NULL,
};

const struct command cmd_remove = {
    .name = "remove",
    .alias = "rm",
    .group = "Data",
    .summary = "Remove stages from dvc.yaml, or stop tracking files or directories.",
    .description =
        "A stage goes from dvc.yaml and dvc.lock, a .dvc file is deleted, and outputs "
        "lose their lines in .gitignore. The outputs themselves stay, as plain files; "
        "objects in the cache stay in any case. Other lines of dvc.yaml are not touched.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "add, stage add, move",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "",
};
