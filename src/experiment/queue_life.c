#include "experiment/queue_life.h"

#include "base/hex.h"
#include "base/path.h"
#include "base/proc.h"
#include "base/signals.h"
#include "experiment/exec_info.h"
#include "experiment/exp_copy.h"
#include "experiment/exp_partial.h"
#include "pipeline/run_cmd.h"
#include "scm/scm_commit.h"
#include "scm/scm_copy.h"

static char *info_path(const struct project *p, const struct queue_item *item, const char *suffix,
                       struct arena *a)
{
    return exec_info_path(p, item->msg.stash_rev, suffix, a);
}

void queue_life_entry(const struct queue_item *item, struct exp_entry *ret)
{
    const struct queue_message *m = &item->msg;
    *ret = (struct exp_entry){.name = m->name, .branch = m->branch};
    memcpy(ret->id.hex, m->stash_rev, sizeof(ret->id.hex));
    memcpy(ret->head.hex, m->head_rev, sizeof(ret->head.hex));
    memcpy(ret->baseline.hex, m->baseline_rev, sizeof(ret->baseline.hex));
}

/* --- the lock --- */

err *queue_life_begin(const struct project *p, const struct queue_item *item, struct filelock *lock,
                      bool *ret_ours)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = info_path(p, item, ".lock", &a);
    TRY(fs_mkdirs(path_dir(&a, path)));
    return filelock_try(lock, path, p->env->pid, ret_ours);
}

/* A runner has its copy to remove after the result, however large that is. */
static bool is_patient(void *ctx, long holder_pid, int64_t waited_ms)
{
    enum { PATIENCE_MS = 30000 };
    (void)ctx;
    (void)holder_pid;
    return !signals_cancelled() && waited_ms < PATIENCE_MS;
}

err *queue_life_follow(const struct project *p, const struct queue_item *item,
                       struct filelock *lock, bool *ret_ours)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(queue_life_begin(p, item, lock, ret_ours));
    if (*ret_ours)
        return NULL;
    err *e = filelock_take(lock, info_path(p, item, ".lock", &a), p->env->pid, is_patient, NULL);
    *ret_ours = !e;
    if (!e || err_code_of(e) != ERR_LOCKED)
        return e;
    err_free(e);
    return signals_check();
}

/* --- runners of DVC --- */

static err *is_worker_alive(const char *path, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct process_info process;
    bool found = false;
    TRY(process_info_read(path, &a, &process, &found));
    *ret = found && !process.has_ended && process.pid > 0 && proc_is_alive(process.pid);
    return NULL;
}

err *queue_life_workers(const struct project *p, size_t *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries files = {0};
    const char *dir = exps_dir(p, "celery", &a);
    *ret = 0;
    TRY(fs_list_if_there(dir, &a, &files));
    for (size_t i = 0; i < files.len; i++) {
        bool alive = false;
        const char *name = files.at[i].name;
        if (starts_with(name, "dvc-exp-worker-") && ends_with(name, ".json"))
            TRY(is_worker_alive(path_join(&a, dir, name), &alive));
        *ret += alive;
    }
    return NULL;
}

/* A task that DVC took has the process that runs it, or for the moments before and after a worker
 * alone. */
static err *is_run_by_original(const struct project *p, const struct queue_item *item, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    size_t workers;
    TRY(is_worker_alive(info_path(p, item, ".json", &a), ret));
    if (*ret)
        return NULL;
    TRY(queue_life_workers(p, &workers));
    *ret = workers > 0;
    return NULL;
}

/* --- settling --- */

static err *find_copy(const struct project *p, const struct queue_item *item, struct arena *a,
                      const char **ret)
{
    struct exec_info info;
    bool found = false;
    *ret = NULL;
    TRY(exec_info_read(info_path(p, item, ".run", a), a, &info, &found));
    if (found && exp_copy_is_there(p, EXP_COPY_QUEUE, info.root_dir, a))
        *ret = info.root_dir;
    return NULL;
}

static err *push_failed(struct scm *s, const struct exp_entry *e, const struct env *env)
{
    err *gone = exp_entry_ensure(s, EXP_CELERY_FAILED, e, env);
    if (!gone || err_code_of(gone) != ERR_NOT_FOUND)
        return gone;
    err_free(gone); /* its commit: there is nothing to run again */
    return NULL;
}

static err *fail_info(const struct project *p, const struct queue_item *item, struct arena *a)
{
    struct exec_info info;
    bool found = false;
    TRY(exec_info_read(info_path(p, item, ".run", a), a, &info, &found));
    if (!found)
        info = (struct exec_info){.git_url = "",
                                  .baseline_rev = item->msg.baseline_rev,
                                  .location = "dvc-task",
                                  .root_dir = item->msg.scm_root,
                                  .dvc_dir = ".dvc",
                                  .name = item->msg.name,
                                  .wdir = "."};
    info.status = EXEC_FAILED;
    info.result_hash = info.result_ref = NULL;
    return exec_info_write(info_path(p, item, ".run", a), &info, a);
}

/* "REF TIP", a file of ours. */
static err *note_checkpoints(const struct project *p, const struct queue_item *item,
                             const struct queue_failure *how, struct arena *a)
{
    const char *path = info_path(p, item, ".checkpoints", a);
    if (!how->ref)
        return fs_remove(path);
    return fs_write_file(path, str_of(arena_printf(a, "%s %s\n", how->ref, how->tip.hex)), 0666,
                         false);
}

