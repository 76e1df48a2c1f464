#include "experiment/exp_list.h"

#include "experiment/exp_pick.h"

struct lister {
    struct scm *scm;
    struct arena *arena;
    struct map wanted; /* baselines chosen; not asked when `all` */
    struct exp_names names;
    bool all;
    struct exp_list *out;
};

static err *add_group(struct lister *l, const struct scm_id *baseline)
{
    struct exp_list_group g = {.baseline = *baseline};
    TRY(exp_names_find(&l->names, baseline, &g.label));
    if (!g.label)
        g.label = arena_strndup(l->arena, baseline->hex, 7);
    arena_push(l->arena, l->out, g);
    return NULL;
}

/* Refs come sorted by full name: those of one baseline stand together, by name. */
static err *group_refs(struct lister *l, const struct exp_ref_vec *refs)
{
    vec_each (refs, r) {
        if (!l->all && !map_has(&l->wanted, r->baseline.hex))
            continue;
        if (!l->out->len || !scm_id_equal(&l->out->at[l->out->len - 1].baseline, &r->baseline))
            TRY(add_group(l, &r->baseline));
        arena_push(l->arena, &l->out->at[l->out->len - 1].experiments, *r);
    }
    return NULL;
}

static err *read_times(struct lister *l)
{
    vec_each (l->out, g) {
        struct scm_commit_info info = {0};
        err *e = scm_commit_read(l->scm, &g->baseline, l->arena, &info);
        if (e && err_code_of(e) != ERR_NOT_FOUND)
            return e;
        err_free(e); /* the baseline is gone, its experiments are not */
        g->time_sec = info.time_sec;
    }
    return NULL;
}

static int newest_first(const void *a, const void *b)
{
    const struct exp_list_group *x = a, *y = b;
    if (x->time_sec != y->time_sec)
        return x->time_sec < y->time_sec ? 1 : -1;
    return strcmp(x->baseline.hex, y->baseline.hex);
}

static err *choose(struct lister *l, const struct exp_select *sel)
{
    struct scm_id_list commits = {0};
    err *e = exp_select_commits(l->scm, sel, &commits);
    vec_each (&commits, c)
        map_set(&l->wanted, c->hex, l);
    vec_release(&commits);
    return e;
}

static err *list(struct lister *l, const struct exp_select *sel, const char *remote)
{
    struct exp_ref_vec refs = {0};
    if (sel)
        TRY(choose(l, sel));
    err *e = exp_pick_list(l->scm, remote, l->arena, &refs);
    if (!e)
        e = group_refs(l, &refs);
    if (!e && l->out->len > 1) /* one needs no order: Git's objects are left alone */
        e = read_times(l);
    vec_sort(l->out, newest_first);
    return e;
}

err *exp_list_read(struct scm *s, const struct exp_select *sel, const char *remote, struct arena *a,
                   struct exp_list *out)
{
    struct lister l = {
        .scm = s, .arena = a, .names = EXP_NAMES_INIT(s, a), .all = !sel, .out = out};
    err *e = list(&l, sel, remote);
    map_release(&l.wanted);
    exp_names_release(&l.names);
    return e;
}
