#include "cli/command.h"
#include "cli/track_hint.h"
#include "pipeline/repro.h"

struct words {
    struct strs targets;
    bool force, dry;
};

static bool any_ran(const struct repro_steps *steps)
{
    vec_each (steps, s)
        if (s->ran)
            return true;
    return false;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct repro_opts repro = {.force = w->force, .dry = w->dry};
    struct repro_steps steps = {0};
    (void)ret_code;
    TRY(app_open_repo(app));
    TRY(track_hint_finish(app, repro_run(app->repo, &w->targets, &repro, &steps)));
    if (any_ran(&steps))
        app_say(app, "Use `%s push` to send your updates to remote storage.", app->env.prog);
    else
        app_say(app, "Data and pipelines are up to date.");
    return NULL;
}

static const struct opt options[] = {
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Reproduce even if nothing has changed."),
    OPT(0, "dry", OPT_FLAG, struct words, dry, NULL,
        "Only print the commands that would be executed."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "Stages to reproduce, with all they depend on: a stage of ./dvc.yaml by its name, "
             "path/dvc.yaml:name, a whole "
             "dvc.yaml, or a .dvc file. Default: ./dvc.yaml.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "repro",       "Run what is stale of the pipeline in ./dvc.yaml, in order.",
    "repro train", "The same for the stage train and the stages it needs.",
    "repro --dry", "What would run?",
    NULL,
};

const struct command cmd_repro = {
    .name = "repro",
    .group = "Pipelines",
    .summary = "Reproduce pipelines by running the stages that have changed.",
    .description = "A stage is run when its command, a dependency, a param or an output is not "
                   "what dvc.lock says. A run with the same "
                   "command, dependencies and params that is remembered from before is not "
                   "repeated: its outputs are taken from the cache.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "status, exp run",
    .opts_size = sizeof(struct words),
    .run = run,
};
