/* queue_order.h — whose turn it is.
 *
 * Tasks are run as they were queued.  The names of their messages do not tell that, neither as
 * numbers nor as text: they are made of a clock that begins again with each reboot, and DVC makes
 * them without a look at those that wait.  The reflog of EXP_CELERY_STASH, to which both programs
 * add at its end, does (docs/design/queue.md). */
#ifndef EXPERIMENT_QUEUE_ORDER_H
#define EXPERIMENT_QUEUE_ORDER_H

#include "experiment/queue_store.h"
#include "scm/scm.h"

/* Sort those that wait, then those held: by priority, then as they were queued.  One that the
 * reflog has lost goes before the others of its priority.  What was taken stays where it is. */
err *queue_order(struct scm *s, struct queue_items *items) MUST_CHECK;

#endif
