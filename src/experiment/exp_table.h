/* exp_table.h — a listing as a frame: one row per baseline and experiment, one column per metric,
 * param and dependency.
 *
 * Column order, names and what is shown where: DVC 3.67.1 `exp show`
 * (tests/oracle expshow). */
#ifndef EXPERIMENT_EXP_TABLE_H
#define EXPERIMENT_EXP_TABLE_H

#include "data/frame.h"
#include "experiment/exp_collect.h"

struct exp_table_opts {
    bool csv;            /* what a row is stands in columns of its own; ISO times */
    const char *sort_by; /* "name" or "file:name" of a metric or param; NULL: as collected */
    bool descending;
    struct strs keep;                          /* patterns of columns that nothing drops */
    int64_t now_sec;                           /* today's times are shown without the date */
    const struct exp_baseline_vec *columns_of; /* columns are of these rows; NULL: of those shown */
};

/* Fill `f` (initialised).  Rows of baselines have a style; the tag of an experiment is its struct
 * exp_chain_view, that of another row NULL.  ERR_INVALID: a sort column that is unknown or not the
 * only one of its name, a malformed pattern. */
err *exp_table_build(const struct exp_baseline_vec *all, const struct exp_table_opts *opts,
                     struct frame *f) MUST_CHECK;
/* Drop the columns whose header starts with a match, unless they are kept. */
err *exp_table_drop(struct frame *f, const struct strs *patterns) MUST_CHECK;
/* Leave the column Experiment (in CSV those that say what a row is) and these, in this order; each
 * text is a column's name or several with commas between them.  ERR_INVALID: as frame_col_named. */
err *exp_table_choose(struct frame *f, const struct strs *columns) MUST_CHECK;

#endif
