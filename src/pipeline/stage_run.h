/* stage_run.h — one stage reproduced, in the two halves between which its command runs.
 *
 * The caller holds the repo lock in both halves and gives it up between them.  The stage's paths
 * stay entered in the rwlock from stage_run_begin on, until stage_run_release.  Behaviour:
 * DVC 3.67.1.
 */
#ifndef PIPELINE_STAGE_RUN_H
#define PIPELINE_STAGE_RUN_H

#include "pipeline/changed.h"
#include "pipeline/outs_aside.h"
#include "pipeline/repro_opts.h"
#include "pipeline/save.h"

struct stage_run {
    struct repo *repo; /* borrowed, as the two below */
    const struct repro_opts *opts;
    struct stage *stage;
    const struct graph *graph; /* set by the caller: who makes what it depends on; NULL: alone */
    struct looks *looks;       /* set by the caller: shared with the stages before; NULL: none */
    bool force;                /* this one, whatever has (not) changed */
    bool may_wait;             /* for others that hold the stage's paths; else that is ERR_LOCKED */
    bool waited; /* set by the caller: others had its paths, what is known of it may be old */
    bool pulled; /* its data was brought; nothing is to be done */
    struct rwlock *lock;
    struct reason_vec why;
    bool has_recorded;       /* only outputs changed, and the cache has all that are recorded */
    struct outs_aside aside; /* what a stage with checkpoints is to make anew */
    struct snapshot snap;
    struct repro_step step; /* what became of it */
};

/* What is to be done with a stage after its first half. */
enum stage_turn {
    STAGE_TURN_SKIP,    /* nothing: it is as it should be, or this is a dry run */
    STAGE_TURN_RECORD,  /* no command: a remembered run was restored, or only the data looked at */
    STAGE_TURN_COMMAND, /* the outputs are out of the way: run the command, then record */
};

/* `lock`: where the paths are entered (the repo's own, or a sibling of it).  Nothing is done. */
void stage_run_init(struct stage_run *x, struct repo *r, const struct repro_opts *opts,
                    struct stage *s, struct rwlock *lock);

/* Are checkpoints of it kept?  It is stale then whatever has (not) changed, since it starts from
 * what it makes, and is not remembered. */
bool stage_run_has_checkpoints(const struct stage_run *x);

/* Look at the stage, tell the user, take its paths, make ready.  Errors leave the workspace's
 * content in place or in the cache. */
err *stage_run_begin(struct stage_run *x, enum stage_turn *ret) MUST_CHECK;
/* Record what was made: cache, run cache, lock file, .gitignore. */
err *stage_run_end(struct stage_run *x) MUST_CHECK;
/* Record in the lock file what the command, which runs and waits, has made so far: of files that it
 * may go on writing the cache gets copies.  The lock is taken and given back here. */
err *stage_run_checkpoint(struct stage_run *x) MUST_CHECK;
/* Give back the paths; always the last. */
void stage_run_release(struct stage_run *x);

#endif
