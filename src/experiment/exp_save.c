#include "experiment/exp_save.h"

#include "base/map.h"
#include "base/path.h"
#include "experiment/exp_auto_push.h"
#include "experiment/exp_commit.h"
#include "experiment/exp_info.h"
#include "experiment/exp_prepare.h"
#include "experiment/exp_tree.h"
#include "pipeline/stage_commit.h"
#include "scm/scm_worktree.h"

struct saving {
    struct repo *repo;
    struct scm *scm;
    const struct exp_save_opts *opts;
    struct exp_work work;
    struct exp_auto_push push;
    struct strs extra; /* Git paths of what Git does not track and the experiment has */
};

/* --- what DVC records --- */

/* COMPAT expsave/targets: with targets the hash of the experiment is that of no stage. */
static err *note_stages(struct saving *x)
{
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    for (size_t i = 0; !x->opts->targets.len && i < ix->stages.len; i++) {
        struct stage *s = ix->stages.at[i];
        struct repro_step step = {.stage = s, .ran = true, .entry = s->locked};
        vec_push(&x->work.steps, step);
    }
    return NULL;
}

static err *commit_outs(struct saving *x)
{
    const struct commit_opts how = {.which = {.recursive = x->opts->recursive}, .force = true};
    TRY(x->opts->targets.len ? exp_prepare_data(x->repo) : stage_commit(x->repo, NULL, &how));
    vec_each (&x->opts->targets, target)
        TRY(stage_commit(x->repo, *target, &how));
    return note_stages(x);
}

/* --- what Git records --- */

/* Locks of pipelines: what was recorded is nothing without them (deviation saved-lock). */
static err *list_locks(struct saving *x, struct strs *out)
{
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    vec_each (&ix->files, f)
        if (!(*f)->is_data && (*f)->lock)
            arena_push(x->repo->arena, out, (*f)->lock->path);
    return NULL;
}

static err *include(struct saving *x, const char *typed)
{
    struct arena *a = x->repo->arena;
    const struct project *p = x->repo->project;
    const char *rel = project_rel(p, typed, a), *git_path = project_scm_path(p, rel, a);
    if (!git_path || !path_is_safe_rel(str_of(git_path)))
        return err_new(ERR_INVALID, "'%s' is outside of the Git repository", typed);
    arena_push(a, &x->extra, git_path); /* COMPAT expsave/untracked: missing ones are passed over */
    return NULL;
}

static bool is_in(const struct strs *paths, const char *file)
{
    vec_each (paths, p)
        if (starts_with(file, *p) && (!file[strlen(*p)] || file[strlen(*p)] == '/'))
            return true;
    return false;
}

static err *list_left_out(struct saving *x, struct strs *out)
{
    scoped(scm_status) struct scm_status status = {0};
    TRY(scm_status_read(x->scm, x->repo->arena, &status));
    vec_each (&status.untracked, file)
        if (!is_in(&x->extra, *file))
            arena_push(x->repo->arena, out, *file);
    return NULL;
}

static err *make_tree(struct saving *x, struct scm_id *ret)
{
    static const struct repro_steps no_steps = {0};
    struct strs locks = {0};
    TRY(list_locks(x, &locks));
    TRY(exp_tree_extra(x->repo, x->scm, &no_steps, &locks, x->repo->arena, &x->extra));
    vec_each (&x->opts->include, path)
        TRY(include(x, *path));
    return scm_tree_snapshot(x->scm, &x->extra, ret);
}

static err *save_live(struct saving *x, struct exp_run_result *ret, struct strs *left_out)
{
    scoped(exp_info) struct exp_info info = EXP_INFO_INIT;
    struct scm_id tree;
    TRY(exp_info_begin(&info, x->repo, x->scm));
    TRY(exp_info_clear(&info));
    TRY(repo_enter(x->repo));
    TRY(commit_outs(x));
    TRY(make_tree(x, &tree));
    exp_auto_push_plan(x->repo, x->scm, &x->push);
    TRY(exp_work_commit_tree(&x->work, &tree, &ret->commit));
    ret->name = x->work.name;
    return list_left_out(x, left_out);
}

err *exp_save(struct repo *r, struct scm *s, const struct exp_save_opts *opts,
              struct exp_run_result *ret, struct strs *left_out)
{
    const struct exp_run_opts naming = {.command = "exp save",
                                        .name = opts->name,
                                        .no_hydra = true,
                                        .from = EXP_FROM_NOTHING,
                                        .repro = {.force = opts->force}};
    struct exp_plan plan;
    struct saving x = {
        .repo = r,
        .scm = s,
        .opts = opts,
        .work = {.repo = r, .scm = s, .message = opts->message, .force = opts->force}};
    TRY(exp_plan_make(r, s, &naming, &plan));
    x.work.name = plan.name;
    x.work.baseline = plan.baseline;
    err *e = save_live(&x, ret, left_out);
    vec_release(&x.work.steps);
    TRY(repo_leave(r, e));
    exp_auto_push(&x.push, r, s, exp_ref_format(&plan.baseline, plan.name, r->arena));
    return NULL;
}
