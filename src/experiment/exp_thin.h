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
 * stays.  No ref is touched.  Nothing to drop: *tip stays.  *ret_blind: none has the metric that
 * decides, so all are kept. */
err *exp_thin(struct repo *r, struct scm *s, const struct checkpoint_rules *rules,
              const struct scm_id *base, struct scm_id *tip, bool *ret_blind) MUST_CHECK;

#endif
