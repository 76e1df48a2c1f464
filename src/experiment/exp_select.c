#include "experiment/exp_select.h"

struct selection {
    struct scm *scm;
    struct map seen;
    struct scm_id_list *out;
};

static void add(struct selection *x, const struct scm_id *id)
{
    if (map_has(&x->seen, id->hex))
        return;
    map_set(&x->seen, id->hex, x);
    vec_push(x->out, *id);
}

static err *add_ancestry(struct selection *x, const struct scm_id *id, int num)
{
    struct scm_id_list commits = {0};
    if (!num)
        return NULL;
    err *e = scm_rev_first_parents(x->scm, id, num, &commits);
    vec_each (&commits, c)
        add(x, c);
    vec_release(&commits);
    return e;
}

static err *add_all(struct selection *x)
{
    struct scm_id_list commits = {0};
    err *e = scm_rev_all(x->scm, &commits);
    vec_each (&commits, c)
        add(x, c);
    vec_release(&commits);
    return e;
}

static err *add_branches(struct selection *x, int num, struct arena *a)
{
    struct scm_ref_list refs = {0};
    err *e = scm_rev_branches(x->scm, a, &refs);
    vec_each (&refs, r)
        if (!e)
            e = add_ancestry(x, &r->id, num);
    vec_release(&refs);
    return e;
}

static err *add_tags(struct selection *x, struct arena *a)
{
    struct scm_ref_list refs = {0};
    err *e = scm_rev_tags(x->scm, a, &refs);
    vec_each (&refs, r)
        add(x, &r->id);
    vec_release(&refs);
    return e;
}

static err *select_commits(struct selection *x, const struct exp_select *sel)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *head = "HEAD";
    bool any = sel->revs.len || sel->all_branches || sel->all_tags || sel->all_commits;
    struct strs revs = any ? sel->revs : (struct strs){.at = &head, .len = 1};
    vec_each (&revs, text) {
        struct scm_id id;
        TRY(exp_ref_resolve_rev(x->scm, *text, &id));
        TRY(add_ancestry(x, &id, sel->num));
    }
    if (sel->all_commits)
        return add_all(x);
    if (sel->all_branches)
        TRY(add_branches(x, sel->num, &a));
    return sel->all_tags ? add_tags(x, &a) : NULL;
}

err *exp_select_commits(struct scm *s, const struct exp_select *sel, struct scm_id_list *out)
{
    struct selection x = {.scm = s, .seen = MAP_INIT, .out = out};
    err *e = select_commits(&x, sel);
    map_release(&x.seen);
    return e;
}

/* --- names --- */

static void name_first(struct map *out, const struct scm_ref_list *refs)
{
    vec_each (refs, r)
        if (!map_has(out, r->id.hex))
            map_set(out, r->id.hex, (void *)(uintptr_t)r->name);
}

static err *list_names(struct exp_names *n)
{
    struct scm_ref_list tags = {0}, branches = {0};
    err *e = scm_rev_tags(n->scm, n->arena, &tags);
    if (!e)
        e = scm_rev_branches(n->scm, n->arena, &branches);
    name_first(&n->by_id, &tags);
    name_first(&n->by_id, &branches);
    vec_release(&tags);
    vec_release(&branches);
    n->listed = !e;
    return e;
}

static err *read_head(struct exp_names *n)
{
    TRY(scm_rev_head(n->scm, &n->head));
    return scm_rev_branch(n->scm, n->arena, &n->branch);
}

err *exp_names_find(struct exp_names *n, const struct scm_id *id, const char **ret)
{
    if (!n->branch && !n->listed)
        TRY(read_head(n));
    if (n->branch && scm_id_equal(id, &n->head)) {
        *ret = n->branch;
        return NULL;
    }
    if (!n->listed)
        TRY(list_names(n));
    *ret = map_find(&n->by_id, id->hex);
    return NULL;
}

void exp_names_release(struct exp_names *n)
{
    map_release(&n->by_id);
}

/* `at`: commit -> place in the list + 1 */
static void add_named(const struct scm_ref_list *refs, struct arena *a, struct map *at,
                      struct exp_named_list *out)
{
    vec_each (refs, r) {
        size_t place = (size_t)map_find(at, r->id.hex);
        if (place) {
            struct exp_named *n = &out->at[place - 1];
            n->label = arena_printf(a, "%s,%s", n->label, r->name);
        } else {
            vec_push(out, ((struct exp_named){r->id, r->name}));
            map_set(at, r->id.hex, (void *)out->len);
        }
    }
}

static err *add_all_named(struct scm *s, struct arena *a, struct exp_named_list *out)
{
    struct scm_id_list commits = {0};
    err *e = scm_rev_all(s, &commits);
    vec_each (&commits, c)
        vec_push(out, ((struct exp_named){*c, arena_strdup(a, c->hex)}));
    vec_release(&commits);
    return e;
}

err *exp_select_named(struct scm *s, bool branches, bool tags, bool all_commits, struct arena *a,
                      struct exp_named_list *out)
{
    struct scm_ref_list refs = {0};
    scoped(map) struct map at = MAP_INIT;
    if (all_commits)
        return add_all_named(s, a, out);
    err *e = branches ? scm_rev_branches(s, a, &refs) : NULL;
    add_named(&refs, a, &at, out);
    refs.len = 0;
    if (!e && tags)
        e = scm_rev_tags(s, a, &refs);
    add_named(&refs, a, &at, out);
    vec_release(&refs);
    return e;
}
