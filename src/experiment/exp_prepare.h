/* exp_prepare.h — the workspace made ready for an experiment: what was edited is recorded, what was
 * recorded is there.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_PREPARE_H
#define EXPERIMENT_EXP_PREPARE_H

#include "experiment/exp_entry.h"

/* For the stages that `targets` (as typed) name and what they need, or for all stages when there
 * are none: changed data of .dvc files goes to the cache and its file follows; outputs that a lock
 * knows are brought into the workspace (content that stands in their place is saved first); outputs
 * that none knows are warned of, and left to the stage that makes them.  Takes the project lock. */
err *exp_prepare(struct repo *r, const struct strs *targets, bool recursive) MUST_CHECK;

/* Would changed data of .dvc files be recorded?  Nothing is written. */
err *exp_prepare_is_changed(struct repo *r, bool *ret) MUST_CHECK;
/* The first that is; NULL: none. */
err *exp_prepare_find_changed(struct repo *r, const struct stage **ret) MUST_CHECK;

/* Of that only the first: changed data of all .dvc files.  The project lock is held. */
err *exp_prepare_data(struct repo *r) MUST_CHECK;

/* The same for an experiment that runs elsewhere, with the workspace left alone: the changed data
 * goes to the cache, and the .dvc files that Git tracks are added to `out` with the text that
 * records it.  Takes the project lock when something changed. */
err *exp_prepare_apart(struct repo *r, struct scm *s, struct exp_edits *out) MUST_CHECK;

#endif
