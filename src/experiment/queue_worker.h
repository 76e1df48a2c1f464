/* queue_worker.h — the processes that run queued tasks: one task after the other each, gone when
 * nothing waits.  No daemon: docs/design/queue.md. */
#ifndef EXPERIMENT_QUEUE_WORKER_H
#define EXPERIMENT_QUEUE_WORKER_H

#include "experiment/queue_slots.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

/* Be worker number `number` (from 1) until nothing waits or `queue stop` was said; returns within a
 * second when that worker lives already.  Each task is a process of its own, `program exp
 * queue-task FILE`, whose output goes to the task's log.  `only`: files of messages; none: all that
 * wait. */
err *queue_work(struct repo *r, struct scm *s, const char *program, size_t number,
                const struct strs *only) MUST_CHECK;

struct queue_start_opts {
    size_t count;
    struct strs only;         /* files of messages: workers that live do not count then */
    struct queue_slots slots; /* no more workers than these have values */
};

/* Start those of the workers 1 to `count` that do not live (those that do look for tasks once more
 * when they have ended theirs), each as `program exp queue-worker N`
 * away from the terminal; for single tasks as many as that.  *ret_started: how many. */
err *queue_start_workers(struct repo *r, const char *program, const struct queue_start_opts *opts,
                         size_t *ret_started) MUST_CHECK;

/* Workers of ours that live. */
err *queue_count_workers(struct repo *r, size_t *ret) MUST_CHECK;

/* Let every worker of ours end after the task it runs; was that said since workers were started? */
err *queue_stop_workers(struct repo *r) MUST_CHECK;
bool queue_is_stopped(struct repo *r);

#endif
