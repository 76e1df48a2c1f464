#include "experiment/exp_tasks.h"

#include "experiment/exp_live.h"
#include "experiment/queue_life.h"

static struct queue_tasks *group_of(struct exp_tasks *t, struct repo *r, const char *baseline)
{
    struct queue_tasks *group = map_find(&t->by_base, baseline);
    if (!group) {
        group = arena_new(r->arena, struct queue_tasks);
        map_set(&t->by_base, baseline, group);
    }
    return group;
}

/* Checkpoints that a task made before it failed are the experiment, as long as nobody went on from
 * them or removed them.  NULL: there are none. */
static const char *ref_left(struct repo *r, struct scm *s, const struct queue_task *t)
{
    const char *ref = NULL;
    struct scm_id made, tip = SCM_ID_NONE;
    if (t->state != QUEUE_FAILED)
        return NULL;
    err *e = queue_life_checkpoints(r->project, &t->item, r->arena, &ref, &made);
    if (!e && ref)
        e = scm_ref_read(s, ref, &tip);
    const bool left = !e && ref && scm_id_equal(&tip, &made);
    err_ignore(e); /* then the task has a row of its own */
    return left ? ref : NULL;
}

err *exp_tasks_read(struct repo *r, struct scm *s, struct exp_tasks *ret)
{
    TRY(queue_list(r, s, r->arena, &ret->all));
    vec_each (&ret->all, task) {
        const char *ref =
            task->state == QUEUE_SUCCESS ? task->info.result_ref : ref_left(r, s, task);
        if (ref)
            map_set(&ret->by_ref, ref, task);
        else
            arena_push(r->arena, group_of(ret, r, task->item.msg.baseline_rev), *task);
    }
    return NULL;
}

void exp_tasks_release(struct exp_tasks *t)
{
    map_release(&t->by_base);
    map_release(&t->by_ref);
}

/* --- who runs it --- */

static struct value *text_or_null(const char *s, struct arena *a)
{
    return s ? value_strz(a, s) : value_null(a);
}

static void set_process(const struct queue_task *t, struct repo *r, struct value *local)
{
    struct arena *a = r->arena;
    const char *rev = t->item.msg.stash_rev, *log = exec_info_path(r->project, rev, ".out", a);
    struct process_info process = {0};
    bool found = false;
    if (t->state != QUEUE_QUEUED)
        err_ignore(
            process_info_read(exec_info_path(r->project, rev, ".json", a), a, &process, &found));
    value_set(a, local, "log", text_or_null(found ? log : NULL, a));
    value_set(a, local, "pid", found ? value_int(a, process.pid) : value_null(a));
    value_set(a, local, "returncode",
              process.has_ended ? value_int(a, process.returncode) : value_null(a));
}

static struct value *executor(const struct queue_task *t, struct repo *r)
{
    static const char *const states[] = {[QUEUE_RUNNING] = "running",
                                         [QUEUE_QUEUED] = "queued",
                                         [QUEUE_FAILED] = "failed",
                                         [QUEUE_SUCCESS] = "success"};
    struct arena *a = r->arena;
    struct value *m = value_map(a), *local = value_map(a);
    const char *root = t->state == QUEUE_RUNNING && t->has_info ? t->info.root_dir : NULL;
    value_set(a, m, "state", value_strz(a, states[t->state]));
    value_set(a, m, "name", text_or_null(t->state == QUEUE_FAILED ? NULL : "dvc-task", a));
    value_set(a, local, "root", text_or_null(root, a));
    set_process(t, r, local);
    value_set(a, local, "task_id", value_strz(a, t->item.msg.stash_rev));
    value_set(a, m, "local", local);
    return m;
}

struct value *exp_tasks_executor(const struct exp_tasks *t, struct repo *r, const char *ref)
{
    const struct queue_task *task = map_find(&t->by_ref, ref);
    return task ? executor(task, r) : NULL;
}

/* --- rows --- */

static struct value *failure(struct arena *a)
{
    struct value *m = value_map(a);
    value_set(a, m, "msg", value_strz(a, "Experiment run failed"));
    value_set(a, m, "type", value_strz(a, ""));
    return m;
}

/* As the stash commit says.  COMPAT expshow/queue: while it waits without metrics, which are those
 * of an earlier run. */
static err *row_of_entry(const struct exp_row_reader *reader, const struct queue_task *t,
                         struct exp_row *ret)
{
    struct arena *a = reader->repo->arena;
    struct scm_id id;
    memcpy(id.hex, t->item.msg.stash_rev, sizeof(id.hex));
    TRY(exp_row_of_commit(reader, &id, a, ret));
    if (ret->data && t->state == QUEUE_QUEUED) {
        struct value *data = value_copy(a, ret->data);
        value_set(a, data, "metrics", value_map(a));
        ret->data = data;
    }
    if (t->state == QUEUE_FAILED)
        ret->error = failure(a);
    return NULL;
}

static bool row_of_running(const struct exp_row_reader *reader, const struct queue_task *t,
                           struct exp_row *ret)
{
    const struct exp_live live = {.rev = t->item.msg.stash_rev, .info = t->info};
    return t->has_info && exp_live_row(reader, EXP_COPY_QUEUE, &live, ret);
}

static err *add_row(const struct exp_row_reader *reader, const struct queue_task *t,
                    struct exp_row_vec *out)
{
    struct exp_row row = {0};
    const bool is_live = t->state == QUEUE_RUNNING && row_of_running(reader, t, &row);
    err *e = is_live ? NULL : row_of_entry(reader, t, &row);
    if (e && (err_code_of(e) == ERR_NOT_FOUND || err_code_of(e) == ERR_NOT_A_PROJECT)) {
        err_free(e); /* its commit is gone */
        row = (struct exp_row){.rev = t->item.msg.stash_rev};
        e = NULL;
    }
    TRY(e);
    row.name = t->name[0] ? t->name : NULL;
    row.executor = executor(t, reader->repo);
    arena_push(reader->repo->arena, out, row);
    return NULL;
}

err *exp_tasks_rows(const struct exp_tasks *t, const struct exp_row_reader *reader,
                    const struct scm_id *baseline, enum queue_state state, struct exp_row_vec *out)
{
    const struct queue_tasks *group = map_find(&t->by_base, baseline->hex);
    const size_t first = out->len;
    for (size_t i = 0; group && i < group->len; i++)
        if (group->at[i].state == state)
            TRY(add_row(reader, &group->at[i], out));
    exp_rows_sort(out, first);
    return NULL;
}
