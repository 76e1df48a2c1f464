#include "experiment/exp_apply.h"

#include "base/path.h"
#include "experiment/exp_entry.h"
#include "experiment/exp_info.h"
#include "experiment/exp_keep.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_resume.h"
#include "experiment/queue_control.h"
#include "scm/scm_rev.h"
#include "scm/scm_stash.h"
#include "scm/scm_worktree.h"

struct apply {
    struct repo *repo;
    struct scm *scm;
    const char *arg;
    struct scm_id rev, tree, head, head_tree;
    bool was_dirty;     /* the workspace: it was not as HEAD has it */
    bool is_kept;       /* on the stash */
    bool is_unfinished; /* not all outputs need be in the cache */
};

/* What is queued or failed is no ref: an unfinished run's files so far, or the workspace at queue
 * time. */
static err *resolve_task(struct apply *x)
{
    struct queue_tasks tasks = {0};
    TRY(exp_partial_find(x->scm, x->arg, &x->rev));
    x->is_unfinished = true;
    if (!scm_id_is_none(&x->rev))
        return NULL;
    TRY(queue_list(x->repo, x->scm, x->repo->arena, &tasks));
    const struct queue_task *t = queue_find(&tasks, x->arg);
    if (t)
        memcpy(x->rev.hex, t->item.msg.stash_rev, sizeof(x->rev.hex));
    return NULL;
}

static err *resolve(struct apply *x)
{
    struct scm_commit_info info;
    err *e = exp_ref_resolve_rev(x->scm, x->arg, &x->rev);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err *failed = resolve_task(x);
        if (failed || !scm_id_is_none(&x->rev)) {
            err_free(e); /* it is no revision, but we know it */
            e = failed;
        } else {
            return err_note(e, "'%s' does not appear to be an experiment commit.", x->arg);
        }
    }
    TRY(e);
    TRY(scm_commit_read(x->scm, &x->rev, x->repo->arena, &info));
    x->is_unfinished |=
        starts_with(info.message, EXP_ENTRY_WORD) || starts_with(info.message, EXP_PARTIAL_WORD);
    x->tree = info.tree;
    TRY(scm_rev_head(x->scm, &x->head));
    TRY(scm_commit_read(x->scm, &x->head, x->repo->arena, &info));
    x->head_tree = info.tree;
    return NULL;
}

/* Has the stash untracked files that are not in the tree like that? */
static err *has_untracked(struct apply *x, const struct scm_id *stash, const struct scm_id *tree,
                          bool *ret)
{
    struct scm_tree_changes changes = {0};
    struct scm_commit_info untracked;
    struct scm_id third;
    TRY(scm_rev_resolve(x->scm, arena_printf(x->repo->arena, "%s^3", stash->hex), &third));
    TRY(scm_commit_read(x->scm, &third, x->repo->arena, &untracked));
    err *e = scm_tree_diff(x->scm, tree, &untracked.tree, x->repo->arena, &changes);
    *ret = false;
    vec_each (&changes, c)
        *ret = *ret || !scm_id_is_none(&c->new_blob);
    vec_release(&changes);
    return e;
}

/* Is what was stashed the experiment that was applied before, and nothing of the user's? */
static err *is_as_applied(struct apply *x, const struct scm_id *stash, bool *ret)
{
    struct scm_commit_info kept, applied;
    struct scm_id at;
    *ret = false;
    TRY(scm_ref_read(x->scm, exp_ref_mark(x->scm, EXP_MARK_APPLY), &at));
    if (scm_id_is_none(&at)) /* nothing, or cut short: the workspace is a mix */
        return NULL;
    TRY(scm_commit_read(x->scm, stash, x->repo->arena, &kept));
    TRY(scm_commit_read(x->scm, &at, x->repo->arena, &applied));
    if (!scm_id_equal(&kept.tree, &applied.tree))
        return NULL;
    bool has = false;
    TRY(has_untracked(x, stash, &applied.tree, &has));
    *ret = !has;
    return NULL;
}

/* On top of what earlier ones kept. */
static err *keep_stash(struct apply *x, const struct scm_id *stash, const char *message)
{
    bool is_known = false;
    TRY(is_as_applied(x, stash, &is_known));
    if (is_known)
        return NULL;
    TRY(scm_stash_push(x->scm, EXP_APPLY_STASH, stash, message, x->repo->project->env->vars));
    x->is_kept = true;
    return NULL;
}

