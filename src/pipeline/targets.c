#include "pipeline/targets.h"

#include "base/path.h"

static err *need_graph(struct targets *t)
{
    return t->graph ? NULL : graph_build(t->ix, t->ix->arena, &t->graph);
}

static void keep(struct targets *t, struct stage_vec *order, const char *dir, struct stage_vec *ret)
{
    vec_each (order, s)
        if (!dir || path_is_inside((*s)->file->path, dir))
            arena_push(t->ix->arena, ret, *s);
    vec_release(order);
}

static err *find_below(struct targets *t, const char *dir, struct stage_vec *ret)
{
    struct stage_vec order = {0};
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
    struct arena *a = t->ix->arena;
    const char *path = path_norm(a, path_join(a, t->ix->cwd_rel, typed));
    struct stage_vec found = {0};
    enum fs_kind kind = FS_NONE;
    *ret_path = NULL;
    if (t->opts.recursive)
        TRY(source_stat(t->ix->src, path, &kind));
    if (kind == FS_DIR)
        return find_below(t, path, ret);
    if (!t->opts.with_deps)
        return index_find_granular(t->ix, typed, ret, ret_path);
    TRY(index_find_granular(t->ix, typed, &found, ret_path));
    if (!*ret_path)
        return add_deps(t, &found, ret);
    vec_each (&found, s)
        arena_push(a, ret, *s);
    return NULL;
}
