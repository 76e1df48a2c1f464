#include "experiment/exp_run.h"

#include "base/path.h"
#include "experiment/exp_commit.h"
#include "experiment/exp_info.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_prepare.h"
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
    struct edit_vec edits;
    struct exp_work work;
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
        return exp_name_random(x->scm, x->repo->project->env, &x->work.baseline, x->repo->arena,
                               &x->work.name);
    x->work.name = x->opts->name;
    TRY(exp_name_check(x->work.name, &x->work.baseline));
    return x->opts->repro.force ? NULL
                                : exp_name_check_free(x->scm, x->work.name, &x->work.baseline);
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
    TRY(scm_rev_head(x->scm, &x->work.baseline));
    if (scm_id_is_none(&x->work.baseline))
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
    const char *env[] = {arena_printf(a, "DVC_EXP_BASELINE_REV=%s", x->work.baseline.hex),
                         arena_printf(a, "DVC_EXP_NAME=%s", x->work.name),
                         arena_printf(a, "DVC_ROOT=%s", x->repo->project->root), NULL};
    struct repro_opts opts = x->opts->repro;
    opts.extra_env = env;
    return repro_run(x->repo, &x->opts->targets, &opts, &x->work.steps);
}

static err *run_announced(struct run *x, struct scm_id *ret)
{
    TRY(write_edits(x));
    repo_say(x->repo, "Reproducing experiment '%s'", x->work.name);
    TRY(exp_prepare(x->repo, &x->opts->targets, x->opts->repro.plan.recursive));
    TRY(reproduce(x));
    return exp_work_commit(&x->work, ret);
}

static err *run_live(struct run *x, struct scm_id *ret)
{
    scoped(exp_info) struct exp_info info = EXP_INFO_INIT;
    TRY(exp_info_begin(&info, x->repo, x->scm));
    /* Again: while we waited another run may have ended and the user gone on editing or committed.
     */
    x->edits.len = 0;
    TRY(preflight(x));
    vec_each (&x->edits, edit)
        arena_push(x->repo->arena, &x->work.edited, edit->path);
    TRY(exp_info_publish(&info, x->work.name, &x->work.baseline));
    err *e = run_announced(x, ret);
    if (e) {
        exp_work_keep_partial(&x->work, x->scm, e);
        gitignore_rollback(x->repo->gitignore);
    }
    return e ? e : exp_partial_forget(x->scm, x->work.name);
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
    TRY(preflight(&x));
    TRY(opts->repro.dry ? run_dry(&x) : run_live(&x, &commit_id));
    *ret =
        (struct exp_run_result){.name = opts->repro.dry ? NULL : x.work.name, .commit = commit_id};
    return NULL;
}
