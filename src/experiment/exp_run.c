#include "experiment/exp_run.h"

#include "experiment/exp_auto_push.h"
#include "experiment/exp_commit.h"
#include "experiment/exp_info.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_plan.h"
#include "experiment/exp_prepare.h"

struct run {
    struct repo *repo;
    struct scm *scm;
    const struct exp_run_opts *opts;
    struct exp_plan plan;
    struct exp_work work;
    struct exp_auto_push push;
};

static err *plan(struct run *x)
{
    TRY(exp_plan_make(x->repo, x->scm, x->opts, &x->plan));
    if (!x->opts->repro.dry)
        TRY(scm_check_merged(x->scm)); /* there would be no commit of what has run */
    x->work.name = x->plan.name;
    x->work.baseline = x->plan.baseline;
    x->work.resumed = x->plan.resume.point;
    x->work.continues = x->plan.resume.same_ref != NULL;
    x->work.tells_first = x->plan.has_checkpoints;
    x->work.edited = (struct strs){0};
    vec_each (&x->plan.edits, edit)
        arena_push(x->repo->arena, &x->work.edited, edit->path);
    return NULL;
}

/* --- the workspace before the stages --- */

static err *write_edits(struct run *x)
{
    vec_each (&x->plan.edits, e)
        TRY(fs_write_file(project_abs(x->repo->project, e->path, x->repo->arena), str_of(e->text),
                          0666, true));
    return NULL;
}

/* --- the stages --- */

/* One more checkpoint: the next run goes on from there, also when this one is killed. */
static err *keep_checkpoint(void *ctx, const struct repro_step *step)
{
    struct run *x = ctx;
    struct scm_id id;
    scoped(arena) struct arena a = ARENA_INIT;
    const char *ref = exp_ref_format(&x->work.baseline, x->work.name, &a);
    bool first = !x->work.checkpointed;
    TRY(exp_work_checkpoint(&x->work, step, &id));
    if (first)
        TRY(exp_resume_mark_branch(x->scm, ref));
    TRY(exp_resume_mark(x->scm, &id));
    exp_auto_push_checkpoint(&x->push, x->repo, x->scm, ref);
    return NULL;
}

static err *reproduce(struct run *x)
{
    struct strs env = {0};
    struct repro_opts opts = x->opts->repro;
    const struct repro_checkpoint checkpoint = {.made = keep_checkpoint,
                                                .ctx = x,
                                                .reset = x->opts->from == EXP_FROM_NOTHING,
                                                .resumes = !scm_id_is_none(&x->plan.resume.point)};
    exp_plan_env(&x->plan, x->repo, &env);
    arena_push(x->repo->arena, &env, NULL);
    opts.extra_env = env.at;
    opts.checkpoint = &checkpoint;
    return repro_run(x->repo, &x->opts->targets, &opts, &x->work.steps);
}

/* What a killed run left is no longer told by its branch. */
static err *settle_marks(struct run *x)
{
    if (!x->plan.has_checkpoints)
        return NULL;
    if (x->opts->from == EXP_FROM_NOTHING)
        return exp_resume_forget(x->scm);
    if (!scm_id_is_none(&x->plan.resume.point))
        TRY(exp_resume_mark(x->scm, &x->plan.resume.point));
    return exp_resume_mark_branch(x->scm, NULL);
}

/* One was given up to its end, with checkpoints on the way or not. */
static bool ran_checkpoints(const struct run *x)
{
    vec_each (&x->work.steps, step)
        if (step->ran && stage_has_checkpoints(step->stage) && !step->stage->frozen)
            return true;
    return false;
}

static err *run_announced(struct run *x, struct scm_id *ret)
{
    TRY(settle_marks(x));
    exp_resume_tell(x->repo, &x->plan.resume, x->opts->name);
    TRY(exp_resume_bring(x->repo, x->scm, &x->plan.resume));
    TRY(write_edits(x));
    repo_say(x->repo, "Reproducing experiment '%s'", x->work.name);
    TRY(exp_prepare(x->repo, &x->opts->targets, x->opts->repro.plan.recursive));
    TRY(reproduce(x));
    exp_auto_push_plan(x->repo, x->scm, &x->push);
    TRY(exp_work_commit(&x->work, ret));
    return ran_checkpoints(x) ? exp_resume_mark(x->scm, ret) : NULL;
}

static void keep_failed(struct run *x, const err *e)
{
    exp_work_tell_kept(&x->work);
    exp_work_keep_partial(&x->work, x->scm, e);
    gitignore_rollback(x->repo->gitignore);
}

/* The branch is marked until the marks say the same. */
static err *unmark_branch(struct run *x)
{
    if (x->work.checkpointed || (ran_checkpoints(x) && !scm_id_is_none(&x->work.tip)))
        TRY(exp_resume_mark(x->scm, &x->work.tip));
    return exp_resume_mark_branch(x->scm, NULL);
}

static err *run_live(struct run *x, struct scm_id *ret)
{
    scoped(exp_info) struct exp_info info = EXP_INFO_INIT;
    TRY(exp_info_begin(&info, x->repo, x->scm));
    TRY(exp_info_clear(&info));
    /* Again: while we waited another run may have ended and the user gone on editing or committed.
     */
    TRY(plan(x));
    TRY(exp_info_publish(&info, x->work.name, &x->work.baseline));
    err *e = run_announced(x, ret);
    if (e)
        keep_failed(x, e);
    if (x->plan.has_checkpoints)
        err_ignore(unmark_branch(x)); /* the next run finds it */
    return e ? e : exp_partial_forget(x->scm, x->work.name);
}

/* Reads the params as -S would leave them and writes nothing. */
static err *run_dry(struct run *x)
{
    struct source_overlay overlay;
    struct source *disk = x->repo->src;
    source_overlay_init(&overlay, disk);
    vec_each (&x->plan.edits, e)
        source_overlay_set(&overlay, e->path, e->text);
    x->repo->src = &overlay.base;
    repo_say(x->repo, "Reproducing experiment '%s'", x->work.name);
    err *e = reproduce(x);
    x->repo->src = disk;
    source_overlay_release(&overlay);
    return e;
}

err *exp_run_workspace(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       struct exp_run_result *ret)
{
    struct run x = {
        .repo = r,
        .scm = s,
        .opts = opts,
        .work = {.repo = r, .scm = s, .message = opts->message, .force = opts->repro.force}};
    struct scm_id commit_id = SCM_ID_NONE;
    TRY(plan(&x));
    TRY(opts->repro.dry ? run_dry(&x) : run_live(&x, &commit_id));
    exp_auto_push(&x.push, r, s, exp_ref_format(&x.work.baseline, x.work.name, r->arena));
    *ret =
        (struct exp_run_result){.name = opts->repro.dry ? NULL : x.work.name, .commit = commit_id};
    return NULL;
}
