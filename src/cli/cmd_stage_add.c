#include "cli/command.h"
#include "cli/track_hint.h"
#include "pipeline/repro.h"
#include "pipeline/stage_add.h"

struct words {
    struct stage_words stage;
    struct strs command;
    bool force, run;
};

/* COMPAT: one word stands as it is; of several, those with a blank get double quotes, unless they
 * have some already. */
static const char *join_command(const struct strs *words, struct arena *a)
{
    scoped(sb) struct sb cmd = SB_INIT;
    if (words->len == 1)
        return words->at[0];
    vec_each (words, w) {
        bool quote = !(*w)[0] || (strchr(*w, ' ') && !strchr(*w, '"'));
        sb_addf(&cmd, quote ? "%s\"%s\"" : "%s%s", w == words->at ? "" : " ", *w);
    }
    return arena_str(a, sb_str(&cmd));
}

static err *run_stage(struct app *app, const char *name)
{
    struct stage *s = NULL;
    TRY(stage_add_reload(app->repo, name, &s));
    return repro_stage(app->repo, s);
}

static err *add(struct app *app, struct words *w)
{
    const char *warning = NULL;
    TRY(repo_enter(app->repo));
    TRY(stage_add(app->repo, &w->stage, w->force, &warning));
    if (warning)
        app_report(app, warning);
    app_say(app, "Added stage '%s' in 'dvc.yaml'", w->stage.name);
    return w->run ? run_stage(app, w->stage.name) : NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    struct words *w = opts;
    (void)ret_code;
    w->stage.cmd = join_command(&w->command, &app->arena);
    TRY(app_open_repo(app));
    return track_hint_finish(app, add(app, w));
}

#define PATHS(s, l, field, a, h) OPT(s, l, OPT_LIST, struct words, stage.field, a, h)

static const struct opt options[] = {
    {.short_name = 'n',
     .long_name = "name",
     .kind = OPT_STR,
     .offset = offsetof(struct words, stage.name),
     .arg = "<name>",
     .help = "Name of the stage.",
     .required = true},
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Replace a stage of that name; its desc, meta and the annotations of outputs stay."),
    PATHS('d', "deps", deps, "<path>", "A file or directory that the command reads."),
    PATHS('p', "params", params, "<params>",
          "Params that the command reads: keys of params.yaml, file:keys or a whole file:, keys "
          "separated by commas."),
    PATHS('o', "outs", outs[ADD_OUTS], "<path>", "A file or directory that the command makes."),
    PATHS('O', "outs-no-cache", outs[ADD_OUTS_NO_CACHE], "<path>", "The same, kept by Git."),
    PATHS(0, "outs-persist", outs[ADD_OUTS_PERSIST], "<path>",
          "An output that is not removed before the command runs."),
    PATHS(0, "outs-persist-no-cache", outs[ADD_OUTS_PERSIST_NO_CACHE], "<path>",
          "The same, kept by Git."),
    PATHS('c', "checkpoints", outs[ADD_CHECKPOINTS], "<path>",
          "An output whose states on the way 'exp run' keeps, when the command asks for it."),
    PATHS('m', "metrics", outs[ADD_METRICS], "<path>", "A file of metrics that the command makes."),
    PATHS('M', "metrics-no-cache", outs[ADD_METRICS_NO_CACHE], "<path>", "The same, kept by Git."),
    PATHS(0, "plots", outs[ADD_PLOTS], "<path>", "A file of plots that the command makes."),
    PATHS(0, "plots-no-cache", outs[ADD_PLOTS_NO_CACHE], "<path>", "The same, kept by Git."),
    OPT('w', "wdir", OPT_STR, struct words, stage.wdir, "<path>",
        "Directory to run the command in; other paths are relative to it."),
    OPT(0, "always-changed", OPT_FLAG, struct words, stage.always_changed, NULL,
        "Run the stage whenever it is asked for."),
    OPT(0, "desc", OPT_STR, struct words, stage.desc, "<text>", "A description for readers."),
    OPT(0, "run", OPT_FLAG, struct words, run, NULL, "Run the stage now."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "command",
     .count = OPT_REST,
     .offset = offsetof(struct words, command),
     .help = "The command, with its own options. One word is taken as it is, for a shell."},
    {0},
};

static const char *const examples[] = {
    "stage add -n train -d data.csv -p lr -o model.pkl -M metrics.json python train.py",
    "A stage with a dependency, a param, a cached output and metrics that Git keeps.",
    "stage add -n train --run -o model.pkl 'python train.py > train.log'",
    "A command that needs a shell, in quotes; the stage is run at once.",
    NULL,
};

const struct command cmd_stage_add = {
    .name = "stage add",
    .group = "Pipelines",
    .summary = "Add a stage to dvc.yaml.",
    .description = "The stage is written into the dvc.yaml of this directory, whose other lines "
                   "stay as they are, and cached outputs are entered into .gitignore. Nothing is "
                   "written if the stage does not fit into the project: an output that another "
                   "stage has, a cycle.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "repro, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
