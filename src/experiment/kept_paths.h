/* kept_paths.h — what `--copy-paths` of a queued task named, as it was when the task was queued:
 * later edits do not reach the task.
 *
 * Kept in .dvc/tmp/exps/kept/STASH_REV, in the places below it that the paths have below the Git
 * root, until the task has succeeded or is removed.  Only our runner looks there; DVC's takes the
 * paths from the workspace when the task runs (docs/deviations.md, queued-paths). */
#ifndef EXPERIMENT_KEPT_PATHS_H
#define EXPERIMENT_KEPT_PATHS_H

#include "base/vec.h"
#include "project/project.h"

/* In `a`; it need not be there. */
const char *kept_paths_dir(const struct project *p, const char *stash_rev, struct arena *a);

/* Paths and errors as copy_paths() has them; without paths nothing is made, and nothing is left of
 * a failure. */
err *kept_paths_keep(const struct project *p, const char *root, const char *stash_rev,
                     const struct strs *paths) MUST_CHECK;
/* What cannot be removed stays for the next sweep. */
void kept_paths_drop(const struct project *p, const char *stash_rev);
/* Remove what a killed command has left, or DVC's worker: whatever is older than an hour and of no
 * task that could still run, which `is_wanted` says. */
void kept_paths_sweep(const struct project *p, bool (*is_wanted)(void *ctx, const char *stash_rev),
                      void *ctx);

#endif
