#include "cli/command.h"
#include "cli/exp_page.h"
#include "cli/exp_watch.h"
#include "cli/report.h"
#include "cli/show.h"
#include "experiment/exp_filter.h"
#include "experiment/exp_json.h"
#include "experiment/exp_table.h"
#include "view/pager.h"
#include "view/visible.h"

enum { TABLE_PRECISION = 5 };

struct words {
    struct strs revs, drop, keep, filters, columns;
    int num, precision;
    bool all_branches, all_tags, all_commits;
    bool hide_workspace, hide_queued, hide_failed;
    bool no_pager, only_changed, param_deps, sha, json, csv, markdown, no_fetch, force, watch;
    const char *sort_by, *sort_order;
    struct exp_page_words page;
};

/* A terminal without a pager would break the lines. */
static bool can_be_paged(struct app *app)
{
    return !app->env.out_is_tty || pager_command(&app->env, &app->arena);
}

/* The first few. */
static void add_names(const struct strs *names, struct sb *out)
{
    enum { NAMED = 24 };
    size_t n = MIN(names->len, NAMED);
    for (size_t i = 0; i < n; i++) {
        sb_add(out, i ? ", " : "");
        visible_add_cell(str_of(names->at[i]), out);
    }
    if (names->len > n)
        sb_addf(out, ", %zu more", names->len - n);
}

/* Below a table on a terminal: what it has no room for; of what is equal in all rows the number
 * when there is something else. */
static void put_elided(struct app *app, const struct table_elided *e)
{
    scoped(sb) struct sb text = SB_INIT;
    const size_t all = e->different.len + e->equal.len;
    sb_addf(&text, "%zu column%s had no room: ", all, all == 1 ? "" : "s");
    add_names(e->different.len ? &e->different : &e->equal, &text);
    if (e->different.len && e->equal.len)
        sb_addf(&text, " and %zu equal in all rows", e->equal.len);
    sb_add(&text, e->different.len ? " (--columns chooses)\n" : ", equal in all rows\n");
    app_put(app, text.buf, text.len);
}

/* COMPAT: --md has no heed for --precision; --csv is exact without it. */
static int precision(const struct words *w)
{
    if (w->csv || (w->precision > 0 && !w->markdown))
        return w->precision;
    return TABLE_PRECISION;
}

static struct table_opts table_opts(struct app *app, const struct words *w)
{
    return (struct table_opts){
        .precision = precision(w),
        .significant = true,
        .color = app->color_out && !w->csv && !w->markdown,
        .max_width = w->no_pager || !can_be_paged(app) ? app->env.columns : 0,
        .by_worth = app->env.out_is_tty,
    };
}

static void put_frame(struct app *app, const struct words *w, const struct frame *f,
                      const struct table_opts *opts)
{
    scoped(sb) struct sb text = SB_INIT;
    if (w->csv && !app->quiet) {
        table_csv(f, opts, &text);
        app_put(app, text.buf, text.len);
    } else if (w->markdown && !w->csv) {
        table_markdown(f, opts, &text);
        app_put_paged(app, text.buf, text.len, w->no_pager);
    } else if (!app->quiet && f->rows.len) {
        struct table_elided elided = {0};
        struct table_opts look = *opts;
        look.elided = &elided;
        table_ruled(f, &look, &text);
        app_put_painted(app, text.buf, text.len, w->no_pager);
        if (app->env.out_is_tty && opts->max_width && elided.different.len + elided.equal.len)
            put_elided(app, &elided);
    }
}

/* `all`: what there is without --filter. */
static err *fill_frame(struct app *app, const struct words *w, const struct exp_baseline_vec *all,
                       const struct exp_baseline_vec *rows, const struct table_opts *look,
                       struct frame *f)
{
    enum { NS_PER_SEC = 1000000000 };
    struct exp_table_opts opts = {.csv = w->csv,
                                  .sort_by = w->sort_by,
                                  .descending = w->sort_order && streq(w->sort_order, "desc"),
                                  .keep = w->keep,
                                  .now_sec = app->env.now_ns / NS_PER_SEC,
                                  .columns_of = w->columns.len ? all : rows};
    TRY(exp_table_build(rows, &opts, f));
    TRY(exp_table_choose(f, &w->columns));
    if (w->only_changed)
        table_drop_constant(f, look, w->csv ? "" : "-");
    return exp_table_drop(f, &w->drop);
}

static void note_unread(struct app *app, const struct exp_row *row, struct reasons *out)
{
    show_note_unread(app, row, row->name ? row->name : row->rev, out);
}

static void tell_unread(struct app *app, const struct exp_baseline_vec *rows)
{
    struct reasons all = {0};
    vec_each (rows, b) {
        note_unread(app, &b->row, &all);
        vec_each (&b->experiments, row)
            note_unread(app, row, &all);
    }
    show_unread(app, &all);
}

