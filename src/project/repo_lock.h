/* repo_lock.h — DVC's own lock, .dvc/tmp/lock: held only around reading and committing state, never
 * while a stage runs. Behaviour: DVC 3.67.1. */
#ifndef PROJECT_REPO_LOCK_H
#define PROJECT_REPO_LOCK_H

#include "project/lock_file.h"

struct repo_lock {
    struct lock_file file;
    struct project *project;
    bool no_wait;
    void (*tell)(void *ctx, const char *text); /* "waiting for …", once; may be NULL */
    void *tell_ctx;
};

void repo_lock_init(struct repo_lock *l, struct project *p);
/* Waits and names the holder through `tell`; with no_wait fails as DVC does, after three seconds:
 * ERR_LOCKED "Unable to acquire lock. …". ERR_CANCELLED when interrupted meanwhile.  Re-taking a
 * held lock is a BUG. */
err *repo_lock_take(struct repo_lock *l) MUST_CHECK;
void repo_lock_drop(struct repo_lock *l);
bool repo_lock_is_held(const struct repo_lock *l);
static inline void repo_lock_scope_end(struct repo_lock *l)
{
    repo_lock_drop(l);
}

#endif
