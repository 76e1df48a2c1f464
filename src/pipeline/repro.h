/* repro.h — the loop: order the stages, run what is stale, record what was made.  Spec pipelines §6. */
#ifndef PIPELINE_REPRO_H
#define PIPELINE_REPRO_H

#include "pipeline/graph.h"
#include "pipeline/repo.h"

struct repro_opts {
    bool force;
    bool dry;
    const char *const *extra_env; /* for experiments: DVC_EXP_NAME=… ; NULL-ended or NULL */
};

/* What happened to one stage. */
struct repro_step {
    struct stage *stage;
    bool ran;                  /* reproduced (run or restored), not skipped */
    const struct value *entry; /* its lock entry afterwards; NULL for .dvc files and unlocked ones */
};
VEC(repro_steps, struct repro_step);

/* Reproduce `targets` (as typed; none: ./dvc.yaml).  The repo lock is taken inside around state and given up while commands run; rwlock
 * entries hold each stage's paths.  A failing stage: ERR_* wrapped as "failed to reproduce 'train'"; finished stages keep their lock entries.
 * `steps` lists what was visited, also on failure. */
err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts, struct repro_steps *steps) MUST_CHECK;

#endif
