#include "experiment/exp_info.h"

#include "base/clock.h"
#include "base/hex.h"
#include "base/path.h"
#include "base/proc.h"
#include "base/signals.h"
#include "experiment/exec_info.h"
#include "project/lock_file.h"

#define PROCESS_FILE  "run/workspace/workspace.json"
#define EXECUTOR_FILE "run/workspace/workspace.run"
#define OUR_MARK      "run/workspace/cdvc"

static char *in_exps(const struct exp_info *i, const char *rel)
{
    return exps_dir(i->repo->project, rel, i->repo->arena);
}

/* Pid of a workspace run that DVC has announced, 0 when none or malformed. */
static long announced_pid(const struct repo *r)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct process_info process = {0};
    bool found = false;
    err_ignore(process_info_read(exps_dir(r->project, PROCESS_FILE, &a), &a, &process, &found));
    return process.pid;
}

static bool tell_and_wait(void *ctx, long holder_pid, int64_t waited_ms)
{
    struct exp_info *i = ctx;
    scoped(sb) struct sb holder = SB_INIT;
    if (signals_cancelled() || proc_is_above(holder_pid))
        return false;
    if (waited_ms >= 100)
        return true;
    lock_file_add_holder(holder_pid, &holder);
    repo_warn(i->repo, "waiting for the experiment that %s runs in this workspace", holder.buf);
    return true;
}

static err *end_wait(void)
{
    TRY(signals_check());
    return err_new(ERR_DEADLOCK,
                   "a stage of an experiment cannot change the workspace that it runs in; "
                   "'dvc exp run' can do without, by --temp or --queue");
}

/* Of ours the lock tells, which we have by now. */
static bool is_announced_by_us(const struct repo *r)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return fs_exists(exps_dir(r->project, OUR_MARK, &a));
}

static err *wait_for_original(struct exp_info *i)
{
    enum { POLL_MS = 200 };
    int64_t start = clock_monotonic_ms();
    long pid;
    /* Our own number in the file was somebody else's: containers hand out the same small ones
     * again. */
    while ((pid = announced_pid(i->repo)) && pid != i->repo->project->env->pid &&
           !is_announced_by_us(i->repo) && proc_is_alive(pid)) {
        if (!tell_and_wait(i, pid, clock_monotonic_ms() - start))
            return end_wait();
        clock_sleep_ms(POLL_MS);
    }
    return NULL;
}

/* DVC writes the params of its next experiment into the workspace with these two locked, and
 * refuses to when another process has them: ours keeps them to its end.  Seen in
 * tests/oracle/handover/second_run.sh. */
static err *shut_out_original(struct exp_info *i)
{
    struct strs none = {0}, names = {0};
    const struct rwlock *like = &i->repo->rwlock;
    arena_push(i->repo->arena, &names, "workspace");
    arena_push(i->repo->arena, &names, EXP_STASH);
    rwlock_init(&i->rwlock, i->repo->project, RWLOCK_EXPERIMENTS);
    i->rwlock.no_wait = like->no_wait;
    i->rwlock.tell = like->tell;
    i->rwlock.tell_ctx = like->tell_ctx;
    return rwlock_take(&i->rwlock, &none, &names);
}

err *exp_info_begin(struct exp_info *i, struct repo *r, struct scm *s)
{
    i->repo = r;
    i->scm = s;
    TRY(fs_mkdirs(in_exps(i, "run")));
    err *e = filelock_take(&i->lock, in_exps(i, "workspace.lock"), r->project->env->pid,
                           tell_and_wait, i);
    if (e && (signals_cancelled() || err_code_of(e) == ERR_LOCKED)) {
        err_free(e); /* reworded: the user ended the wait, or the holder waits for us */
        return end_wait();
    }
    TRY(e);
    TRY(shut_out_original(i));
    return wait_for_original(i);
}

