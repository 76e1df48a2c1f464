/* pool.h — a bounded set of worker threads that hash, link and copy bytes.  Parallel *jobs* are
 * processes, never this.
 *
 * Tasks share nothing but what `ctx` guards itself. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/err.h"

/* Work on item `index`.  A failure stops the handing-out of further items; the first one is
 * returned by pool_run. */
typedef err *(*pool_fn)(void *ctx, size_t index);

/* Call fn for 0..count-1 on up to `threads` threads (0: number of processors, at most 16) and wait.
 * One thread or one item runs inline. Also stops with ERR_CANCELLED when signals_cancelled(). */
err *pool_run(size_t count, unsigned threads, pool_fn fn, void *ctx) MUST_CHECK;

/* Call `here` on this thread and meanwhile `beside` on another one; both are waited for.  Where
 * there is only one processor, or no thread to be had, `beside` is called first. */
typedef void (*pool_part_fn)(void *ctx);
void pool_both(pool_part_fn here, pool_part_fn beside, void *ctx);

#endif
