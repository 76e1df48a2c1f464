#include "experiment/queue_worker.h"

#include "base/clock.h"
#include "base/filelock.h"
#include "base/map.h"
#include "base/path.h"
#include "base/proc.h"
#include "base/signals.h"
#include "experiment/exec_info.h"
#include "experiment/queue_order.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#define WORKERS     "cdvc"
#define LOCK_SUFFIX ".lock"
#define STOP        WORKERS "/stop"

static char *lock_path(const struct repo *r, size_t number, struct arena *a)
{
    return exps_dir(r->project, arena_printf(a, WORKERS "/worker-%zu" LOCK_SUFFIX, number), a);
}

/* There for a worker that lives: more is to be done when it ends, of whatever waits then. */
static char *more_path(const struct repo *r, size_t number, struct arena *a)
{
    return exps_dir(r->project, arena_printf(a, WORKERS "/worker-%zu.more", number), a);
}

static err *try_lock(struct repo *r, size_t number, struct filelock *lock, bool *ret_ours)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(fs_mkdirs(exps_dir(r->project, WORKERS, &a)));
    return filelock_try(lock, lock_path(r, number, &a), r->project->env->pid, ret_ours);
}

/* --- one task --- */

static err *open_log(const struct project *p, const struct queue_item *item, int *ret_fd)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = exec_info_path(p, item->msg.stash_rev, ".out", &a);
    TRY(fs_mkdirs(path_dir(&a, path)));
    *ret_fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    return *ret_fd < 0 ? err_errno(errno, path) : NULL;
}

/* In a group of its own, so that it can be interrupted with all it started. */
static err *run_task(struct repo *r, const char *program, const struct queue_item *item)
{
    scoped(fd) int in = open("/dev/null", O_RDONLY | O_CLOEXEC), out = -1;
    const char *const argv[] = {program, "exp", "queue-task", item->file, NULL};
    struct proc_result result;
    TRY(open_log(r->project, item, &out));
    const struct proc_spec spec = {.argv = argv,
                                   .vars = r->project->env->vars,
                                   .cwd = r->project->env->cwd,
                                   .in = in,
                                   .out = out,
                                   .err = out,
                                   .own_group = true,
                                   .heeds_signals = true};
    return proc_run(&spec, &result);
}

/* --- a worker --- */

struct worker {
    struct repo *repo;
    struct scm *scm;
    const char *program;
    const struct strs *only;
    struct map tried; /* how often a task was left waiting: by somebody else's leave, or an error */
    struct arena names;
};
enum { MAX_TRIES = 3, RETRY_MS = 50, BECOME_TRIES = 20 };

static size_t tries_of(const struct worker *w, const char *file)
{
    return (size_t)(uintptr_t)map_find(&w->tried, file);
}

static bool is_ours(const struct worker *w, const struct queue_item *item)
{
    return !item->is_taken && !item->is_held && (!w->only->len || strs_has(w->only, item->file));
}

/* The first that waits and may still be tried; NULL: none. */
static err *next_task(const struct worker *w, struct arena *a, const struct queue_item **ret)
{
    struct queue_items items = {0};
    *ret = NULL;
    TRY(queue_store_list(w->repo->project, a, &items));
    TRY(queue_order(w->scm, &items));
    for (size_t tries = 0; tries < MAX_TRIES && !*ret; tries++)
        vec_each (&items, item)
            if (!*ret && is_ours(w, item) && tries_of(w, item->file) == tries)
                *ret = item;
    return NULL;
}

bool queue_is_stopped(struct repo *r)
{
    scoped(arena) struct arena a = ARENA_INIT;
    return fs_exists(exps_dir(r->project, STOP, &a));
}

static bool is_stopped(struct repo *r)
{
    return signals_cancelled() || queue_is_stopped(r);
}

static err *work(struct worker *w)
{
    while (!is_stopped(w->repo)) {
        scoped(arena) struct arena a = ARENA_INIT;
        const struct queue_item *item = NULL;
        TRY(next_task(w, &a, &item));
        if (!item)
            return NULL;
        const size_t tries = tries_of(w, item->file);
        if (tries)
            clock_sleep_ms(RETRY_MS);
        map_set(&w->tried, arena_strdup(&w->names, item->file), (void *)(uintptr_t)(tries + 1));
        TRY(run_task(w->repo, w->program, item));
    }
    return NULL;
}

/* Whoever counts the workers holds the lock for an instant. */
static err *become(struct repo *r, size_t number, struct filelock *lock, bool *ret_ours)
{
    *ret_ours = false;
    for (unsigned tries = 0; tries < BECOME_TRIES && !*ret_ours; tries++) {
        if (tries)
            clock_sleep_ms(RETRY_MS);
        TRY(try_lock(r, number, lock, ret_ours));
    }
    return NULL;
}

