#include "project/repo_lock.h"

#include "base/proc.h"
#include "base/signals.h"

enum {
    DVC_PATIENCE_MS = 3000,
    OUR_PATIENCE_MS = 100, /* what is held for a moment only is not worth a word */
};

void repo_lock_init(struct repo_lock *l, struct project *p)
{
    *l = (struct repo_lock){.file = LOCK_FILE_INIT, .project = p};
}

struct waiting {
    struct repo_lock *lock;
    bool told;
};

static void tell_once(struct waiting *w, long holder)
{
    scoped(sb) struct sb text = SB_INIT;
    if (w->told || !w->lock->tell)
        return;
    w->told = true;
    sb_add(&text, "waiting for ");
    lock_file_add_holder(holder, &text);
    sb_add(&text, ", which holds the lock of this project");
    w->lock->tell(w->lock->tell_ctx, text.buf);
}

static bool go_on(void *ctx, long holder, int64_t waited_ms)
{
    struct waiting *w = ctx;
    if (signals_cancelled())
        return false;
    if (w->lock->no_wait || proc_is_above(holder))
        return waited_ms < DVC_PATIENCE_MS;
    if (waited_ms >= OUR_PATIENCE_MS)
        tell_once(w, holder);
    return true;
}

err *repo_lock_take(struct repo_lock *l)
{
    struct waiting w = {.lock = l};
    if (repo_lock_is_held(l))
        BUG("the project lock is taken twice");
    err *e = lock_file_take(&l->file, l->project, "lock", go_on, &w);
    if (!e || err_code_of(e) != ERR_LOCKED)
        return e;
    err_free(e); /* reworded */
    TRY(signals_check());
    return err_new(ERR_LOCKED,
                   "Unable to acquire lock. Most likely another DVC process is running or was "
                   "terminated abruptly. Check the page "
                   "<https://dvc.org/doc/user-guide/troubleshooting#lock-issue> for other possible "
                   "reasons and to learn how to resolve this.");
}

void repo_lock_drop(struct repo_lock *l)
{
    lock_file_drop(&l->file);
}

bool repo_lock_is_held(const struct repo_lock *l)
{
    return lock_file_is_held(&l->file);
}
