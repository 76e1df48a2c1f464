#include "view/dag_layout.h"

#include "base/utf8.h"

#include <stdint.h>

enum {
    ROUNDS_DOWN_AND_UP = 1, /* and then once more down */
    MAX_NODES = 1000000,    /* dummies included */
};

struct builder {
    const struct dag *g;
    struct arena *arena;
    struct dag_layout *l;
    struct dag_indexes *in, *out; /* edges of a node, in their order */
};

/* --- nodes and edges --- */

static size_t box_width(const char *name)
{
    return utf8_count(str_of(name)) + 4; /* two bars, a blank on each side */
}

static void add_nodes(struct builder *b)
{
    struct dag_layout *l = b->l;
    for (size_t i = 0; i < b->g->len; i++) {
        l->nodes[i] = (struct dag_node){.width = box_width(b->g->names[i])};
        l->space = i ? MIN(l->space, l->nodes[i].width) : l->nodes[i].width;
    }
    l->len = l->nreal = b->g->len;
}

static void add_edges(struct builder *b)
{
    struct dag_layout *l = b->l;
    for (size_t i = 0; i < b->g->nedges; i++)
        if (b->g->edges[i].from != b->g->edges[i].to)
            l->edges[l->nedges++] =
                (struct dag_long_edge){.from = b->g->edges[i].from, .to = b->g->edges[i].to};
}

static void attach_edges(struct builder *b)
{
    for (size_t i = 0; i < b->g->len; i++)
        b->in[i].len = b->out[i].len = 0;
    for (size_t i = 0; i < b->l->nedges; i++) {
        arena_push(b->arena, &b->out[b->l->edges[i].from], i);
        arena_push(b->arena, &b->in[b->l->edges[i].to], i);
    }
}

static size_t find(size_t *up, size_t i)
{
    while (up[i] != i)
        i = up[i] = up[up[i]];
    return i;
}

/* Each edge puts the nodes that its lower end is connected with behind those of its upper end. */
static void come_together(struct builder *b)
{
    size_t n = b->g->len, *up = arena_array(b->arena, n + 1, sizeof(*up));
    size_t *next = arena_array(b->arena, n + 1, sizeof(*next));
    size_t *last = arena_array(b->arena, n + 1, sizeof(*last));
    for (size_t i = 0; i < n; i++) {
        up[i] = last[i] = i;
        next[i] = SIZE_MAX;
    }
    for (size_t i = 0; i < b->l->nedges; i++) {
        size_t above = find(up, b->l->edges[i].from), below = find(up, b->l->edges[i].to);
        if (above == below)
            continue;
        next[last[above]] = below;
        last[above] = last[below];
        up[below] = above;
    }
    size_t count = 0;
    for (size_t i = n ? find(up, 0) : SIZE_MAX; i != SIZE_MAX; i = next[i])
        b->l->order[count++] = i;
}

/* --- cycles --- */

enum mark {
    MARK_NEW,
    MARK_OPEN, /* on the way to where we are */
    MARK_DONE,
};

struct visit {
    size_t node, next; /* next: place in its edges */
};
VEC(visits, struct visit);

/* From `root` on, edges back to the way we came are turned round. */
static void turn_edges_from(struct builder *b, size_t root, enum mark *marks, bool *turned)
{
    struct visits way = {0};
    if (marks[root] != MARK_NEW)
        return;
    marks[root] = MARK_OPEN;
    vec_push(&way, ((struct visit){root, 0}));
    while (way.len) {
        struct visit *v = &way.at[way.len - 1];
        if (v->next == b->out[v->node].len) {
            marks[v->node] = MARK_DONE;
            way.len--;
            continue;
        }
        size_t edge = b->out[v->node].at[v->next++], to = b->l->edges[edge].to;
        turned[edge] = marks[to] == MARK_OPEN;
        if (marks[to] != MARK_NEW)
            continue;
        marks[to] = MARK_OPEN;
        vec_push(&way, ((struct visit){to, 0}));
    }
    vec_release(&way);
}

