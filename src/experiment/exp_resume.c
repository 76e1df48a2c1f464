#include "experiment/exp_resume.h"

#include "base/path.h"
#include "experiment/exp_differs.h"
#include "experiment/exp_prepare.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"
#include "scm/scm_worktree.h"

/* --- marks --- */

err *exp_resume_mark(struct scm *s, const struct scm_id *at)
{
    TRY(scm_ref_update(s, exp_ref_mark(s, EXP_MARK_CHECKPOINT), at, NULL, NULL));
    return scm_ref_update(s, exp_ref_mark(s, EXP_MARK_APPLY), at, NULL, NULL);
}

err *exp_resume_mark_branch(struct scm *s, const char *ref)
{
    return ref ? scm_ref_set_symbolic(s, exp_ref_mark(s, EXP_MARK_BRANCH), ref)
               : scm_ref_delete(s, exp_ref_mark(s, EXP_MARK_BRANCH), NULL);
}

err *exp_resume_move_branch(struct scm *s, const char *ref, const char *to)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *now = NULL;
    TRY(scm_ref_read_symbolic(s, exp_ref_mark(s, EXP_MARK_BRANCH), &a, &now));
    return now && streq(now, ref) ? exp_resume_mark_branch(s, to) : NULL;
}

err *exp_resume_forget(struct scm *s)
{
    TRY(exp_resume_mark_branch(s, NULL));
    TRY(scm_ref_delete(s, exp_ref_mark(s, EXP_MARK_CHECKPOINT), NULL));
    return scm_ref_delete(s, exp_ref_mark(s, EXP_MARK_APPLY), NULL);
}

/* --- finding --- */

/* Is `at` one of the commits that the experiment has made? */
static err *has_commit(struct scm *s, const struct exp_ref *ref, const struct scm_id *at, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_id id = ref->tip;
    *ret = false;
    while (!scm_id_is_none(&id) && !scm_id_equal(&id, &ref->baseline)) {
        struct scm_commit_info info;
        *ret = scm_id_equal(&id, at);
        if (*ret)
            return NULL;
        TRY(scm_commit_read(s, &id, &a, &info));
        id = info.parent;
    }
    return NULL;
}

/* The one that ends there; of equal ones that were made within a second, the one that the user
 * names. */
static const struct exp_ref *find_ending(const struct exp_ref_vec *all, const struct scm_id *at,
                                         const char *name)
{
    const struct exp_ref *found = NULL;
    vec_each (all, ref)
        if (scm_id_equal(&ref->tip, at) && (!found || (name && streq(ref->name, name))))
            found = ref;
    return found;
}

static err *choose_holding(struct scm *s, const struct exp_ref_vec *all, const struct scm_id *at,
                           const char *name, struct arena *a, struct exp_ref_vec *out)
{
    const struct exp_ref *ending = find_ending(all, at, name);
    if (ending) {
        arena_push(a, out, *ending);
        return NULL;
    }
    vec_each (all, ref) {
        bool has = false;
        TRY(has_commit(s, ref, at, &has));
        if (has)
            arena_push(a, out, *ref);
    }
    return NULL;
}

/* Experiments of a baseline that a checkpoint is part of; one that ends there alone. */
static err *find_experiments(struct scm *s, const struct scm_id *baseline, const struct scm_id *at,
                             const char *name, struct arena *a, struct exp_ref_vec *out)
{
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(s, baseline, a, &all);
    if (!e)
        e = choose_holding(s, &all, at, name, a, out);
    vec_release(&all);
    return e;
}

/* A killed run had made its commit and not yet told what the workspace stands at. */
static err *catch_up(struct scm *s, const struct scm_id *baseline, struct arena *a,
                     struct scm_id *at)
{
    struct exp_ref_vec found = {0};
    struct scm_commit_info info;
    struct scm_id tip;
    TRY(scm_ref_read(s, exp_ref_mark(s, EXP_MARK_BRANCH), &tip));
    if (scm_id_is_none(&tip))
        return NULL;
    TRY(scm_commit_read(s, &tip, a, &info));
    if (!scm_id_is_none(at) && !scm_id_equal(at, &info.parent))
        return NULL;
    TRY(find_experiments(s, baseline, &tip, NULL, a, &found));
    if (found.len) /* else it was killed before that */
        *at = tip;
    return NULL;
}

