#include "cli/progress.h"
#include "cli/repro_words.h"
#include "cli/show_metrics.h"
#include "cli/track_hint.h"
#include "pipeline/explain.h"
#include "pipeline/repro.h"

struct words {
    struct strs targets;
    struct repro_words repro;
    bool glob, no_commit, no_run_cache, explain, metrics;
};

static bool any_ran(const struct repro_steps *steps)
{
    vec_each (steps, s)
        if (s->ran)
            return true;
    return false;
}

static err *explain(struct app *app, const struct words *w, const struct repro_opts *repro)
{
    scoped(sb) struct sb text = SB_INIT;
    TRY(explain_repro(app->repo, &w->targets, repro, &text));
    app_put(app, text.buf, text.len);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct repro_opts repro;
    struct repro_steps steps = {0};
    TRY(app_open_repo(app));
    progress_watch(app);
    TRY(repro_words_read(&w->repro, app, &repro, ret_code));
    repro.plan.glob = w->glob;
    repro.no_commit = w->no_commit;
    repro.no_run_cache = w->no_run_cache;
    if (w->explain)
        return explain(app, w, &repro);
    TRY(track_hint_finish(app, repro_run(app->repo, &w->targets, &repro, &steps)));
    if (any_ran(&steps))
        app_say(app, "Use `%s push` to send your updates to remote storage.", app->env.prog);
    else
        app_say(app, "Data and pipelines are up to date.");
    if (!w->metrics)
        return NULL;
    struct show_metrics how = {.sides.compare.kind = EXP_METRICS};
    return show_metrics(app, &how);
}

static const struct opt options[] = {
    OPT('f', "force", OPT_FLAG, struct words, repro.force, NULL,
        "Reproduce even if nothing has changed."),
    REPRO_WORDS(struct words, repro),
    OPT(0, "glob", OPT_FLAG, struct words, glob, NULL, "Names of stages may have shell wildcards."),
    OPT(0, "no-commit", OPT_FLAG, struct words, no_commit, NULL,
        "Record what was made, but put nothing in the cache."),
    OPT(0, "no-run-cache", OPT_FLAG, struct words, no_run_cache, NULL,
        "Run commands even if a run with the same inputs is remembered."),
    OPT('m', "metrics", OPT_FLAG, struct words, metrics, NULL,
        "Show all metrics at the end, as metrics show does, but with all their digits."),
    OPT(0, "explain", OPT_FLAG, struct words, explain, NULL,
        "Run nothing; say for each stage whether it would run and why, from what to what."),
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
    "repro",
    "Run what is stale of the pipeline in ./dvc.yaml, in order.",
    "repro train",
    "The same for the stage train and the stages it needs.",
    "repro --explain",
    "What would run, and why?",
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
    .see_also = "status, metrics show, exp run",
    .opts_size = sizeof(struct words),
    .run = run,
};
