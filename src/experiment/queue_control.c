#include "experiment/queue_control.h"

#include "experiment/exp_partial.h"
#include "experiment/kept_paths.h"
#include "experiment/queue_life.h"
#include "scm/scm_rev.h"

#include <errno.h>
#include <signal.h>

/* --- names --- */

static bool is_named(const struct queue_task *t, const char *name)
{
    return t->name[0] && streq(t->name, name);
}

/* Four digits at least, as Git's own abbreviations have: a name that is mistyped is no commit. */
static bool is_commit_of(const struct queue_task *t, const char *name)
{
    enum { SHORTEST = 4 };
    size_t len = strlen(name);
    return len >= SHORTEST && strncasecmp(t->item.msg.stash_rev, name, len) == 0;
}

const struct queue_task *queue_find(const struct queue_tasks *tasks, const char *name)
{
    const struct queue_task *exact = NULL, *by_commit = NULL;
    vec_each (tasks, t) {
        if (is_named(t, name))
            exact = t;
        if (is_commit_of(t, name))
            by_commit = t;
    }
    return exact ? exact : by_commit;
}

const char *queue_task_name(const struct queue_task *t, struct arena *a)
{
    enum { SHORT = 7 };
    return t->name[0] ? t->name : arena_strndup(a, t->item.msg.stash_rev, SHORT);
}

err *queue_find_all(const struct queue_tasks *tasks, const struct strs *names, const char *what,
                    struct arena *a, struct queue_tasks *ret)
{
    struct strs unknown = {0};
    vec_each (names, name) {
        const struct queue_task *t = queue_find(tasks, *name);
        if (t)
            arena_push(a, ret, *t);
        else
            arena_push(a, &unknown, *name);
    }
    return exp_name_unknown(&unknown, what);
}

/* Those that run, or all but them. */
static void select_running(const struct queue_tasks *tasks, bool running, struct arena *a,
                           struct queue_tasks *ret)
{
    vec_each (tasks, t)
        if ((t->state == QUEUE_RUNNING) == running)
            arena_push(a, ret, *t);
}

/* --- logs --- */

/* What is known of one whose log is not there: workers of DVC may have written why into theirs. */
static err *no_log(struct repo *r, const struct queue_task *t, const char *name, struct arena *a)
{
    scoped(sb) struct sb words = SB_INIT, logs = SB_INIT;
    struct fs_entries files = {0};
    const char *dir = exps_dir(r->project, "celery", a);
    sb_addf(&words, "No output logs found for experiment '%s'", name);
    if (t->state == QUEUE_FAILED) {
        TRY(fs_list_if_there(dir, a, &files));
        for (size_t i = 0; i < files.len; i++)
            if (ends_with(files.at[i].name, ".out"))
                sb_addf(&logs, " %s/%s", dir, files.at[i].name);
        sb_add(&words, "\nExperiment likely failed during setup.");
    }
    if (logs.len)
        sb_addf(&words, " Check the celery logs for more details:\n    cat%s", logs.buf);
    return err_new(ERR_INVALID, "%s", words.buf);
}

err *queue_log_path(struct repo *r, const struct queue_tasks *tasks, const char *name,
                    struct arena *a, const char **ret)
{
    const struct queue_task *t = queue_find(tasks, name);
    if (!t)
        return err_new(ERR_INVALID, "'%s' is not a valid queued experiment name", name);
    if (t->state == QUEUE_QUEUED)
        return err_new(ERR_INVALID, "Experiment '%s' is in queue but has not been started", name);
    *ret = exec_info_path(r->project, t->item.msg.stash_rev, ".out", a);
    return fs_exists(*ret) ? NULL : no_log(r, t, name, a);
}

/* --- removing --- */

static bool is_wanted(const struct queue_task *t, const struct queue_removal *which)
{
    switch (t->state) {
    case QUEUE_QUEUED:
        return which->queued;
    case QUEUE_FAILED:
        return which->failed;
    case QUEUE_SUCCESS:
        return which->success;
    case QUEUE_RUNNING:
        break;
    }
    return false;
}

