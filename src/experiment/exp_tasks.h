/* exp_tasks.h — tasks of the queue as rows of `exp show`.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_TASKS_H
#define EXPERIMENT_EXP_TASKS_H

#include "base/map.h"
#include "experiment/exp_row.h"
#include "experiment/queue.h"

struct exp_tasks {
    struct queue_tasks all;
    struct map by_base; /* baseline -> struct queue_tasks *, of those that made no experiment */
    struct map by_ref;  /* ref of the experiment that one made -> struct queue_task *; of one that
                           failed, too, with checkpoints that it made before */
};
#define EXP_TASKS_INIT                                                                             \
    {                                                                                              \
        .by_base = MAP_INIT, .by_ref = MAP_INIT                                                    \
    }

/* The queue as it is now; in the repo's arena. */
err *exp_tasks_read(struct repo *r, struct scm *s, struct exp_tasks *ret) MUST_CHECK;
void exp_tasks_release(struct exp_tasks *t);

/* Rows of the tasks in `state` that have this baseline, newest first; params and metrics of a
 * running one are those in its directory now. */
err *exp_tasks_rows(const struct exp_tasks *t, const struct exp_row_reader *reader,
                    const struct scm_id *baseline, enum queue_state state, struct exp_row_vec *out)
    MUST_CHECK;

/* The executor of an experiment that a task made; NULL when its record is gone. */
struct value *exp_tasks_executor(const struct exp_tasks *t, struct repo *r, const char *ref);

#endif
