/* exp_list.h — experiments by baseline, names alone.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_LIST_H
#define EXPERIMENT_EXP_LIST_H

#include "experiment/exp_select.h"

struct exp_list_group {
    struct scm_id baseline;
    int64_t time_sec;  /* of the baseline; 0 when its commit is gone, or it is the only group */
    const char *label; /* branch, tag, or seven digits */
    struct exp_ref_vec experiments; /* by name */
};
VEC(exp_list, struct exp_list_group);

/* The experiments of the chosen baselines, newest baseline first (`sel` NULL: of every baseline);
 * all in `a`.  `remote`: those on this Git remote; NULL: here. */
err *exp_list_read(struct scm *s, const struct exp_select *sel, const char *remote, struct arena *a,
                   struct exp_list *out) MUST_CHECK;

#endif
