/* queue_control.h — what `queue logs`, `queue kill` and `queue remove` do.  Behaviour and words:
 * DVC 3.67.1. */
#ifndef EXPERIMENT_QUEUE_CONTROL_H
#define EXPERIMENT_QUEUE_CONTROL_H

#include "experiment/queue.h"

/* The task of this name, or whose stash commit starts with it (four digits or more, of either
 * case); of several the last one that was queued.  NULL when there is none. */
const struct queue_task *queue_find(const struct queue_tasks *tasks, const char *name);

/* The tasks that the names stand for, into `ret` (array in `a`).  ERR_INVALID for those that are
 * none, when the others are in `ret`: exp_name_unknown with `what`. */
err *queue_find_all(const struct queue_tasks *tasks, const struct strs *names, const char *what,
                    struct arena *a, struct queue_tasks *ret) MUST_CHECK;
/* What a task is called: its name, or the first seven digits of its stash commit. */
const char *queue_task_name(const struct queue_task *t, struct arena *a);

/* Path of a task's log, in `a`.  ERR_INVALID "'X' is not a valid queued experiment name",
 * "Experiment 'X' is in queue but has not been started", "No output logs found for experiment 'X'",
 * with the logs of DVC's workers when it failed. */
err *queue_log_path(struct repo *r, const struct queue_tasks *tasks, const char *name,
                    struct arena *a, const char **ret) MUST_CHECK;

struct queue_removal {
    bool queued, failed, success;
};
/* Remove the named tasks, or with no names those that `which` says; running ones stay, and what
 * failed ones made goes (exp_partial.h).  *removed gets their names as typed, else as listed (the
 * stash commit's first seven digits where there is none).  ERR_INVALID for names that are none,
 * before anything is removed: "'X' is not a valid experiment name". */
err *queue_remove(struct repo *r, struct scm *s, const struct strs *names,
                  const struct queue_removal *which, struct arena *a, struct strs *removed)
    MUST_CHECK;

struct queue_kill_opts {
    struct strs names;
    bool all;   /* every one that runs */
    bool force; /* end them at once */
};
/* Interrupt running tasks, as Ctrl-C would; *killed gets what they are called.  ERR_INVALID "'X' is
 * not a valid running experiment name", when the others were interrupted. */
err *queue_kill(struct repo *r, struct scm *s, const struct queue_kill_opts *opts, struct arena *a,
                struct strs *killed) MUST_CHECK;

#endif