static err *put_table(struct app *app, const struct words *w, const struct exp_baseline_vec *all,
                      const struct exp_baseline_vec *rows)
{
    scoped(frame) struct frame f = {0};
    struct table_opts look = table_opts(app, w);
    frame_init(&f, &app->arena);
    TRY(fill_frame(app, w, all, rows, &look, &f));
    if (w->csv || !w->markdown)
        TRY(show_check_precision(w->precision));
    tell_unread(app, rows);
    if (exp_page_is_wanted(&w->page))
        TRY(exp_page_put(app, &w->page, &f));
    else
        put_frame(app, w, &f, &look);
    if (all->len && !rows->len)
        app_report(app, "No experiment matches.");
    return NULL;
}

/* `left`, empty: for those that --filter leaves; *ret is it, or `all`. */
static err *sift(struct app *app, const struct words *w, const struct exp_baseline_vec *all,
                 struct exp_baseline_vec *left, const struct exp_baseline_vec **ret)
{
    *ret = w->filters.len ? left : all;
    return w->filters.len ? exp_filter(all, &w->filters, &app->arena, left) : NULL;
}

static err *put(struct app *app, const struct words *w, const struct exp_baseline_vec *all)
{
    struct exp_baseline_vec left = {0}; /* in the arena */
    const struct exp_baseline_vec *rows;
    TRY(sift(app, w, all, &left, &rows));
    if (!w->json)
        return put_table(app, w, all, rows);
    show_json(app, exp_json(rows, &app->arena));
    return NULL;
}

static err *collect(struct app *app, const struct words *w, struct exp_baseline_vec *rows)
{
    TRY(app_open_scm(app));
    TRY(app_open_repo(app));
    struct exp_collect_opts which = {.select = {.revs = w->revs,
                                                .num = w->num,
                                                .all_branches = w->all_branches,
                                                .all_tags = w->all_tags,
                                                .all_commits = w->all_commits},
                                     .hide_workspace = w->hide_workspace,
                                     .hide_queued = w->hide_queued,
                                     .hide_failed = w->hide_failed,
                                     .param_deps = w->param_deps,
                                     .force = w->force,
                                     .sha = w->sha};
    return exp_collect(app->repo, app->scm, &which, rows);
}

static err *draw(struct app *app, const void *ctx, struct sb *out)
{
    const struct words *w = ctx;
    struct exp_baseline_vec all = {0}, left = {0}; /* in arenas */
    const struct exp_baseline_vec *rows;
    scoped(frame) struct frame f = {0};
    struct table_opts look = table_opts(app, w);
    TRY(collect(app, w, &all));
    TRY(sift(app, w, &all, &left, &rows));
    frame_init(&f, &app->arena);
    TRY(fill_frame(app, w, &all, rows, &look, &f));
    look.max_width = app->env.columns;
    table_ruled(&f, &look, out);
    return NULL;
}

static err *check(const struct words *w)
{
    const bool has_format = w->json || w->csv || w->markdown;
    TRY(exp_page_check(&w->page, has_format));
    if (w->watch && (has_format || exp_page_is_wanted(&w->page)))
        return err_new(ERR_INVALID, "--watch draws tables, not JSON, CSV, Markdown or pages");
    if (w->json && w->columns.len)
        return err_new(ERR_INVALID, "--json has all columns: --columns does not go with it");
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct exp_baseline_vec rows = {0};
    TRY(check(w));
    if (w->watch)
        return exp_watch(app, draw, w);
    TRY(collect(app, w, &rows));
    err *e = put(app, w, &rows);
    if (e) /* what is wrong with the table is told without the prefix */
        *ret_code = (int)report_error(app, NULL, e);
    return NULL;
}

static const char *const orders[] = {"asc", "desc", NULL};

