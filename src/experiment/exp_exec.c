#include "experiment/exp_exec.h"

#include "base/path.h"
#include "experiment/data_sync.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_prepare.h"
#include "scm/scm_copy.h"
#include "scm/scm_source.h"
#include "scm/scm_worktree.h"

/* --- bringing it home --- */

/* Checkpoints that are there already are what it goes on from. */
static err *publish(struct exp_copy *c, const char *ref, struct scm_id *commit)
{
    if (scm_id_is_none(&c->home))
        TRY(exp_commit_publish(c->origin, ref, c->args.repro.force, commit));
    else if (!scm_id_equal(&c->home, commit))
        TRY(scm_ref_update(c->origin, ref, commit, &c->home, NULL));
    c->home = *commit;
    return NULL;
}

err *exp_exec_collect(struct exp_copy *c, struct exp_exec_result *result)
{
    struct scm_id commit = result->commit;
    TRY(scm_copy_collect(c->origin, c->scm));
    TRY(publish(c, result->ref, &commit));
    exp_auto_push(&result->push, c->repo, c->origin, result->ref);
    return exp_partial_forget(c->origin, path_base(result->ref));
}

/* --- checkpoints --- */

struct exec {
    struct exp_copy *copy;
    struct exp_work *work;
    struct exp_auto_push *push;
};

static const char *ref_of(const struct exec *x)
{
    return exp_ref_format(&x->work->baseline, x->work->name, &x->copy->arena);
}

/* A copy that DVC made has its own way home. */
static err *keep_checkpoint(void *ctx, const struct repro_step *step)
{
    const struct exec *x = ctx;
    const bool first = !x->work->checkpointed;
    struct scm_id id;
    TRY(exp_work_checkpoint(x->work, step, &id));
    if (first || !x->copy->origin) /* who settles a killed run asks whether it made any */
        TRY(scm_ref_update(x->copy->scm, EXP_EXEC_CHECKPOINT, &id, NULL, NULL));
    if (!x->copy->origin)
        return NULL;
    TRY(scm_copy_collect(x->copy->origin, x->copy->scm));
    TRY(publish(x->copy, ref_of(x), &id));
    exp_auto_push_checkpoint(x->push, x->copy->repo, x->copy->origin, ref_of(x));
    return NULL;
}

/* The ref that the copy goes on with. */
static err *resume(struct exp_copy *c, struct exp_work *w)
{
    if (scm_id_equal(&c->entry.head, &c->entry.baseline))
        return NULL;
    w->resumed = c->entry.head;
    w->continues = c->entry.branch != NULL;
    if (!w->continues)
        return NULL;
    w->name = path_base(c->entry.branch);
    c->home = w->resumed;
    return scm_ref_update(c->scm, c->entry.branch, &w->resumed, NULL, NULL);
}

/* --- running --- */

/* DVC 2.10 packs none, and tells its stages nothing of the experiment. */
static void list_env(struct exp_copy *c, const struct exp_work *w, struct strs *out)
{
    vec_each (&c->args.env, item)
        arena_push(&c->arena, out, *item);
    if (exp_args_env(&c->args, "DVC_EXP_NAME"))
        return;
    arena_push(&c->arena, out, arena_printf(&c->arena, "DVC_EXP_NAME=%s", w->name));
    arena_push(&c->arena, out, arena_printf(&c->arena, "DVC_EXP_BASELINE_REV=%s", w->baseline.hex));
}

static err *reproduce(struct exp_copy *c, struct exp_work *w, struct exp_auto_push *push)
{
    struct repro_opts opts = c->args.repro;
    struct strs env = {0};
    struct exec x = {c, w, push};
    const bool resumes = !scm_id_is_none(&w->resumed);
    const struct repro_checkpoint checkpoint = {
        .made = keep_checkpoint, .ctx = &x, .reset = !resumes, .resumes = resumes};
    list_env(c, w, &env);
    arena_push(&c->arena, &env, NULL);
    opts.extra_env = env.at;
    opts.checkpoint = &checkpoint;
    opts.pull = c->args.pull ? data_sync_repro_pull(c->repo) : NULL;
    return repro_run(c->repo, &c->args.targets, &opts, &w->steps);
}

