#include "experiment/queue_life.h"

#include "base/path.h"
#include "base/proc.h"
#include "experiment/exec_info.h"
#include "experiment/exp_entry.h"
#include "experiment/exp_partial.h"
#include "scm/scm_commit.h"
#include "scm/scm_copy.h"

static char *info_path(const struct project *p, const struct queue_item *item, const char *suffix,
                       struct arena *a)
{
    return exec_info_path(p, item->msg.stash_rev, suffix, a);
}

/* --- the lock --- */

static err *try_lock(const char *path, long pid, struct filelock *lock, bool *ret_held)
{
    err *e = filelock_take(lock, path, pid, NULL, NULL);
    *ret_held = !e;
    if (e && err_code_of(e) == ERR_LOCKED) {
        err_free(e);
        return NULL;
    }
    return e;
}

err *queue_life_begin(const struct project *p, const struct queue_item *item, struct filelock *lock,
                      bool *ret_ours)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = info_path(p, item, ".lock", &a);
    TRY(fs_mkdirs(path_dir(&a, path)));
    return try_lock(path, p->env->pid, lock, ret_ours);
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
    err *e = fs_list(dir, &a, &files);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e);
        return NULL;
    }
    TRY(e);
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

/* Only what we would have made ourselves is taken for a copy. */
static bool is_copy(const struct project *p, const char *dir, struct arena *a)
{
    const char *rel = path_rel(a, dir, exps_dir(p, "", a));
    return path_is_safe_rel(str_of(rel)) && starts_with(path_base(rel), "tmp");
}

/* What stood in the work tree of the copy.  A copy that was not whole yet holds nothing. */
static void keep_partial(struct repo *r, struct scm *s, const struct queue_item *item,
                         const char *dir, struct arena *a)
{
    scoped(scm) struct scm *copy = NULL;
    struct scm_id tree, baseline;
    if (!item->msg.name[0] || !fs_exists(path_join(a, dir, ".git/index")))
        return;
    memcpy(baseline.hex, item->msg.baseline_rev, sizeof(baseline.hex));
    err *e = scm_open(dir, r->project->env->vars, &copy);
    if (!e)
        e = scm_tree_snapshot(copy, NULL, &tree);
    if (!e)
        e = scm_copy_collect(s, copy);
    if (!e)
        e = exp_partial_keep(s, item->msg.name, &baseline, &tree, "its process was killed",
                             r->project->env->vars);
    err_ignore(e); /* the task has failed in any case */
}

static err *find_copy(const struct project *p, const struct queue_item *item, struct arena *a,
                      const char **ret)
{
    struct exec_info info;
    bool found = false;
    *ret = NULL;
    TRY(exec_info_read(info_path(p, item, ".run", a), a, &info, &found));
    if (found && is_copy(p, info.root_dir, a) && fs_is_dir(info.root_dir))
        *ret = info.root_dir;
    return NULL;
}

static err *remove_copy(struct scm *s, const char *dir, struct arena *a)
{
    TRY(scm_ref_delete(s, arena_printf(a, EXP_TEMP "merge-%s", path_base(dir)), NULL));
    return fs_remove_tree(dir);
}

static err *push_failed(struct scm *s, const struct queue_item *item, const struct env *env)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_entries entries = {0};
    struct exp_entry e = {.name = item->msg.name, .branch = item->msg.branch};
    memcpy(e.id.hex, item->msg.stash_rev, sizeof(e.id.hex));
    memcpy(e.head.hex, item->msg.head_rev, sizeof(e.head.hex));
    memcpy(e.baseline.hex, item->msg.baseline_rev, sizeof(e.baseline.hex));
    TRY(exp_entry_list(s, EXP_CELERY_FAILED, &a, &entries));
    vec_each (&entries, there)
        if (scm_id_equal(&there->id, &e.id))
            return NULL;
    return exp_entry_push(s, EXP_CELERY_FAILED, &e, env);
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

err *queue_life_fail(struct repo *r, struct scm *s, const struct queue_item *item, int code,
                     enum queue_result result)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct project *p = r->project;
    const char *out = info_path(p, item, ".out", &a), *json = info_path(p, item, ".json", &a);
    struct process_info process;
    bool found = false;
    TRY(process_info_read(json, &a, &process, &found));
    process.out = process.out ? process.out : out;
    process.has_ended = true;
    process.returncode = code;
    TRY(push_failed(s, item, p->env));
    TRY(fail_info(p, item, &a));
    TRY(process_info_write(json, &process, &a));
    return queue_result_write(p, item->msg.id, result, &a);
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

/* DVC fails to list experiments while a task without a result has no directory: it goes last. */
static err *settle(struct repo *r, struct scm *s, const struct queue_item *item, struct arena *a)
{
    enum { KILLED = -1 };
    enum queue_result result;
    const char *dir = NULL;
    TRY(queue_result_read(r->project, item->msg.id, &result));
    TRY(find_copy(r->project, item, a, &dir));
    if (dir)
        proc_kill_below(dir); /* stages that outlived it */
    if (result == QUEUE_RESULT_NONE) {
        if (dir)
            keep_partial(r, s, item, dir, a);
        log_death(r->project, item);
        TRY(queue_life_fail(r, s, item, KILLED, QUEUE_RESULT_FAILURE));
    }
    return dir ? remove_copy(s, dir, a) : NULL;
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
    TRY(queue_life_begin(r->project, item, &lock, &ours));
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
