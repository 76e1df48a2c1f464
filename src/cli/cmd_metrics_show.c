#include "cli/command.h"
#include "cli/show.h"
#include "experiment/exp_compare.h"

enum { DEFAULT_PRECISION = 5 };

struct words {
    struct strs targets;
    bool all_branches, all_tags, all_commits, json, markdown, recursive;
    int precision;
};

static void tell_unreadable(struct app *app, const struct exp_sides *sides)
{
    struct strs labels = {0};
    vec_each (sides, s) {
        if (s->error)
            app_warn(app, "failed to load metrics in revision '%s', %s", s->label,
                     value_find(s->error, "msg")->s);
        if (s->failed)
            arena_push(&app->arena, &labels, s->label);
    }
    show_unreadable(app, &labels);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_sides sides = {0};
    bool revisions = w->all_branches || w->all_tags || w->all_commits;
    (void)ret_code;
    TRY(app_open_anywhere(app));
    TRY(app_open_repo(app));
    struct exp_sides_opts which = {.compare = {.kind = EXP_METRICS},
                                   .all_branches = w->all_branches,
                                   .all_tags = w->all_tags,
                                   .all_commits = w->all_commits};
    vec_each (&w->targets, t)
        arena_push(&app->arena, &which.compare.targets, project_rel(app->project, *t, &app->arena));
    TRY(exp_sides_read(app->repo, app->scm, &which, &sides));
    tell_unreadable(app, &sides);
    if (w->json) {
        show_json(app, exp_sides_json(app->repo, &sides, &app->arena));
        return NULL;
    }
    scoped(frame) struct frame f = {0};
    struct table_opts look = {.precision = w->precision ? w->precision : DEFAULT_PRECISION};
    frame_init(&f, &app->arena);
    exp_sides_frame(app->repo, &sides, revisions, &f);
    show_table(app, &f, &look, w->markdown);
    return NULL;
}

static const struct opt options[] = {
    OPT('a', "all-branches", OPT_FLAG, struct words, all_branches, NULL,
        "Show metrics of the tips of all branches."),
    OPT('T', "all-tags", OPT_FLAG, struct words, all_tags, NULL, "Show metrics of all tags."),
    OPT('A', "all-commits", OPT_FLAG, struct words, all_commits, NULL,
        "Show metrics of all commits."),
    OPT(0, "json", OPT_FLAG, struct words, json, NULL, "Print JSON instead of a table."),
    OPT(0, "md", OPT_FLAG, struct words, markdown, NULL, "Print the table as Markdown (GFM)."),
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
