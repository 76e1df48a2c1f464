#include "pipeline/plan.h"

#include "pipeline/targets.h"

#include <fnmatch.h>

struct planner {
    struct index *ix;
    const struct plan_opts *opts;
    struct targets below; /* finds what a directory names; keeps the graph */
    struct stage_vec found;
};

/* A target may have brought a file that the graph of an earlier one lacks. */
static err *need_graph(struct planner *p)
{
    if (p->below.graph && p->below.graph->len == p->ix->stages.len)
        return NULL;
    return graph_build(p->ix, p->ix->arena, &p->below.graph);
}

/* --- targets --- */

/* "FILE:PATTERN", or a pattern for the names in ./dvc.yaml. */
static err *find_pattern(struct planner *p, const char *target)
{
    struct arena *a = p->ix->arena;
    const char *colon = strrchr(target, ':');
    const char *file = colon ? arena_strndup(a, target, (size_t)(colon - target)) : "dvc.yaml",
               *pattern = colon ? colon + 1 : target;
    struct stage_vec all = {0};
    size_t before = p->found.len;
    TRY(index_find_target(p->ix, file, false, &all));
    vec_each (&all, s)
        if ((*s)->name && fnmatch(pattern, (*s)->name, 0) == 0)
            arena_push(a, &p->found, *s);
    if (p->found.len == before)
        return err_new(ERR_NOT_FOUND, "Stage '%s' not found inside '%s' file", pattern, file);
    return NULL;
}

static bool is_pattern(const char *target)
{
    return target[strcspn(target, "*?[")] != '\0';
}

static err *find_target(struct planner *p, const char *target)
{
    bool below = false;
    if (p->opts->recursive)
        TRY(targets_find_below(&p->below, target, &p->found, &below));
    if (below)
        return NULL;
    if (p->opts->glob && is_pattern(target))
        return find_pattern(p, target);
    return index_find_target(p->ix, target, false, &p->found);
}

static err *find_targets(struct planner *p, const struct strs *targets)
{
    if (!targets->len)
        return find_target(p, "dvc.yaml");
    vec_each (targets, t)
        TRY(find_target(p, *t));
    return NULL;
}

/* --- order --- */

static void take_each_once(const struct planner *p, struct stage_vec *ret)
{
    bool *taken = mem_zalloc(p->ix->stages.len + 1, sizeof(*taken));
    vec_each (&p->found, s) {
        if (!taken[(*s)->order])
            vec_push(ret, *s);
        taken[(*s)->order] = true;
    }
    free(taken);
}

err *plan_make(struct index *ix, const struct strs *targets, const struct plan_opts *opts,
               struct stage_vec *ret, struct graph **ret_graph)
{
    struct planner p = {.ix = ix, .opts = opts, .below = {.ix = ix, .opts.recursive = true}};
    bool whole = opts->pipeline || opts->all_pipelines; /* they win over the other two */
    *ret_graph = NULL;
    if (!opts->all_pipelines)
        TRY(find_targets(&p, targets));
    if (opts->single_item && !whole) {
        take_each_once(&p, ret);
        return NULL;
    }
    TRY(need_graph(&p));
    struct graph *g = p.below.graph;
    if (opts->all_pipelines || !p.found.len) /* COMPAT bad/empty_documents: no stages are all */
        graph_order_all(g, ret);
    else if (opts->pipeline)
        graph_order_connected(g, &p.found, ret);
    else if (opts->downstream)
        graph_order_downstream(g, &p.found, ret);
    else
        graph_order(g, &p.found, ret);
    *ret_graph = g;
    return NULL;
}
