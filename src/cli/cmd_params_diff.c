#include "base/path.h"
#include "cli/command.h"
#include "cli/rev_diff.h"

struct words {
    const char *a_rev, *b_rev;
    struct strs targets;
    bool all, deps, json, markdown, no_path;
};

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    (void)ret_code;
    struct rev_diff d = {.a_rev = w->a_rev,
                         .b_rev = w->b_rev,
                         .compare = {.kind = EXP_PARAMS, .deps_only = w->deps},
                         .all = w->all,
                         .json = w->json,
                         .markdown = w->markdown,
                         .no_path = w->no_path,
                         .title = "Param",
                         .no_change = true};
    TRY(app_open_anywhere(app));
    /* COMPAT: targets are counted from the project's root */
    vec_each (&w->targets, t)
        arena_push(&app->arena, &d.compare.targets,
                   path_is_abs(*t) ? project_rel(app->project, *t, &app->arena) : *t);
    return rev_diff(app, &d);
}

static const struct opt options[] = {
    OPT(0, "targets", OPT_NARGS, struct words, targets, "<paths>",
        "Params files to compare, also ones that no pipeline names; all by default."),
    OPT(0, "all", OPT_FLAG, struct words, all, NULL, "Show params that did not change as well."),
    OPT(0, "deps", OPT_FLAG, struct words, deps, NULL, "Show only params that stages depend on."),
    OPT_FLAG_AKA("json", "show-json", struct words, json, "Print JSON instead of a table."),
    OPT_FLAG_AKA("md", "show-md", struct words, markdown, "Print the table as Markdown (GFM)."),
    OPT(0, "no-path", OPT_FLAG, struct words, no_path, NULL, "Leave out the column of files."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_REVS(struct words, a_rev, b_rev),
    {0},
};

static const char *const examples[] = {
    "params diff main",
    "What changed since a branch.",
    NULL,
};

const struct command cmd_params_diff = {
    .name = "params diff",
    .group = "Experiments",
    .summary = "Show changes in params between commits, or between a commit and the workspace.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "metrics diff, exp diff",
    .opts_size = sizeof(struct words),
    .run = run,
};