/* The workspace as it is, untracked files and ignored ones that the experiment has, too, where `git
 * stash apply refs/exps/apply/stash` finds it. */
static err *keep_workspace(struct apply *x)
{
    struct arena *a = x->repo->arena;
    char *const *vars = x->repo->project->env->vars;
    const char *branch = NULL;
    struct scm_id stash;
    struct strs ignored = {0};
    TRY(exp_keep_data(x->repo));
    TRY(exp_keep_ignored(x->repo, x->scm, &x->head_tree, &x->tree, &ignored));
    TRY(scm_rev_branch(x->scm, a, &branch));
    const char *message =
        arena_printf(a, "On %s: dvc-exp-apply:%s:%s:%s", branch ? branch : "(no branch)",
                     x->head.hex, x->rev.hex, x->arg);
    TRY(scm_stash_create(x->scm, message, true, &ignored, vars, &stash));
    TRY(scm_ref_update(x->scm, EXP_APPLY_HEAD, &x->head, NULL, NULL));
    x->was_dirty = !scm_id_is_none(&stash);
    return x->was_dirty ? keep_stash(x, &stash, message) : NULL;
}

/* COMPAT expapply/deletions: with anything to keep, DVC brings back every file that the experiment
 * does not have; only in a clean workspace the experiment's deletions happen. */
static err *list_kept(struct apply *x, struct strs *ret)
{
    struct scm_tree_changes changes = {0};
    const struct project *p = x->repo->project;
    const char *packed = project_scm_path(p, ".dvc/" EXP_PACK_FILE, x->repo->arena);
    arena_push(x->repo->arena, ret, packed); /* what a queued experiment carries is no file of it */
    if (!x->was_dirty)
        return NULL;
    err *e = scm_tree_diff(x->scm, &x->head_tree, &x->tree, x->repo->arena, &changes);
    vec_each (&changes, c)
        if (scm_id_is_none(&c->new_blob))
            arena_push(x->repo->arena, ret, c->path);
    vec_release(&changes);
    return e;
}

static err *bring_files(struct apply *x)
{
    struct strs kept = {0};
    TRY(list_kept(x, &kept));
    return scm_worktree_apply(x->scm, &x->head_tree, &x->tree, &kept);
}

static err *bring_outs(struct apply *x)
{
    struct outs_checkout_opts opts = {
        .force = true, .keep = true, .allow_missing = x->is_unfinished, .allow_unrecorded = true};
    const struct strs everything = {0};
    const struct target_opts which = {0};
    struct out_changes changes = {0};
    return outs_checkout_targets(x->repo, &everything, &which, &opts, &changes);
}

static err *bring(struct apply *x)
{
    TRY(scm_ref_delete(x->scm, exp_ref_mark(x->scm, EXP_MARK_APPLY),
                       NULL)); /* there again at the end */
    TRY(bring_files(x));
    TRY(bring_outs(x));
    TRY(exp_resume_mark_branch(x->scm, NULL)); /* a killed run's, for there is no other */
    return scm_ref_update(x->scm, exp_ref_mark(x->scm, EXP_MARK_APPLY), &x->rev, NULL, NULL);
}

static err *apply_locked(struct apply *x)
{
    TRY(keep_workspace(x));
    err *e = bring(x);
    return e && x->is_kept
               ? err_hint(e, "the workspace as it was is kept: 'git stash apply " EXP_APPLY_STASH
                             "' after 'git reset --hard' brings it back")
               : e;
}

/* Find it, and do the rest of it if there is one, with the lock held. */
static err *with_lock(struct apply *x, err *(*step)(struct apply *))
{
    TRY(repo_enter(x->repo));
    err *e = resolve(x);
    if (!e && step)
        e = step(x);
    return repo_leave(x->repo, e);
}

err *exp_apply(struct repo *r, struct scm *s, const char *rev)
{
    scoped(exp_info) struct exp_info info = EXP_INFO_INIT;
    struct apply x = {.repo = r, .scm = s, .arg = rev}, now = x;
    TRY(with_lock(&x, NULL)); /* is there such a one? */
    /* one that goes on would be recorded with files that it has not run with */
    TRY(exp_info_begin(&info, r, s));
    TRY(with_lock(&now, apply_locked));
    err_ignore(exp_info_clear(&info)); /* of a killed run, whose work is not here any more */
    return NULL;
}
