/* exp_rename.h — another name for an experiment.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_RENAME_H
#define EXPERIMENT_EXP_RENAME_H

#include "pipeline/repo.h"
#include "scm/scm.h"

struct exp_rename_opts {
    const char *from; /* name or full ref */
    const char *to;
    const char *git_remote; /* there; NULL: here */
    bool force;             /* takes the place of an experiment of that name */
};

/* *ret_renamed false: it has that name.  The new name is there before the old one goes; cut short
 * in between, the same again ends it.  Errors of exp_pick_unknown, exp_name_check,
 * exp_name_conflict. */
err *exp_rename(struct repo *r, struct scm *s, const struct exp_rename_opts *opts,
                bool *ret_renamed) MUST_CHECK;

#endif
