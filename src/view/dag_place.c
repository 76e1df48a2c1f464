#include "view/dag_layout.h"

#include <math.h>
#include <stdint.h>

enum { PASSES = 4 };

/* Each pass leans to one side and looks to one neighbour layer. */
static const struct lean {
    bool from_left, to_upper;
} leans[PASSES] = {{true, true}, {false, true}, {true, false}, {false, false}};

/* A node in one pass.  Blocks are nodes above each other at one x: rings by `align`, named by their
 * `root`. */
struct spot {
    size_t root, align, sink;
    double x, shift;
    bool is_placed;
};

struct placer {
    struct dag_layout *l;
    struct spot *spots;
    double (*x)[PASSES];
    bool **crossed; /* per node, for each link upward: not to be made straight */
    struct lean lean;
};

/* A block on its way to its place. */
struct frame {
    size_t root, at;
    bool waits; /* for the block beside `at` */
};
VEC(frame_stack, struct frame);

/* --- links that give way --- */

/* A link between dummies is to be straight: ordinary ones that cross it give way. */
static bool is_inner(const struct dag_layout *l, size_t node)
{
    const struct dag_node *v = &l->nodes[node];
    return v->is_dummy && l->nodes[v->up.at[v->up.len - 1]].is_dummy;
}

static void mark_outside(struct placer *p, size_t node, size_t first, size_t last)
{
    const struct dag_node *v = &p->l->nodes[node];
    for (size_t i = 0; i < v->up.len; i++) {
        size_t pos = p->l->nodes[v->up.at[i]].pos;
        if (pos < first || pos > last)
            p->crossed[node][i] = true;
    }
}

static void mark_crossed(struct placer *p, size_t rank)
{
    const struct dag_layout *l = p->l;
    const struct dag_indexes *layer = &l->layers[rank];
    size_t first = 0, done = 0;
    for (size_t i = 0; i < layer->len; i++) {
        size_t node = layer->at[i];
        bool inner = is_inner(l, node);
        if (!l->nodes[node].is_dummy || !(inner || i + 1 == layer->len))
            continue;
        size_t last = inner ? l->nodes[l->nodes[node].up.at[0]].pos : l->layers[rank - 1].len - 1;
        for (; done <= i; done++)
            mark_outside(p, layer->at[done], first, last);
        first = last;
    }
}

static bool gives_way(const struct placer *p, size_t upper, size_t lower)
{
    const struct dag_indexes *up = &p->l->nodes[lower].up;
    for (size_t i = 0; i < up->len; i++)
        if (up->at[i] == upper)
            return p->crossed[lower][i];
    return false;
}

/* --- blocks --- */

static void reset(struct placer *p)
{
    for (size_t i = 0; i < p->l->len; i++)
        p->spots[i] = (struct spot){.root = i, .align = i, .sink = i, .shift = INFINITY};
}

static int pos_cmp(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return (x > y) - (x < y);
}

/* The places of the middle neighbour, or of both, the nearer to the side we lean to first. */
static size_t medians(const struct placer *p, size_t node, size_t ret[2])
{
    const struct dag_node *v = &p->l->nodes[node];
    const struct dag_indexes *links = p->lean.to_upper ? &v->up : &v->down;
    if (!links->len)
        return 0;
    size_t *pos = mem_zalloc(links->len, sizeof(*pos));
    for (size_t i = 0; i < links->len; i++)
        pos[i] = p->l->nodes[links->at[i]].pos;
    qsort(pos, links->len, sizeof(*pos), pos_cmp);
    size_t low = pos[(links->len - 1) / 2], high = pos[links->len / 2];
    free(pos);
    ret[0] = p->lean.from_left ? low : high;
    ret[1] = p->lean.from_left ? high : low;
    return links->len % 2 ? 1 : 2;
}

static bool is_beyond(const struct placer *p, size_t last, size_t pos)
{
    return last == SIZE_MAX || (p->lean.from_left ? last < pos : last > pos);
}

static void align_node(struct placer *p, size_t node, const struct dag_indexes *other, size_t *last)
{
    size_t middle[2], n = medians(p, node, middle);
    for (size_t i = 0; i < n; i++) {
        size_t with = other->at[middle[i]];
        if (p->spots[node].align != node)
            continue;
        bool crossed = p->lean.to_upper ? gives_way(p, with, node) : gives_way(p, node, with);
        if (crossed || !is_beyond(p, *last, middle[i]))
            continue;
        p->spots[with].align = node;
        p->spots[node].root = p->spots[with].root;
        p->spots[node].align = p->spots[node].root;
        *last = middle[i];
    }
}

/* The i-th layer, or node of a layer, in the order of the pass. */
static size_t in_order(size_t i, size_t len, bool forward)
{
    return forward ? i : len - 1 - i;
}

