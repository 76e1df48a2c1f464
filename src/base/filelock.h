/* filelock.h — an advisory flock(2) with wait and a note about the holder. */
#ifndef BASE_FILELOCK_H
#define BASE_FILELOCK_H

#include "base/err.h"

struct filelock {
    int fd; /* -1 when not held */
};

#define FILELOCK_INIT                                                                              \
    {                                                                                              \
        .fd = -1                                                                                   \
    }

/* Called about twice a second while waiting; `holder_pid` is 0 when unknown.  Return false to give
 * up. */
typedef bool (*filelock_wait_fn)(void *ctx, long holder_pid, int64_t waited_ms);

/* Take the lock on `path` (created 0666 less umask when missing).  On success the file holds "
 * <pid>\n", as DVC 3.67.1 writes. Held elsewhere: `wait` is asked again and again; NULL or false
 * gives ERR_LOCKED. */
err *filelock_take(struct filelock *l, const char *path, long pid, filelock_wait_fn wait, void *ctx)
    MUST_CHECK;
/* The same without waiting: *ret_held false when somebody else holds it. */
err *filelock_try(struct filelock *l, const char *path, long pid, bool *ret_held) MUST_CHECK;
void filelock_drop(struct filelock *l); /* the file stays, as DVC leaves it; fine when not held */
static inline void filelock_scope_end(struct filelock *l)
{
    filelock_drop(l);
}

#endif
