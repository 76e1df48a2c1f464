/* exp_thin.h — an experiment's chain of checkpoints without those that its stage does not keep
 * (pipeline/checkpoint_rules.h). */
#ifndef EXPERIMENT_EXP_THIN_H
#define EXPERIMENT_EXP_THIN_H

#include "experiment/exp_ref.h"
#include "pipeline/checkpoint_rules.h"
#include "pipeline/repo.h"

/* How many checkpoints may be made until it is worth looking; 0: it never is. */
unsigned exp_thin_after(const struct checkpoint_rules *rules);

/* From the commit `*tip` down to `base` (which stays): what is kept is committed anew on `base`,
 * with the trees, messages and dates that it had, and *tip becomes the last of it, which always
 * stays.  No ref is touched.  Nothing to drop: *tip stays. */
err *exp_thin(struct repo *r, struct scm *s, const struct checkpoint_rules *rules,
              const struct scm_id *base, struct scm_id *tip) MUST_CHECK;

#endif
