/* exp_left_out.h — what stages need and a directory of its own will not have, told before anything
 * is queued.
 *
 * Such a directory holds what Git tracks and what DVC records (docs/design/isolation.md); DVC says
 * nothing, and the stage fails when it is run. */
#ifndef EXPERIMENT_EXP_LEFT_OUT_H
#define EXPERIMENT_EXP_LEFT_OUT_H

#include "experiment/exp_plan.h"

/* Warn of each dependency of the stages that would be looked at which is there, neither in Git's
 * index nor made or recorded by DVC, and not among `copy_paths` (as typed). */
err *exp_left_out_warn(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       const struct strs *copy_paths) MUST_CHECK;

#endif
