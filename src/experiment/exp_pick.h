/* exp_pick.h — the experiments that a command is to work on, here or on a Git remote: by name, by
 * baseline, or all.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_PICK_H
#define EXPERIMENT_EXP_PICK_H

#include "experiment/exp_select.h"

/* All there are, sorted by full name; `remote` NULL: here.  ERR_INVALID for a remote that is none.
 * Strings and the array in `a`. */
err *exp_pick_list(struct scm *s, const char *remote, struct arena *a, struct exp_ref_vec *out)
    MUST_CHECK;

/* Of `all` the one of this name or full ref; of several the one of HEAD, else ERR_CONFLICT.
 * Nothing: ret->full NULL. */
err *exp_pick_find(struct scm *s, const struct exp_ref_vec *all, const char *name,
                   struct exp_ref *ret) MUST_CHECK;
/* Those of these names, each once; names that are none go to `unknown`. */
err *exp_pick_named(struct scm *s, const struct exp_ref_vec *all, const struct strs *names,
                    struct arena *a, struct exp_ref_vec *out, struct strs *unknown) MUST_CHECK;
/* Those of the baselines that `sel` says. */
err *exp_pick_based(struct scm *s, const struct exp_ref_vec *all, const struct exp_select *sel,
                    struct arena *a, struct exp_ref_vec *out) MUST_CHECK;

/* Those of `all` that are not in `some`. */
void exp_pick_others(const struct exp_ref_vec *all, const struct exp_ref_vec *some, struct arena *a,
                     struct exp_ref_vec *out);

/* "'a' is not a valid experiment name", "'a; b' are not valid experiment names"; of a remote
 * "Experiment 'a; b' does not exist in 'origin'". */
err *exp_pick_unknown(const struct strs *unknown, const char *remote) MUST_CHECK;

#endif
