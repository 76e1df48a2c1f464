#include "experiment/exp_run.h"

#include "base/path.h"
#include "data/json_write.h"
#include "experiment/exp_info.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_prepare.h"
#include "experiment/exp_tree.h"
#include "object/hash.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"

/* A params file as -S wants it. */
struct edit {
    const char *path; /* project-relative */
    const char *text; /* new */
};
VEC(edit_vec, struct edit);

struct run {
    struct repo *repo;
    struct scm *scm;
    const struct exp_run_opts *opts;
    struct scm_id baseline;
    const char *name;
    struct edit_vec edits;
    struct repro_steps steps;
};

/* --- everything that can be refused --- */

static err *plan_edit(struct run *x, const struct override_file *f)
{
    struct repo *r = x->repo;
    scoped(sb) struct sb text = SB_INIT;
    const char *path = project_rel(r->project, f->file, r->arena), *fresh = NULL;
    const char *abs = project_abs(r->project, path, r->arena);
    bool exists = fs_exists(abs);
    if (exists)
        TRY(fs_read_file(abs, &text));
    TRY(exp_overrides_apply(f, exists ? text.buf : NULL, r->project->env, r->arena, &fresh));
    if (!exists || !streq(fresh, text.buf))
        arena_push(r->arena, &x->edits, ((struct edit){path, fresh}));
    return NULL;
}

static err *plan_edits(struct run *x)
{
    struct override_files files = {0};
    TRY(exp_overrides_parse(&x->opts->set_params, x->repo->project->env, x->repo->arena, &files));
    vec_each (&files, f)
        for (size_t i = 0; i < f->len; i++)
            if (f->at[i].is_sweep)
                return err_new(ERR_INVALID, "Sweep overrides can't be used without `--queue`");
    vec_each (&files, f)
        TRY(plan_edit(x, f));
    return NULL;
}

static err *choose_name(struct run *x)
{
    if (!x->opts->name || !x->opts->name[0])
        return exp_name_random(x->scm, x->repo->project->env, &x->baseline, x->repo->arena,
                               &x->name);
    x->name = x->opts->name;
    TRY(exp_name_check(x->name, &x->baseline));
    return x->opts->repro.force ? NULL : exp_name_check_free(x->scm, x->name, &x->baseline);
}

static err *check_targets(struct run *x)
{
    const struct plan_opts *plan = &x->opts->repro.plan;
    struct index *ix = NULL;
    struct stage_vec found = {0};
    TRY(repo_index(x->repo, &ix));
    if (plan->recursive || plan->all_pipelines)
        return NULL; /* targets are directories, or not looked at */
    vec_each (&x->opts->targets, t)
        TRY(index_find_target(ix, *t, true, &found));
    return NULL;
}

static err *preflight(struct run *x)
{
    TRY(scm_rev_head(x->scm, &x->baseline));
    if (scm_id_is_none(&x->baseline))
        return err_new(ERR_UNEXPECTED, "Empty git repo");
    TRY(choose_name(x));
    TRY(check_targets(x));
    return plan_edits(x);
}

/* --- the workspace before the stages --- */

static err *write_edits(struct run *x)
{
    vec_each (&x->edits, e)
        TRY(fs_write_file(project_abs(x->repo->project, e->path, x->repo->arena), str_of(e->text),
                          0666, true));
    return NULL;
}

/* --- the stages --- */

static err *reproduce(struct run *x)
{
    struct arena *a = x->repo->arena;
    const char *env[] = {arena_printf(a, "DVC_EXP_BASELINE_REV=%s", x->baseline.hex),
                         arena_printf(a, "DVC_EXP_NAME=%s", x->name),
                         arena_printf(a, "DVC_ROOT=%s", x->repo->project->root), NULL};
    struct repro_opts opts = x->opts->repro;
    opts.extra_env = env;
    return repro_run(x->repo, &x->opts->targets, &opts, &x->steps);
}

/* --- the commit --- */

/* SHA-256 of the lock entries of the stages that were reproduced. */
static void hash_steps(struct run *x, char ret[65])
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *m = value_map(x->repo->arena);
    vec_each (&x->steps, step)
        if (step->ran && step->entry && step->stage->name)
            value_set(x->repo->arena, m, step->stage->name,
                      value_copy(x->repo->arena, step->entry));
    json_write(m, JSON_SORT_KEYS, &text);
    hash_sha256_hex(sb_str(&text), ret);
}

