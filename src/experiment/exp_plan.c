#include "experiment/exp_plan.h"

#include "base/fs.h"
#include "experiment/exec_info.h"
#include "override/hydra_compose.h"
#include "pipeline/checkpoint_rules.h"
#include "scm/scm_rev.h"
#include "scm/scm_source.h"

struct planning {
    struct repo *repo;
    struct scm *scm;
    const struct exp_run_opts *opts;
    struct scm_id baseline;
    struct override_files files; /* of all -S */
    bool is_sweep;
    bool has_checkpoints;
    struct exp_resume resume;
    struct source *rev; /* whose params are edited; NULL: the workspace's */
};

static void planning_scope_end(struct planning *x)
{
    if (x->rev)
        scm_source_close(x->rev);
}

/* --- params --- */

static bool is_composed(const struct planning *x, const char *file)
{
    return !x->opts->no_hydra && streq(file, hydra_params_file) && hydra_is_enabled(x->repo);
}

/* A file is composed in every run, also without -S. */
static void add_composed(struct planning *x, struct override_files *files)
{
    vec_each (files, f)
        if (streq(f->file, hydra_params_file))
            return;
    if (is_composed(x, hydra_params_file))
        arena_push(x->repo->arena, files, ((struct override_file){.file = hydra_params_file}));
}

static err *new_text(struct planning *x, const struct override_file *f, const char *text,
                     const char **ret)
{
    struct repo *r = x->repo;
    if (is_composed(x, f->file))
        return hydra_params_text(r, f, ret);
    return overrides_apply(f, text, r->project->env, r->arena, ret);
}

static err *plan_edit(struct planning *x, const struct override_file *f, struct exp_edits *out)
{
    struct repo *r = x->repo;
    scoped(sb) struct sb text = SB_INIT;
    const char *path = project_rel(r->project, f->file, r->arena), *fresh = NULL;
    struct source *src = x->rev ? x->rev : &r->project->disk.base;
    bool exists = source_has_file(src, path);
    if (exists)
        TRY(source_read(src, path, &text));
    TRY(new_text(x, f, exists ? text.buf : NULL, &fresh));
    if (!exists || !streq(fresh, text.buf))
        arena_push(r->arena, out, ((struct exp_edit){path, fresh}));
    return NULL;
}

static err *plan_edits(struct planning *x, const struct override_files *files,
                       struct exp_edits *out)
{
    vec_each (files, f)
        TRY(plan_edit(x, f, out));
    return NULL;
}

static err *read_overrides(struct planning *x)
{
    struct repo *r = x->repo;
    TRY(overrides_parse(&x->opts->set_params, r->project->env, r->arena, &x->files));
    vec_each (&x->files, f)
        for (size_t i = 0; i < f->len; i++)
            x->is_sweep |= f->at[i].is_sweep;
    add_composed(x, &x->files);
    return NULL;
}

/* --- names and targets --- */

static err *check_free(struct planning *x, const char *name)
{
    const char *command = x->opts->command ? x->opts->command : "exp run";
    return x->opts->repro.force ? NULL : exp_name_check_free(x->scm, name, &x->baseline, command);
}

/* That it is taken matters only for a new experiment: what may go on is not known for one yet. */
static err *check_name(struct planning *x, const char *name)
{
    if (!name || !name[0])
        return NULL;
    TRY(exp_name_check(name, &x->baseline));
    return scm_id_is_none(&x->resume.point) ? check_free(x, name) : NULL;
}

static err *choose_name(struct planning *x, const char *name, const char **ret)
{
    struct repo *r = x->repo;
    if (!name || !name[0])
        return exp_name_random(x->scm, r->project->env, &x->baseline, r->arena, ret);
    *ret = name;
    return check_free(x, name);
}

static err *look_for_checkpoints(struct planning *x)
{
    struct checkpoint_rules rules;
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    vec_each (&ix->stages, s) {
        if (!stage_has_checkpoints(*s))
            continue;
        x->has_checkpoints = true;
        TRY(checkpoint_rules_read(*s, &rules));
    }
    return NULL;
}

