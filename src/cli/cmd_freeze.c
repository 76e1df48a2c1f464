#include "cli/command.h"
#include "cli/report.h"
#include "pipeline/stage_freeze.h"

struct words {
    struct strs targets;
};

static err *freeze_one(struct app *app, const char *target, bool frozen)
{
    TRY(repo_enter(app->repo));
    return repo_leave(app->repo, stage_freeze(app->repo, target, frozen));
}

/* Each target by itself; a failure of one does not keep the others from their turn. */
static err *run_all(struct app *app, const struct words *w, bool frozen, int *ret_code)
{
    TRY(app_open_repo(app));
    vec_each (&w->targets, target) {
        err *e = freeze_one(app, *target, frozen);
        if (!e)
            continue;
        *ret_code = (int)report_error_as(app, e, "failed to %s '%s'",
                                         frozen ? "freeze" : "unfreeze", *target);
        if (*ret_code != EXIT_FAILED)
            return NULL;
    }
    return NULL;
}

static err *run_freeze(struct app *app, void *opts, int *ret_code)
{
    return run_all(app, opts, true, ret_code);
}

static err *run_unfreeze(struct app *app, void *opts, int *ret_code)
{
    return run_all(app, opts, false, ret_code);
}

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_SOME,
     .offset = offsetof(struct words, targets),
     .help = "Stages or .dvc files: a stage of ./dvc.yaml by its name, path/dvc.yaml:name, x.dvc.",
     .is_path = true},
    {0},
};

static const char *const freeze_examples[] = {
    "freeze train",
    "`repro` takes what train has made as it is, whatever has become of its dependencies.",
    NULL,
};

const struct command cmd_freeze = {
    .name = "freeze",
    .group = "Pipelines",
    .summary = "Freeze stages or .dvc files.",
    .description = "The dependencies of a frozen stage are not looked at: it is not run because of "
                   "them, and neither are the stages that make them. The key `frozen` is written "
                   "into the stage; other lines of the file stay as they are.",
    .positionals = positionals,
    .examples = freeze_examples,
    .see_also = "unfreeze, repro, status",
    .opts_size = sizeof(struct words),
    .run = run_freeze,
};

static const char *const unfreeze_examples[] = {
    "unfreeze train",
    "Look at the dependencies of train again.",
    NULL,
};

const struct command cmd_unfreeze = {
    .name = "unfreeze",
    .group = "Pipelines",
    .summary = "Unfreeze stages or .dvc files.",
    .description = "The key `frozen` is taken out of the stage.",
    .positionals = positionals,
    .examples = unfreeze_examples,
    .see_also = "freeze, repro, status",
    .opts_size = sizeof(struct words),
    .run = run_unfreeze,
};
