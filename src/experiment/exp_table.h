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
    struct strs keep; /* patterns of columns that nothing drops */
    int64_t now_sec;  /* today's times are shown without the date */
};

/* Fill `f` (initialised).  ERR_INVALID: a sort column that is unknown or not the only one of its
 * name, a malformed pattern. */
err *exp_table_build(const struct exp_baseline_vec *all, const struct exp_table_opts *opts,
                     struct frame *f) MUST_CHECK;
/* Drop the columns whose header starts with a match, unless they are kept. */
err *exp_table_drop(struct frame *f, const struct strs *patterns) MUST_CHECK;

#endif
