/* repro_opts.h — what `repro` is asked to do, and what it reports of each stage.  Behaviour:
 * DVC 3.67.1.
 */
#ifndef PIPELINE_REPRO_OPTS_H
#define PIPELINE_REPRO_OPTS_H

#include "pipeline/plan.h"
#include "pipeline/used.h"

/* What a failing stage means for the others. */
enum repro_on_error {
    REPRO_STOP,
    REPRO_KEEP_GOING, /* what depends on it is skipped; the whole fails in the end */
    REPRO_IGNORE,     /* a warning */
};

/* How what is not here is brought from elsewhere; the caller knows where that is. */
struct repro_pull {
    /* Objects into the cache, as far as there are any: that some are missing is no failure. */
    err *(*objects)(void *ctx, const struct used_vec *what);
    /* Remembered runs.  ERR_CONFIG when there is no place to ask. */
    err *(*runs)(void *ctx);
    void *ctx;
};

/* What happened to one stage. */
struct repro_step {
    struct stage *stage;
    bool begun; /* something may have been changed for it */
    bool ran;   /* reproduced (run or restored), not skipped */
    bool again; /* a checkpoint that was asked for while the one before was made */
    const struct value
        *entry; /* its lock entry afterwards; NULL for .dvc files and unlocked ones */
};
VEC(repro_steps, struct repro_step);

/* Who keeps the states of a stage with checkpoint outs (docs/design/checkpoints.md). */
struct repro_checkpoint {
    /* The stage's files are recorded as they are now, its lock file is written, the lock is not
     * held.  The command waits until this returns; an error ends it. */
    err *(*made)(void *ctx, const struct repro_step *step);
    void *ctx;
    bool reset;   /* what earlier runs left of such outs goes first */
    bool resumes; /* the run stands on one: it is not to start from nothing */
};

struct repro_opts {
    struct plan_opts plan;
    bool force;            /* run all, whatever has changed or is remembered */
    bool force_downstream; /* run what directly depends on a stage that was run */
    bool dry;
    bool interactive;              /* ask before each stage */
    bool no_commit;                /* record, but put nothing in the cache */
    bool no_run_cache;             /* do not look for remembered runs */
    bool allow_missing;            /* that data is missing, here or in the cache, is no change */
    const struct repro_pull *pull; /* bring missing data instead of running; NULL: do not */
    enum repro_on_error on_error;
    unsigned jobs; /* stages at once; 0 and 1: one after the other, output as it comes */
    const struct repro_checkpoint *checkpoint; /* NULL: checkpoint outs are as any other */
    const char *const *extra_env; /* for experiments: DVC_EXP_NAME=… ; NULL-ended or NULL */
};

#endif
