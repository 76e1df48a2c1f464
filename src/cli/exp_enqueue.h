/* exp_enqueue.h — `exp run --queue` and `--run-all`, and what they say. */
#ifndef CLI_EXP_ENQUEUE_H
#define CLI_EXP_ENQUEUE_H

#include "cli/app.h"
#include "experiment/exp_plan.h"

/* Queue what `opts` asks for, one experiment for each combination of values, and tell of each.
 * After a failure those that were told of stay queued. */
err *exp_enqueue(struct app *app, const struct exp_run_opts *opts, const struct strs *copy_paths)
    MUST_CHECK;

/* Run all that waits, `jobs` at a time, and show their logs. */
err *exp_run_all(struct app *app, unsigned jobs) MUST_CHECK;

/* Of experiments that ran outside of the workspace ("a, b"): that they did, and how to get them. */
void exp_enqueue_say_ran(struct app *app, const char *names);

#endif