static void align(struct placer *p)
{
    struct dag_layout *l = p->l;
    for (size_t i = 1; i < l->nlayers; i++) {
        size_t rank = in_order(i, l->nlayers, p->lean.to_upper), last = SIZE_MAX;
        const struct dag_indexes *layer = &l->layers[rank];
        const struct dag_indexes *other = &l->layers[p->lean.to_upper ? rank - 1 : rank + 1];
        for (size_t k = 0; k < layer->len; k++)
            align_node(p, layer->at[in_order(k, layer->len, p->lean.from_left)], other, &last);
    }
}

/* --- places --- */

/* The node that is to stand before `node`, on the side that the pass comes from; SIZE_MAX: none. */
static size_t before(const struct placer *p, size_t node)
{
    const struct dag_node *v = &p->l->nodes[node];
    const struct dag_indexes *layer = &p->l->layers[v->rank];
    if (p->lean.from_left)
        return v->pos ? layer->at[v->pos - 1] : SIZE_MAX;
    return v->pos + 1 < layer->len ? layer->at[v->pos + 1] : SIZE_MAX;
}

/* `root`'s block keeps its distance from the block beside it, or that one's whole class moves. */
static void keep_distance(struct placer *p, size_t root, size_t at, size_t beside)
{
    const struct dag_node *nodes = p->l->nodes;
    struct spot *v = &p->spots[root], *u = &p->spots[p->spots[beside].root];
    double delta = (double)p->l->space + (double)(nodes[beside].width + nodes[at].width) / 2.0;
    if (v->sink == root)
        v->sink = u->sink;
    if (v->sink == u->sink)
        v->x = MAX(v->x, u->x + delta);
    else
        p->spots[u->sink].shift = MIN(p->spots[u->sink].shift, v->x - (u->x + delta));
}

static void enter(struct placer *p, struct frame_stack *stack, size_t root)
{
    p->spots[root].is_placed = true;
    p->spots[root].x = 0;
    vec_push(stack, ((struct frame){root, root, false}));
}

/* The blocks that stand before it are placed first; a chain of them may be as long as a layer. */
static void place_block(struct placer *p, size_t root, struct frame_stack *stack)
{
    if (p->spots[root].is_placed)
        return;
    enter(p, stack, root);
    while (stack->len) {
        struct frame *f = &stack->at[stack->len - 1];
        size_t beside = before(p, f->at);
        if (beside != SIZE_MAX && !f->waits && !p->spots[p->spots[beside].root].is_placed) {
            f->waits = true;
            enter(p, stack, p->spots[beside].root);
            continue;
        }
        if (beside != SIZE_MAX)
            keep_distance(p, f->root, f->at, beside);
        f->at = p->spots[f->at].align;
        f->waits = false;
        if (f->at == f->root)
            stack->len--;
    }
}

static void place_blocks(struct placer *p)
{
    struct dag_layout *l = p->l;
    struct frame_stack stack = {0};
    for (size_t i = 0; i < l->nlayers; i++) {
        const struct dag_indexes *layer = &l->layers[in_order(i, l->nlayers, p->lean.to_upper)];
        for (size_t k = 0; k < layer->len; k++) {
            size_t node = layer->at[in_order(k, layer->len, p->lean.from_left)];
            if (p->spots[node].root == node)
                place_block(p, node, &stack);
        }
    }
    vec_release(&stack);
}

static void keep_x(struct placer *p, size_t pass)
{
    double sign = p->lean.from_left ? 1 : -1;
    for (size_t i = 0; i < p->l->len; i++) {
        const struct spot *root = &p->spots[p->spots[i].root];
        double shift = p->spots[root->sink].shift;
        p->x[i][pass] = root->x == 0 ? 0 : sign * root->x;
        if (shift < INFINITY)
            p->x[i][pass] += sign * shift;
    }
}

/* --- all of it --- */

static int x_cmp(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Between the two middle ones of the four passes; layers one below the other. */
static void take_coordinates(struct placer *p)
{
    struct dag_layout *l = p->l;
    for (size_t i = 0; i < l->len; i++) {
        double *x = p->x[i];
        qsort(x, PASSES, sizeof(*x), x_cmp);
        l->nodes[i].x = (x[1] + x[2]) / 2.0;
        l->nodes[i].y = (double)(2 * DAG_BOX_HEIGHT * l->nodes[i].rank) + DAG_BOX_HEIGHT / 2.0;
    }
}

void dag_layout_place(struct dag_layout *l)
{
    struct arena *a = l->arena;
    struct placer p = {.l = l};
    p.spots = arena_array(a, l->len + 1, sizeof(*p.spots));
    p.x = arena_array(a, l->len + 1, sizeof(*p.x));
    p.crossed = arena_array(a, l->len + 1, sizeof(*p.crossed));
    for (size_t i = 0; i < l->len; i++)
        p.crossed[i] = arena_array(a, l->nodes[i].up.len + 1, sizeof(**p.crossed));
    for (size_t rank = 1; rank < l->nlayers; rank++)
        mark_crossed(&p, rank);
    for (size_t pass = 0; pass < PASSES; pass++) {
        p.lean = leans[pass];
        reset(&p);
        align(&p);
        place_blocks(&p);
        keep_x(&p, pass);
    }
    take_coordinates(&p);
}
