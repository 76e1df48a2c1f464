/* exp_remove.h — experiments that were made, that wait or that failed, removed.  Behaviour:
 * DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_REMOVE_H
#define EXPERIMENT_EXP_REMOVE_H

#include "experiment/exp_ref.h"
#include "pipeline/repo.h"

struct exp_remove_opts {
    struct strs names;      /* experiments, full refs, tasks of the queue, also by commit */
    struct strs revs;       /* or: of these baselines */
    int num;                /* and so many first parents of each */
    bool all_commits;       /* or: all; the queue stays */
    bool queue;             /* also all that wait */
    bool keep;              /* all but those */
    const char *git_remote; /* there; NULL: here */
};

/* The repo lock is held.  What the queue knows of a named experiment goes with it, and what an
 * unfinished run of that name left (exp_partial.h).  *removed gets the names.  ERR_INVALID, and
 * nothing is removed, when one of the names is none. */
err *exp_remove(struct repo *r, struct scm *s, const struct exp_remove_opts *opts,
                struct strs *removed) MUST_CHECK;

/* These experiments, and EXEC_APPLY and EXEC_CHECKPOINT when they name one of them. */
err *exp_remove_refs(struct scm *s, const struct exp_ref_vec *refs, struct arena *a) MUST_CHECK;

#endif
