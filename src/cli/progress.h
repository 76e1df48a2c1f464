/* progress.h — how far a long command is, on one line of a terminal that is gone afterwards,
 * and before anything else is said (app_flush). */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/app.h"

struct progress {
    struct app *app;
    const char *what; /* "Pushing" */
    bool on;
    int64_t shown_ns; /* when last; 0: never */
};

/* Off when stderr is no terminal, and with -q. */
void progress_init(struct progress *p, struct app *app, const char *what);
/* A callback of transfers: `ctx` is the struct progress. */
void progress_step(void *ctx, size_t done, size_t total);
/* Clear the line. */
void progress_end(struct progress *p);

#endif