err *exp_info_clear(struct exp_info *i)
{
    i->ours = true;
    TRY(fs_remove_tree(in_exps(i, "run/workspace")));
    return scm_ref_delete(i->scm, exp_ref_mark(i->scm, EXP_MARK_BASELINE), NULL);
}

static err *write_executor(struct exp_info *i, const char *name, const struct scm_id *baseline)
{
    const struct project *p = i->repo->project;
    struct arena *a = i->repo->arena;
    const struct exec_info info = {
        .git_url = arena_printf(a, "file://%s", p->scm_root),
        .baseline_rev = baseline->hex,
        .location = "workspace",
        .root_dir = p->scm_root,
        .dvc_dir = path_rel(a, p->dvc_dir, p->scm_root),
        .name = name,
        .wdir = p->cwd_rel[0] ? p->cwd_rel : ".",
        .status = EXEC_RUNNING,
    };
    return exec_info_write(in_exps(i, EXECUTOR_FILE), &info, a);
}

err *exp_info_publish(struct exp_info *i, const char *name, const struct scm_id *baseline)
{
    const struct process_info process = {.pid = i->repo->project->env->pid};
    TRY(fs_mkdirs(in_exps(i, "run/workspace")));
    TRY(fs_write_file(in_exps(i, OUR_MARK), STR_NONE, 0666, false));
    TRY(process_info_write(in_exps(i, PROCESS_FILE), &process, i->repo->arena));
    TRY(write_executor(i, name, baseline));
    return scm_ref_update(i->scm, exp_ref_mark(i->scm, EXP_MARK_BASELINE), baseline, NULL, NULL);
}

void exp_info_end(struct exp_info *i)
{
    if (i->lock.fd < 0)
        return;
    /* The run has its result by now, and the next one clears away what is left. */
    if (i->ours) {
        err_ignore(scm_ref_delete(i->scm, exp_ref_mark(i->scm, EXP_MARK_BASELINE), NULL));
        err_ignore(fs_remove_tree(in_exps(i, "run/workspace")));
    }
    rwlock_drop(&i->rwlock);
    filelock_drop(&i->lock);
}

/* What info files tell of a run of this process, whether that lives or not. */
static void read_announced(struct repo *r, long pid, struct arena *a, struct exp_info_running *ret)
{
    struct exec_info info;
    bool found = false;
    err_ignore(exec_info_read(exps_dir(r->project, EXECUTOR_FILE, a), a, &info, &found));
    if (!found || !hex_is(str_of(info.baseline_rev), sizeof(ret->baseline.hex) - 1) ||
        info.status >= EXEC_SUCCESS)
        return;
    memcpy(ret->baseline.hex, info.baseline_rev, sizeof(ret->baseline.hex));
    ret->name = info.name[0] ? info.name : NULL;
    ret->root = info.root_dir[0] ? info.root_dir : r->project->root;
    ret->pid = pid;
}

/* A number may be another's by now, in another container at once: then the lock is asked, which is
 * held for an instant for that. */
static bool has_lock(struct repo *r, long pid)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    bool is_free = false;
    if (!is_announced_by_us(r) || proc_is_called(pid, "dvc"))
        return true;
    err_ignore(filelock_try(&lock, exps_dir(r->project, "workspace.lock", &a), pid, &is_free));
    return !is_free;
}

static bool is_running(struct repo *r, long pid)
{
    return pid > 0 && pid != r->project->env->pid && proc_is_alive(pid) && has_lock(r, pid);
}

void exp_info_find_running(struct repo *r, struct arena *a, struct exp_info_running *ret)
{
    const long pid = announced_pid(r);
    *ret = (struct exp_info_running){.baseline = SCM_ID_NONE};
    if (is_running(r, pid))
        read_announced(r, pid, a, ret);
}

void exp_info_find_killed(struct repo *r, struct arena *a, struct exp_info_running *ret)
{
    const long pid = announced_pid(r);
    *ret = (struct exp_info_running){.baseline = SCM_ID_NONE};
    if (pid > 0 && !is_running(r, pid))
        read_announced(r, pid, a, ret);
}
