#include "cli/command.h"
#include "cli/track_hint.h"
#include "pipeline/repro.h"

struct words {
    struct strs targets;
    bool force, interactive, single_item, pipeline, all_pipelines, recursive, downstream,
        force_downstream, dry, keep_going, ignore_errors, glob, no_commit, no_run_cache;
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
    struct repro_opts repro = {.plan = {.single_item = w->single_item,
                                        .pipeline = w->pipeline,
                                        .all_pipelines = w->all_pipelines,
                                        .downstream = w->downstream,
                                        .recursive = w->recursive,
                                        .glob = w->glob},
                               .force = w->force,
                               .force_downstream = w->force_downstream,
                               .dry = w->dry,
                               .no_commit = w->no_commit,
                               .no_run_cache = w->no_run_cache,
                               .on_error = w->ignore_errors ? REPRO_IGNORE
                                           : w->keep_going  ? REPRO_KEEP_GOING
                                                            : REPRO_STOP};
    struct repro_steps steps = {0};
    (void)ret_code;
    TRY(app_open_repo(app));
    repro.interactive = w->interactive || config_get_bool(app->project->config, "core.interactive");
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
    OPT('i', "interactive", OPT_FLAG, struct words, interactive, NULL,
        "Ask before each stage that is to be run."),
    {.short_name = 's',
     .long_name = "single-item",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, single_item),
     .help = "Reproduce only the targets, not what they depend on.",
     .alias = "single-stage"},
    OPT('p', "pipeline", OPT_FLAG, struct words, pipeline, NULL,
        "Reproduce the whole pipelines that the targets belong to."),
    OPT('P', "all-pipelines", OPT_FLAG, struct words, all_pipelines, NULL,
        "Reproduce all pipelines of the project."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Reproduce all stages below a target that is a directory."),
    OPT(0, "downstream", OPT_FLAG, struct words, downstream, NULL,
        "Reproduce the targets and what depends on them."),
    OPT(0, "force-downstream", OPT_FLAG, struct words, force_downstream, NULL,
        "Also run what depends directly on a stage that was run, even if it sees no change."),
    OPT(0, "dry", OPT_FLAG, struct words, dry, NULL,
        "Only print the commands that would be executed."),
    OPT('k', "keep-going", OPT_FLAG, struct words, keep_going, NULL,
        "When a stage fails, go on with the stages that do not depend on it."),
    OPT(0, "ignore-errors", OPT_FLAG, struct words, ignore_errors, NULL,
        "When a stage fails, go on with all others."),
    OPT(0, "glob", OPT_FLAG, struct words, glob, NULL, "Names of stages may have shell wildcards."),
    OPT(0, "no-commit", OPT_FLAG, struct words, no_commit, NULL,
        "Record what was made, but put nothing in the cache."),
    OPT(0, "no-run-cache", OPT_FLAG, struct words, no_run_cache, NULL,
        "Run commands even if a run with the same inputs is remembered."),
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
