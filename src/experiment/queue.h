/* queue.h — the experiment queue: what is asked of it and the states its tasks are in.
 *
 * A task is DVC's own files (queue_store.h, exec_info.h) and an entry in Git (exp_entry.h); where
 * it is in its life follows from them and from a lock that its runner holds
 * (docs/design/queue.md).  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_QUEUE_H
#define EXPERIMENT_QUEUE_H

#include "experiment/exec_info.h"
#include "experiment/exp_plan.h"
#include "experiment/queue_store.h"

enum queue_state {
    QUEUE_RUNNING,
    QUEUE_QUEUED,
    QUEUE_FAILED,
    QUEUE_SUCCESS,
};

struct queue_task {
    struct queue_item item;
    enum queue_state state;
    struct exec_info info; /* of a task that was taken; see has_info */
    bool has_info;
    const char *name;    /* of its experiment; "" when it has none */
    int64_t created_sec; /* of its stash commit; 0 when that is gone */
};
VEC(queue_tasks, struct queue_task);

/* All tasks by state as `queue status` lists them: running, queued, failed, success; in each as
 * they were queued.  Tasks whose runner died are settled first: marked failed, their copy removed,
 * so that DVC sees it too.  One whose files cannot be read or written is listed all the same, as
 * running when its process lives, else as failed.  Strings and the array in `a`. */
err *queue_list(struct repo *r, struct scm *s, struct arena *a, struct queue_tasks *out) MUST_CHECK;

/* What the tasks of one command have in common. */
struct queue_batch {
    const struct exp_run_opts *opts;
    const struct strs *copy_paths; /* as typed */
    const char *before;            /* stash commit of the task queued before, in the repo's arena */
};
/* Queue what `plan` says of the workspace as it is now; b->before is then its stash commit. */
err *queue_add(struct repo *r, struct scm *s, struct queue_batch *b, const struct exp_plan *plan)
    MUST_CHECK;

#endif
