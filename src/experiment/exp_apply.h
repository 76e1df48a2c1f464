/* exp_apply.h — bring an experiment's files and outputs into the workspace, losing no edit.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_APPLY_H
#define EXPERIMENT_EXP_APPLY_H

#include "experiment/exp_ref.h"
#include "pipeline/outs.h"

/* Waits for a run in this workspace, saying whose.  The workspace as it was (untracked files too)
 * is kept first on refs/exps/apply/stash, HEAD in apply/ORIG_HEAD. */
err *exp_apply(struct repo *r, struct scm *s, const char *rev) MUST_CHECK;

#endif
