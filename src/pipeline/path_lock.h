/* path_lock.h — the paths of a stage held against other commands (project/rwlock.h), waiting for
 * whoever has them without standing in his way: a stage that runs needs the project lock to end.
 * Which paths: DVC 3.67.1. */
#ifndef PIPELINE_PATH_LOCK_H
#define PIPELINE_PATH_LOCK_H

#include "pipeline/repo.h"

/* Enter what stage `s` reads (its dependencies, with `with_deps`) and writes (its outputs) in
 * `lock`. The caller holds the repo lock; it is let go while this waits, and held again afterwards,
 * also on failure.  With no_wait of `lock`, or without `may_wait`, paths that others have are
 * ERR_LOCKED at once; ERR_DEADLOCK as in rwlock.h. *ret_waited: what is known of the stage may be
 * old. */
struct path_lock_opts {
    bool with_deps, may_wait;
};
err *path_lock_take(struct repo *r, struct rwlock *lock, const struct stage_vec *stages,
                    struct path_lock_opts opts, bool *ret_waited) MUST_CHECK;

#endif
