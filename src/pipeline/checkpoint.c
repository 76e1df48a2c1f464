#include "pipeline/checkpoint.h"

#include "base/clock.h"
#include "base/file_watch.h"
#include "base/fs.h"
#include "base/path.h"
#include "pipeline/checkpoint_rules.h"
#include "pipeline/run_cmd.h"

#include <errno.h>
#include <unistd.h>

enum { AGAIN_MOST = 10 }; /* who asked first does not wait for ever */

struct signalled {
    struct stage_run *run;
    struct file_watch watch;
    const char *file;
    struct checkpoint_rules rules;
    unsigned passed; /* signals since the last checkpoint */
    int64_t kept_ms; /* when that was; 0: there is none */
    err *failure;    /* of a checkpoint */
};

/* --- one signal --- */

static err *keep(struct signalled *x)
{
    const struct repro_checkpoint *to = x->run->opts->checkpoint;
    TRY(stage_run_checkpoint(x->run));
    return to->made(to->ctx, &x->run->step);
}

/* Another of its processes may ask while the files are read. */
static err *keep_all(struct signalled *x)
{
    struct fs_stat asked, now;
    x->run->step.again = false;
    TRY(fs_stat(x->file, &now));
    for (int times = 0; times <= AGAIN_MOST; times++) {
        asked = now;
        TRY(keep(x));
        TRY(fs_stat(x->file, &now));
        if (now.kind == FS_NONE || fs_stat_is_same(&asked, &now))
            return NULL;
        x->run->step.again = true;
    }
    return NULL;
}

static bool is_due(struct signalled *x)
{
    const int64_t now_ms = clock_monotonic_ms();
    if (++x->passed < x->rules.every_signals)
        return false;
    if (x->kept_ms && now_ms - x->kept_ms < x->rules.every_ms)
        return false;
    x->passed = 0;
    x->kept_ms = now_ms;
    return true;
}

static err *let_go_on(const struct signalled *x)
{
    return unlink(x->file) == 0 || errno == ENOENT ? NULL : err_errno(errno, x->file);
}

static void answer(struct signalled *x)
{
    struct repo *r = x->run->repo;
    if (is_due(x))
        x->failure = keep_all(x);
    r->voice.flush(r->voice.ctx);
    if (!x->failure)
        x->failure = let_go_on(x); /* last */
    if (x->failure)
        repo_fail(r, "Error running 'checkpoint' task, '%s' will be aborted",
                  stage_show(x->run->stage, r->project->cwd_rel, r->arena));
}

/* It is to end, and should it not, it must not wait for ever. */
static void give_up(void *ctx)
{
    const struct signalled *x = ctx;
    unlink(x->file);
}

static bool look(void *ctx)
{
    struct signalled *x = ctx;
    file_watch_clear(&x->watch);
    if (fs_exists(x->file))
        answer(x);
    return !x->failure;
}

/* --- the command --- */

static const char *const *add_env(struct stage_run *run)
{
    struct arena *a = run->repo->arena;
    struct strs vars = {0};
    for (const char *const *v = run->opts->extra_env; v && *v; v++)
        if (!starts_with(*v, "DVC_ROOT="))
            arena_push(a, &vars, *v);
    arena_push(a, &vars, "DVC_CHECKPOINT=1");
    arena_push(a, &vars, arena_printf(a, "DVC_ROOT=%s", run->repo->project->root));
    arena_push(a, &vars, NULL);
    return vars.at;
}

/* A program may end, well or not, without waiting for its last signal to be answered. */
static err *look_again(struct signalled *x)
{
    struct repo *r = x->run->repo;
    if (!fs_exists(x->file))
        return NULL;
    repo_lock_drop(&r->lock);
    look(x);
    TRY(take(x->failure));
    return repo_lock_take(&r->lock);
}

static err *run_watched(struct signalled *x)
{
    const struct proc_wake wake = {x->watch.fd, x->watch.every_ms, look, give_up, x};
    struct stage_run *run = x->run;
    err *e = run_cmd_stage(run->repo, run->stage, add_env(run), &wake);
    if (x->failure) {
        err_free(e); /* we made it end */
        return take(x->failure);
    }
    err *last = look_again(x);
    if (!e)
        return last;
    err_free(last); /* the command's failure is what the user must hear */
    return e;
}

err *checkpoint_run(struct stage_run *run)
{
    const struct project *p = run->repo->project;
    struct signalled x = {.run = run, .watch = FILE_WATCH_INIT};
    TRY(checkpoint_rules_read(run->stage, &x.rules));
    x.file = path_join(run->repo->arena, p->tmp_dir, "DVC_CHECKPOINT");
    TRY(fs_mkdirs(p->tmp_dir));
    unlink(x.file); /* of one that was killed */
    file_watch_start(&x.watch, p->tmp_dir);
    err *e = run_watched(&x);
    unlink(x.file);
    file_watch_end(&x.watch);
    return e;
}