static const struct opt options[] = {
    OPT('A', "all-commits", OPT_FLAG, struct words, all_commits, NULL,
        "Show all experiments of the repository (--rev and --num do not matter then)."),
    OPT(0, "rev", OPT_LIST, struct words, revs, "<commit>",
        "Show experiments that have this commit as baseline; HEAD by default. May be given several "
        "times."),
    OPT('n', "num", OPT_INT, struct words, num, "<num>",
        "Show experiments of so many commits (first parents), counted from --rev; all of them when "
        "negative."),
    OPT('a', "all-branches", OPT_FLAG, struct words, all_branches, NULL,
        "Show experiments of the tips of all branches."),
    OPT('T', "all-tags", OPT_FLAG, struct words, all_tags, NULL, "Show experiments of all tags."),
    OPT(0, "no-pager", OPT_FLAG, struct words, no_pager, NULL,
        "Print the table, fitted to the terminal, instead of opening it in a pager."),
    OPT(0, "only-changed", OPT_FLAG, struct words, only_changed, NULL,
        "Show only columns whose values differ among the rows."),
    OPT(0, "drop", OPT_LIST, struct words, drop, "<regex_pattern>",
        "Leave out columns whose name starts with a match."),
    OPT(0, "keep", OPT_LIST, struct words, keep, "<regex_pattern>",
        "Keep columns whose name starts with a match, whatever else would leave them out."),
    OPT(0, "columns", OPT_LIST, struct words, columns, "<names>",
        "Show these columns alone, in this order, with commas between their names; not with "
        "--json. May be given several times."),
    OPT(0, "filter", OPT_LIST, struct words, filters, "<condition>",
        "Show only experiments that this holds for, as 'acc > 0.9 and lr < 0.01'. Of several all "
        "must hold."),
    OPT(0, "param-deps", OPT_FLAG, struct words, param_deps, NULL,
        "Show only params that stages depend on."),
    OPT(0, "sort-by", OPT_STR, struct words, sort_by, "<metric/param>",
        "Sort the experiments of each baseline by a metric or param: a name, or file:name."),
    {.long_name = "sort-order",
     .kind = OPT_CHOICE,
     .offset = offsetof(struct words, sort_order),
     .arg = "{asc,desc}",
     .help = "Order of --sort-by; 'asc' by default.",
     .choices = orders},
    OPT(0, "sha", OPT_FLAG, struct words, sha, NULL,
        "Name baselines by their commit even where a branch or tag has a name for it."),
    OPT(0, "hide-failed", OPT_FLAG, struct words, hide_failed, NULL,
        "Leave out experiments that failed."),
    OPT(0, "hide-queued", OPT_FLAG, struct words, hide_queued, NULL,
        "Leave out experiments that wait in the queue."),
    OPT(0, "hide-workspace", OPT_FLAG, struct words, hide_workspace, NULL,
        "Leave out the row of the workspace."),
    OPT_FLAG_AKA("json", "show-json", struct words, json, "Print JSON instead of a table."),
    OPT_FLAG_AKA("csv", "show-csv", struct words, csv, "Print CSV instead of a table."),
    OPT_FLAG_AKA("md", "show-md", struct words, markdown, "Print the table as Markdown (GFM)."),
    OPT(0, "html", OPT_FLAG, struct words, page.html, NULL,
        "Write the table as a page that can be sorted."),
    OPT_FLAG_AKA(
        "parallel-coordinates-plot", "pcp", struct words, page.parallel,
        "Write a page with an axis for each metric and param that differs, and a line for each "
        "experiment."),
    OPT('o', "out", OPT_STR, struct words, page.out, "<path>",
        "Directory of the page, which is index.html in it. By default it is experiments.html or "
        "parallel_coordinates.html in dvc_plots."),
    OPT(0, "open", OPT_FLAG, struct words, page.open, NULL, "Open the page in a browser."),
    OPT(0, "precision", OPT_INT, struct words, precision, "<n>",
        "Round numbers to so many significant digits: 5 in the table, all of them in --csv."),
    {.long_name = "no-fetch",
     .kind = OPT_FLAG,
     .offset = offsetof(struct words, no_fetch),
     .help = "Taken and ignored.",
     .hidden = true},
    OPT(0, "watch", OPT_FLAG, struct words, watch, NULL,
        "Stay on the terminal and draw the table again when something changes, until Ctrl-C."),
    OPT('f', "force", OPT_FLAG, struct words, force, NULL,
        "Read everything anew instead of recalling what is known of a commit."),
    OPT_END,
};

static const struct words defaults = {.num = 1};

static const char *const examples[] = {
    "exp show --only-changed --sort-by acc --sort-order desc",
    "The columns that differ, best accuracy first.",
    "exp show --filter 'acc > 0.9 and not model = cnn' --columns acc,lr",
    "The good ones, and two of their columns.",
    "exp show -n 3 --csv",
    "Experiments of the last three commits for another program.",
    "exp show -A --pcp",
    "All experiments as lines across axes, in a page.",
    NULL,
};

const struct command cmd_exp_show = {
    .name = "exp show",
    .group = "Experiments",
    .summary = "Print experiments.",
    .description = "A table of the workspace, the chosen baselines and their experiments, with a "
                   "column for each metric, param and dependency. '-' stands for a missing value, "
                   "'!' for one whose file cannot be read.",
    .opts = options,
    .examples = examples,
    .see_also = "exp list, exp diff, metrics show",
    .opts_size = sizeof(struct words),
    .defaults = &defaults,
    .run = run,
    .fail_prefix = "failed to show experiments",
};