/* Git paths of what the cache has: a run that goes on may lack the .gitignore that names it. */
static err *list_cached(struct exp_copy *c, struct map *out)
{
    struct index *ix = NULL;
    TRY(repo_index(c->repo, &ix));
    vec_each (&ix->stages, s)
        vec_each (&(*s)->outs, o)
            if ((*o)->use_cache)
                map_set(out, project_scm_path(c->repo->project, (*o)->path, &c->arena), *o);
    return NULL;
}

/* Files that the stages left and nothing names. */
static err *list_strangers(struct exp_copy *c, const struct scm_id *commit, struct sb *out)
{
    scoped(scm_status) struct scm_status status = {0};
    scoped(scm_source) struct source *made = NULL;
    scoped(map) struct map cached = MAP_INIT;
    TRY(list_cached(c, &cached));
    TRY(scm_status_read(c->scm, &c->arena, &status));
    TRY(scm_source_open(c->scm, commit, "", &made));
    vec_each (&status.untracked, path)
        if (!source_has_file(made, *path) && !path_is_inside_any(&cached, *path))
            sb_addf(out, "%s%s", out->len ? ", " : "", *path);
    return NULL;
}

err *exp_exec_tell_strangers(struct exp_copy *c, const struct scm_id *commit)
{
    scoped(sb) struct sb list = SB_INIT;
    TRY(list_strangers(c, commit, &list));
    if (list.len)
        repo_warn(c->repo,
                  "The following untracked files were present in the experiment directory after "
                  "reproduction but will not be included in experiment commits:\n\t%s",
                  list.buf);
    return NULL;
}

static err *run(struct exp_copy *c, struct exp_work *w, struct exp_exec_result *ret)
{
    repo_say(c->repo, "Reproducing experiment '%s'", w->name);
    if (!c->args.repro.dry) /* COMPAT temp/auto_push */
        TRY(exp_prepare(c->repo, &c->args.targets, c->args.repro.plan.recursive));
    TRY(reproduce(c, w, &ret->push));
    if (c->args.repro.dry)
        return NULL;
    exp_auto_push_plan(c->repo, c->origin ? c->origin : c->scm, &ret->push);
    TRY(exp_work_commit(w, &ret->commit));
    exp_work_hash(w, ret->hash);
    ret->ref = exp_ref_format(&w->baseline, w->name, &c->arena);
    if (!c->origin)
        exp_auto_push(&ret->push, c->repo, c->scm, ret->ref);
    return NULL;
}

/* The experiment's own objects are in the copy: whoever keeps something of it needs them. */
static void keep_partial(struct exp_copy *c, struct exp_work *w, const err *failure)
{
    if (!c->origin)
        return;
    exp_work_keep_partial(w, c->scm, failure);
    err *e = scm_copy_collect(c->origin, c->scm);
    struct scm_id partial = SCM_ID_NONE;
    const char *ref = arena_printf(&c->arena, EXP_EXEC_PARTIAL "%s", w->name);
    if (!e)
        e = scm_ref_read(c->scm, ref, &partial);
    if (!e && !scm_id_is_none(&partial))
        e = scm_ref_update(c->origin, ref, &partial, NULL, NULL);
    err_free(e); /* the failure itself tells more */
}

/* Entries of DVC 2.10 have no name. */
static const char *name_of(struct exp_copy *c)
{
    return c->entry.name[0] ? c->entry.name : arena_printf(&c->arena, "exp-%.5s", c->entry.id.hex);
}

err *exp_exec_run(struct exp_copy *c, const char *message, struct exp_exec_result *ret)
{
    struct exp_work w = {.repo = c->repo,
                         .scm = c->scm,
                         .baseline = c->entry.baseline,
                         .name = name_of(c),
                         .message = message,
                         .force = c->args.repro.force};
    *ret = (struct exp_exec_result){0};
    TRY(resume(c, &w));
    err *e = run(c, &w, ret);
    if (e) {
        exp_work_tell_kept(&w);
        keep_partial(c, &w, e);
    }
    return e;
}
