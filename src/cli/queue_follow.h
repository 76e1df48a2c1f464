/* queue_follow.h — the log of a queued experiment on the terminal, as far as it is and on as it
 * grows. */
#ifndef CLI_QUEUE_FOLLOW_H
#define CLI_QUEUE_FOLLOW_H

#include "cli/app.h"
#include "experiment/queue.h"
#include "experiment/queue_worker.h"

/* Print the log at `path`; with `follow` until the task has ended or the user interrupts. */
err *queue_follow(struct app *app, const struct queue_task *task, const char *path, bool follow)
    MUST_CHECK;

/* Who runs the tasks; started again when they are gone and tasks wait. */
struct queue_crew {
    const char *program;
    struct queue_start_opts how;
};
/* `exp run --run-all`: follow the tasks that wait or run now, in their order, to their ends, or
 * until `queue stop`.  Names of those that made an experiment and of those that failed, in the
 * app's arena; *ret_left: the user stopped following. */
err *queue_follow_all(struct app *app, const struct queue_crew *crew, struct strs *made,
                      struct strs *failed, bool *ret_left) MUST_CHECK;

#endif
