#include "experiment/exp_info.h"

#include "base/clock.h"
#include "base/hex.h"
#include "base/path.h"
#include "base/proc.h"
#include "base/signals.h"
#include "data/json_read.h"
#include "data/json_write.h"
#include "project/lock_file.h"

#define PROCESS_FILE  "run/workspace/workspace.json"
#define EXECUTOR_FILE "run/workspace/workspace.run"

static char *exps_path(const struct repo *r, const char *rel, struct arena *a)
{
    return path_join(a, r->project->tmp_dir, arena_printf(a, "exps/%s", rel));
}

static char *in_exps(const struct exp_info *i, const char *rel)
{
    return exps_path(i->repo, rel, i->repo->arena);
}

/* An info file; NULL when there is none, or not one we can use: nobody has announced a run. */
static struct value *read_info(const struct repo *r, const char *rel, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    err *e = fs_read_file(exps_path(r, rel, a), &text);
    if (!e)
        e = json_read(sb_str(&text), a, &doc);
    bool usable = !e;
    err_free(e);
    return usable ? doc : NULL;
}

/* Pid of a workspace run that DVC has announced, 0 when none or malformed. */
static long announced_pid(const struct repo *r)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct value *pid = value_find(read_info(r, PROCESS_FILE, &a), "pid");
    return value_is(pid, VALUE_INT) && !pid->digits ? (long)pid->i : 0;
}

static bool tell_and_wait(void *ctx, long holder_pid, int64_t waited_ms)
{
    struct exp_info *i = ctx;
    scoped(sb) struct sb holder = SB_INIT;
    if (signals_cancelled())
        return false;
    if (waited_ms >= 100)
        return true;
    lock_file_add_holder(holder_pid, &holder);
    repo_warn(i->repo, "waiting for the experiment that %s runs in this workspace", holder.buf);
    return true;
}

static err *wait_for_original(struct exp_info *i)
{
    enum { POLL_MS = 200 };
    int64_t start = clock_monotonic_ms();
    long pid;
    /* Our own number in the file was somebody else's: containers hand out the same small ones
     * again. */
    while ((pid = announced_pid(i->repo)) && pid != i->repo->project->env->pid &&
           proc_is_alive(pid)) {
        TRY(signals_check());
        tell_and_wait(i, pid, clock_monotonic_ms() - start);
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
    if (e && signals_cancelled()) {
        err_free(e); /* the wait ended because the user ended it */
        return signals_check();
    }
    TRY(e);
    TRY(shut_out_original(i));
    TRY(wait_for_original(i));
    i->ours = true;
    TRY(fs_remove_tree(in_exps(i, "run/workspace")));
    return scm_ref_delete(s, EXP_EXEC_BASELINE, NULL);
}

static err *write_json(struct exp_info *i, const char *rel, const struct value *doc)
{
    scoped(sb) struct sb text = SB_INIT;
    json_write(doc, JSON_PLAIN, &text);
    return fs_write_file(in_exps(i, rel), sb_str(&text), 0666, false);
}

static struct value *process_info(struct arena *a, long pid)
{
    struct value *m = value_map(a);
    value_set(a, m, "pid", value_int(a, pid));
    value_set(a, m, "stdin", value_null(a));
    value_set(a, m, "stdout", value_null(a));
    value_set(a, m, "stderr", value_null(a));
    value_set(a, m, "returncode", value_null(a));
    return m;
}

static struct value *executor_info(const struct exp_info *i, const char *name,
                                   const struct scm_id *baseline)
{
    enum { STATUS_RUNNING = 2 };
    struct project *p = i->repo->project;
    struct arena *a = i->repo->arena;
    const char *cwd = p->cwd_rel[0] ? p->cwd_rel : ".",
               *dvc_dir = path_rel(a, p->dvc_dir, p->scm_root);
    struct value *m = value_map(a);
    value_set(a, m, "git_url", value_strz(a, arena_printf(a, "file://%s", p->scm_root)));
    value_set(a, m, "baseline_rev", value_strz(a, baseline->hex));
    value_set(a, m, "location", value_strz(a, "workspace"));
    value_set(a, m, "root_dir", value_strz(a, p->scm_root));
    value_set(a, m, "dvc_dir", value_strz(a, dvc_dir));
    value_set(a, m, "name", value_strz(a, name));
    value_set(a, m, "wdir", value_strz(a, cwd));
    value_set(a, m, "result_hash", value_null(a));
    value_set(a, m, "result_ref", value_null(a));
    value_set(a, m, "result_force", value_bool(a, false));
    value_set(a, m, "status", value_int(a, STATUS_RUNNING));
    return m;
}

err *exp_info_publish(struct exp_info *i, const char *name, const struct scm_id *baseline)
{
    struct arena *a = i->repo->arena;
    TRY(fs_mkdirs(in_exps(i, "run/workspace")));
    TRY(write_json(i, PROCESS_FILE, process_info(a, i->repo->project->env->pid)));
    TRY(write_json(i, EXECUTOR_FILE, executor_info(i, name, baseline)));
    return scm_ref_update(i->scm, EXP_EXEC_BASELINE, baseline, NULL, NULL);
}

void exp_info_end(struct exp_info *i)
{
    if (i->lock.fd < 0)
        return;
    /* The run has its result by now, and the next one clears away what is left. */
    if (i->ours) {
        err_ignore(scm_ref_delete(i->scm, EXP_EXEC_BASELINE, NULL));
        err_ignore(fs_remove_tree(in_exps(i, "run/workspace")));
    }
    rwlock_drop(&i->rwlock);
    filelock_drop(&i->lock);
}

void exp_info_find_running(struct repo *r, struct arena *a, struct exp_info_running *ret)
{
    enum { STATUS_SUCCESS = 3, STATUS_FAILED = 4 };
    *ret = (struct exp_info_running){.baseline = SCM_ID_NONE};
    long pid = announced_pid(r);
    const struct value *info =
        pid > 0 && proc_is_alive(pid) ? read_info(r, EXECUTOR_FILE, a) : NULL;
    const struct value *baseline = value_find(info, "baseline_rev"),
                       *root = value_find(info, "root_dir"), *name = value_find(info, "name"),
                       *status = value_find(info, "status");
    if (!value_is(baseline, VALUE_STR) ||
        !hex_is(str_of(baseline->s), sizeof(ret->baseline.hex) - 1) ||
        !value_is(status, VALUE_INT) || status->i >= STATUS_FAILED || status->i == STATUS_SUCCESS)
        return;
    memcpy(ret->baseline.hex, baseline->s, sizeof(ret->baseline.hex));
    ret->name = value_is(name, VALUE_STR) && name->s[0] ? name->s : NULL;
    ret->root = value_is(root, VALUE_STR) ? root->s : r->project->root;
    ret->pid = pid;
}
