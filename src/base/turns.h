/* turns.h — long work on threads, with pauses in which what is done is noted: whoever is killed
 * later need not do it again. */
#ifndef BASE_TURNS_H
#define BASE_TURNS_H

#include "base/pool.h"

/* As pool_run, but some times a second all threads stop at the end of their items, and `pause` is
 * called on this one: the more seldom the longer that takes, so that it costs a tenth of the time
 * at most.  There is no pause at the end. */
err *turns_run(size_t count, unsigned threads, pool_fn fn, pool_part_fn pause, void *ctx)
    MUST_CHECK;

#endif
