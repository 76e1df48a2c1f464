/* repro_loop.h — what the ways to go through the stages have in common: what became of each, and
 * what a failure means for the others. */
#ifndef PIPELINE_REPRO_LOOP_H
#define PIPELINE_REPRO_LOOP_H

#include "pipeline/graph.h"
#include "pipeline/stage_run.h"

struct repro_loop {
    struct repo *repo;
    const struct repro_opts *opts;
    struct repro_steps *steps;
    struct graph *graph;    /* NULL: the stages stand alone */
    struct stage_vec order; /* those to be looked at, what they need first */
    bool *redone;           /* by stage order in the project: run, or forced to */
    bool *skipped;          /* depends on a stage that failed */
    struct stage_vec failed;
};

/* `nstages`: of the project. */
void repro_loop_init(struct repro_loop *l, size_t nstages);
void repro_loop_release(struct repro_loop *l);

bool repro_loop_is_forced(const struct repro_loop *l, const struct stage *s);
bool repro_loop_is_skipped(const struct repro_loop *l, const struct stage *s);

/* A stage of the order is done, or has failed with `e` (which is taken over).  Returns
 * what ends the whole loop: NULL when the others go on. */
void repro_loop_done(struct repro_loop *l, const struct stage_run *run);
err *repro_loop_fail(struct repro_loop *l, const struct stage_run *run, err *e) MUST_CHECK;
/* After all: the error that names the stages that failed, with REPRO_KEEP_GOING. */
err *repro_loop_end(const struct repro_loop *l) MUST_CHECK;

/* All of them, several at once (docs/design/parallel-stages.md). */
err *repro_jobs_run(struct repro_loop *l) MUST_CHECK;

#endif