/* *ret_more: somebody counted on this worker when it had seen the last task. */
static err *work_once(struct worker *w, size_t number, bool *ret_more)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct filelock lock = FILELOCK_INIT;
    const char *more = more_path(w->repo, number, &a);
    bool ours = false;
    *ret_more = false;
    TRY(become(w->repo, number, &lock, &ours));
    if (!ours)
        return NULL;
    err *e = fs_remove(more);
    if (!e)
        e = work(w);
    filelock_drop(&lock);
    *ret_more = !e && !is_stopped(w->repo) && fs_exists(more);
    return e;
}

err *queue_work(struct repo *r, struct scm *s, const char *program, size_t number,
                const struct strs *only)
{
    static const struct strs all = {0};
    struct worker w = {.repo = r, .scm = s, .program = program, .only = only};
    bool more = true;
    err *e = NULL;
    while (!e && more) {
        e = work_once(&w, number, &more);
        w.only = &all;
    }
    map_release(&w.tried);
    arena_release(&w.names);
    return e;
}

/* --- starting and stopping --- */

static void list_args(const char *program, size_t number, const struct strs *only, struct arena *a,
                      struct strs *out)
{
    arena_push(a, out, program);
    arena_push(a, out, "exp");
    arena_push(a, out, "queue-worker");
    arena_push(a, out, arena_printf(a, "%zu", number));
    vec_each (only, file)
        arena_push(a, out, *file);
    arena_push(a, out, NULL);
}

static err *start(struct repo *r, const char *program, size_t number,
                  const struct queue_start_opts *opts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(fd) int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    struct strs argv = {0};
    list_args(program, number, &opts->only, &a, &argv);
    const struct proc_spec spec = {
        .argv = argv.at,
        .vars = queue_slots_vars(&opts->slots, number, r->project->env->vars, &a),
        .cwd = r->project->env->cwd,
        .in = null,
        .out = null,
        .err = null,
        .detached = true};
    pid_t pid;
    return proc_start(&spec, &pid);
}

static err *is_alive(struct repo *r, size_t number, bool *ret)
{
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    bool ours = false;
    TRY(try_lock(r, number, &lock, &ours));
    *ret = !ours;
    return NULL;
}

/* Does a worker live that will look for tasks once more?  Asked first and looked at again, so that
 * one that was just ending is not counted on. */
static err *is_served(struct repo *r, size_t number, const struct queue_start_opts *opts, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(is_alive(r, number, ret));
    if (!*ret || opts->only.len)
        return NULL;
    TRY(fs_write_file(more_path(r, number, &a), STR_NONE, 0666, false));
    return is_alive(r, number, ret);
}

/* Highest number a worker may have. */
static size_t last_number(const struct queue_start_opts *opts)
{
    enum { MANY = 1000 };
    const size_t last = opts->only.len ? MANY : opts->count;
    return opts->slots.len ? MIN(last, queue_slots_count(&opts->slots)) : last;
}

err *queue_start_workers(struct repo *r, const char *program, const struct queue_start_opts *opts,
                         size_t *ret_started)
{
    scoped(arena) struct arena a = ARENA_INIT;
    *ret_started = 0;
    TRY(fs_remove(exps_dir(r->project, STOP, &a)));
    const size_t last = last_number(opts);
    for (size_t number = 1; number <= last && *ret_started < opts->count; number++) {
        bool served = false;
        TRY(is_served(r, number, opts, &served));
        if (served)
            continue;
        TRY(start(r, program, number, opts));
        ++*ret_started;
    }
    return NULL;
}

err *queue_count_workers(struct repo *r, size_t *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries files = {0};
    *ret = 0;
    TRY(fs_list_if_there(exps_dir(r->project, WORKERS, &a), &a, &files));
    for (size_t i = 0; i < files.len; i++) {
        bool alive = false;
        if (!starts_with(files.at[i].name, "worker-") || !ends_with(files.at[i].name, LOCK_SUFFIX))
            continue;
        TRY(is_alive(r, strtoul(files.at[i].name + strlen("worker-"), NULL, 10), &alive));
        *ret += alive;
    }
    return NULL;
}

err *queue_stop_workers(struct repo *r)
{
    scoped(arena) struct arena a = ARENA_INIT;
    TRY(fs_mkdirs(exps_dir(r->project, WORKERS, &a)));
    return fs_write_file(exps_dir(r->project, STOP, &a), STR_NONE, 0666, false);
}
