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

/* On the disk when it returns; without paths nothing is made.  `like`: the stash commit of another
 * task of the same command, with which files are shared that are still there; or NULL.  Paths and
 * errors as copy_paths() has them; nothing is left of a failure. */
err *kept_paths_keep(const struct project *p, const char *root, const char *stash_rev,
                     const struct strs *paths, const char *like) MUST_CHECK;
/* What cannot be removed stays for a sweep. */
void kept_paths_drop(const struct project *p, const char *stash_rev);
/* Remove what killed commands have left, and DVC's worker: at once what no task can need any more;
 * what is of no task that `use_of` knows after an hour, for a command that queues makes it first.
 */
enum kept_use { KEPT_NEEDED, KEPT_DONE, KEPT_UNKNOWN };
void kept_paths_sweep(const struct project *p,
                      enum kept_use (*use_of)(void *ctx, const char *stash_rev), void *ctx);

#endif
