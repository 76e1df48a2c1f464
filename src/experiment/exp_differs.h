/* exp_differs.h — in what the workspace is not what a commit has, but for what stages make: their
 * outputs and lock files, which a run that was interrupted leaves half a step ahead. */
#ifndef EXPERIMENT_EXP_DIFFERS_H
#define EXPERIMENT_EXP_DIFFERS_H

#include "pipeline/repo.h"
#include "scm/scm_commit.h"

/* Files of `tree` that are different here or gone, tracked by Git or not; from the top of the
 * repository, in the repo's arena. */
err *exp_differs_list(struct repo *r, struct scm *s, const struct scm_id *tree, struct strs *ret)
    MUST_CHECK;
/* Those of them that are different from what `others` (`n` trees) have, too: what nobody could
 * bring back. */
err *exp_differs_from_all(struct repo *r, struct scm *s, const struct scm_id *tree,
                          const struct scm_id *others, size_t n, struct strs *ret) MUST_CHECK;

#endif