static bool is_directory(const struct planning *x, const char *target)
{
    struct project *p = x->repo->project;
    return fs_is_dir(project_abs(p, project_rel(p, target, p->arena), p->arena));
}

/* COMPAT exprun/usage: only here a stage that its file lacks is told as a name in no file is. */
static err *check_target(struct index *ix, const char *target)
{
    struct stage_vec found = {0};
    const char *colon = strrchr(target, ':');
    err *e = index_find_target(ix, target, true, &found);
    if (!e || !colon || err_code_of(e) != ERR_NOT_FOUND || !starts_with(err_message(e), "Stage '"))
        return e;
    return err_note(e, "'%s' does not exist as an output or a stage name in '%.*s'", target,
                    (int)(colon - target), target);
}

static err *check_targets(struct planning *x)
{
    const struct plan_opts *plan = &x->opts->repro.plan;
    struct index *ix = NULL;
    TRY(repo_index(x->repo, &ix));
    if (plan->all_pipelines)
        return NULL;
    vec_each (&x->opts->targets, t)
        if (!plan->recursive || !is_directory(x, *t))
            TRY(check_target(ix, *t));
    return NULL;
}

/* --- checkpoints --- */

static err *find_resume(struct planning *x)
{
    struct repo *r = x->repo;
    const char *root = project_scm_path(r->project, "", r->arena);
    if (x->opts->from == EXP_FROM_WORKSPACE && x->has_checkpoints)
        return exp_resume_of_workspace(r, x->scm, &x->baseline, &x->resume);
    if (x->opts->files)
        return scm_source_open(x->scm, x->opts->files, root, &x->rev);
    if (x->opts->from != EXP_FROM_REV)
        return NULL;
    TRY(exp_resume_of_rev(r, x->scm, &x->baseline, x->opts->rev, &x->resume));
    return scm_source_open(x->scm, &x->resume.point, root, &x->rev);
}

/* Goes on, or a new one? */
static err *choose_resume(struct planning *x, const struct exp_edits *edits, struct exp_resume *ret)
{
    bool modified = edits->len > 0;
    *ret = x->resume;
    if (scm_id_is_none(&ret->point))
        return NULL;
    if (!modified && !x->rev)
        TRY(exp_resume_is_modified(x->repo, x->scm, ret, &modified));
    return exp_resume_choose(x->repo, x->scm, &x->baseline, modified, ret);
}

/* With the name that it has, or is to have. */
static err *finish(struct planning *x, const char *name, struct exp_plan *ret)
{
    ret->has_checkpoints = x->has_checkpoints;
    TRY(choose_resume(x, &ret->edits, &ret->resume));
    if (!ret->resume.same_ref)
        return choose_name(x, name, &ret->name);
    ret->name = ret->resume.name;
    return NULL;
}

/* DVC's order: which of several errors is told. */
static err *start(struct planning *x)
{
    TRY(scm_rev_head(x->scm, &x->baseline));
    if (scm_id_is_none(&x->baseline))
        return err_new(ERR_UNEXPECTED, "Empty git repo");
    TRY(read_overrides(x));
    TRY(look_for_checkpoints(x));
    return find_resume(x);
}

/* --- one --- */

static err *plan_one(struct planning *x, struct exp_plan *ret)
{
    TRY(start(x));
    ret->baseline = x->baseline;
    if (x->is_sweep)
        return err_new(ERR_INVALID, "Sweep overrides can't be used without `--queue`");
    TRY(check_name(x, x->opts->name));
    TRY(plan_edits(x, &x->files, &ret->edits));
    TRY(check_targets(x));
    return finish(x, x->opts->name, ret);
}

err *exp_plan_make(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                   struct exp_plan *ret)
{
    scoped(planning) struct planning x = {.repo = r, .scm = s, .opts = opts};
    *ret = (struct exp_plan){0};
    return plan_one(&x, ret);
}

/* --- all of a sweep --- */

