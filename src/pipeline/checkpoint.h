/* checkpoint.h — the command of a stage with checkpoint outs: it makes a file when its outputs are
 * worth keeping and goes on when the file is gone.
 *
 * Protocol: .dvc/tmp/DVC_CHECKPOINT below DVC_ROOT, DVC_CHECKPOINT=1 in the environment;
 * DVC 2.58.2. docs/design/checkpoints.md. */
#ifndef PIPELINE_CHECKPOINT_H
#define PIPELINE_CHECKPOINT_H

#include "pipeline/stage_run.h"

/* Run the command between the two halves of `run`, whose options have somebody to keep checkpoints.
 * DVC_ROOT is the root of the project it runs in, whatever the user's environment says.  Errors as
 * run_cmd_stage; those of a checkpoint, after which the command has been ended. */
err *checkpoint_run(struct stage_run *run) MUST_CHECK;

#endif
