#include "cli/command.h"
#include "cli/rev_diff.h"

enum { DEFAULT_PRECISION = 5 };

struct words {
    const char *a_rev, *b_rev;
    struct strs targets;
    bool recursive, all, json, markdown, no_path;
    int precision;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    struct rev_diff d = {.a_rev = w->a_rev,
                         .b_rev = w->b_rev,
                         .compare = {.kind = EXP_METRICS},
                         .all = w->all,
                         .json = w->json,
                         .markdown = w->markdown,
                         .no_path = w->no_path,
                         .title = "Metric",
                         .precision = w->precision ? w->precision : DEFAULT_PRECISION};
    TRY(app_open_anywhere(app));
    vec_each (&w->targets, t)
        arena_push(&app->arena, &d.compare.targets, project_rel(app->project, *t, &app->arena));
    return rev_diff(app, &d);
}

static const struct opt options[] = {
    OPT(0, "targets", OPT_NARGS, struct words, targets, "<paths>",
        "Metrics files to compare, also ones that no pipeline names, or directories of them; all "
        "by default."),
    OPT('R', "recursive", OPT_FLAG, struct words, recursive, NULL,
        "Look for metrics files in directories below those given; this is done anyway."),
    OPT(0, "all", OPT_FLAG, struct words, all, NULL, "Show metrics that did not change as well."),
    OPT_FLAG_AKA("json", "show-json", struct words, json, "Print JSON instead of a table."),
    OPT_FLAG_AKA("md", "show-md", struct words, markdown, "Print the table as Markdown (GFM)."),
    OPT(0, "no-path", OPT_FLAG, struct words, no_path, NULL, "Leave out the column of files."),
    OPT(0, "precision", OPT_INT, struct words, precision, "<n>",
        "Round numbers to so many digits after the point; 5 by default."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_REVS(struct words, a_rev, b_rev),
    {0},
};

static const char *const examples[] = {
    "metrics diff main",
    "What changed since a branch.",
    NULL,
};

const struct command cmd_metrics_diff = {
    .name = "metrics diff",
    .group = "Experiments",
    .summary = "Show changes in metrics between commits, or between a commit and the workspace.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "metrics show, params diff, exp diff",
    .opts_size = sizeof(struct words),
    .run = run,
};
