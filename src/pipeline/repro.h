/* repro.h — the loop: order the stages, run what is stale, record what was made.  Spec pipelines
 * §6. */
#ifndef PIPELINE_REPRO_H
#define PIPELINE_REPRO_H

#include "pipeline/plan.h"
#include "pipeline/repo.h"

/* What a failing stage means for the others. */
enum repro_on_error {
    REPRO_STOP,
    REPRO_KEEP_GOING, /* what depends on it is skipped; the whole fails in the end */
    REPRO_IGNORE,     /* a warning */
};

struct repro_opts {
    struct plan_opts plan;
    bool force;            /* run all, whatever has changed or is remembered */
    bool force_downstream; /* run what directly depends on a stage that was run */
    bool dry;
    bool interactive;  /* ask before each stage */
    bool no_commit;    /* record, but put nothing in the cache */
    bool no_run_cache; /* do not look for remembered runs */
    enum repro_on_error on_error;
    const char *const *extra_env; /* for experiments: DVC_EXP_NAME=… ; NULL-ended or NULL */
};

/* What happened to one stage. */
struct repro_step {
    struct stage *stage;
    bool ran; /* reproduced (run or restored), not skipped */
    const struct value
        *entry; /* its lock entry afterwards; NULL for .dvc files and unlocked ones */
};
VEC(repro_steps, struct repro_step);

/* Reproduce `targets` (as typed; none: ./dvc.yaml).  The repo lock is taken inside around state and
 * given up while commands run; rwlock entries hold each stage's paths.  A failing stage: ERR_*
 * wrapped as "failed to reproduce 'train'"; finished stages keep their lock entries.  With
 * REPRO_KEEP_GOING the failures have been told as warnings and the error names the stages. `steps`
 * lists what was visited, also on failure. */
err *repro_run(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
               struct repro_steps *steps) MUST_CHECK;

#endif
