/* queue_stash.h — experiments that DVC up to 2.10 queued: an entry of refs/exps/stash is all there
 * is of them, no message and often no name.
 *
 * Later versions put the entry of a run in the workspace there for a moment; what those packed
 * names the experiment, what DVC 2.10 packed does not.  Format: docs/formats/queue.md. */
#ifndef EXPERIMENT_QUEUE_STASH_H
#define EXPERIMENT_QUEUE_STASH_H

#include "experiment/exp_entry.h"
#include "experiment/queue_store.h"

/* As items without a file, oldest first, after those in `out`, which may have been made of the same
 * entries.  Nothing is changed.  Strings and the array in `a`. */
err *queue_stash_list(struct repo *r, struct scm *s, struct arena *a, struct queue_items *out)
    MUST_CHECK;

/* Make them tasks like any other, at the end of the queue: a message, the entry on
 * refs/exps/celery/stash and no longer on refs/exps/stash.  Killed in between, or done by two at
 * once, none is lost and none runs twice. */
err *queue_stash_adopt(struct repo *r, struct scm *s) MUST_CHECK;

#endif