/* `roots`: nodes that nothing leads to, before edges are turned and after. */
static void turn_cycles(struct builder *b, struct dag_indexes *roots)
{
    enum mark *marks = arena_array(b->arena, b->g->len + 1, sizeof(*marks));
    bool *turned = arena_array(b->arena, b->l->nedges + 1, sizeof(*turned));
    bool *is_root = arena_array(b->arena, b->g->len + 1, sizeof(*is_root));
    for (size_t i = 0; i < b->g->len; i++)
        if (!b->in[b->l->order[i]].len)
            arena_push(b->arena, roots, b->l->order[i]);
    vec_each (roots, root) {
        is_root[*root] = true;
        turn_edges_from(b, *root, marks, turned);
    }
    for (size_t i = 0; i < b->g->len; i++)
        turn_edges_from(b, b->l->order[i], marks, turned);
    for (size_t i = 0; i < b->l->nedges; i++) {
        struct dag_long_edge *e = &b->l->edges[i];
        if (turned[i])
            *e = (struct dag_long_edge){.from = e->to, .to = e->from};
    }
    attach_edges(b);
    for (size_t i = 0; i < b->g->len; i++) {
        size_t node = b->l->order[i];
        if (!b->in[node].len && !is_root[node])
            arena_push(b->arena, roots, node);
    }
}

/* --- layers --- */

static void enter_layer(struct builder *b, size_t node, size_t rank)
{
    b->l->nodes[node].rank = rank;
    b->l->nlayers = MAX(b->l->nlayers, rank + 1);
    arena_push(b->arena, &b->l->layers[rank], node);
}

static void leave_layer(struct builder *b, size_t node)
{
    struct dag_indexes *layer = &b->l->layers[b->l->nodes[node].rank];
    size_t kept = 0;
    vec_each (layer, n)
        if (*n != node)
            layer->at[kept++] = *n;
    layer->len = kept;
}

/* One below the lowest of what it needs. */
static size_t rank_of(const struct builder *b, size_t node)
{
    size_t rank = 0;
    vec_each (&b->in[node], e)
        rank = MAX(rank, b->l->nodes[b->l->edges[*e].from].rank + 1);
    return rank;
}

/* Nodes are ranked when all they need are. */
static void rank_all(struct builder *b)
{
    size_t *waiting = arena_array(b->arena, b->g->len + 1, sizeof(*waiting));
    struct dag_indexes now = {0};
    turn_cycles(b, &now);
    for (size_t i = 0; i < b->g->len; i++)
        waiting[i] = b->in[i].len;
    while (now.len) {
        struct dag_indexes then = {0};
        vec_each (&now, v) {
            enter_layer(b, *v, rank_of(b, *v));
            vec_each (&b->out[*v], e)
                waiting[b->l->edges[*e].to]--;
            vec_each (&b->out[*v], e)
                if (!waiting[b->l->edges[*e].to]) {
                    waiting[b->l->edges[*e].to] = SIZE_MAX; /* once */
                    arena_push(b->arena, &then, b->l->edges[*e].to);
                }
        }
        now = then;
    }
}

static bool is_needed_only_from(const struct builder *b, size_t node, size_t rank)
{
    vec_each (&b->out[node], e)
        if (b->l->nodes[b->l->edges[*e].to].rank < rank)
            return false;
    return true;
}

/* Long edges become shorter when their upper end sinks as far as it can. */
static void sink(struct builder *b)
{
    for (size_t rank = b->l->nlayers; rank-- > 0;)
        for (size_t i = 0; i < b->l->layers[rank].len; i++)
            vec_each (&b->in[b->l->layers[rank].at[i]], e) {
                size_t above = b->l->edges[*e].from;
                if (!is_needed_only_from(b, above, rank))
                    continue;
                leave_layer(b, above);
                enter_layer(b, above, rank - 1);
            }
}

/* --- dummies --- */

