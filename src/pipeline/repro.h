/* repro.h — the loop: order the stages, run what is stale, record what was made.  Behaviour:
 * DVC 3.67.1. */
#ifndef PIPELINE_REPRO_H
#define PIPELINE_REPRO_H

#include "pipeline/repo.h"
#include "pipeline/repro_opts.h"

/* Reproduce `targets` (as typed; none: ./dvc.yaml).  The repo lock is taken inside around state and
 * given up while commands run; rwlock entries hold each stage's paths.  A failing stage: ERR_*
 * wrapped as "failed to reproduce 'train'"; finished stages keep their lock entries.  With
 * REPRO_KEEP_GOING the failures have been told as warnings and the error names the stages. `steps`
 * lists what was visited, also on failure. */
err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
               struct repro_steps *steps) MUST_CHECK;

/* Reproduce one stage of which nothing is recorded (`stage add --run`): it is run, or its
 * remembered run restored.  Errors are not wrapped.  The repo lock is held by the caller. */
err *repro_stage(struct repo *r, struct stage *s) MUST_CHECK;

#endif
