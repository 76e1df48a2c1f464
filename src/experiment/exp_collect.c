#include "experiment/exp_collect.h"

#include "experiment/exp_chain.h"
#include "experiment/exp_failed.h"
#include "experiment/exp_info.h"
#include "experiment/exp_live.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_tasks.h"

struct collector {
    struct repo *repo;
    struct scm *scm;
    const struct exp_collect_opts *opts;
    struct exp_row_reader reader;
    struct exp_info_running running; /* baseline none: nothing runs */
    struct exp_names names;
    struct map by_base; /* baseline -> struct exp_ref_vec * */
    struct map shown;   /* ref of an experiment that is shown as running */
    struct exp_tasks tasks;
    struct exp_live_vec temps;
    struct exp_failed_vec failed;
};

static err *group_experiments(struct collector *c)
{
    struct arena *a = c->repo->arena;
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(c->scm, NULL, a, &all);
    vec_each (&all, r) {
        struct exp_ref_vec *group = map_find(&c->by_base, r->baseline.hex);
        if (!group) {
            group = arena_new(a, struct exp_ref_vec);
            map_set(&c->by_base, r->baseline.hex, group);
        }
        arena_push(a, group, *r);
    }
    vec_release(&all);
    return e;
}

static struct value *running_executor(const struct exp_info_running *run, struct arena *a)
{
    struct value *m = value_map(a), *local = value_map(a);
    value_set(a, local, "root", value_strz(a, run->root));
    value_set(a, local, "log", value_null(a));
    value_set(a, local, "pid", value_int(a, run->pid));
    value_set(a, local, "returncode", value_null(a));
    value_set(a, local, "task_id", value_null(a));
    value_set(a, m, "state", value_strz(a, "running"));
    value_set(a, m, "name", value_strz(a, "workspace"));
    value_set(a, m, "local", local);
    return m;
}

static err *collect_running(struct collector *c, const struct scm_id *baseline,
                            struct exp_row_vec *out)
{
    struct exp_row row;
    if (!scm_id_equal(&c->running.baseline, baseline))
        return NULL;
    exp_row_of_workspace(&c->reader, c->repo->arena, &row);
    row.name = c->running.name;
    row.executor = running_executor(&c->running, c->repo->arena);
    TRY(scm_ref_read_symbolic(c->scm, exp_ref_mark(c->scm, EXP_MARK_BRANCH), c->repo->arena,
                              &row.ref));
    arena_push(c->repo->arena, out, row);
    return NULL;
}

static const struct exp_ref *find_ref(const struct exp_ref_vec *group, const char *full)
{
    for (size_t i = 0; group && full && i < group->len; i++)
        if (streq(group->at[i].full, full))
            return &group->at[i];
    return NULL;
}

/* A run stands on the checkpoints that it has made. */
static err *link_running(struct collector *c, struct exp_chains *chains,
                         const struct exp_ref_vec *group, struct exp_row_vec *running)
{
    vec_each (running, row) {
        const struct exp_ref *ref = find_ref(group, row->ref);
        if (!ref)
            continue;
        map_set(&c->shown, ref->full, row);
        TRY(exp_chains_link_run(chains, &ref->tip, row));
    }
    return NULL;
}

static err *add_finished(struct collector *c, struct exp_chains *chains, const struct exp_ref *ref,
                         struct exp_row_vec *out)
{
    struct exp_row row;
    err *e = exp_row_of_commit(&c->reader, &ref->tip, c->repo->arena, &row);
    if (e && (err_code_of(e) == ERR_NOT_FOUND || err_code_of(e) == ERR_NOT_A_PROJECT)) {
        err_free(e); /* the commit is gone: nothing to show */
        return NULL;
    }
    TRY(e);
    row.name = ref->name;
    row.executor = exp_tasks_executor(&c->tasks, c->repo, ref->full);
    TRY(exp_chains_link(chains, &row));
    arena_push(c->repo->arena, out, row);
    return NULL;
}

/* Of one that runs on its own ref what it has made so far is shown with it. */
static err *collect_finished(struct collector *c, const struct scm_id *baseline,
                             struct exp_row_vec *out)
{
    const struct exp_ref_vec *group = map_find(&c->by_base, baseline->hex);
    scoped(exp_chains) struct exp_chains chains = {.reader = &c->reader, .baseline = *baseline};
    size_t first = out->len;
    TRY(link_running(c, &chains, group, out));
    for (size_t i = 0; group && i < group->len; i++)
        if (!map_has(&c->shown, group->at[i].full))
            TRY(add_finished(c, &chains, &group->at[i], out));
    exp_rows_sort(out, first);
    return NULL;
}

