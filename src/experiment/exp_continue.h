/* exp_continue.h — a run that did not come to its end (exp_unfinished.h) goes on: its files are
 * brought, and no edit of the user's is lost.  DVC does not have it. */
#ifndef EXPERIMENT_EXP_CONTINUE_H
#define EXPERIMENT_EXP_CONTINUE_H

#include "experiment/exp_plan.h"
#include "experiment/exp_unfinished.h"

/* Have `opts` run it: `apart` from the workspace, or in it.  Then its files are brought there
 * first, and what stood there is kept (exp_apply.h); but edits that no commit has stay where they
 * are: they are run when the workspace stands at that checkpoint, else ERR_CONFLICT. */
err *exp_continue(struct repo *r, struct scm *s, const struct exp_unfinished *u, bool apart,
                  struct exp_run_opts *opts) MUST_CHECK;

#endif
