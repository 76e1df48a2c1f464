/* queue_hold.h — what becomes of single tasks before they run: held, released, asked for by name.
 * Not in DVC. */
#ifndef EXPERIMENT_QUEUE_HOLD_H
#define EXPERIMENT_QUEUE_HOLD_H

#include "experiment/queue.h"

/* Hold the named tasks that wait, or release them; with no names all.  *done gets the names of
 * those that were not so before.  ERR_INVALID "'X' is not a valid queued experiment name", and
 * nothing is done. */
err *queue_hold(struct repo *r, struct scm *s, const struct strs *names, bool hold,
                struct strs *done) MUST_CHECK;

/* Let the named tasks be ready to run: what is held is released, what failed waits again.  *files
 * gets their messages.  The same error; ERR_EXISTS for one that failed after checkpoints. */
err *queue_ready(struct repo *r, struct scm *s, const struct strs *names, struct strs *files)
    MUST_CHECK;

/* Let all that failed wait again, but for those that cannot be run again: of these it warns. */
err *queue_ready_failed(struct repo *r, struct scm *s) MUST_CHECK;

#endif
