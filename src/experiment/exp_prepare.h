/* exp_prepare.h — the workspace made ready for an experiment: what was edited is recorded, what was
 * recorded is there.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_PREPARE_H
#define EXPERIMENT_EXP_PREPARE_H

#include "pipeline/repo.h"

/* For the stages that `targets` (as typed) name and what they need, or for all stages when there
 * are none: changed data of .dvc files goes to the cache and its file follows; outputs that a lock
 * knows are brought into the workspace (content that stands in their place is saved first); outputs
 * that none knows are warned of, and left to the stage that makes them.  Takes the project lock. */
err *exp_prepare(struct repo *r, const struct strs *targets, bool recursive) MUST_CHECK;

/* Would changed data of .dvc files be recorded?  Nothing is written. */
err *exp_prepare_is_changed(struct repo *r, bool *ret) MUST_CHECK;

/* Of that only the first: changed data of all .dvc files.  The project lock is held. */
err *exp_prepare_data(struct repo *r) MUST_CHECK;

#endif
