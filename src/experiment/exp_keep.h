/* exp_keep.h — edits of the workspace that are about to be replaced, made findable again. */
#ifndef EXPERIMENT_EXP_KEEP_H
#define EXPERIMENT_EXP_KEEP_H

#include "pipeline/repo.h"
#include "scm/scm.h"

/* Data of .dvc files that was changed is recorded in them, so that whoever keeps those keeps the
 * data.  Outputs of stages that were changed by hand are told, with the place in the cache where
 * their content is kept, if it was not there before: nothing records it.  A pipeline that cannot be
 * read has none. */
err *exp_keep_data(struct repo *r) MUST_CHECK;

/* Git paths, in the repo's arena, of files that `tree` has and `head` has not, and that are here,
 * ignored by Git. */
err *exp_keep_ignored(struct repo *r, struct scm *s, const struct scm_id *head,
                      const struct scm_id *tree, struct strs *ret) MUST_CHECK;

#endif
