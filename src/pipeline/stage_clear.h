/* stage_clear.h — a stage's outputs before its command: they are not in its way, and what it goes
 * on with is there.  Behaviour: DVC 3.67.1; of checkpoints docs/design/checkpoints.md. */
#ifndef PIPELINE_STAGE_CLEAR_H
#define PIPELINE_STAGE_CLEAR_H

#include "pipeline/outs_aside.h"
#include "pipeline/repro_opts.h"

/* Outputs go, into `aside` where they may have to come back; those that the command goes on with
 * (`persist`, checkpoints) stay and may be written. ERR_NOT_FOUND, and nothing has been removed: a
 * checkpoint that the run resumes is nowhere. */
err *stage_clear(struct repo *r, const struct repro_opts *opts, const struct stage *s,
                 struct outs_aside *aside) MUST_CHECK;

#endif
