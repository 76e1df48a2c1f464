#include "pipeline/stage_dag.h"

#include "base/map.h"
#include "pipeline/graph.h"
#include "pipeline/out_trie.h"

#include <stdint.h>

struct dag_maker {
    struct repo *repo;
    const struct stage_dag_opts *opts;
    struct index *ix;
    struct out_trie outs;
    struct stage_dag dag;
    struct out_numbers targets; /* nodes */
    size_t *seen;               /* per output: the stage it was last met for, and one */
};

/* --- nodes and edges --- */

static void add_names(struct dag_maker *x)
{
    struct repo *r = x->repo;
    if (!x->opts->outs)
        vec_each (&x->ix->stages, s)
            arena_push(r->arena, &x->dag.names, stage_show(*s, r->project->cwd_rel, r->arena));
    for (size_t i = 0; x->opts->outs && i < x->outs.len; i++) {
        const struct out *o = x->outs.at[i].out;
        arena_push(r->arena, &x->dag.names,
                   o->is_outside ? project_abs(r->project, o->path, r->arena)
                                 : project_show(r->project, o->path, r->arena));
    }
}

/* What an import takes from another repository is nobody's output here. */
static bool is_foreign(const struct dep *d)
{
    return d->entry && (value_find(d->entry, "repo") || value_find(d->entry, "db"));
}

/* The outputs that a stage depends on, each once. */
static void find_needs(struct dag_maker *x, const struct stage *s, struct out_numbers *ret)
{
    struct out_numbers found = {0};
    vec_each (&s->deps, d)
        if (!is_foreign(*d))
            out_trie_find(&x->outs, (*d)->path, &found);
    vec_each (&found, n) {
        if (x->seen[*n] != s->order + 1)
            arena_push(x->repo->arena, ret, *n);
        x->seen[*n] = s->order + 1;
    }
}

static void add_edge(struct dag_maker *x, size_t from, size_t to)
{
    arena_push(x->repo->arena, &x->dag.edges, ((struct stage_dag_edge){from, to}));
}

static void add_stage_edges(struct dag_maker *x, const struct stage *s,
                            const struct out_numbers *needs, size_t *met)
{
    vec_each (needs, n) {
        size_t maker = x->outs.at[*n].stage;
        if (met[maker] != s->order + 1)
            add_edge(x, maker, s->order);
        met[maker] = s->order + 1;
    }
}

static void add_edges(struct dag_maker *x)
{
    struct arena *a = x->repo->arena;
    size_t n = x->ix->stages.len, *met = arena_array(a, n + 1, sizeof(*met));
    struct out_numbers *needs = arena_array(a, n + 1, sizeof(*needs));
    x->seen = arena_array(a, x->outs.len + 1, sizeof(*x->seen));
    for (size_t i = 0; i < n; i++) {
        find_needs(x, x->ix->stages.at[i], &needs[i]);
        if (!x->opts->outs)
            add_stage_edges(x, x->ix->stages.at[i], &needs[i], met);
    }
    for (size_t i = 0; x->opts->outs && i < x->outs.len; i++)
        vec_each (&needs[x->outs.at[i].stage], need)
            add_edge(x, *need, i);
}

/* --- the target --- */

static void add_targets(struct dag_maker *x, const struct stage_vec *stages, const char *path)
{
    struct arena *a = x->repo->arena;
    vec_each (stages, s) {
        if (!x->opts->outs)
            arena_push(a, &x->targets, (*s)->order);
        else if (path)
            out_trie_find(&x->outs, path, &x->targets);
        else
            vec_each (&(*s)->outs, o)
                out_trie_find_below(&x->outs, (*o)->path, &x->targets);
    }
}

VEC(node_stack, size_t);

static void reach(struct node_stack *todo, bool *reached, size_t node)
{
    if (!reached[node])
        vec_push(todo, node);
    reached[node] = true;
}

/* For each node its edges, as ranges of one array. */
struct adjacency {
    size_t *start, *at;
};

static struct adjacency adjacency_of(struct dag_maker *x, bool both)
{
    struct arena *a = x->repo->arena;
    size_t n = x->dag.names.len;
    struct adjacency adj = {arena_array(a, n + 2, sizeof(size_t)),
                            arena_array(a, 2 * x->dag.edges.len + 1, sizeof(size_t))};
    vec_each (&x->dag.edges, e) {
        adj.start[e->to + 1]++;
        adj.start[e->from + 1] += both;
    }
    for (size_t i = 0; i < n; i++)
        adj.start[i + 1] += adj.start[i];
    size_t *next = arena_memdup(a, adj.start, (n + 1) * sizeof(*next));
    vec_each (&x->dag.edges, e) {
        adj.at[next[e->to]++] = e->from;
        if (both)
            adj.at[next[e->from]++] = e->to;
    }
    return adj;
}

