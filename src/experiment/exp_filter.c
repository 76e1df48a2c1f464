#include "experiment/exp_filter.h"

#include "data/row_filter.h"
#include "experiment/exp_chain.h"
#include "experiment/exp_table.h"

VEC(row_filter_vec, struct row_filter *);

struct sieve {
    struct row_filter_vec filters; /* in the arena */
    struct frame frame;
    struct arena *arena;
};

static bool all_match(const struct sieve *s, const struct frame_row *row)
{
    vec_each (&s->filters, f)
        if (!row_filter_matches(*f, row))
            return false;
    return true;
}

/* Columns that are empty are there all the same, so that one may ask for them. */
static err *prepare(struct sieve *s, const struct exp_baseline_vec *all,
                    const struct strs *conditions)
{
    struct exp_table_opts opts = {.csv = true};
    vec_each (conditions, text) {
        struct row_filter *f = NULL;
        TRY(row_filter_parse(*text, s->arena, &f));
        arena_push(s->arena, &s->filters, f);
    }
    arena_push(s->arena, &opts.keep, "State");
    arena_push(s->arena, &opts.keep, "Executor");
    TRY(exp_table_build(all, &opts, &s->frame));
    for (size_t i = 0; all->len && i < s->filters.len; i++)
        TRY(row_filter_bind(s->filters.at[i], &s->frame));
    return NULL;
}

/* A row without a mark that is no baseline is a checkpoint of the experiment before it. */
static void sift(struct sieve *s, const struct exp_baseline_vec *all, struct exp_baseline_vec *out)
{
    size_t row = 0;
    vec_each (all, base) {
        struct exp_baseline kept = {.row = base->row};
        bool stays = all_match(s, &s->frame.rows.at[row++]);
        for (; row < s->frame.rows.len && !s->frame.rows.at[row].style; row++) {
            const struct exp_chain_view *v = s->frame.rows.at[row].tag;
            if (v && all_match(s, &s->frame.rows.at[row]))
                arena_push(s->arena, &kept.experiments, *v->tip);
        }
        if (stays || kept.experiments.len)
            arena_push(s->arena, out, kept);
    }
}

err *exp_filter(const struct exp_baseline_vec *all, const struct strs *conditions, struct arena *a,
                struct exp_baseline_vec *out)
{
    struct sieve s = {.arena = a};
    frame_init(&s.frame, a);
    err *e = prepare(&s, all, conditions);
    if (!e)
        sift(&s, all, out);
    vec_each (&s.filters, f)
        row_filter_release(*f);
    frame_release(&s.frame);
    return e;
}
