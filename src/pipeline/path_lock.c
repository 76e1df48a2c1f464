#include "pipeline/path_lock.h"

struct waiter {
    struct repo *repo;
    struct rwlock *lock;
    struct strs read, write; /* absolute, as DVC records them */
};

static void find_paths(struct waiter *w, const struct stage *s, bool with_deps)
{
    struct arena *a = w->repo->arena;
    vec_each (&s->deps, d)
        if (with_deps)
            arena_push(a, &w->read, project_abs(w->repo->project, (*d)->path, a));
    vec_each (&s->outs, o)
        arena_push(a, &w->write, project_abs(w->repo->project, (*o)->path, a));
}

static err *try_once(struct waiter *w)
{
    bool no_wait = w->lock->no_wait;
    w->lock->no_wait = true;
    err *e = rwlock_take(w->lock, &w->read, &w->write);
    w->lock->no_wait = no_wait;
    return e;
}

/* Wait for the holder with the project lock let go, or it could never finish. */
static err *wait_for_holder(struct waiter *w)
{
    repo_lock_drop(&w->repo->lock);
    err *e = rwlock_take(w->lock, &w->read, &w->write);
    if (!e)
        rwlock_drop(w->lock);
    err *again = repo_enter(w->repo);
    if (!e)
        return again;
    err_free(again); /* the first failure tells more */
    return e;
}

err *path_lock_take(struct repo *r, struct rwlock *lock, const struct stage_vec *stages,
                    struct path_lock_opts opts, bool *ret_waited)
{
    struct waiter w = {.repo = r, .lock = lock};
    bool waited = false;
    vec_each (stages, s)
        find_paths(&w, *s, opts.with_deps);
    for (;;) {
        err *e = try_once(&w);
        if (!e)
            *ret_waited = waited;
        if (!e || err_code_of(e) != ERR_LOCKED || lock->no_wait || !opts.may_wait)
            return e;
        err_free(e); /* held: wait for it */
        waited = true;
        TRY(wait_for_holder(&w));
    }
}