static err *fill(struct repo *r, struct scm *s, const struct scm_id *baseline,
                 const struct scm_id *at, const char *name, struct exp_resume *ret)
{
    struct exp_ref_vec found = {0};
    struct scm_commit_info info;
    TRY(find_experiments(s, baseline, at, name, r->arena, &found));
    if (!found.len)
        return NULL;
    TRY(scm_commit_read(s, at, r->arena, &info));
    *ret = (struct exp_resume){.point = *at, .tree = info.tree, .name = found.at[0].name};
    return NULL;
}

err *exp_resume_of_workspace(struct repo *r, struct scm *s, const struct scm_id *baseline,
                             struct exp_resume *ret)
{
    struct scm_id at;
    *ret = (struct exp_resume){0};
    TRY(scm_ref_read(s, exp_ref_mark(s, EXP_MARK_APPLY), &at));
    TRY(catch_up(s, baseline, r->arena, &at));
    return scm_id_is_none(&at) ? NULL : fill(r, s, baseline, &at, NULL, ret);
}

err *exp_resume_of_rev(struct repo *r, struct scm *s, const struct scm_id *baseline,
                       const char *rev, struct exp_resume *ret)
{
    struct scm_id at;
    *ret = (struct exp_resume){0};
    TRY(exp_ref_resolve_rev(s, rev, &at));
    TRY(fill(r, s, baseline, &at, path_base(rev), ret));
    return scm_id_is_none(&ret->point)
               ? err_new(ERR_INVALID,
                         "Cannot resume from '%s' as it is not derived from your current "
                         "workspace.",
                         rev)
               : NULL;
}

/* --- the workspace against it --- */

err *exp_resume_is_modified(struct repo *r, struct scm *s, const struct exp_resume *from, bool *ret)
{
    struct strs changed = {0};
    TRY(exp_prepare_is_changed(r, ret));
    if (*ret)
        return NULL;
    TRY(exp_differs_list(r, s, &from->tree, &changed));
    *ret = changed.len;
    return NULL;
}

err *exp_resume_bring(struct repo *r, struct scm *s, const struct exp_resume *from)
{
    struct strs changed = {0};
    if (scm_id_is_none(&from->point))
        return NULL;
    TRY(exp_differs_list(r, s, &from->tree, &changed));
    return scm_worktree_apply(s, &from->tree, &from->tree, &changed);
}

/* --- the choice --- */

static err *nothing_to_do(const struct exp_resume *from, const struct exp_ref_vec *found)
{
    enum { SHOWN = 3 };
    scoped(sb) struct sb names = SB_INIT;
    if (found->len == 1)
        return err_new(ERR_INVALID,
                       "Nothing to do for unchanged checkpoint '%.7s'. To resume from the head of "
                       "this experiment, use 'dvc exp apply %s'.",
                       from->point.hex, found->at[0].name);
    for (size_t i = 0; i < found->len && i < SHOWN; i++)
        sb_addf(&names, "%s%s", i ? ", " : "", found->at[i].name);
    if (found->len > SHOWN)
        sb_addf(&names, ", ... (%zu more)", found->len - SHOWN);
    return err_new(ERR_INVALID,
                   "Nothing to do for unchanged checkpoint '%.7s'. To resume an experiment "
                   "containing this checkpoint, apply one of these heads:\n\t%s",
                   from->point.hex, names.buf);
}

err *exp_resume_choose(struct repo *r, struct scm *s, const struct scm_id *baseline, bool modified,
                       struct exp_resume *from)
{
    struct exp_ref_vec found = {0};
    if (modified)
        return NULL;
    TRY(find_experiments(s, baseline, &from->point, from->name, r->arena, &found));
    if (!found.len || !scm_id_equal(&found.at[0].tip, &from->point))
        return nothing_to_do(from, &found);
    from->same_ref = found.at[0].full;
    from->name = found.at[0].name;
    return NULL;
}

void exp_resume_tell(struct repo *r, const struct exp_resume *from, const char *name)
{
    if (scm_id_is_none(&from->point))
        return;
    if (!from->same_ref) {
        repo_say(r, "Modified checkpoint experiment based on '%s' will be created", from->name);
        return;
    }
    repo_say(r, "Existing checkpoint experiment '%s' will be resumed", from->name);
    if (name && name[0])
        repo_warn(
            r,
            "Ignoring option '--name %s' for resumed experiment. Existing experiment name will "
            "be preserved instead.",
            name);
}
