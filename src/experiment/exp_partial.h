/* exp_partial.h — what a failed or interrupted experiment made, kept below refs/exps/exec/partial/
 * until an experiment of that name is run to its end.
 *
 * DVC keeps nothing of such a run and passes this prefix over when it lists experiments
 * (docs/deviations.md, failed-run). */
#ifndef EXPERIMENT_EXP_PARTIAL_H
#define EXPERIMENT_EXP_PARTIAL_H

#include "experiment/exp_ref.h"
#include "scm/scm_commit.h"

#define EXP_PARTIAL_WORD "dvc: partial experiment" /* its message begins so */

/* Commit `tree` on `baseline` under the experiment's name, in place of an earlier one; the message
 * tells `why`.  `vars`: environment. */
err *exp_partial_keep(struct scm *s, const char *name, const struct scm_id *baseline,
                      const struct scm_id *tree, const char *why, char *const *vars) MUST_CHECK;
/* What stands in the work tree of the copy in `dir`, whose runner was killed; the objects come into
 * `s`.  A copy that was not whole yet holds nothing, and what cannot be kept is not. */
void exp_partial_keep_copy(struct scm *s, const char *dir, const char *name,
                           const struct scm_id *baseline, char *const *vars);
/* What is kept under that name; none: nothing. */
err *exp_partial_find(struct scm *s, const char *name, struct scm_id *ret) MUST_CHECK;
/* exp_ref_resolve_rev, where the name of a failed run stands for what is kept of it, when nothing
 * else has that name. */
err *exp_partial_resolve_rev(struct scm *s, const char *text, struct scm_id *ret) MUST_CHECK;
/* The experiment has been run: nothing partial is left of it.  None there is fine. */
err *exp_partial_forget(struct scm *s, const char *name) MUST_CHECK;

#endif
