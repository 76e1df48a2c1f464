#include "cli/command.h"
#include "cli/show_metrics.h"

enum { DEFAULT_PRECISION = 5 };

struct words {
    struct strs targets;
    bool all_branches, all_tags, all_commits, json, markdown, recursive;
    int precision;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct show_metrics how = {.sides = {.compare = {.kind = EXP_METRICS},
                                         .all_branches = w->all_branches,
                                         .all_tags = w->all_tags,
                                         .all_commits = w->all_commits},
                               .precision = w->precision ? w->precision : DEFAULT_PRECISION,
                               .json = w->json,
                               .markdown = w->markdown};
    (void)ret_code;
    TRY(app_open_anywhere(app));
    TRY(app_open_repo(app));
    vec_each (&w->targets, t)
        arena_push(&app->arena, &how.sides.compare.targets,
                   project_rel(app->project, *t, &app->arena));
    return show_metrics(app, &how);
}

static const struct opt options[] = {
    OPT('a', "all-branches", OPT_FLAG, struct words, all_branches, NULL,
        "Show metrics of the tips of all branches."),
    OPT('T', "all-tags", OPT_FLAG, struct words, all_tags, NULL, "Show metrics of all tags."),
    OPT('A', "all-commits", OPT_FLAG, struct words, all_commits, NULL,
        "Show metrics of all commits."),
    OPT_FLAG_AKA("json", "show-json", struct words, json, "Print JSON instead of a table."),
    OPT_FLAG_AKA("md", "show-md", struct words, markdown, "Print the table as Markdown (GFM)."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Look for metrics files in directories below those given; this is done anyway."),
    OPT(0, "precision", OPT_INT, struct words, precision, "<n>",
        "Round numbers to so many digits after the point; 5 by default."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "targets",
     .count = OPT_ANY,
     .offset = offsetof(struct words, targets),
     .help = "Metrics files, or directories of them; all that the pipelines name by default.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "metrics show", "Metrics of the workspace.", "metrics show -a -T", "And of branches and tags.",
    NULL,
};

const struct command cmd_metrics_show = {
    .name = "metrics show",
    .group = "Experiments",
    .summary = "Print metrics, with optional formatting.",
    .description = "Numbers and texts of the metrics files, one row for each file.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "metrics diff, exp show",
    .opts_size = sizeof(struct words),
    .run = run,
};
