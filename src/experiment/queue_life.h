/* queue_life.h — who runs a task now, and what becomes of one whose runner died.
 *
 * Our runners hold a lock of the kernel on run/<S>/<S>.lock for as long as they live; those of DVC
 * are known by the process in run/<S>/<S>.json and by their workers (docs/design/queue.md). */
#ifndef EXPERIMENT_QUEUE_LIFE_H
#define EXPERIMENT_QUEUE_LIFE_H

#include "base/filelock.h"
#include "experiment/exp_entry.h"
#include "experiment/queue_store.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

/* The entry in Git that a task's message names; strings are those of the message. */
void queue_life_entry(const struct queue_item *item, struct exp_entry *ret);

/* Become the runner of a task.  *ret_ours false: somebody else is, or looks after a dead one just
 * now. */
err *queue_life_begin(const struct project *p, const struct queue_item *item, struct filelock *lock,
                      bool *ret_ours) MUST_CHECK;

/* The same of a task that has its result, whose runner may be about to end: waits for that. */
err *queue_life_follow(const struct project *p, const struct queue_item *item,
                       struct filelock *lock, bool *ret_ours) MUST_CHECK;

/* Is anybody running this taken task?  Settle it when not: what it made is kept (exp_partial.h),
 * its copy removed, it is marked failed in all of DVC's files.  Idempotent; several may try at
 * once.  *ret_alive is told also with an error. */
err *queue_life_check(struct repo *r, struct scm *s, const struct queue_item *item, bool *ret_alive)
    MUST_CHECK;

/* A task that has ended may have left its copy behind when its runner was killed at the very end.
 */
err *queue_life_clear(struct repo *r, struct scm *s, const struct queue_item *item) MUST_CHECK;

/* How a task failed. */
struct queue_failure {
    int code;                 /* of its process */
    enum queue_result result; /* of the task */
    const char *ref;          /* on which it made checkpoints before; NULL: on none */
    struct scm_id tip;        /* the last one */
};
/* Fill in `ref` and `tip`, if the run of this copy made checkpoints.  A commit of one that makes
 * none is its result. */
err *queue_life_find_checkpoints(struct scm *copy, const struct exp_entry *e, struct arena *a,
                                 struct queue_failure *how) MUST_CHECK;
/* Mark a task failed: the stash commit on refs/exps/celery/failed, `.run` with status 4, the
 * process ended, the result; in an order that anybody may be killed in between. */
err *queue_life_fail(struct repo *r, struct scm *s, const struct queue_item *item,
                     const struct queue_failure *how) MUST_CHECK;

/* The checkpoints that a task had made when it failed; *ret_ref NULL: none that is known.  What has
 * become of the ref since is not looked at. */
err *queue_life_checkpoints(const struct project *p, const struct queue_item *item, struct arena *a,
                            const char **ret_ref, struct scm_id *ret_tip) MUST_CHECK;

/* Processes of DVC that work on the queue: those alive. */
err *queue_life_workers(const struct project *p, size_t *ret) MUST_CHECK;

#endif
