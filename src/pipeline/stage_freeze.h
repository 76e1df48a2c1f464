/* stage_freeze.h — `freeze` and `unfreeze`: the key `frozen` of a stage or .dvc file. */
#ifndef PIPELINE_STAGE_FREEZE_H
#define PIPELINE_STAGE_FREEZE_H

#include "pipeline/repo.h"

/* Set the key or take it away, in the lines of the stage alone, and say so as DVC 3.67.1 does.  The
 * repo lock is held by the caller.  `typed` as stage_target_find_one has it. */
err *stage_freeze(struct repo *r, const char *typed, bool frozen) MUST_CHECK;

#endif