static err *collect_failed(struct collector *c, const struct scm_id *baseline,
                           struct exp_row_vec *out)
{
    const size_t first = out->len;
    TRY(exp_tasks_rows(&c->tasks, &c->reader, baseline, QUEUE_FAILED, out));
    TRY(exp_failed_rows(&c->failed, &c->reader, baseline, out));
    exp_rows_sort(out, first);
    return NULL;
}

static err *collect_baseline(struct collector *c, const struct scm_id *id,
                             struct exp_baseline_vec *out)
{
    struct exp_baseline b = {0};
    TRY(exp_row_of_commit(&c->reader, id, c->repo->arena, &b.row));
    if (!c->opts->sha)
        TRY(exp_names_find(&c->names, id, &b.row.name));
    TRY(collect_running(c, id, &b.experiments));
    exp_live_rows(&c->temps, &c->reader, id, &b.experiments);
    TRY(exp_tasks_rows(&c->tasks, &c->reader, id, QUEUE_RUNNING, &b.experiments));
    TRY(collect_finished(c, id, &b.experiments));
    if (!c->opts->hide_queued)
        TRY(exp_tasks_rows(&c->tasks, &c->reader, id, QUEUE_QUEUED, &b.experiments));
    if (!c->opts->hide_failed)
        TRY(collect_failed(c, id, &b.experiments));
    arena_push(c->repo->arena, out, b);
    return NULL;
}

static err *collect_all(struct collector *c, struct exp_baseline_vec *out)
{
    struct scm_id_list commits = {0};
    err *e = exp_select_commits(c->scm, &c->opts->select, &commits);
    if (!e && !c->opts->hide_workspace) {
        struct exp_baseline w = {0};
        exp_row_of_workspace(&c->reader, c->repo->arena, &w.row);
        arena_push(c->repo->arena, out, w);
    }
    for (size_t i = 0; !e && i < commits.len; i++)
        e = collect_baseline(c, &commits.at[i], out);
    vec_release(&commits);
    return e;
}

static err *collect(struct collector *c, struct exp_baseline_vec *out)
{
    exp_info_find_running(c->repo, c->repo->arena, &c->running);
    TRY(group_experiments(c));
    TRY(exp_tasks_read(c->repo, c->scm, &c->tasks)); /* sweeps, too */
    TRY(exp_live_list(c->repo, &c->temps));
    if (!c->opts->hide_failed)
        TRY(exp_failed_list(c->scm, c->repo->arena, &c->failed));
    return collect_all(c, out);
}

err *exp_collect(struct repo *r, struct scm *s, const struct exp_collect_opts *opts,
                 struct exp_baseline_vec *out)
{
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    if (scm_id_is_none(&head))
        return NULL;
    scoped(exp_cache) struct exp_cache *memo = exp_cache_open(r->project);
    scoped(doc_memo) struct doc_memo *docs = doc_memo_new();
    scoped(exp_row_last) struct exp_row_last last = EXP_ROW_LAST_INIT;
    struct exp_row_reader reader = {.repo = r,
                                    .scm = s,
                                    .memo = memo,
                                    .docs = docs,
                                    .last = &last,
                                    .param_deps = opts->param_deps,
                                    .force = opts->force};
    struct collector c = {.repo = r,
                          .scm = s,
                          .opts = opts,
                          .reader = reader,
                          .names = EXP_NAMES_INIT(s, r->arena),
                          .tasks = EXP_TASKS_INIT};
    err *e = collect(&c, out);
    exp_names_release(&c.names);
    map_release(&c.by_base);
    map_release(&c.shown);
    exp_tasks_release(&c.tasks);
    return e;
}

err *exp_collect_row(struct repo *r, struct scm *s, const char *rev, bool param_deps,
                     struct exp_row *ret)
{
    scoped(exp_cache) struct exp_cache *memo = exp_cache_open(r->project);
    struct exp_row_reader reader = {.repo = r, .scm = s, .memo = memo, .param_deps = param_deps};
    struct scm_id id;
    if (streq(rev, "workspace")) {
        exp_row_of_workspace(&reader, r->arena, ret);
        return NULL;
    }
    TRY(exp_partial_resolve_rev(s, rev, &id));
    return exp_row_of_commit(&reader, &id, r->arena, ret);
}
