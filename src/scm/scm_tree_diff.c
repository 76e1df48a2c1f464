/* scm_tree_diff.c — two trees walked side by side; equal subtrees are not looked into. */
#include "scm/scm_commit.h"
#include "scm/scm_store.h"
#include "scm/scm_tree.h"

struct differ {
    struct scm *scm;
    struct arena *arena;
    struct scm_tree_changes *out;
};

/* One side of a walk: the items of a tree, the next of them in `item` (mode 0 at the end). */
struct side {
    struct scm_object object;
    struct str rest;
    struct scm_tree_item item;
};

static void side_scope_end(struct side *s)
{
    scm_object_scope_end(&s->object);
}

static void advance(struct side *s)
{
    if (!scm_tree_next(&s->rest, &s->item))
        s->item = (struct scm_tree_item){0};
}

static err *side_open(struct differ *d, const git_oid *tree, struct side *s)
{
    if (tree)
        TRY(scm_store_read(d->scm, tree, GIT_OBJECT_TREE, &s->object));
    s->rest = s->object.bytes;
    advance(s);
    return NULL;
}

/* In a tree's order; the end comes last. */
static int compare_heads(const struct scm_tree_item *a, const struct scm_tree_item *b)
{
    if (!a->mode || !b->mode)
        return (a->mode == 0) - (b->mode == 0);
    return scm_tree_compare_items(a, b);
}

static err *diff_trees(struct differ *d, const git_oid *old, const git_oid *new, const char *prefix,
                       unsigned depth);

/* One of the two may be NULL: absent on that side. */
static err *diff_items(struct differ *d, const struct scm_tree_item *old,
                       const struct scm_tree_item *new, const char *prefix, unsigned depth)
{
    const struct scm_tree_item *any = old ? old : new;
    const char *path =
        arena_printf(d->arena, "%s%s" STR_FMT, prefix, prefix[0] ? "/" : "", STR_ARG(any->name));
    if (old && new && old->mode == new->mode && scm_oid_equal(&old->id, &new->id))
        return NULL;
    if (scm_mode_is_tree(any->mode))
        return diff_trees(d, old ? &old->id : NULL, new ? &new->id : NULL, path, depth + 1);
    struct scm_tree_change c = {.path = path};
    if (old) {
        c.old_blob = scm_oid_hex(&old->id);
        c.old_mode = old->mode;
    }
    if (new) {
        c.new_blob = scm_oid_hex(&new->id);
        c.new_mode = new->mode;
    }
    vec_push(d->out, c);
    return NULL;
}

static err *diff_trees(struct differ *d, const git_oid *old, const git_oid *new, const char *prefix,
                       unsigned depth)
{
    enum { MAX_DEPTH = 2048 };
    scoped(side) struct side a = {0}, b = {0};
    if (depth > MAX_DEPTH)
        return err_new(ERR_INVALID, "the directories of a Git tree are nested too deeply");
    TRY(side_open(d, old, &a));
    TRY(side_open(d, new, &b));
    while (a.item.mode || b.item.mode) {
        int c = compare_heads(&a.item, &b.item);
        TRY(diff_items(d, c <= 0 ? &a.item : NULL, c >= 0 ? &b.item : NULL, prefix, depth));
        if (c <= 0)
            advance(&a);
        if (c >= 0)
            advance(&b);
    }
    return NULL;
}

static err *tree_or_none(struct scm *s, const struct scm_id *id, git_oid *oid, const git_oid **ret)
{
    if (scm_id_is_none(id))
        return NULL;
    TRY(scm_tree_of(s, id, oid));
    *ret = oid;
    return NULL;
}

err *scm_tree_diff(struct scm *s, const struct scm_id *old_tree, const struct scm_id *new_tree,
                   struct arena *a, struct scm_tree_changes *out)
{
    struct differ d = {s, a, out};
    git_oid old, new;
    const git_oid *pold = NULL, *pnew = NULL;
    TRY(tree_or_none(s, old_tree, &old, &pold));
    TRY(tree_or_none(s, new_tree, &new, &pnew));
    if (pold && pnew && scm_oid_equal(pold, pnew))
        return NULL;
    return diff_trees(&d, pold, pnew, "", 0);
}
