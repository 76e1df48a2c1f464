/* exp_unfinished.h — a run that was interrupted or failed, found so that it can go on
 * (exp_continue.h): `exp run --resume`, which DVC does not have. */
#ifndef EXPERIMENT_EXP_UNFINISHED_H
#define EXPERIMENT_EXP_UNFINISHED_H

#include "experiment/exp_ref.h"
#include "pipeline/repo.h"

struct exp_unfinished {
    const char *name;
    const char *ref; /* of the experiment whose last checkpoint it goes on from; NULL: there is
                        none, and it goes on from what the failed run left */
    struct scm_id
        commit; /* that; none: a run was killed here, and what it made is the workspace's */
};

/* The experiment called `name`, or, when that is empty, the last one of HEAD's that did not come to
 * its end.  Strings in the repo's arena.  ERR_NOT_FOUND: there is none; ERR_CONFLICT: it runs. */
err *exp_unfinished_find(struct repo *r, struct scm *s, const char *name,
                         struct exp_unfinished *ret) MUST_CHECK;

#endif
