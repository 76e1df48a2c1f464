#include "cli/command.h"
#include "pipeline/stage_dag.h"
#include "view/dag.h"

struct words {
    const char *target;
    bool dot, mermaid, md, collapse, full, outs;
};

static struct dag as_dag(struct app *app, const struct stage_dag *made)
{
    struct dag_edge *edges = arena_array(&app->arena, made->edges.len + 1, sizeof(*edges));
    for (size_t i = 0; i < made->edges.len; i++)
        edges[i] = (struct dag_edge){made->edges.at[i].from, made->edges.at[i].to};
    return (struct dag){made->names.at, made->names.len, edges, made->edges.len};
}

static err *show(struct app *app, const struct words *w, const struct dag *g)
{
    scoped(sb) struct sb text = SB_INIT;
    bool drawn = !w->dot && !w->mermaid && !w->md;
    if (app->quiet)
        return NULL;
    if (w->dot)
        dag_dot(g, &text);
    else if (w->mermaid || w->md)
        dag_mermaid(g, w->md, &text);
    else
        TRY(dag_draw(g, &text));
    app_put_paged(app, text.buf, text.len, !drawn);
    return NULL;
}

static err *run(struct app *app, void *opts, int *ret_code)
{
    const struct words *w = opts;
    struct stage_dag made = {0};
    (void)ret_code;
    TRY(app_open_repo(app));
    if (w->outs && w->collapse)
        return err_new(ERR_INVALID,
                       "`--outs` and `--collapse-foreach-matrix` are mutually exclusive");
    struct stage_dag_opts which = {.outs = w->outs, .full = w->full, .collapse = w->collapse};
    TRY(stage_dag_make(app->repo, w->target, &which, &made));
    struct dag g = as_dag(app, &made);
    return show(app, w, &g);
}

static const struct opt options[] = {
    OPT(0, "dot", OPT_FLAG, struct words, dot, NULL, "Write the graph for Graphviz."),
    OPT(0, "mermaid", OPT_FLAG, struct words, mermaid, NULL, "Write the graph for Mermaid."),
    OPT(0, "md", OPT_FLAG, struct words, md, NULL, "The same as a block of Markdown."),
    OPT(0, "collapse-foreach-matrix", OPT_FLAG, struct words, collapse, NULL,
        "Show the stages made of one foreach or matrix as one."),
    OPT(0, "full", OPT_FLAG, struct words, full, NULL,
        "Show all that the target is connected with, not only what it needs."),
    OPT('o', "outs", OPT_FLAG, struct words, outs, NULL, "Show outputs instead of stages."),
    OPT_END,
};

static const struct opt_positional positionals[] = {
    {.name = "target",
     .count = OPT_MAYBE,
     .offset = offsetof(struct words, target),
     .help = "A stage, a dvc.yaml or .dvc file, or an output. Default: all of the project.",
     .is_path = true},
    {0},
};

static const char *const examples[] = {
    "dag",       "Draw the pipelines of the project.",
    "dag train", "What does the stage train need?",
    "dag --md",  "A diagram for a page on a Git server.",
    NULL,
};

const struct command cmd_dag = {
    .name = "dag",
    .group = "Pipelines",
    .summary = "Show the pipelines of the project as a graph.",
    .description = "What makes something stands above what needs it. Longer drawings are shown "
                   "through a pager when the output is a terminal.",
    .opts = options,
    .positionals = positionals,
    .examples = examples,
    .see_also = "stage list, repro, status",
    .opts_size = sizeof(struct words),
    .run = run,
};