/* Keep what the targets need, or are connected with. */
static void filter(struct dag_maker *x)
{
    struct arena *a = x->repo->arena;
    size_t n = x->dag.names.len, *place = arena_array(a, n + 1, sizeof(*place));
    bool *reached = arena_array(a, n + 1, sizeof(*reached));
    struct adjacency adj = adjacency_of(x, x->opts->full);
    struct node_stack todo = {0};
    struct stage_dag kept = {0};
    vec_each (&x->targets, t)
        reach(&todo, reached, *t);
    while (todo.len) {
        size_t node = todo.at[--todo.len];
        for (size_t i = adj.start[node]; i < adj.start[node + 1]; i++)
            reach(&todo, reached, adj.at[i]);
    }
    vec_release(&todo);
    for (size_t i = 0; i < n; i++)
        if (reached[i]) {
            place[i] = kept.names.len;
            arena_push(a, &kept.names, x->dag.names.at[i]);
        }
    vec_each (&x->dag.edges, e)
        if (reached[e->from] && reached[e->to])
            arena_push(a, &kept.edges, ((struct stage_dag_edge){place[e->from], place[e->to]}));
    x->dag = kept;
}

/* --- groups --- */

/* "train" of "train@1"; NULL for a name that was not generated. */
static const char *group_of(struct dag_maker *x, const char *name)
{
    const char *at = strchr(name, '@');
    return at && !dvcfile_is_data_name(name)
               ? arena_strndup(x->repo->arena, name, (size_t)(at - name))
               : NULL;
}

/* Single stages keep their places, groups come behind them. */
static void collapse_names(struct dag_maker *x, struct strs *names, size_t *place)
{
    struct arena *a = x->repo->arena;
    struct map groups = MAP_INIT;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < x->dag.names.len; i++) {
            const char *name = x->dag.names.at[i], *group = group_of(x, name);
            if ((group != NULL) != (pass == 1))
                continue;
            name = group ? group : name;
            if (!map_has(&groups, name)) {
                map_set(&groups, name, (void *)(uintptr_t)(names->len + 1));
                arena_push(a, names, name);
            }
            place[i] = (size_t)(uintptr_t)map_find(&groups, name) - 1;
        }
    map_release(&groups);
}

/* An edge between groups or stages, with its place among all. */
struct whole_edge {
    struct stage_dag_edge e;
    size_t order;
};
VEC(whole_edges, struct whole_edge);

static int by_ends(const void *x, const void *y)
{
    const struct whole_edge *a = x, *b = y;
    if (a->e.to != b->e.to)
        return a->e.to < b->e.to ? -1 : 1;
    if (a->e.from != b->e.from)
        return a->e.from < b->e.from ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static int by_order(const void *x, const void *y)
{
    const struct whole_edge *a = x, *b = y;
    if (a->e.to != b->e.to)
        return a->e.to < b->e.to ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

/* Of edges between the same two the first one stays. */
static void drop_repeated(struct whole_edges *edges)
{
    size_t kept = 0;
    vec_sort(edges, by_ends);
    vec_each (edges, w)
        if (!kept || w->e.to != edges->at[kept - 1].e.to || w->e.from != edges->at[kept - 1].e.from)
            edges->at[kept++] = *w;
    edges->len = kept;
}

/* Edges of single stages come before those of groups. */
static void collapse(struct dag_maker *x)
{
    struct arena *a = x->repo->arena;
    size_t n = x->dag.edges.len, *place = arena_array(a, x->dag.names.len + 1, sizeof(*place));
    struct whole_edges edges = {0};
    struct stage_dag whole = {0};
    collapse_names(x, &whole.names, place);
    for (size_t i = 0; i < n; i++) {
        const struct stage_dag_edge *e = &x->dag.edges.at[i];
        bool grouped = group_of(x, x->dag.names.at[e->from]) || group_of(x, x->dag.names.at[e->to]);
        arena_push(a, &edges,
                   ((struct whole_edge){{place[e->from], place[e->to]}, i + (grouped ? n : 0)}));
    }
    drop_repeated(&edges);
    vec_sort(&edges, by_order);
    vec_each (&edges, w)
        arena_push(a, &whole.edges, w->e);
    x->dag = whole;
}

static err *make(struct dag_maker *x, const char *target)
{
    struct stage_vec stages = {0};
    struct graph *g = NULL;
    const char *path = NULL;
    if (target)
        TRY(index_find_granular(x->ix, target, &stages, &path));
    TRY(graph_build(x->ix, x->repo->arena, &g));
    out_trie_init(&x->outs, x->repo, x->ix);
    add_names(x);
    add_edges(x);
    add_targets(x, &stages, path);
    if (x->targets.len)
        filter(x);
    if (x->opts->collapse)
        collapse(x);
    return NULL;
}

err *stage_dag_make(struct repo *r, const char *target, const struct stage_dag_opts *opts,
                    struct stage_dag *ret)
{
    struct dag_maker x = {.repo = r, .opts = opts};
    TRY(repo_index(r, &x.ix));
    err *e = make(&x, target);
    if (x.outs.root)
        out_trie_release(&x.outs);
    TRY(e);
    *ret = x.dag;
    return NULL;
}
