#include "view/dag.h"

#include "base/vec.h"

#include <stdint.h>

VEC(edge_vec, struct dag_edge);

/* --- connected parts --- */

static size_t find(size_t *up, size_t i)
{
    while (up[i] != i)
        i = up[i] = up[up[i]];
    return i;
}

static void join_ends(const struct dag *g, size_t *up)
{
    for (size_t i = 0; i < g->len; i++)
        up[i] = i;
    for (size_t i = 0; i < g->nedges; i++) {
        size_t a = find(up, g->edges[i].from), b = find(up, g->edges[i].to);
        up[MAX(a, b)] = MIN(a, b); /* the first name of a part stands for it */
    }
}

struct dag_parts dag_split(const struct dag *g, struct arena *a)
{
    size_t *up = arena_array(a, g->len + 1, sizeof(*up)),
           *part = arena_array(a, g->len + 1, sizeof(*part));
    size_t *place = arena_array(a, g->len + 1, sizeof(*place));
    struct dag_parts ret = {.at = arena_array(a, g->len + 1, sizeof(*ret.at))};
    join_ends(g, up);
    struct strs *names = arena_array(a, g->len + 1, sizeof(*names));
    struct edge_vec *edges = arena_array(a, g->len + 1, sizeof(*edges));
    for (size_t i = 0; i < g->len; i++) {
        size_t first = find(up, i);
        part[i] = first == i ? ret.len++ : part[first];
        place[i] = names[part[i]].len;
        arena_push(a, &names[part[i]], g->names[i]);
    }
    for (size_t i = 0; i < g->nedges; i++) {
        const struct dag_edge *e = &g->edges[i];
        arena_push(a, &edges[part[e->from]], ((struct dag_edge){place[e->from], place[e->to]}));
    }
    for (size_t i = 0; i < ret.len; i++)
        ret.at[i] = (struct dag){names[i].at, names[i].len, edges[i].at, edges[i].len};
    return ret;
}

/* --- Graphviz --- */

static int by_names(const void *x, const void *y)
{
    const struct dag_edge *a = x, *b = y;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

static struct edge_vec sorted_edges(const struct dag *g, struct arena *a)
{
    struct edge_vec edges = {0};
    for (size_t i = 0; i < g->nedges; i++)
        arena_push(a, &edges, g->edges[i]);
    vec_sort(&edges, by_names);
    return edges;
}

static void add_quoted(const char *name, struct sb *out)
{
    size_t len = strlen(name);
    bool quoted = len && (name[0] == '"' || name[len - 1] == '"');
    sb_addf(out, quoted ? "%s" : "\"%s\"", name);
}

/* Graphviz calls a graph strict that has nothing twice; the original takes an edge from a name to
 * itself for that. */
static bool is_strict(const struct dag *g)
{
    for (size_t i = 0; i < g->nedges; i++)
        if (g->edges[i].from == g->edges[i].to)
            return false;
    return true;
}

void dag_dot(const struct dag *g, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct edge_vec edges = sorted_edges(g, &a);
    sb_add(out, is_strict(g) ? "strict digraph {\n" : "digraph {\n");
    for (size_t i = 0; i < g->len; i++) {
        add_quoted(g->names[i], out);
        sb_add(out, ";\n");
    }
    vec_each (&edges, e) {
        add_quoted(g->names[e->from], out);
        sb_add(out, " -> ");
        add_quoted(g->names[e->to], out);
        sb_add(out, ";\n");
    }
    sb_add(out, "}\n\n");
}

/* --- Mermaid --- */

/* A name with the place it had. */
struct named {
    const char *name;
    size_t place;
};

static int by_name(const void *x, const void *y)
{
    const struct named *a = x, *b = y;
    int c = strcmp(a->name, b->name);
    return c ? c : (a->place > b->place) - (a->place < b->place);
}

/* One part, its nodes numbered from *number on. */
static void add_part(const struct dag *g, size_t *number, struct arena *a, struct sb *out)
{
    struct named *sorted = arena_array(a, g->len + 1, sizeof(*sorted));
    size_t *rank = arena_array(a, g->len + 1, sizeof(*rank));
    struct edge_vec edges = {0};
    for (size_t i = 0; i < g->len; i++)
        sorted[i] = (struct named){g->names[i], i};
    qsort(sorted, g->len, sizeof(*sorted), by_name);
    for (size_t i = 0; i < g->len; i++) {
        rank[sorted[i].place] = *number + i + 1;
        sb_addf(out, "\n\tnode%zu[\"%s\"]", *number + i + 1, sorted[i].name);
    }
    for (size_t i = 0; i < g->nedges; i++)
        arena_push(a, &edges, ((struct dag_edge){rank[g->edges[i].from], rank[g->edges[i].to]}));
    vec_sort(&edges, by_names);
    vec_each (&edges, e)
        sb_addf(out, "\n\tnode%zu-->node%zu", e->from, e->to);
    *number += g->len;
}

void dag_mermaid(const struct dag *g, bool fence, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct dag_parts parts = dag_split(g, &a);
    size_t number = 0;
    sb_add(out, fence ? "```mermaid\nflowchart TD" : "flowchart TD");
    for (size_t i = 0; i < parts.len; i++)
        add_part(&parts.at[i], &number, &a, out);
    sb_add(out, fence ? "\n```\n" : "\n");
}
