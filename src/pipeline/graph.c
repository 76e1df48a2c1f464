#include "pipeline/graph.h"

#include "base/map.h"
#include "base/path.h"

/* An output with the stage that makes it, sorted by path for range look-ups. */
struct made {
    const char *path;
    const struct out *out;
    size_t node;
};
VEC(made_vec, struct made);

struct builder {
    struct arena *arena;
    const struct index *ix;
    struct graph *g;
    struct made_vec made; /* sorted by path */
    struct map by_path;   /* path -> struct made * */
};

static int made_cmp(const void *a, const void *b)
{
    const struct made *x = a, *y = b;
    int c = strcmp(x->path, y->path);
    return c ? c : (x->node > y->node) - (x->node < y->node);
}

static const char *show_path(struct builder *b, const char *path)
{
    return path_is_abs(path) ? path : path_rel(b->arena, path, b->ix->cwd_rel);
}

static const char *show_stage(struct builder *b, size_t node)
{
    return stage_show(b->g->nodes[node], b->ix->cwd_rel, b->arena);
}

/* --- checks --- */

static err *duplicate(struct builder *b, const struct made *x, const struct made *y)
{
    const char *path = show_path(b, x->path);
    if (x->node == y->node)
        return err_new(ERR_INVALID,
                       "output '%s' is already specified in stage: '%s'.\n"
                       "Use `dvc remove %s` to stop tracking the overlapping output.",
                       path, show_stage(b, x->node), show_stage(b, x->node));
    return err_new(
        ERR_INVALID,
        "output '%s' is specified in:\n\t- %s\n\t- %s\n"
        "Use `dvc remove` with any of the above targets to stop tracking the overlapping output.",
        path, show_stage(b, x->node), show_stage(b, y->node));
}

/* The output that is `path` or a directory above it, the nearest one, or NULL. */
static const struct made *find_above(struct builder *b, const char *path, bool or_self)
{
    scoped(sb) struct sb p = SB_INIT;
    sb_add(&p, path);
    if (or_self && map_find_str(&b->by_path, sb_str(&p)))
        return map_find_str(&b->by_path, sb_str(&p));
    while (p.len) {
        while (p.len && p.buf[p.len - 1] != '/')
            sb_truncate(&p, p.len - 1);
        if (p.len)
            sb_truncate(&p, p.len - 1);
        const struct made *m = p.len ? map_find_str(&b->by_path, sb_str(&p)) : NULL;
        if (m)
            return m;
    }
    return NULL;
}

static err *check_outs(struct builder *b)
{
    for (size_t i = 0; i < b->made.len; i++) {
        struct made *m = &b->made.at[i];
        if (i && streq(m->path, b->made.at[i - 1].path))
            return duplicate(b, &b->made.at[i - 1], m);
    }
    vec_each (&b->made, m) {
        const struct made *above = find_above(b, m->path, false);
        if (above)
            return err_new(ERR_INVALID,
                           "The output paths:\n'%s'('%s')\n'%s'('%s')\noverlap and are thus in the "
                           "same tracked directory.\n"
                           "To keep reproducibility, outputs should be in separate tracked "
                           "directories or tracked "
                           "individually.",
                           show_path(b, above->path), show_stage(b, above->node),
                           show_path(b, m->path), show_stage(b, m->node));
    }
    return NULL;
}

static err *within(struct builder *b, size_t node, const char *show)
{
    return err_new(ERR_INVALID, "stage: '%s' is within an output '%s' of another stage",
                   show_stage(b, node), show);
}

/* An output that is the project, or has it inside. */
static err *check_around(struct builder *b)
{
    const char *root = b->ix->hooks ? b->ix->hooks->root : NULL;
    vec_each (&b->made, m) {
        if (!root || !stage_path_is_outside(m->path))
            continue;
        const char *abs = path_norm(b->arena, path_join(b->arena, root, m->path));
        if (path_is_inside(root, abs))
            return within(b, 0, abs);
    }
    return NULL;
}

static err *check_files(struct builder *b)
{
    TRY(check_around(b));
    for (size_t i = 0; i < b->g->len; i++) {
        const struct made *above = find_above(b, b->g->nodes[i]->file->path, false);
        if (above)
            return within(b, i, show_path(b, above->path));
    }
    return NULL;
}

/* --- edges --- */

VEC(node_vec, size_t);

static void add_edge(struct builder *b, struct node_vec *needs, size_t node)
{
    vec_each (needs, n)
        if (*n == node)
            return;
    arena_push(b->arena, needs, node);
}

