#include "pipeline/targets.h"

#include "base/path.h"

/* A target may have brought a file that the graph of an earlier one lacks. */
static err *need_graph(struct targets *t)
{
    if (t->graph && t->graph->len == t->ix->stages.len)
        return NULL;
    TRY(graph_build(t->ix, t->ix->arena, &t->graph));
    t->graph->through_frozen = true;
    return NULL;
}

static void keep(struct targets *t, struct stage_vec *order, const char *dir, struct stage_vec *ret)
{
    vec_each (order, s)
        if (!dir || path_is_inside((*s)->file->path, dir))
            arena_push(t->ix->arena, ret, *s);
    vec_release(order);
}

err *targets_find_below(struct targets *t, const char *typed, struct stage_vec *ret,
                        bool *ret_is_dir)
{
    const char *dir = index_path(t->ix, typed);
    struct stage_vec order = {0};
    enum fs_kind kind;
    TRY(source_stat(t->ix->src, dir, &kind));
    *ret_is_dir = kind == FS_DIR;
    if (!*ret_is_dir)
        return NULL;
    TRY(need_graph(t));
    graph_order_all(t->graph, &order);
    keep(t, &order, dir, ret);
    return NULL;
}

static err *add_deps(struct targets *t, const struct stage_vec *found, struct stage_vec *ret)
{
    struct stage_vec order = {0};
    TRY(need_graph(t));
    graph_order(t->graph, found, &order);
    keep(t, &order, NULL, ret);
    return NULL;
}

err *targets_find(struct targets *t, const char *typed, struct stage_vec *ret,
                  const char **ret_path)
{
    struct stage_vec found = {0};
    bool below = false;
    *ret_path = NULL;
    if (t->opts.recursive)
        TRY(targets_find_below(t, typed, ret, &below));
    if (below)
        return NULL;
    if (!t->opts.with_deps)
        return index_find_granular(t->ix, typed, ret, ret_path);
    TRY(index_find_granular(t->ix, typed, &found, ret_path));
    if (!*ret_path)
        return add_deps(t, &found, ret);
    vec_each (&found, s)
        arena_push(t->ix->arena, ret, *s);
    return NULL;
}
