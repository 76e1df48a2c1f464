#include "pipeline/repro_order.h"

static const size_t nowhere = SIZE_MAX;

VEC(place_vec, size_t);

struct node {
    size_t missing;           /* needs of this order that are not done */
    struct place_vec waiting; /* who needs this one */
    struct strs groups;
};

struct repro_order {
    const struct stage_vec *order;
    struct arena *arena;
    struct node *nodes;
    struct place_vec ready; /* a heap: the lowest place on top */
    struct strs held;       /* groups of those that were taken and are not done */
};

/* --- the heap --- */

static void heap_push(struct repro_order *o, size_t place)
{
    arena_push(o->arena, &o->ready, place);
    size_t *at = o->ready.at, i = o->ready.len - 1;
    for (; i && at[(i - 1) / 2] > place; i = (i - 1) / 2)
        at[i] = at[(i - 1) / 2];
    at[i] = place;
}

static size_t heap_pop(struct repro_order *o)
{
    size_t *at = o->ready.at, top = at[0], last = at[--o->ready.len], n = o->ready.len, i = 0;
    for (;;) {
        size_t child = 2 * i + 1;
        if (child + 1 < n && at[child + 1] < at[child])
            child++;
        if (child >= n || at[child] >= last)
            break;
        at[i] = at[child];
        i = child;
    }
    at[i] = last;
    return top;
}

/* --- groups --- */

static void read_groups(const struct stage *s, struct arena *a, struct strs *out)
{
    const struct value *v = value_find(s->meta, "exclusive");
    if (value_is(v, VALUE_STR))
        arena_push(a, out, v->s);
    for (size_t i = 0; value_is(v, VALUE_LIST) && i < v->list.len; i++)
        if (v->list.items[i]->kind == VALUE_STR)
            arena_push(a, out, v->list.items[i]->s);
}

static bool is_held(const struct repro_order *o, size_t at)
{
    vec_each (&o->nodes[at].groups, g)
        if (strs_has(&o->held, *g))
            return true;
    return false;
}

static void hold(struct repro_order *o, size_t at)
{
    vec_each (&o->nodes[at].groups, g)
        arena_push(o->arena, &o->held, *g);
}

static void let_go(struct repro_order *o, size_t at)
{
    vec_each (&o->nodes[at].groups, g)
        for (size_t i = 0; i < o->held.len; i++)
            if (streq(o->held.at[i], *g)) {
                o->held.at[i] = o->held.at[--o->held.len];
                break;
            }
}

/* --- the order --- */

static void connect(struct repro_order *o, const struct graph *g, const size_t *place_of, size_t at)
{
    size_t n = o->order->at[at]->order;
    for (size_t i = 0; i < g->nneeds[n]; i++) {
        size_t need = place_of[g->needs[n][i]];
        if (need == nowhere)
            continue; /* not to be looked at: it is as it is */
        o->nodes[at].missing++;
        arena_push(o->arena, &o->nodes[need].waiting, at);
    }
}

struct repro_order *repro_order_new(const struct graph *g, const struct stage_vec *order,
                                    struct arena *a)
{
    struct repro_order *o = arena_new(a, struct repro_order);
    o->order = order;
    o->arena = a;
    o->nodes = arena_array(a, order->len + 1, sizeof(*o->nodes));
    size_t *place_of = arena_array(a, g->len + 1, sizeof(*place_of));
    for (size_t i = 0; i < g->len; i++)
        place_of[i] = nowhere;
    for (size_t i = 0; i < order->len; i++)
        place_of[order->at[i]->order] = i;
    for (size_t i = 0; i < order->len; i++) {
        connect(o, g, place_of, i);
        read_groups(order->at[i], a, &o->nodes[i].groups);
        if (!o->nodes[i].missing)
            heap_push(o, i);
    }
    return o;
}

bool repro_order_take(struct repro_order *o, size_t *ret_at)
{
    struct place_vec passed = {0};
    bool found = false;
    while (o->ready.len && !found) {
        size_t at = heap_pop(o);
        found = !is_held(o, at);
        if (found)
            *ret_at = at;
        else
            vec_push(&passed, at);
    }
    vec_each (&passed, p)
        heap_push(o, *p);
    vec_release(&passed);
    if (found)
        hold(o, *ret_at);
    return found;
}

void repro_order_put_back(struct repro_order *o, size_t at)
{
    let_go(o, at);
    heap_push(o, at);
}

void repro_order_done(struct repro_order *o, size_t at)
{
    let_go(o, at);
    vec_each (&o->nodes[at].waiting, w)
        if (!--o->nodes[*w].missing)
            heap_push(o, *w);
}
