/* exp_clean.h — what is left of runs that are over and nobody reads any more. */
#ifndef EXPERIMENT_EXP_CLEAN_H
#define EXPERIMENT_EXP_CLEAN_H

#include "pipeline/repo.h"
#include "scm/scm.h"

/* Remove, below .dvc/tmp/exps: talk between workers of DVC whose time is over; what DVC remembers
 * of each of its runs and of tasks that are gone (run/<S>, standalone/run/<S>); directories in
 * which it ran when it was killed, a week old, in which nobody stands.  Tasks whose runner died are
 * settled first.  What belongs to a task, or to a run that goes on, stays. */
err *exp_clean(struct repo *r, struct scm *s) MUST_CHECK;

#endif