/* What is kept under its name may be of another commit's run. */
static err *forget_partial(struct scm *s, const struct queue_task *t)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info info;
    struct scm_id partial;
    TRY(exp_partial_find(s, t->name, &partial));
    if (scm_id_is_none(&partial))
        return NULL;
    TRY(scm_commit_read(s, &partial, &a, &info));
    return streq(info.parent.hex, t->item.msg.baseline_rev) ? exp_partial_forget(s, t->name) : NULL;
}

/* A task that is being taken just now stays: the lock says so.  One that has ended may have its
 * runner still about. */
static err *remove_one(struct repo *r, struct scm *s, const struct queue_task *t, bool *ret_removed)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    struct scm_id id;
    memcpy(id.hex, t->item.msg.stash_rev, sizeof(id.hex));
    TRY(t->state == QUEUE_QUEUED ? queue_life_begin(r->project, &t->item, &lock, ret_removed)
                                 : queue_life_follow(r->project, &t->item, &lock, ret_removed));
    if (!*ret_removed)
        return NULL;
    TRY(queue_store_remove(r->project, &t->item));
    TRY(exp_entry_drop(s, EXP_STASH, &id));
    TRY(exp_entry_drop(s, EXP_CELERY_STASH, &id));
    TRY(exp_entry_drop(s, EXP_CELERY_FAILED, &id));
    kept_paths_drop(r->project, t->item.msg.stash_rev);
    exec_info_forget(r->project, t->item.msg.stash_rev);
    return t->state == QUEUE_FAILED ? forget_partial(s, t) : NULL;
}

/* The same task may have been named twice: by its name and by its commit. */
static bool was_before(const struct queue_tasks *tasks, size_t i)
{
    for (size_t j = 0; j < i; j++)
        if (streq(tasks->at[j].item.msg.stash_rev, tasks->at[i].item.msg.stash_rev))
            return true;
    return false;
}

err *queue_remove(struct repo *r, struct scm *s, const struct strs *names,
                  const struct queue_removal *which, struct arena *a, struct strs *removed)
{
    struct queue_tasks all = {0}, tasks = {0}, wanted = {0};
    TRY(queue_list(r, s, a, &all));
    select_running(&all, false, a, &tasks);
    TRY(queue_find_all(&tasks, names, "experiment name", a, &wanted));
    vec_each (&tasks, t)
        if (!names->len && is_wanted(t, which))
            arena_push(a, &wanted, *t);
    vec_each (&wanted, t) {
        bool gone = false;
        if (was_before(&wanted, (size_t)(t - wanted.at)))
            continue;
        TRY(remove_one(r, s, t, &gone));
        if (gone)
            arena_push(a, removed, names->len ? names->at[t - wanted.at] : queue_task_name(t, a));
    }
    return NULL;
}

/* --- killing --- */

/* The group, so that the stage hears of it, too; a process of DVC may lead none. */
static err *send_signal(struct repo *r, const struct queue_task *t, int sig, struct arena *a)
{
    struct process_info process;
    bool found = false;
    const char *path = exec_info_path(r->project, t->item.msg.stash_rev, ".json", a);
    TRY(process_info_read(path, a, &process, &found));
    if (!found || process.has_ended || process.pid <= 1)
        return NULL;
    if (kill((pid_t)-process.pid, sig) != 0 && errno == ESRCH)
        kill((pid_t)process.pid, sig);
    return NULL;
}

static err *kill_tasks(struct repo *r, const struct queue_tasks *wanted, bool force,
                       struct arena *a, struct strs *killed)
{
    vec_each (wanted, t) {
        if (was_before(wanted, (size_t)(t - wanted->at)))
            continue;
        TRY(send_signal(r, t, force ? SIGKILL : SIGINT, a));
        arena_push(a, killed, queue_task_name(t, a));
    }
    return NULL;
}

err *queue_kill(struct repo *r, struct scm *s, const struct queue_kill_opts *opts, struct arena *a,
                struct strs *killed)
{
    struct queue_tasks all = {0}, tasks = {0}, wanted = {0};
    TRY(queue_list(r, s, a, &all));
    select_running(&all, true, a, &tasks);
    scoped(err) err *unknown =
        queue_find_all(&tasks, &opts->names, "running experiment name", a, &wanted);
    TRY(kill_tasks(r, opts->all ? &tasks : &wanted, opts->force, a, killed));
    return take(unknown);
}
