/* exp_enqueue.h — `exp run --queue` and `--run-all`: what they say. */
#ifndef CLI_EXP_ENQUEUE_H
#define CLI_EXP_ENQUEUE_H

#include "cli/app.h"
#include "experiment/exp_plan.h"

err *exp_enqueue(struct app *app, const struct exp_run_opts *opts, const struct strs *copy_paths)
    MUST_CHECK;

/* Run all that waits, `jobs` at a time, and show their logs. */
err *exp_run_all(struct app *app, unsigned jobs) MUST_CHECK;

#endif
