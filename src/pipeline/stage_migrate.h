/* stage_migrate.h — entries that DVC 2 wrote, recorded anew with the hash of DVC 3.  Behaviour: DVC
 * 3.67.1. */
#ifndef PIPELINE_STAGE_MIGRATE_H
#define PIPELINE_STAGE_MIGRATE_H

#include "pipeline/repo.h"

/* Record every stage with such an entry as the workspace is now, changed or not.  Where an output
 * or dependency is missing the entries stay, and a warning names it (deviation migrate-missing).
 * *ret_files, in the repo's arena: the files concerned, sorted, "dvc.yaml (dvc.lock)" for stages;
 * `dry` does no more.  Holds the repo lock of the caller; stages before a failing one are done. */
err *stage_migrate(struct repo *r, bool dry, struct strs *ret_files) MUST_CHECK;

#endif