/* First output at or after `path` in the sorted list. */
static size_t lower_bound(const struct builder *b, const char *path)
{
    size_t lo = 0, hi = b->made.len;
    while (lo < hi) {
        size_t mid = lo + (hi - lo) / 2;
        if (strcmp(b->made.at[mid].path, path) < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

static void add_dep_edges(struct builder *b, const struct dep *d, struct node_vec *needs)
{
    const struct made *m = find_above(b, d->path, true);
    if (m)
        add_edge(b, needs, m->node);
    const char *below = arena_printf(b->arena, "%s/", d->path);
    for (size_t i = lower_bound(b, below);
         i < b->made.len && starts_with(b->made.at[i].path, below); i++)
        add_edge(b, needs, b->made.at[i].node);
}

static void add_edges(struct builder *b)
{
    for (size_t i = 0; i < b->g->len; i++) {
        const struct stage *s = b->g->nodes[i];
        struct node_vec needs = {0};
        if (!stage_is_import(s))
            vec_each (&s->deps, d)
                add_dep_edges(b, *d, &needs);
        b->g->needs[i] = needs.at;
        b->g->nneeds[i] = needs.len;
    }
}

/* --- cycles --- */

enum mark {
    MARK_NEW,  /* not met yet */
    MARK_OPEN, /* on the way from a root to where we are */
    MARK_DONE, /* everything it needs has been seen */
};

struct frame {
    size_t node, next; /* next: place in its needs to look at */
};
VEC(frame_stack, struct frame);

static err *cycle_error(struct builder *b, const struct frame_stack *stack, size_t back_to)
{
    scoped(sb) struct sb names = SB_INIT;
    size_t count = 0;
    for (size_t i = stack->len; i-- > 0;) {
        sb_addf(&names, "%s%s", count++ ? ", " : "", show_stage(b, stack->at[i].node));
        if (stack->at[i].node == back_to)
            break;
    }
    return err_new(ERR_INVALID,
                   "Same item(s) are defined as both a dependency and an output in stage%s: %s.",
                   count > 1 ? "s" : "", names.buf);
}

static err *check_cycles_from(struct builder *b, size_t root, enum mark *marks)
{
    struct frame_stack stack = {0};
    arena_push(b->arena, &stack, ((struct frame){root, 0}));
    marks[root] = MARK_OPEN;
    while (stack.len) {
        struct frame *top = &stack.at[stack.len - 1];
        if (top->next == b->g->nneeds[top->node]) {
            marks[top->node] = MARK_DONE;
            stack.len--;
            continue;
        }
        size_t next = b->g->needs[top->node][top->next++];
        if (marks[next] == MARK_OPEN)
            return cycle_error(b, &stack, next);
        if (marks[next] == MARK_NEW) {
            marks[next] = MARK_OPEN;
            arena_push(b->arena, &stack, ((struct frame){next, 0}));
        }
    }
    return NULL;
}

static err *check_cycles(struct builder *b)
{
    enum mark *marks = arena_array(b->arena, b->g->len, sizeof(*marks));
    for (size_t i = 0; i < b->g->len; i++)
        if (marks[i] == MARK_NEW)
            TRY(check_cycles_from(b, i, marks));
    return NULL;
}

static void collect_made(struct builder *b)
{
    for (size_t i = 0; i < b->g->len; i++)
        vec_each (&b->g->nodes[i]->outs, o)
            arena_push(b->arena, &b->made, ((struct made){(*o)->path, *o, i}));
    vec_sort(&b->made, made_cmp);
    vec_each (&b->made, m)
        map_set(&b->by_path, m->path, m);
}

static err *check_and_link(struct builder *b)
{
    collect_made(b);
    TRY(check_outs(b));
    TRY(check_files(b));
    add_edges(b);
    return check_cycles(b);
}

err *graph_build(const struct index *ix, struct arena *a, struct graph **ret)
{
    struct graph *g = arena_new(a, struct graph);
    g->nodes = ix->stages.at;
    g->len = ix->stages.len;
    g->needs = arena_array(a, g->len, sizeof(*g->needs));
    g->nneeds = arena_array(a, g->len, sizeof(*g->nneeds));
    struct builder b = {.arena = a, .ix = ix, .g = g, .by_path = MAP_INIT};
    err *e = check_and_link(&b);
    map_release(&b.by_path);
    TRY(e);
    *ret = g;
    return NULL;
}

/* --- order --- */

/* What a frozen stage needs is not followed when its dependencies are not reproduced. */
static size_t needs_of(const struct graph *g, size_t node)
{
    return g->nodes[node]->frozen && !g->through_frozen ? 0 : g->nneeds[node];
}

/* `within` (NULL: all): nodes that may be visited. */
static void visit(const struct graph *g, size_t root, const bool *within, bool *seen,
                  struct stage_vec *out)
{
    struct frame_stack stack = {0};
    if (seen[root])
        return;
    seen[root] = true;
    vec_push(&stack, ((struct frame){root, 0}));
    while (stack.len) {
        struct frame *top = &stack.at[stack.len - 1];
        if (top->next == needs_of(g, top->node)) {
            vec_push(out, g->nodes[top->node]);
            stack.len--;
            continue;
        }
        size_t next = g->needs[top->node][top->next++];
        if (!seen[next] && (!within || within[next])) {
            seen[next] = true;
            vec_push(&stack, ((struct frame){next, 0}));
        }
    }
    vec_release(&stack);
}

/* The chosen nodes, roots in project order. */
static void order_chosen(const struct graph *g, const bool *chosen, struct stage_vec *out)
{
    bool *seen = mem_zalloc(g->len + 1, sizeof(*seen));
    for (size_t i = 0; i < g->len; i++)
        if (chosen[i])
            visit(g, i, chosen, seen, out);
    free(seen);
}

void graph_order(const struct graph *g, const struct stage_vec *targets, struct stage_vec *out)
{
    struct stage_vec wanted = {0};
    bool *chosen = mem_zalloc(g->len + 1, sizeof(*chosen));
    vec_each (targets, t)
        visit(g, (*t)->order, NULL, chosen, &wanted);
    order_chosen(g, chosen, out);
    vec_release(&wanted);
    free(chosen);
}

/* --- against the edges --- */

/* Who needs a node: the edges turned round, as one array with a start per node. */
struct dependents {
    size_t *start; /* len + 1 */
    size_t *at;
};

static void dependents_init(struct dependents *d, const struct graph *g)
{
    d->start = mem_zalloc(g->len + 2, sizeof(*d->start));
    for (size_t i = 0; i < g->len; i++)
        for (size_t k = 0; k < needs_of(g, i); k++)
            d->start[g->needs[i][k] + 2]++;
    for (size_t i = 2; i < g->len + 2; i++)
        d->start[i] += d->start[i - 1];
    d->at = mem_zalloc(d->start[g->len + 1] + 1, sizeof(*d->at));
    for (size_t i = 0; i < g->len; i++)
        for (size_t k = 0; k < needs_of(g, i); k++)
            d->at[d->start[g->needs[i][k] + 1]++] = i;
}

static void dependents_release(struct dependents *d)
{
    free(d->start);
    free(d->at);
}

static void reach(struct node_vec *todo, bool *reached, size_t node)
{
    if (reached[node])
        return;
    reached[node] = true;
    vec_push(todo, node);
}

/* Mark everything that leads to a node; with `both` also everything it leads to. */
static void mark_reached(const struct graph *g, const struct dependents *d, size_t from, bool both,
                         bool *reached)
{
    struct node_vec todo = {0};
    reach(&todo, reached, from);
    while (todo.len) {
        size_t node = todo.at[--todo.len];
        for (size_t i = d->start[node]; i < d->start[node + 1]; i++)
            reach(&todo, reached, d->at[i]);
        for (size_t i = 0; both && i < needs_of(g, node); i++)
            reach(&todo, reached, g->needs[node][i]);
    }
    vec_release(&todo);
}

/* Pipelines come in the order of the targets. */
void graph_order_connected(const struct graph *g, const struct stage_vec *targets,
                           struct stage_vec *out)
{
    struct dependents d;
    bool *reached = mem_zalloc(g->len + 1, sizeof(*reached)),
         *done = mem_zalloc(g->len + 1, sizeof(*done));
    dependents_init(&d, g);
    vec_each (targets, t) {
        if (done[(*t)->order])
            continue;
        memset(reached, 0, g->len * sizeof(*reached));
        mark_reached(g, &d, (*t)->order, true, reached);
        order_chosen(g, reached, out);
        for (size_t i = 0; i < g->len; i++)
            done[i] |= reached[i];
    }
    dependents_release(&d);
    free(reached);
    free(done);
}

void graph_order_downstream(const struct graph *g, const struct stage_vec *targets,
                            struct stage_vec *out)
{
    struct dependents d;
    bool *reached = mem_zalloc(g->len + 1, sizeof(*reached));
    dependents_init(&d, g);
    vec_each (targets, t)
        mark_reached(g, &d, (*t)->order, false, reached);
    order_chosen(g, reached, out);
    dependents_release(&d);
    free(reached);
}

void graph_order_all(const struct graph *g, struct stage_vec *out)
{
    bool *seen = mem_zalloc(g->len + 1, sizeof(*seen));
    for (size_t i = 0; i < g->len; i++)
        visit(g, i, NULL, seen, out);
    free(seen);
}