/* The overrides of one element, as if each had been given with -S. */
static err *plan_set(struct planning *x, const struct override_set *set, struct exp_edits *out)
{
    struct arena *a = x->repo->arena;
    struct override_files files = {0};
    struct strs texts = {0};
    for (size_t i = 0; i < set->len; i++)
        vec_each (&set->at[i].texts, text)
            arena_push(a, &texts, arena_printf(a, "%s:%s", set->at[i].file, *text));
    TRY(overrides_parse(&texts, x->repo->project->env, a, &files));
    add_composed(x, &files);
    return plan_edits(x, &files, out);
}

static err *plan_element(struct planning *x, const struct override_set *set, size_t number,
                         struct exp_plan *ret)
{
    const char *name = x->opts->name;
    if (name && name[0] && x->is_sweep)
        name = arena_printf(x->repo->arena, "%s-%zu", name, number);
    *ret = (struct exp_plan){.baseline = x->baseline, .overrides = set->len ? set : NULL};
    TRY(check_name(x, name));
    TRY(plan_set(x, set, &ret->edits));
    return finish(x, name, ret);
}

err *exp_plan_make_all(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       struct exp_plans *ret)
{
    scoped(planning) struct planning x = {.repo = r, .scm = s, .opts = opts};
    struct override_sets sets = {0};
    struct exp_plan plan;
    TRY(start(&x));
    TRY(overrides_expand(&x.files, r->project->env, r->arena, &sets));
    for (size_t i = 0; i < sets.len; i++) {
        TRY(plan_element(&x, &sets.at[i], i + 1, &plan));
        arena_push(r->arena, ret, plan);
    }
    return check_targets(&x);
}

void exp_plan_env(const struct exp_plan *plan, struct repo *r, struct strs *out)
{
    struct arena *a = r->arena;
    arena_push(a, out, arena_printf(a, "DVC_EXP_BASELINE_REV=%s", plan->baseline.hex));
    arena_push(a, out, arena_printf(a, "DVC_EXP_NAME=%s", plan->name));
    arena_push(a, out, arena_printf(a, "DVC_ROOT=%s", r->project->root));
    if (!scm_id_is_none(&plan->resume.point))
        arena_push(a, out, "DVCLIVE_RESUME=1");
}

/* Its files would be those of the other one. */
static err *is_known(struct repo *r, struct scm *s, const struct scm_id *id, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_entries waiting = {0};
    *ret = fs_exists(exec_info_path(r->project, id->hex, ".run", &a));
    TRY(exp_entry_list(s, EXP_CELERY_STASH, &a, &waiting));
    vec_each (&waiting, e)
        *ret |= scm_id_equal(&e->id, id);
    return NULL;
}

/* The workspace's changed data goes with the workspace's files only. */
static void all_edits(const struct exp_plan *plan, const struct exp_entry *e, struct arena *a,
                      struct exp_edits *out)
{
    vec_each (&plan->edits, edit)
        arena_push(a, out, *edit);
    if (scm_id_is_none(&e->files))
        vec_each (&plan->data, edit)
            arena_push(a, out, *edit);
}

err *exp_plan_entry(const struct exp_plan *plan, struct repo *r, struct scm *s,
                    const struct exp_run_opts *opts, struct exp_entry *ret)
{
    struct exp_args args = {
        .targets = opts->targets, .repro = opts->repro, .pull = opts->repro.pull != NULL};
    struct exp_edits edits = {0};
    bool known = true;
    exp_plan_env(plan, r, &args.env);
    const struct scm_id *from = &plan->resume.point;
    *ret = (struct exp_entry){.head = scm_id_is_none(from) ? plan->baseline : *from,
                              .baseline = plan->baseline,
                              .name = plan->name,
                              .branch = plan->resume.same_ref,
                              .files = opts->files ? *opts->files : *from};
    all_edits(plan, ret, r->arena, &edits);
    for (unsigned copy = 0; known; copy++) {
        TRY(exp_entry_make(r, s, &edits, &args, copy, ret));
        TRY(is_known(r, s, &ret->id, &known));
    }
    return NULL;
}
