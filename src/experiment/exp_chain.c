#include "experiment/exp_chain.h"

void exp_chains_release(struct exp_chains *c)
{
    map_release(&c->rows);
}

/* --- linking --- */

static bool is_gone(err *e)
{
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return false;
    err_free(e); /* there is nothing to show of it */
    return true;
}

/* A ref that somebody put below another baseline would lead through all of its history. */
static err *reaches_baseline(const struct exp_chains *c, struct scm_id at, bool *ret)
{
    *ret = false;
    while (!scm_id_is_none(&at) && !*ret) {
        err *e = map_has(&c->rows, at.hex) ? NULL : exp_row_parent(c->reader, &at, &at);
        if (is_gone(e))
            return NULL;
        TRY(e);
        *ret = map_has(&c->rows, at.hex) || scm_id_equal(&at, &c->baseline);
    }
    return NULL;
}

static err *read_row(struct exp_chains *c, const struct scm_id *id, struct exp_row **ret)
{
    struct arena *a = c->reader->repo->arena;
    struct exp_row *row = arena_new(a, struct exp_row);
    *ret = NULL;
    err *e = exp_row_of_commit(c->reader, id, a, row);
    if (is_gone(e)) /* it was remembered, which does not count now */
        return NULL;
    TRY(e);
    map_set(&c->rows, id->hex, row);
    *ret = row;
    return NULL;
}

static err *read_chain(struct exp_chains *c, struct scm_id at, const struct exp_row **link)
{
    while (!scm_id_equal(&at, &c->baseline)) {
        struct exp_row *row = map_find(&c->rows, at.hex);
        const bool known = row != NULL;
        if (!known)
            TRY(read_row(c, &at, &row));
        *link = row;
        if (known || !row)
            return NULL;
        link = &row->before;
        at = row->parent;
    }
    return NULL;
}

err *exp_chains_link_run(struct exp_chains *c, const struct scm_id *last, struct exp_row *run)
{
    bool reached = false;
    if (scm_id_is_none(last) || scm_id_equal(last, &c->baseline))
        return NULL;
    TRY(reaches_baseline(c, *last, &reached));
    return reached ? read_chain(c, *last, &run->before) : NULL;
}

err *exp_chains_link(struct exp_chains *c, struct exp_row *tip)
{
    const struct scm_id parent = tip->parent;
    return exp_chains_link_run(c, &parent, tip);
}

/* --- sharing --- */

static int oldest_first(const void *a, const void *b)
{
    const struct exp_chain_view *x = *(struct exp_chain_view *const *)a,
                                *y = *(struct exp_chain_view *const *)b;
    const int64_t at = x->tip->time_sec, other = y->tip->time_sec;
    if (at != other)
        return !at || (other && at > other) ? 1 : -1; /* one that runs has none */
    if (x->len != y->len)
        return x->len < y->len ? -1 : 1;
    return strcmp(x->tip->rev, y->tip->rev);
}

static void share_one(struct exp_chain_view *v, struct map *taken)
{
    for (const struct exp_row *r = v->tip; r; r = r->before) {
        if (v->own && map_has(taken, r->rev)) {
            v->fork = r;
            return;
        }
        map_set(taken, r->rev, v);
        v->own++;
    }
}

/* Of equal tips the second has nothing of its own, and is shown all the same. */
static void share_tip(struct exp_chain_view *v, struct map *taken)
{
    if (!map_has(taken, v->tip->rev) || !v->tip->before) {
        share_one(v, taken);
        return;
    }
    v->own = 1;
    v->fork = v->tip->before;
}

void exp_chain_share(const struct exp_row_vec *rows, struct arena *a, struct exp_chain_views *out)
{
    scoped(map) struct map taken = MAP_INIT;
    struct exp_chain_view **order = arena_array(a, rows->len + 1, sizeof(struct exp_chain_view *));
    bool any = false;
    vec_each (rows, row) {
        struct exp_chain_view v = {.tip = row};
        for (const struct exp_row *r = row; r; r = r->before)
            v.len++;
        any = any || v.len > 1;
        v.own = v.len;
        arena_push(a, out, v);
    }
    if (!any)
        return;
    for (size_t i = 0; i < out->len; i++) {
        order[i] = &out->at[i];
        order[i]->own = 0;
    }
    qsort(order, out->len, sizeof(struct exp_chain_view *), oldest_first);
    for (size_t i = 0; i < out->len; i++)
        share_tip(order[i], &taken);
}
