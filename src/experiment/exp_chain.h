/* exp_chain.h — an experiment of several checkpoints as rows, each linked to the one before it.
 * Behaviour: DVC 2.58.2; who shows what of a common past: 2.10.2. */
#ifndef EXPERIMENT_EXP_CHAIN_H
#define EXPERIMENT_EXP_CHAIN_H

#include "base/map.h"
#include "experiment/exp_row.h"

/* What the experiments of one baseline consist of. */
struct exp_chains {
    const struct exp_row_reader *reader;
    struct scm_id baseline;
    struct map rows; /* commit -> struct exp_row *: of several experiments' one row */
};
void exp_chains_release(struct exp_chains *c);
static inline void exp_chains_scope_end(struct exp_chains *c)
{
    exp_chains_release(c);
}

/* Set `before` of the row, and of those it leads to, down to the baseline; in the repo's arena.
 * Stays NULL when the parent is the baseline (nothing is read then), when the baseline is not
 * reached, or commits on the way are gone. */
err *exp_chains_link(struct exp_chains *c, struct exp_row *tip) MUST_CHECK;
/* The same for a run whose checkpoints so far end at `last`. */
err *exp_chains_link_run(struct exp_chains *c, const struct scm_id *last, struct exp_row *run)
    MUST_CHECK;

/* What a listing shows of an experiment that may have its past in common with others. */
struct exp_chain_view {
    const struct exp_row *tip;
    size_t len, own;            /* checkpoints; the newest of them that it shows, at least one */
    const struct exp_row *fork; /* what the last one shown stands on; NULL: the baseline */
};
VEC(exp_chain_views, struct exp_chain_view);

/* In the order of the rows, the array in `a`.  What experiments have in common belongs to the one
 * whose tip is the oldest: one that others go on from shows all that it is. */
void exp_chain_share(const struct exp_row_vec *rows, struct arena *a, struct exp_chain_views *out);

#endif
