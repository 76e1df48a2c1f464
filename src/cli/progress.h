/* progress.h — how far a long command is, on one line of a terminal that is gone afterwards,
 * and before anything else is said (app_flush). */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "base/meter.h"
#include "cli/app.h"

#include <pthread.h>

struct progress {
    struct app *app;
    const char *what; /* "Pushing" */
    bool on;
    int64_t started_ns, shown_ns; /* shown: when last; 0: never */
    struct meter meter;           /* of progress_watch, as the next */
    pthread_mutex_t showing;
};

/* Off when stderr is no terminal, and with -q. */
void progress_init(struct progress *p, struct app *app, const char *what);
/* A callback of transfers: `ctx` is the struct progress. */
void progress_step(void *ctx, size_t done, size_t total);
/* From now on until the app is closed, show what its repo hashes, stores and checks out as soon as
 * that takes longer than a second. */
void progress_watch(struct app *app);
/* Clear the line. */
void progress_end(struct progress *p);

/* So much of a work is done since it began. */
struct progress_state {
    uint64_t files, all_files, bytes, all_bytes; /* bytes 0: not counted */
    int64_t elapsed_ns;
};
/* "3 of 20 files, 2 files/s, 0:09 left"; of a single file its bytes; no rate before there is a
 * second to tell it from.  Appended; for tests, too. */
void progress_describe(const struct progress_state *s, struct sb *out);

#endif
