/* queue_slots.h — variables of which each worker of the queue has a value of its own: one graphics
 * card for each, say. */
#ifndef EXPERIMENT_QUEUE_SLOTS_H
#define EXPERIMENT_QUEUE_SLOTS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/vec.h"

struct queue_slot {
    const char *name;
    struct strs values; /* of worker 1, 2, … */
};
VEC(queue_slots, struct queue_slot);

/* Texts "NAME=a,b"; with a ';' in them that parts the values.  All in `a`.  ERR_INVALID for what
 * has no name or no value, and for more `workers` than values (0: any number). */
err *queue_slots_parse(const struct strs *texts, size_t workers, struct arena *a,
                       struct queue_slots *ret) MUST_CHECK;

/* How many workers they are for: the shortest list; 0 when there are none. */
size_t queue_slots_count(const struct queue_slots *slots);

/* `vars` (NULL-ended) with those of a worker (from 1) in place of what they were; in `a`. */
char *const *queue_slots_vars(const struct queue_slots *slots, size_t worker, char *const *vars,
                              struct arena *a);

#endif
