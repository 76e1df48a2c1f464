/* stage_commit.h — `commit`: what the workspace holds is what the lock files and .dvc files say,
 * without running anything.  Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_STAGE_COMMIT_H
#define PIPELINE_STAGE_COMMIT_H

#include "pipeline/repo.h"
#include "pipeline/targets.h"

struct commit_opts {
    struct target_opts which;
    bool force;  /* also what has changed, without asking */
    bool relink; /* the workspace becomes what cache.type asks */
    bool rehash; /* with the hash of DVC 3 also where that of DVC 2 still tells the content */
};

/* Put the outputs that a target (as typed; NULL: all) names into the cache, whole, also when it
 * names a part of one (deviation commit-whole); where dependencies, outputs or the command differ
 * from what was recorded, ask (voice) and record them anew.  Holds the repo lock of the caller.
 * Refused: ERR_CONFLICT "unable to commit changed stage: 'a'. Use
 * `-f|--force` to force."; a missing output: ERR_NOT_FOUND.  What was committed
 * before the failing stage is in the cache; lock files tell of all stages of a dvc.yaml or of none.
 */
err *stage_commit(struct repo *r, const char *target, const struct commit_opts *opts) MUST_CHECK;
/* The same for one stage of the index. */
err *stage_commit_one(struct repo *r, struct stage *s, const struct commit_opts *opts) MUST_CHECK;

#endif
