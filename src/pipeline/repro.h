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

#endif
