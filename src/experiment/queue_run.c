#include "experiment/queue_run.h"

#include "base/path.h"
#include "experiment/exec_info.h"
#include "experiment/exp_exec.h"
#include "experiment/kept_paths.h"
#include "experiment/queue_life.h"

struct run {
    struct repo *repo;
    struct scm *scm;
    struct queue_item *item;
    struct arena *arena;
    struct exp_copy copy;
    struct exec_info info;
};

static char *info_path(const struct run *x, const char *suffix)
{
    return exec_info_path(x->repo->project, x->item->msg.stash_rev, suffix, x->arena);
}

/* --- beginning --- */

static err *write_info(struct run *x, enum exec_status status)
{
    x->info.status = status;
    return exec_info_write(info_path(x, ".run"), &x->info, x->arena);
}

static void start_info(struct run *x)
{
    const struct project *p = x->repo->project;
    const char *told = x->item->msg.wdir;
    struct exp_entry entry;
    queue_life_entry(x->item, &entry);
    exp_copy_info(&x->copy, p, &entry, "dvc-task", told ? told : project_scm_cwd(p, x->arena),
                  &x->info);
}

static err *write_process(struct run *x, bool has_ended, int code)
{
    const struct process_info process = {.pid = x->repo->project->env->pid,
                                         .out = info_path(x, ".out"),
                                         .has_ended = has_ended,
                                         .returncode = code};
    return process_info_write(info_path(x, ".json"), &process, x->arena);
}

/* Nothing of it is anybody's before the message is taken. */
static err *take_task(struct run *x, bool *ret_ours)
{
    TRY(exp_copy_start(&x->copy, x->repo, EXP_COPY_QUEUE));
    start_info(x);
    TRY(write_process(x, false, 0));
    TRY(write_info(x, EXEC_PREPARING));
    return queue_store_take(x->repo->project, x->item, ret_ours);
}

/* --- the experiment --- */

/* Those of ours are from the project's root, those of DVC from wherever its worker would stand. */
static void list_copied(const struct run *x, struct strs *out)
{
    const struct queue_message *m = &x->item->msg;
    vec_each (&m->copy_paths, path)
        arena_push(x->arena, out,
                   m->wdir ? path_join(x->arena, x->repo->project->root, *path) : *path);
}

static err *run_experiment(struct run *x, struct exp_exec_result *result)
{
    const struct queue_message *m = &x->item->msg;
    struct exp_entry entry;
    queue_life_entry(x->item, &entry);
    struct strs paths = {0};
    list_copied(x, &paths);
    const struct copied copied = {.paths = &paths,
                                  .kept = kept_paths_dir(x->repo->project, m->stash_rev, x->arena)};
    TRY(exp_copy_fill(&x->copy, x->repo, x->scm, &entry, x->info.wdir, &copied));
    /* The copy keeps it from here on. */
    TRY(exp_entry_drop(x->scm, EXP_CELERY_STASH, &entry.id));
    TRY(exp_entry_drop(x->scm, EXP_CELERY_FAILED, &entry.id));
    TRY(write_info(x, EXEC_RUNNING));
    TRY(exp_exec_run(&x->copy, m->message, result));
    return exp_exec_collect(&x->copy, result);
}

static err *end_well(struct run *x, const struct exp_exec_result *result)
{
    x->info.result_hash = result->hash;
    x->info.result_ref = result->ref;
    TRY(write_info(x, EXEC_FINISHED));
    TRY(write_process(x, true, 0));
    TRY(queue_result_write(x->repo->project, x->item->msg.id, QUEUE_RESULT_SUCCESS, x->arena));
    kept_paths_drop(x->repo->project, x->item->msg.stash_rev); /* it runs no more */
    return NULL;
}

/* Whoever follows the log stops when there is a result: all is in it before. */
static void flush(struct repo *r)
{
    r->voice.flush(r->voice.ctx);
}

static void tell(struct repo *r, err *e)
{
    char *text = err_text(e);
    repo_fail(r, "%s", text);
    flush(r);
    free(text);
    err_free(e);
}

static err *run_taken(struct run *x, bool *ret_failed)
{
    enum { FAILED = 255 };
    struct exp_exec_result result;
    err *e = run_experiment(x, &result);
    if (!e) {
        flush(x->repo);
        return end_well(x, &result);
    }
    tell(x->repo, e);
    *ret_failed = true;
    struct queue_failure how = {.code = FAILED, .result = QUEUE_RESULT_SUCCESS};
    if (x->copy.scm) /* else it was not even made */
        err_ignore(queue_life_find_checkpoints(x->copy.scm, &x->copy.entry, x->arena, &how));
    return queue_life_fail(x->repo, x->scm, x->item, &how);
}

/* --- one task --- */

static err *find_waiting(struct repo *r, const char *file, struct arena *a, struct queue_item **ret)
{
    struct queue_items items = {0};
    *ret = NULL;
    TRY(queue_store_list(r->project, a, &items));
    vec_each (&items, item)
        if (!item->is_taken && !item->is_held && streq(item->file, file))
            *ret = item;
    return NULL;
}

static err *run_locked(struct run *x, bool *ret_failed)
{
    bool ours = false;
    err *e = take_task(x, &ours);
    if (!e && ours)
        e = run_taken(x, ret_failed);
    exp_copy_remove(&x->copy);
    return e;
}

err *queue_run_task(struct repo *r, struct scm *s, const char *file, bool *ret_failed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(filelock) struct filelock lock = FILELOCK_INIT;
    struct queue_item *item = NULL;
    bool ours = false;
    *ret_failed = false;
    TRY(find_waiting(r, file, &a, &item));
    if (!item)
        return NULL;
    TRY(queue_life_begin(r->project, item, &lock, &ours));
    TRY(find_waiting(r, file, &a, &item)); /* before we had the lock another may have run it */
    if (!ours || !item)
        return NULL;
    struct run x = {.repo = r, .scm = s, .item = item, .arena = &a, .copy = EXP_COPY_INIT};
    err *e = run_locked(&x, ret_failed);
    exp_copy_close(&x.copy);
    return e;
}

/* --- for a worker of DVC --- */

static err *exec_copy(struct exp_copy *c, const char *info_file, const char *message,
                      struct exec_info *info, struct arena *a)
{
    struct exp_exec_result result;
    info->status = EXEC_RUNNING;
    TRY(exec_info_write(info_file, info, a));
    err *e = exp_exec_run(c, message, &result);
    info->status = e ? EXEC_FAILED : EXEC_SUCCESS;
    if (!e) {
        info->result_hash = arena_strdup(a, result.hash);
        info->result_ref = arena_strdup(a, result.ref);
        info->result_force = c->args.repro.force;
    }
    err *written = exec_info_write(info_file, info, a);
    if (!e)
        return written;
    err_free(written); /* the failure itself tells more */
    return e;
}

err *queue_exec_info_file(const char *info_file, const char *message, const struct env *env,
                          const struct voice *voice, struct arena *a)
{
    scoped(exp_copy) struct exp_copy copy = EXP_COPY_INIT;
    struct exec_info info;
    bool found = false;
    TRY(exec_info_read(info_file, a, &info, &found));
    if (!found)
        return err_new(ERR_NOT_FOUND, "'%s' tells of no experiment to run", info_file);
    const char *project_dir = path_dir(a, info.dvc_dir), *wdir = info.wdir;
    if (!path_is_inside(path_norm(a, wdir), project_dir))
        wdir = project_dir;
    TRY(exp_copy_adopt(&copy, env, info.root_dir, wdir, voice));
    return exec_copy(&copy, info_file, message, &info, a);
}
