#include "experiment/queue.h"

#include "base/path.h"
#include "experiment/exp_copy.h"
#include "experiment/kept_paths.h"
#include "experiment/queue_life.h"
#include "experiment/queue_order.h"
#include "experiment/queue_stash.h"
#include "scm/scm_rev.h"

/* --- listing --- */

static enum queue_state ended_state(const struct queue_task *t)
{
    return t->has_info && t->info.result_hash && t->info.result_ref ? QUEUE_SUCCESS : QUEUE_FAILED;
}

/* DVC lists what has a result but no ref nowhere; it is a run that made nothing.  What cannot be
 * read or settled now hides no other task: whoever may does it later. */
static void find_state(struct repo *r, struct scm *s, struct queue_task *t)
{
    enum queue_result result = QUEUE_RESULT_NONE;
    bool alive = false;
    t->state = QUEUE_QUEUED;
    if (!t->item.is_taken)
        return;
    err_ignore(queue_result_read(r->project, t->item.msg.id, &result));
    if (result == QUEUE_RESULT_NONE)
        err_ignore(queue_life_check(r, s, &t->item, &alive));
    else
        err_ignore(queue_life_clear(r, s, &t->item));
    t->state = alive ? QUEUE_RUNNING : QUEUE_FAILED;
}

static void read_info(struct repo *r, struct queue_task *t, struct arena *a)
{
    const char *path = exec_info_path(r->project, t->item.msg.stash_rev, ".run", a);
    if (!t->item.is_taken)
        return;
    err_ignore(exec_info_read(path, a, &t->info, &t->has_info));
    if (t->state == QUEUE_FAILED)
        t->state = ended_state(t);
    if (t->state == QUEUE_SUCCESS)
        t->name = path_base(t->info.result_ref);
}

/* What waits has its time in a reflog, which is one file for all of them; what failed has there
 * when it did.  A commit that is on no ref any more may be gone. */
static void read_created(struct scm *s, const struct map *times, struct queue_task *t,
                         struct arena *a)
{
    struct scm_commit_info info;
    struct scm_id id;
    const struct exp_entry *known = map_find(times, t->item.msg.stash_rev);
    t->created_sec = known ? known->time_sec : 0;
    if (known)
        return;
    memcpy(id.hex, t->item.msg.stash_rev, sizeof(id.hex));
    err *e = scm_commit_read(s, &id, a, &info);
    t->created_sec = e ? 0 : info.time_sec;
    err_ignore(e);
}

static void add_task(struct repo *r, struct scm *s, const struct queue_item *item, struct arena *a,
                     struct queue_tasks *out)
{
    struct queue_task t = {.item = *item, .name = item->msg.name};
    find_state(r, s, &t);
    read_info(r, &t, a);
    arena_push(a, out, t);
}

struct ranked {
    struct queue_task task;
    size_t listed;
};
VEC(ranked_vec, struct ranked);

/* By state.  What waits is in its order; of the others the file's number says which came first
 * within a second, and nothing across a reboot. */
static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    const int64_t m = x->task.created_sec, n = y->task.created_sec;
    if (x->task.state != y->task.state)
        return x->task.state < y->task.state ? -1 : 1;
    if (x->task.state != QUEUE_QUEUED && m != n)
        return m < n ? -1 : 1;
    return (x->listed > y->listed) - (x->listed < y->listed);
}

static void sort_by_state(struct queue_tasks *tasks)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct ranked_vec ranked = {0};
    for (size_t i = 0; i < tasks->len; i++)
        arena_push(&a, &ranked, ((struct ranked){tasks->at[i], i}));
    if (ranked.len > 1)
        qsort(ranked.at, ranked.len, sizeof(*ranked.at), compare_ranked);
    for (size_t i = 0; i < tasks->len; i++)
        tasks->at[i] = ranked.at[i].task;
}

static err *read_times(struct scm *s, struct arena *a, struct exp_entries *entries,
                       struct map *times)
{
    TRY(exp_entry_list(s, EXP_CELERY_STASH, a, entries));
    vec_each (entries, e)
        map_set(times, e->id.hex, e);
    return NULL;
}