/* Somebody made an experiment of this name meanwhile: equal trees are the same experiment. */
static err *settle_conflict(struct run *x, const char *ref, const struct scm_id *tree,
                            struct scm_id *ret)
{
    struct scm_commit_info info;
    struct scm_id at;
    TRY(scm_ref_read(x->scm, ref, &at));
    if (scm_id_is_none(&at))
        return err_new(ERR_CONFLICT, "the ref '%s' changed while it was written", ref);
    TRY(scm_commit_read(x->scm, &at, x->repo->arena, &info));
    if (!scm_id_equal(&info.tree, tree))
        return exp_name_conflict(x->name);
    *ret = at;
    return NULL;
}

/* The workspace as it is now, with the stages' own files. */
static err *snapshot(struct run *x, struct scm_id *ret_tree)
{
    struct strs extra = {0}, edited = {0};
    vec_each (&x->edits, e)
        arena_push(x->repo->arena, &edited, e->path);
    TRY(exp_tree_extra(x->repo, x->scm, &x->steps, &edited, &extra));
    return scm_tree_snapshot(x->scm, &extra, ret_tree);
}

static err *commit(struct run *x, struct scm_id *ret)
{
    struct arena *a = x->repo->arena;
    struct scm_id tree;
    char hash[65];
    TRY(snapshot(x, &tree));
    hash_steps(x, hash);
    const char *message =
        x->opts->message ? x->opts->message : arena_printf(a, "dvc: commit experiment %s", hash);
    TRY(scm_commit_create(x->scm, &tree, &x->baseline, 1, message, x->repo->project->env->vars,
                          ret));
    const char *ref = exp_ref_format(&x->baseline, x->name, a);
    err *e = scm_ref_update(x->scm, ref, ret, x->opts->repro.force ? NULL : &SCM_ID_NONE, NULL);
    if (e && err_code_of(e) == ERR_CONFLICT) {
        err_free(e); /* told apart below: the same tree, or a real conflict */
        return settle_conflict(x, ref, &tree, ret);
    }
    return e;
}

static bool any_begun(const struct run *x)
{
    vec_each (&x->steps, step)
        if (step->begun)
            return true;
    return false;
}

/* What was made before `failure` came.  The failure itself tells more than one in here would. */
static void keep_partial(struct run *x, const err *failure)
{
    struct scm_id tree;
    if (!any_begun(x))
        return;
    char *why = err_text(failure);
    err *e = snapshot(x, &tree);
    if (!e)
        e = exp_partial_keep(x->scm, x->name, &x->baseline, &tree, why,
                             x->repo->project->env->vars);
    err_free(e);
    free(why);
}

static err *run_announced(struct run *x, struct scm_id *ret)
{
    TRY(write_edits(x));
    repo_say(x->repo, "Reproducing experiment '%s'", x->name);
    TRY(exp_prepare(x->repo, &x->opts->targets, x->opts->repro.plan.recursive));
    TRY(reproduce(x));
    return commit(x, ret);
}

static err *run_live(struct run *x, struct scm_id *ret)
{
    scoped(exp_info) struct exp_info info = EXP_INFO_INIT;
    TRY(exp_info_begin(&info, x->repo, x->scm));
    /* Again: while we waited another run may have ended and the user gone on editing or committed.
     */
    x->edits.len = 0;
    TRY(preflight(x));
    TRY(exp_info_publish(&info, x->name, &x->baseline));
    err *e = run_announced(x, ret);
    if (e) {
        keep_partial(x, e);
        gitignore_rollback(x->repo->gitignore);
    }
    return e ? e : exp_partial_forget(x->scm, x->name);
}

/* Reads the params as -S would leave them and writes nothing. */
static err *run_dry(struct run *x)
{
    struct source_overlay overlay;
    struct source *disk = x->repo->src;
    source_overlay_init(&overlay, disk);
    vec_each (&x->edits, e)
        source_overlay_set(&overlay, e->path, e->text);
    x->repo->src = &overlay.base;
    repo_say(x->repo, "Reproducing experiment '%s'", x->name);
    err *e = reproduce(x);
    x->repo->src = disk;
    source_overlay_release(&overlay);
    return e;
}

err *exp_run_workspace(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       struct exp_run_result *ret)
{
    struct run x = {.repo = r, .scm = s, .opts = opts};
    struct scm_id commit_id = SCM_ID_NONE;
    TRY(preflight(&x));
    TRY(opts->repro.dry ? run_dry(&x) : run_live(&x, &commit_id));
    *ret = (struct exp_run_result){.name = opts->repro.dry ? NULL : x.name, .commit = commit_id};
    return NULL;
}
