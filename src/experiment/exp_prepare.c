#include "experiment/exp_prepare.h"

#include "pipeline/changed.h"
#include "pipeline/outs.h"
#include "pipeline/plan.h"
#include "pipeline/save.h"

/* Nothing there, or what is recorded: nobody has modified it, wherever its objects are. */
static err *is_untouched(struct repo *r, const struct out *o, bool *ret)
{
    const char *abs = project_abs(r->project, o->path, r->arena);
    struct build_opts opts;
    struct oid now;
    *ret = !fs_exists(abs);
    if (*ret || oid_is_none(&o->rec.oid))
        return NULL;
    repo_build_opts(r, o->path, o->rec.oid.algo, &opts);
    err *e = build_oid(abs, &opts, &now);
    *ret = !e && oid_equal(&now, &o->rec.oid);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e); /* gone meanwhile */
    return NULL;
}

static err *is_modified(struct repo *r, const struct stage *s, bool *ret)
{
    struct reason_vec why = {0};
    bool untouched = true;
    *ret = false;
    for (size_t i = 0; untouched && i < s->outs.len; i++)
        TRY(is_untouched(r, s->outs.at[i], &untouched));
    if (untouched)
        return NULL;
    err *e = changed_stage(r, s, true, NULL, &why);
    *ret = why.len && why.at[0].kind == REASON_OUT && why.at[0].state == PATH_MODIFIED;
    vec_release(&why);
    return e;
}

err *exp_prepare_find_changed(struct repo *r, const struct stage **ret)
{
    struct index *ix = NULL;
    bool is_changed = false;
    *ret = NULL;
    TRY(repo_index(r, &ix));
    for (size_t i = 0; !is_changed && i < ix->stages.len; i++) {
        const struct stage *s = ix->stages.at[i];
        if (stage_is_data(s) && !stage_is_import(s))
            TRY(is_modified(r, s, &is_changed));
        *ret = is_changed ? s : NULL;
    }
    return NULL;
}

err *exp_prepare_is_changed(struct repo *r, bool *ret)
{
    const struct stage *changed = NULL;
    TRY(exp_prepare_find_changed(r, &changed));
    *ret = changed != NULL;
    return NULL;
}

/* Data added by hand and changed since is part of the experiment. */
static err *commit_data(struct repo *r, struct stage *s)
{
    struct snapshot snap = {0};
    bool modified = false;
    TRY(is_modified(r, s, &modified));
    if (!modified)
        return NULL;
    TRY(save_outs(r, s, SAVE_COMMIT, &snap));
    return save_data_file(r, s);
}

err *exp_prepare_data(struct repo *r)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s)
        if (stage_is_data(*s) && !stage_is_import(*s))
            TRY(commit_data(r, *s));
    return NULL;
}

/* --- elsewhere --- */

static err *store(struct repo *r, struct stage *s, const char **ret)
{
    vec_each (&s->outs, o)
        TRY(save_content(r, *o, SAVE_STORE));
    return save_data_text(r, s, ret);
}

/* What the workspace's files say of it stays as it is. */
static err *store_apart(struct repo *r, struct stage *s, const char **ret)
{
    struct recorded *was = arena_alloc(r->arena, s->outs.len * sizeof(*was));
    for (size_t i = 0; i < s->outs.len; i++)
        was[i] = s->outs.at[i]->rec;
    err *e = store(r, s, ret);
    for (size_t i = 0; i < s->outs.len; i++)
        s->outs.at[i]->rec = was[i];
    return e;
}

static err *add_apart(struct repo *r, struct scm *scm, struct stage *s, struct exp_edits *out)
{
    bool wanted = false;
    const char *text = NULL;
    if (!stage_is_data(s) || stage_is_import(s))
        return NULL;
    TRY(scm_is_tracked(scm, project_scm_path(r->project, s->file->path, r->arena), &wanted));
    if (wanted)
        TRY(is_modified(r, s, &wanted));
    if (!wanted)
        return NULL;
    TRY(store_apart(r, s, &text));
    arena_push(r->arena, out, ((struct exp_edit){s->file->path, text}));
    return NULL;
}

static err *add_all_apart(struct repo *r, struct scm *scm, struct exp_edits *out)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    vec_each (&ix->stages, s)
        TRY(add_apart(r, scm, *s, out));
    return NULL;
}

err *exp_prepare_apart(struct repo *r, struct scm *s, struct exp_edits *out)
{
    bool changed = false;
    TRY(exp_prepare_is_changed(r, &changed));
    if (!changed)
        return NULL;
    TRY(repo_enter(r));
    return repo_leave(r, add_all_apart(r, s, out));
}

/* --- here --- */

static err *prepare_stage(struct repo *r, struct stage *s)
{
    if (stage_is_import(s))
        return NULL;
    if (stage_is_data(s))
        return commit_data(r, s);
    vec_each (&s->outs, o)
        if ((*o)->use_cache && !(*o)->checkpoint && oid_is_none(&(*o)->rec.oid))
            repo_warn(r, "No file hash info found for '%s'. It won't be created.",
                      project_abs(r->project, (*o)->path, r->arena));
    return NULL;
}

static bool is_recorded(const struct stage *s)
{
    vec_each (&s->outs, o)
        if ((*o)->use_cache && oid_is_none(&(*o)->rec.oid))
            return false;
    return true;
}

/* Stages whose inputs did not change need not run when their outputs are there. */
static err *checkout_recorded(struct repo *r, const struct index *ix,
                              const struct stage_vec *stages)
{
    struct outs_checkout_opts opts = {
        .force = true, .allow_missing = true, .only_recorded = true, .keep = true};
    struct out_changes changes = {0};
    struct stage_vec recorded = {0};
    vec_each (stages, s)
        if (is_recorded(*s) || stage_has_checkpoints(*s))
            arena_push(r->arena, &recorded, *s);
    return outs_checkout(r, ix, &recorded, &opts, &changes);
}

static err *prepare_stages(struct repo *r, const struct index *ix, const struct stage_vec *stages)
{
    vec_each (stages, s)
        TRY(prepare_stage(r, *s));
    return checkout_recorded(r, ix, stages);
}

/* The targets with what they need, whatever else the plan is to be. */
static err *prepare_targets(struct repo *r, struct index *ix, const struct strs *targets,
                            bool recursive)
{
    const struct plan_opts plan = {.recursive = recursive};
    struct stage_vec needed = {0};
    struct graph *g = NULL;
    err *e = plan_make(ix, targets, &plan, &needed, &g);
    if (!e)
        e = prepare_stages(r, ix, &needed);
    vec_release(&needed);
    return e;
}

static err *prepare_locked(struct repo *r, const struct strs *targets, bool recursive)
{
    struct index *ix = NULL;
    TRY(repo_index(r, &ix));
    if (targets->len)
        return prepare_targets(r, ix, targets, recursive);
    return prepare_stages(r, ix, &ix->stages);
}

err *exp_prepare(struct repo *r, const struct strs *targets, bool recursive)
{
    TRY(repo_enter(r));
    err *e = prepare_locked(r, targets, recursive);
    return repo_leave(r, e);
}