static err *fill_created(struct scm *s, struct queue_tasks *tasks, struct arena *a)
{
    struct exp_entries entries = {0};
    struct map times = MAP_INIT;
    err *e = tasks->len ? read_times(s, a, &entries, &times) : NULL;
    vec_each (tasks, t)
        if (!e)
            read_created(s, &times, t, a);
    map_release(&times);
    return e;
}

static enum kept_use use_of(void *ctx, const char *stash_rev)
{
    const struct queue_tasks *tasks = ctx;
    vec_each (tasks, t)
        if (streq(t->item.msg.stash_rev, stash_rev))
            return t->state == QUEUE_SUCCESS ? KEPT_DONE : KEPT_NEEDED;
    return KEPT_UNKNOWN;
}

err *queue_list(struct repo *r, struct scm *s, struct arena *a, struct queue_tasks *out)
{
    struct queue_items items = {0};
    err_ignore(exp_copy_sweep(r->project, s)); /* a listing does not fail for it */
    TRY(queue_store_list(r->project, a, &items));
    TRY(queue_order(s, &items));
    TRY(queue_stash_list(r, s, a, &items));
    vec_each (&items, item)
        add_task(r, s, item, a, out);
    kept_paths_sweep(r->project, use_of, out);
    TRY(fill_created(s, out, a));
    sort_by_state(out);
    return NULL;
}

/* --- adding --- */

/* Whoever runs the task may stand elsewhere. */
static void absolute_paths(const struct repo *r, const struct strs *paths, struct strs *out)
{
    vec_each (paths, path)
        arena_push(r->arena, out, path_join(r->arena, r->project->env->cwd, *path));
}

/* As a worker of DVC, which mostly stands in the project's root, takes them: from there and to the
 * same place in the copy.  Outside of the project they have no such place. */
static void project_paths(const struct repo *r, const struct strs *paths, struct strs *out)
{
    vec_each (paths, path) {
        const char *rel = path_rel(r->arena, path_norm(r->arena, *path), r->project->root);
        arena_push(r->arena, out, path_is_safe_rel(str_of(rel)) ? rel : *path);
    }
}

/* Nothing would list an entry that has no message. */
static err *put(struct repo *r, struct scm *s, const struct exp_entry *entry,
                struct queue_letter *letter)
{
    TRY(exp_entry_push(s, EXP_CELERY_STASH, entry, r->project->env));
    err *e = queue_store_put(letter);
    if (e)
        err_ignore(exp_entry_drop(s, EXP_CELERY_STASH, &entry->id));
    return e;
}

err *queue_add(struct repo *r, struct scm *s, struct queue_batch *b, const struct exp_plan *plan)
{
    const struct exp_run_opts *opts = b->opts;
    scoped(queue_letter) struct queue_letter letter = QUEUE_LETTER_INIT;
    struct strs paths = {0};
    struct exp_entry entry;
    TRY(exp_plan_entry(plan, r, s, opts, &entry));
    struct queue_message m = {.id = queue_uuid(r->project->env, r->arena),
                              .dvc_root = r->project->root,
                              .scm_root = scm_root(s),
                              .stash_ref = EXP_CELERY_STASH,
                              .stash_rev = entry.id.hex,
                              .baseline_rev = entry.baseline.hex,
                              .head_rev = entry.head.hex,
                              .branch = entry.branch,
                              .name = entry.name,
                              .message = opts->message,
                              .wdir = project_scm_cwd(r->project, r->arena),
                              .priority = opts->priority};
    absolute_paths(r, b->copy_paths, &paths);
    project_paths(r, &paths, &m.copy_paths);
    TRY(queue_store_write(r->project, &m, r->arena, &letter));
    TRY(kept_paths_keep(r->project, scm_root(s), entry.id.hex, &paths, b->before));
    err *e = put(r, s, &entry, &letter);
    if (e)
        kept_paths_drop(r->project, entry.id.hex);
    else
        b->before = arena_strdup(r->arena, entry.id.hex);
    return e;
}
