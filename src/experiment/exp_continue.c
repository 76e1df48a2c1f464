#include "experiment/exp_continue.h"

#include "experiment/exp_apply.h"
#include "experiment/exp_differs.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_prepare.h"
#include "experiment/exp_resume.h"
#include "scm/scm_rev.h"

/* --- what the user has edited --- */

static err *add_tree(struct repo *r, struct scm *s, const struct scm_id *commit,
                     struct scm_id_list *trees)
{
    struct scm_commit_info info;
    if (scm_id_is_none(commit))
        return NULL;
    TRY(scm_commit_read(s, commit, r->arena, &info));
    arena_push(r->arena, trees, info.tree);
    return NULL;
}

static err *add_experiments(struct repo *r, struct scm *s, const struct scm_id *baseline,
                            struct scm_id_list *trees)
{
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(s, baseline, r->arena, &all);
    for (size_t i = 0; !e && i < all.len; i++)
        e = add_tree(r, s, &all.at[i].tip, trees);
    vec_release(&all);
    return e;
}

static err *add_partials(struct repo *r, struct scm *s, struct scm_id_list *trees)
{
    struct scm_ref_list all = {0};
    err *e = scm_refs_list(s, EXP_EXEC_PARTIAL, r->arena, &all);
    for (size_t i = 0; !e && i < all.len; i++)
        e = add_tree(r, s, &all.at[i].id, trees);
    vec_release(&all);
    return e;
}

/* Data of a .dvc file that was changed and not added. */
static err *add_data_edit(struct repo *r, struct strs *edits)
{
    const struct stage *changed = NULL;
    TRY(exp_prepare_find_changed(r, &changed));
    if (changed)
        arena_push(r->arena, edits, changed->outs.at[0]->path);
    return NULL;
}

/* What the user has edited here: it is in no commit that the workspace may have come from. */
static err *list_edits(struct repo *r, struct scm *s, const struct exp_unfinished *u,
                       struct strs *ret)
{
    struct scm_id_list trees = {0};
    struct scm_id head, applied;
    TRY(scm_rev_head(s, &head));
    TRY(scm_ref_read(s, exp_ref_mark(s, EXP_MARK_APPLY), &applied));
    TRY(add_tree(r, s, &u->commit, &trees));
    TRY(add_tree(r, s, &head, &trees));
    TRY(add_tree(r, s, &applied, &trees));
    TRY(add_experiments(r, s, &head, &trees));
    TRY(add_partials(r, s, &trees));
    TRY(exp_differs_from_all(r, s, &trees.at[0], trees.at + 1, trees.len - 1, ret));
    return ret->len ? NULL : add_data_edit(r, ret);
}

/* --- its files --- */

static err *stands_at(struct repo *r, struct scm *s, const struct exp_unfinished *u, bool *ret)
{
    struct exp_resume here;
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    TRY(exp_resume_of_workspace(r, s, &head, &here));
    *ret = u->ref && scm_id_equal(&here.point, &u->commit);
    return NULL;
}

static err *warn_of_edits(struct repo *r, struct scm *s, const struct exp_unfinished *u)
{
    struct strs edits = {0};
    TRY(list_edits(r, s, u, &edits));
    if (edits.len)
        repo_warn(r, "your changes to '%s' are not part of it: it goes on with its own files.",
                  edits.at[0]);
    return NULL;
}

/* Its files come, unless the workspace stands there and has been edited since. */
static err *bring(struct repo *r, struct scm *s, const struct exp_unfinished *u)
{
    struct strs edits = {0};
    bool is_there = false;
    TRY(list_edits(r, s, u, &edits));
    if (!edits.len)
        return exp_apply(r, s, arena_strdup(r->arena, u->commit.hex));
    TRY(stands_at(r, s, u, &is_there));
    if (is_there)
        return NULL;
    return err_hint(
        err_new(ERR_CONFLICT, "your changes to '%s' would be overwritten by what '%s' has",
                edits.at[0], u->name),
        "'dvc exp run' without --resume runs what is here; with --temp '%s' goes on "
        "apart from it; 'dvc exp apply %s' brings its files and keeps yours on " EXP_APPLY_STASH,
        u->name, u->name);
}

err *exp_continue(struct repo *r, struct scm *s, const struct exp_unfinished *u, bool apart,
                  struct exp_run_opts *opts)
{
    if (!scm_id_is_none(&u->commit))
        TRY(apart ? warn_of_edits(r, s, u) : bring(r, s, u));
    else
        repo_warn(r, "'%s' was killed; it goes on with the workspace as it is now.", u->name);
    if (u->ref) {
        opts->from = apart ? EXP_FROM_REV : EXP_FROM_WORKSPACE;
        opts->rev = u->ref;
        return NULL;
    }
    opts->from = EXP_FROM_NOTHING; /* it has no checkpoint */
    opts->name = u->name;
    if (apart && !scm_id_is_none(&u->commit))
        opts->files = arena_memdup(r->arena, &u->commit, sizeof(u->commit));
    return NULL;
}
