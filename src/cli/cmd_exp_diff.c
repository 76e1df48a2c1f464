#include "cli/command.h"
#include "cli/report.h"
#include "cli/show.h"
#include "experiment/exp_collect.h"
#include "experiment/exp_compare.h"

enum { DEFAULT_PRECISION = 5 };

struct words {
    const char *a_rev, *b_rev;
    bool all, param_deps, json, markdown, no_path;
    int precision;
};

static void put_table(struct app *app, const struct words *w, const struct value *diff,
                      const char *title, int precision)
{
    scoped(frame) struct frame f = {0};
    struct table_opts look = {.precision = precision, .significant = true};
    struct exp_diff_frame_opts opts = {.title = title,
                                       .old = w->a_rev ? w->a_rev : "HEAD",
                                       .fresh = w->b_rev ? w->b_rev : "workspace",
                                       .no_path = w->no_path,
                                       .no_diff = "diff not supported"};
    frame_init(&f, &app->arena);
    exp_compare_frame(diff, &opts, &f);
    show_table(app, &f, &look, w->markdown);
}

static struct value *compare(struct app *app, const struct words *w, const char *what,
                             const struct exp_row *old, const struct exp_row *fresh)
{
    return exp_compare(NULL, value_find(old->data, what), value_find(fresh->data, what), w->all,
                       &app->arena);
}

static void tell_unread(struct app *app, const struct words *w, const struct exp_row *old,
                        const struct exp_row *fresh)
{
    struct reasons all = {0};
    show_note_unread(app, old, w->a_rev ? w->a_rev : "HEAD", &all);
    show_note_unread(app, fresh, w->b_rev ? w->b_rev : "workspace", &all);
    show_unread(app, &all);
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_row old, fresh;
    struct scm_id head;
    struct value *result = value_map(&app->arena);
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    TRY(scm_rev_head(app->scm, &head));
    if (scm_id_is_none(&head)) {
        if (w->json)
            show_json(app, result);
        return NULL;
    }
    TRY(exp_collect_row(app->repo, app->scm, w->a_rev ? w->a_rev : "HEAD", w->param_deps, &old));
    TRY(exp_collect_row(app->repo, app->scm, w->b_rev ? w->b_rev : "workspace", w->param_deps,
                        &fresh));
    struct value *metrics = compare(app, w, "metrics", &old, &fresh),
                 *params = compare(app, w, "params", &old, &fresh);
    if (w->json) {
        value_set(&app->arena, result, "metrics", metrics);
        value_set(&app->arena, result, "params", params);
        show_json(app, result);
        return NULL;
    }
    err *e = show_check_precision(w->precision);
    if (e) { /* is told without the prefix */
        *ret_code = (int)report_error(app, NULL, e);
        return NULL;
    }
    tell_unread(app, w, &old, &fresh);
    put_table(app, w, metrics, "Metric", w->precision ? w->precision : DEFAULT_PRECISION);
    app_put(app, "\n", 1);
    put_table(app, w, params, "Param", 0);
    return NULL;
}

static const struct opt options[] = {
    OPT(0, "all", OPT_FLAG, struct words, all, NULL, "Show what did not change as well."),
    OPT(0, "param-deps", OPT_FLAG, struct words, param_deps, NULL,
        "Show only params that stages depend on."),
    OPT_FLAG_AKA("json", "show-json", struct words, json, "Print JSON instead of tables."),
    OPT_FLAG_AKA("md", "show-md", struct words, markdown, "Print the tables as Markdown (GFM)."),
    OPT(0, "no-path", OPT_FLAG, struct words, no_path, NULL, "Leave out the column of files."),
    OPT(0, "precision", OPT_INT, struct words, precision, "<n>",
        "Round metrics to so many significant digits; 5 by default."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    OPT_REVS(struct words, a_rev, b_rev),
    {0},
};

static const char *const examples[] = {
    "exp diff lobed-coir",
    "What differs between an experiment and the workspace.",
    NULL,
};

const struct command cmd_exp_diff = {
    .name = "exp diff",
    .group = "Experiments",
    .summary = "Show changes between experiments.",
    .description = "Metrics and params of two experiments or commits, side by side.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "exp show, metrics diff, params diff",
    .opts_size = sizeof(struct words),
    .run = run,
    .fail_prefix = "failed to show experiments diff",
};
