/* exp_branch.h — an experiment as a branch of Git.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_BRANCH_H
#define EXPERIMENT_EXP_BRANCH_H

#include "pipeline/repo.h"
#include "scm/scm.h"

/* Make branch `name` (NULL: "<experiment>-branch") at the tip of the experiment that `text` means,
 * a name or a ref, or at the one of its commits that `text` is.  HEAD stays.  *ret_experiment and
 * *ret_branch: what they are called, in the repo's arena.  ERR_INVALID "X", "'X' does not appear to
 * be an experiment commit.", ERR_EXISTS "Git branch 'B' already exists." */
err *exp_branch(struct repo *r, struct scm *s, const char *text, const char *name,
                const char **ret_experiment, const char **ret_branch) MUST_CHECK;

#endif