err *queue_life_checkpoints(const struct project *p, const struct queue_item *item, struct arena *a,
                            const char **ret_ref, struct scm_id *ret_tip)
{
    enum { DIGITS = sizeof(ret_tip->hex) - 1 };
    scoped(sb) struct sb text = SB_INIT;
    bool found = false;
    *ret_ref = NULL;
    *ret_tip = SCM_ID_NONE;
    TRY(fs_read_if_there(info_path(p, item, ".checkpoints", a), &text, &found));
    const struct str line = str_trim(sb_str(&text));
    const ptrdiff_t blank = str_find(line, ' ');
    if (!found || blank <= 0 || !hex_is(str_sub(line, (size_t)blank + 1, line.len), DIGITS))
        return NULL;
    *ret_ref = arena_str(a, str_sub(line, 0, (size_t)blank));
    memcpy(ret_tip->hex, line.ptr + blank + 1, DIGITS);
    return NULL;
}

err *queue_life_fail(struct repo *r, struct scm *s, const struct queue_item *item,
                     const struct queue_failure *how)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct project *p = r->project;
    const char *out = info_path(p, item, ".out", &a), *json = info_path(p, item, ".json", &a);
    struct process_info process;
    struct exp_entry entry;
    bool found = false;
    queue_life_entry(item, &entry);
    TRY(process_info_read(json, &a, &process, &found));
    process.out = process.out ? process.out : out;
    process.has_ended = true;
    process.returncode = how->code;
    TRY(note_checkpoints(p, item, how, &a));
    TRY(push_failed(s, &entry, p->env));
    TRY(exp_entry_drop(s, EXP_CELERY_STASH, &entry.id)); /* still there of one killed early */
    TRY(fail_info(p, item, &a));
    TRY(process_info_write(json, &process, &a));
    return queue_result_write(p, item->msg.id, how->result, &a);
}

/* The one who marks it failed also says so in its log. */
static void log_death(const struct project *p, const struct queue_item *item)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char words[] = "ERROR: the process that ran this experiment was killed\n";
    const char *path = info_path(p, item, ".out", &a);
    err *e = fs_exists(path) ? fs_append_file(path, STR_LIT(words))
                             : fs_write_file(path, STR_LIT(words), 0666, false);
    err_ignore(e); /* the state files tell it, too */
}

err *queue_life_find_checkpoints(struct scm *copy, const struct exp_entry *e, struct arena *a,
                                 struct queue_failure *how)
{
    const char *ref = e->branch ? e->branch : exp_ref_format(&e->baseline, e->name, a);
    struct scm_id first, tip;
    TRY(scm_ref_read(copy, EXP_EXEC_CHECKPOINT, &first));
    TRY(scm_ref_read(copy, ref, &tip));
    if (!scm_id_is_none(&first) && !scm_id_is_none(&tip))
        how->ref = ref, how->tip = tip;
    return NULL;
}

/* Those that reached the user's repository. */
static err *find_checkpoints(struct repo *r, struct scm *s, const char *dir,
                             const struct exp_entry *e, struct arena *a, struct queue_failure *how)
{
    scoped(scm) struct scm *there = NULL;
    struct queue_failure found = *how;
    struct scm_id here;
    TRY(scm_open(dir, r->project->env->vars, &there));
    TRY(queue_life_find_checkpoints(there, e, a, &found));
    if (!found.ref)
        return NULL;
    TRY(scm_ref_read(s, found.ref, &here));
    if (scm_id_equal(&found.tip, &here))
        *how = found;
    return NULL;
}

static err *settle_dead(struct repo *r, struct scm *s, const struct queue_item *item,
                        const char *dir, struct arena *a)
{
    enum { KILLED = -1 };
    struct queue_failure how = {.code = KILLED, .result = QUEUE_RESULT_FAILURE};
    struct exp_entry entry;
    queue_life_entry(item, &entry);
    if (dir) {
        exp_partial_keep_copy(s, dir, entry.name, &entry.baseline, r->project->env->vars);
        err_ignore(find_checkpoints(r, s, dir, &entry, a, &how)); /* it may be half made */
    }
    log_death(r->project, item);
    return queue_life_fail(r, s, item, &how);
}

/* DVC fails to list experiments while a task without a result has no directory: it goes last. */
static err *settle(struct repo *r, struct scm *s, const struct queue_item *item, struct arena *a)
{
    enum queue_result result;
    const char *dir = NULL;
    TRY(queue_result_read(r->project, item->msg.id, &result));
    TRY(find_copy(r->project, item, a, &dir));
    if (dir)
        proc_kill_below(dir, RUN_CMD_STAGE_VAR); /* stages that outlived it */
    if (result == QUEUE_RESULT_NONE)
        TRY(settle_dead(r, s, item, dir, a));
    return dir ? exp_copy_remove_dir(s, dir) : NULL;
}

err *queue_life_check(struct repo *r, struct scm *s, const struct queue_item *item, bool *ret_alive)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    bool ours = false;
    *ret_alive = false;
    if (!fs_exists(info_path(r->project, item, ".lock", &a)))
        TRY(is_run_by_original(r->project, item, ret_alive));
    if (*ret_alive)
        return NULL;
    err *e = queue_life_begin(r->project, item, &lock, &ours);
    if (e) {
        err_ignore(is_worker_alive(info_path(r->project, item, ".json", &a), ret_alive));
        return e;
    }
    *ret_alive = !ours;
    return ours ? settle(r, s, item, &a) : NULL;
}

err *queue_life_clear(struct repo *r, struct scm *s, const struct queue_item *item)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *dir = NULL;
    bool alive;
    TRY(find_copy(r->project, item, &a, &dir));
    return dir ? queue_life_check(r, s, item, &alive) : NULL;
}
