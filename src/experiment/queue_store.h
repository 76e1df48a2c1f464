/* queue_store.h — where queued tasks are: DVC's own files, one message each.
 *
 * A message in broker/in waits; renaming it to broker/processed takes the task, and nothing else
 * does; a result file ends it.  Anybody may be killed between any two of these steps
 * (docs/design/queue.md).  Format: docs/formats/queue.md, DVC 3.67.1 and 2.58.2. */
#ifndef EXPERIMENT_QUEUE_STORE_H
#define EXPERIMENT_QUEUE_STORE_H

#include "base/tmpfile.h"
#include "experiment/queue_message.h"
#include "project/project.h"

struct queue_item {
    const char *file; /* of the message; NULL: it has none (queue_stash.h) */
    bool is_taken;    /* it is in broker/processed */
    bool is_held;     /* it waits for `queue release`, where DVC does not see it */
    struct queue_message msg;
};
VEC(queue_items, struct queue_item);

/* All tasks: those in broker/in, those held and the taken ones, each by the numbers of their files;
 * whose turn it is, queue_order.h tells.  Strings and the array in `a`.  Files that are none of
 * ours or half written are passed over. */
err *queue_store_list(const struct project *p, struct arena *a, struct queue_items *out) MUST_CHECK;

/* A new message for the end of the queue, on the disk but not in its place: between the two its
 * entry becomes one, and a full disk leaves none that no message names. */
struct queue_letter {
    struct tmpfile file;
    const char *path; /* where it goes */
};
#define QUEUE_LETTER_INIT                                                                          \
    {                                                                                              \
        .file = TMPFILE_INIT                                                                       \
    }
err *queue_store_write(const struct project *p, const struct queue_message *m, struct arena *a,
                       struct queue_letter *ret) MUST_CHECK;
err *queue_store_put(struct queue_letter *l) MUST_CHECK;
static inline void queue_letter_scope_end(struct queue_letter *l)
{
    tmpfile_abandon(&l->file);
}

/* Take a task.  *ret_ours false: somebody else was faster, or removed it. */
err *queue_store_take(const struct project *p, struct queue_item *item, bool *ret_ours) MUST_CHECK;

/* Hold a task that waits, or release it: nobody runs it meanwhile, and it keeps its turn. *ret_done
 * false: it does not wait any more. */
err *queue_store_hold(const struct project *p, struct queue_item *item, bool hold, bool *ret_done)
    MUST_CHECK;
/* Let a task that has ended wait again.  Its runner's lock is held. */
err *queue_store_again(const struct project *p, struct queue_item *item) MUST_CHECK;

/* Remove the message, if it has one, wherever it is now, and the result. */
err *queue_store_remove(const struct project *p, const struct queue_item *item) MUST_CHECK;

/* Remove messages between workers of DVC whose time is over. */
err *queue_store_clean(const struct project *p, struct arena *a) MUST_CHECK;

enum queue_result {
    QUEUE_RESULT_NONE,    /* not ended, or half written */
    QUEUE_RESULT_SUCCESS, /* the task ended; its experiment may have failed */
    QUEUE_RESULT_FAILURE, /* it was found dead */
};
err *queue_result_read(const struct project *p, const char *task_id, enum queue_result *ret)
    MUST_CHECK;
err *queue_result_write(const struct project *p, const char *task_id, enum queue_result result,
                        struct arena *a) MUST_CHECK;

#endif