static int width_cmp(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

static size_t median_width(const struct builder *b)
{
    struct dag_indexes widths = {0};
    for (size_t i = 0; i < b->l->nreal; i++)
        arena_push(b->arena, &widths, b->l->nodes[i].width);
    vec_sort(&widths, width_cmp);
    return widths.at[widths.len / 2];
}

static err *add_dummies(struct builder *b)
{
    struct dag_layout *l = b->l;
    size_t width = median_width(b);
    for (size_t i = 0; i < l->nedges; i++) {
        struct dag_long_edge *e = &l->edges[i];
        size_t top = l->nodes[e->from].rank, bottom = l->nodes[e->to].rank;
        e->first_dummy = l->len;
        e->ndummies = bottom - top - 1;
        if (e->ndummies > MAX_NODES - l->len)
            return err_new(ERR_UNSUPPORTED, "the graph is too large to be drawn");
        l->nodes = arena_grow(b->arena, l->nodes, &l->cap, l->len + e->ndummies, sizeof(*l->nodes));
        for (size_t rank = top + 1; rank < bottom; rank++) {
            l->nodes[l->len] = (struct dag_node){.is_dummy = true, .width = width};
            enter_layer(b, l->len++, rank);
        }
    }
    return NULL;
}

static void link_nodes(struct builder *b)
{
    struct dag_layout *l = b->l;
    for (size_t i = 0; i < l->nedges; i++) {
        const struct dag_long_edge *e = &l->edges[i];
        size_t above = e->from;
        for (size_t k = 0; k <= e->ndummies; k++) {
            size_t below = k < e->ndummies ? e->first_dummy + k : e->to;
            arena_push(b->arena, &l->nodes[above].down, below);
            arena_push(b->arena, &l->nodes[below].up, above);
            above = below;
        }
    }
}

/* --- order --- */

static double step_of(const struct dag_indexes *layer)
{
    return layer->len > 1 ? 1.0 / (double)(layer->len - 1) : 1.0;
}

static void number(struct dag_layout *l, const struct dag_indexes *layer)
{
    double step = step_of(layer);
    for (size_t i = 0; i < layer->len; i++) {
        l->nodes[layer->at[i]].pos = i;
        l->nodes[layer->at[i]].bar = (double)i * step;
    }
}

static const struct dag_indexes *neighbours(const struct dag_node *v, bool above)
{
    return above ? &v->up : &v->down;
}

/* Sums over the first n of a growing array, in log n: how many links met so far end left of one. */
static void tally_add(size_t *tree, size_t len, size_t i)
{
    for (i++; i <= len; i += i & -i)
        tree[i]++;
}

static size_t tally_up_to(const size_t *tree, size_t i)
{
    size_t sum = 0;
    for (i++; i; i -= i & -i)
        sum += tree[i];
    return sum;
}

/* Pairs of links to the other layer that cross (W. Barth et al., 2002). */
static size_t count_crossings(const struct dag_layout *l, const struct dag_indexes *layer,
                              const struct dag_indexes *other, bool above)
{
    size_t count = 0, met = 0, *tree = mem_zalloc(other->len + 2, sizeof(*tree));
    vec_each (layer, v) {
        const struct dag_indexes *links = neighbours(&l->nodes[*v], above);
        vec_each (links, n)
            count += met - tally_up_to(tree, l->nodes[*n].pos);
        vec_each (links, n)
            tally_add(tree, other->len, l->nodes[*n].pos);
        met += links->len;
    }
    free(tree);
    return count;
}

static double mean_of(const struct dag_layout *l, const struct dag_node *v, bool above)
{
    const struct dag_indexes *links = neighbours(v, above);
    double sum = 0;
    vec_each (links, n)
        sum += l->nodes[*n].bar;
    return links->len ? sum / (double)links->len : v->bar;
}

static void sort_by_bar(const struct dag_layout *l, struct dag_indexes *layer, struct arena *a)
{
    size_t *from = layer->at, *to = arena_array(a, layer->len + 1, sizeof(*to));
    for (size_t run = 1; run < layer->len; run *= 2) { /* a merge sort: equals keep their order */
        for (size_t start = 0; start < layer->len; start += 2 * run) {
            size_t mid = MIN(start + run, layer->len), end = MIN(start + 2 * run, layer->len);
            size_t i = start, k = mid;
            for (size_t at = start; at < end; at++) {
                bool left = i < mid && (k >= end || l->nodes[from[i]].bar <= l->nodes[from[k]].bar);
                to[at] = left ? from[i++] : from[k++];
            }
        }
        size_t *swap = from;
        from = to;
        to = swap;
    }
    layer->at = from;
    layer->cap = layer->len;
}

/* Neighbours change places where that makes fewer crossings; what is left is counted as grandalf
 * counts it: between neighbours only. */
static size_t swap_neighbours(const struct dag_layout *l, struct dag_indexes *layer, bool above)
{
    size_t left = 0;
    for (size_t i = 0; i + 1 < layer->len; i++) {
        const struct dag_indexes *a = neighbours(&l->nodes[layer->at[i]], above);
        const struct dag_indexes *b = neighbours(&l->nodes[layer->at[i + 1]], above);
        size_t as_is = 0, swapped = 0;
        vec_each (b, n)
            vec_each (a, m)
                as_is += l->nodes[*m].bar > l->nodes[*n].bar;
        swapped = a->len * b->len - as_is;
        if (swapped < as_is) {
            size_t other = layer->at[i];
            layer->at[i] = layer->at[i + 1];
            layer->at[i + 1] = other;
        }
        left += MIN(swapped, as_is);
    }
    return left;
}

/* A layer against the one above or below it, which stays; returns the crossings left. */
static size_t order_layer(struct dag_layout *l, size_t rank, bool above)
{
    struct dag_indexes *layer = &l->layers[rank];
    if (above ? rank == 0 : rank + 1 == l->nlayers)
        return 0;
    if (!count_crossings(l, layer, &l->layers[above ? rank - 1 : rank + 1], above))
        return 0;
    vec_each (layer, v)
        l->nodes[*v].bar = mean_of(l, &l->nodes[*v], above);
    sort_by_bar(l, layer, l->arena);
    size_t left = swap_neighbours(l, layer, above);
    number(l, layer);
    return left;
}

static size_t sweep_down(struct dag_layout *l)
{
    size_t left = 0;
    for (size_t rank = 0; rank < l->nlayers; rank++)
        left += order_layer(l, rank, true);
    return left;
}

static void order_all(struct dag_layout *l)
{
    for (size_t rank = 0; rank < l->nlayers; rank++)
        number(l, &l->layers[rank]);
    for (int i = 0; i < ROUNDS_DOWN_AND_UP; i++)
        if (sweep_down(l))
            for (size_t rank = l->nlayers; rank-- > 0;)
                order_layer(l, rank, false);
    sweep_down(l);
}

err *dag_layout_order(const struct dag *g, struct arena *a, struct dag_layout *ret)
{
    struct builder b = {.g = g, .arena = a, .l = ret};
    *ret = (struct dag_layout){.arena = a, .cap = g->len};
    ret->nodes = arena_array(a, g->len + 1, sizeof(*ret->nodes));
    ret->edges = arena_array(a, g->nedges + 1, sizeof(*ret->edges));
    ret->layers = arena_array(a, g->len + 1, sizeof(*ret->layers));
    b.in = arena_array(a, g->len + 1, sizeof(*b.in));
    b.out = arena_array(a, g->len + 1, sizeof(*b.out));
    ret->order = arena_array(a, g->len + 1, sizeof(*ret->order));
    add_nodes(&b);
    add_edges(&b);
    attach_edges(&b);
    come_together(&b);
    rank_all(&b);
    sink(&b);
    TRY(add_dummies(&b));
    link_nodes(&b);
    order_all(ret);
    return NULL;
}
