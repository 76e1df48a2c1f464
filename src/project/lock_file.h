/* lock_file.h — one of DVC's lock files in .dvc/tmp, taken the way core.hardlink_lock says:
 * flock(2), or a hard link to a claim file for file systems whose flock does not reach other
 * machines.  Used by repo_lock.c and rwlock.c; whoever else waits names the holder by it. */
#ifndef PROJECT_LOCK_FILE_H
#define PROJECT_LOCK_FILE_H

#include "base/filelock.h"
#include "project/project.h"

struct lock_file {
    struct filelock flock;
    char *path, *claim; /* of a hard link, malloc'd; NULL when not held */
};

#define LOCK_FILE_INIT                                                                             \
    {                                                                                              \
        .flock = FILELOCK_INIT                                                                     \
    }

/* Take .dvc/tmp/NAME; makes the directory.  `wait` as in filelock.h: ERR_LOCKED when it gives up.
 */
err *lock_file_take(struct lock_file *l, struct project *p, const char *name, filelock_wait_fn wait,
                    void *ctx) MUST_CHECK;
void lock_file_drop(struct lock_file *l); /* fine when not held */
bool lock_file_is_held(const struct lock_file *l);
static inline void lock_file_scope_end(struct lock_file *l)
{
    lock_file_drop(l);
}

/* Append how to name process `pid` to the user: "process 123 (dvc repro)". */
void lock_file_add_holder(long pid, struct sb *out);

#endif
