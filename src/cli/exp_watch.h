/* exp_watch.h — a listing that stays on the terminal and follows what happens to experiments. */
#ifndef CLI_EXP_WATCH_H
#define CLI_EXP_WATCH_H

#include "cli/app.h"

/* The text as it is now, fitted to app->env.columns. */
typedef err *(*exp_watch_fn)(struct app *app, const void *ctx, struct sb *out);

/* Draw until the user interrupts, which is ERR_CANCELLED (Ctrl-Z stops, the screen as it was
 * before): when refs of experiments or files of running ones and of the queue change, and for what
 * else may (params of the workspace) every two seconds; twice a second at most.  `draw` gets an app
 * of its own each time.  What fails later than the first time is shown and tried again. ERR_INVALID
 * without a terminal. */
err *exp_watch(struct app *app, exp_watch_fn draw, const void *ctx) MUST_CHECK;

#endif
