/* stage_remove.h — `remove`: stages out of dvc.yaml and dvc.lock, .dvc files, lines of .gitignore.
 * Behaviour source: DVC 3.67.1 (oracle cases remove). */
#ifndef PIPELINE_STAGE_REMOVE_H
#define PIPELINE_STAGE_REMOVE_H

#include "pipeline/repo.h"

/* Remove what the target names (stage_target_find).  Outputs stay as plain files that Git sees;
 * with `outs` they are deleted, whether their content is in the cache or not.  A dvc.yaml or
 * dvc.lock without stages goes, unless it says something else.  Nothing is changed when one of them
 * has templates, or when its lines cannot be taken out of the file (ERR_UNSUPPORTED).  Cut short,
 * it can be done again.  The repo lock is held by the caller. */
err *stage_remove(struct repo *r, const char *typed, bool outs) MUST_CHECK;

#endif
