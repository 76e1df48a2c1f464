#include "pipeline/out_trie.h"

#include "base/map.h"

#include <stdint.h>

struct trie_node {
    struct map kids; /* component -> struct trie_node */
    struct trie_node *up;
    size_t ordinal, depth; /* among its siblings; below the root */
    struct out_at out;     /* .out NULL: a directory on the way */
    size_t first, count;   /* outputs here and below, as a range of `at` */
};

/* --- making --- */

static struct trie_node *child(struct out_trie *t, struct trie_node *n, struct str name)
{
    struct trie_node *kid = map_find_str(&n->kids, name);
    if (kid)
        return kid;
    kid = arena_new(t->repo->arena, struct trie_node);
    *kid = (struct trie_node){
        .kids = MAP_INIT, .up = n, .ordinal = n->kids.len, .depth = n->depth + 1};
    map_set(&n->kids, arena_str(t->repo->arena, name), kid);
    return kid;
}

static struct str components(const struct out_trie *t, const char *path)
{
    return str_of(project_abs(t->repo->project, path, t->repo->arena));
}

static struct trie_node *enter(struct out_trie *t, const char *path)
{
    struct trie_node *n = t->root;
    struct str rest = components(t, path), name;
    while (str_split(&rest, '/', &name))
        if (name.len)
            n = child(t, n, name);
    return n;
}

static const struct trie_node *above(const struct trie_node *n, size_t depth)
{
    while (n->depth > depth)
        n = n->up;
    return n;
}

static int tree_order(const void *x, const void *y)
{
    const struct trie_node *a = *(struct trie_node *const *)x, *b = *(struct trie_node *const *)y;
    const struct trie_node *i = above(a, MIN(a->depth, b->depth));
    const struct trie_node *k = above(b, MIN(a->depth, b->depth));
    if (i == k)
        return (a->depth > b->depth) - (a->depth < b->depth);
    while (i->up != k->up) {
        i = i->up;
        k = k->up;
    }
    return (i->ordinal > k->ordinal) - (i->ordinal < k->ordinal);
}

VEC(trie_nodes, struct trie_node *);

static void number(struct out_trie *t, const struct trie_nodes *leaves)
{
    t->at = arena_array(t->repo->arena, leaves->len + 1, sizeof(*t->at));
    for (size_t i = 0; i < leaves->len; i++) {
        t->at[i] = leaves->at[i]->out;
        for (struct trie_node *n = leaves->at[i]; n; n = n->up) {
            n->first = n->count ? n->first : i;
            n->count++;
        }
    }
    t->len = leaves->len;
}

void out_trie_init(struct out_trie *t, struct repo *r, const struct index *ix)
{
    struct trie_nodes leaves = {0};
    *t = (struct out_trie){.repo = r, .root = arena_new(r->arena, struct trie_node)};
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o) {
            struct trie_node *n = enter(t, (*o)->path);
            n->out = (struct out_at){*o, (*s)->order};
            vec_push(&leaves, n);
        }
    vec_sort(&leaves, tree_order);
    number(t, &leaves);
    vec_release(&leaves);
}

/* Children before their directory, without recursion: a path may be as deep as a file says. */
void out_trie_release(struct out_trie *t)
{
    struct trie_nodes todo = {0};
    vec_push(&todo, t->root);
    while (todo.len) {
        struct trie_node *n = todo.at[--todo.len];
        map_each (&n->kids, e)
            vec_push(&todo, (struct trie_node *)e->value);
        map_release(&n->kids);
    }
    vec_release(&todo);
}

/* --- finding --- */

static void push(const struct out_trie *t, struct out_numbers *ret, size_t number)
{
    arena_push(t->repo->arena, ret, number);
}

/* The node of a path, NULL when no output is there or below.  `ret` (may be NULL) gets the outputs
 * on the way. */
static const struct trie_node *walk(const struct out_trie *t, const char *path,
                                    struct out_numbers *ret)
{
    const struct trie_node *n = t->root;
    struct str rest = components(t, path), name;
    while (n && str_split(&rest, '/', &name)) {
        if (!name.len)
            continue;
        n = map_find_str(&n->kids, name);
        if (n && n->out.out && ret)
            push(t, ret, n->first);
    }
    return n;
}

static void push_range(const struct out_trie *t, const struct trie_node *n, struct out_numbers *ret)
{
    for (size_t i = 0; n && i < n->count; i++)
        push(t, ret, n->first + i);
}

void out_trie_find(const struct out_trie *t, const char *path, struct out_numbers *ret)
{
    push_range(t, walk(t, path, ret), ret);
}

void out_trie_find_below(const struct out_trie *t, const char *path, struct out_numbers *ret)
{
    push_range(t, walk(t, path, NULL), ret);
}
