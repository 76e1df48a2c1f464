#include "cli/command.h"
#include "cli/plots_words.h"

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct plots_words *w = opts;
    struct strs revs = {0};
    TRY(app_open_anywhere(app));
    TRY(app_open_repo(app));
    TRY(plots_words_check(w));
    arena_push(&app->arena, &revs, "workspace");
    return plots_words_show(app, w, &revs, ret_code);
}

static const struct opt options[] = {
    PLOTS_WORDS_OPTIONS,
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct plots_words, targets),
     .help = "Files of plots, directories of them, or names of plots in dvc.yaml; all plots by "
             "default.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "plots show",
    "A page with all plots of the workspace.",
    "plots show logs.csv -x step -y loss",
    "One field of a file that no pipeline names.",
    NULL,
};

const struct command cmd_plots_show = {
    .name = "plots show",
    .group = "Experiments",
    .summary = "Draw the plots of the workspace on a page.",
    .description =
        "Plots are what `plots` of a dvc.yaml says, outputs of stages that are plots, and the "
        "files given: series of values in JSON, YAML, TOML, CSV and TSV files, and images. The "
        "page is index.html in the directory of --out.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "plots diff, exp show",
    .opts_size = sizeof(struct plots_words),
    .run = run,
    .fail_prefix = "",
};
