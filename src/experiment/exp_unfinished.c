#include "experiment/exp_unfinished.h"

#include "base/path.h"
#include "experiment/exp_apply.h"
#include "experiment/exp_differs.h"
#include "experiment/exp_info.h"
#include "experiment/exp_live.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_prepare.h"
#include "experiment/exp_resume.h"
#include "experiment/queue_control.h"
#include "scm/scm_rev.h"

struct search {
    struct repo *repo;
    struct scm *scm;
    struct scm_id head;
    struct exp_unfinished *found;
};

/* --- one of a name --- */

static err *find_chain(struct search *x, const char *name)
{
    struct exp_ref_vec all = {0};
    err *e = exp_ref_list(x->scm, &x->head, x->repo->arena, &all);
    vec_each (&all, ref)
        if (streq(ref->name, name))
            *x->found = (struct exp_unfinished){ref->name, ref->full, ref->tip};
    vec_release(&all);
    return e;
}

/* What a failed run of HEAD's left. */
static err *find_partial(struct search *x, const char *name)
{
    struct scm_commit_info info;
    struct scm_id id;
    TRY(exp_partial_find(x->scm, name, &id));
    if (scm_id_is_none(&id))
        return NULL;
    TRY(scm_commit_read(x->scm, &id, x->repo->arena, &info));
    if (scm_id_equal(&info.parent, &x->head))
        *x->found = (struct exp_unfinished){arena_strdup(x->repo->arena, name), NULL, id};
    return NULL;
}

static err *find_named(struct search *x, const char *name)
{
    TRY(find_chain(x, name));
    return x->found->name ? NULL : find_partial(x, name);
}

/* The run of this workspace that was killed, if it has no checkpoint: what it made is here. `name`:
 * that one only; NULL: whatever it is called. */
static err *find_killed_here(struct search *x, const char *name)
{
    struct exp_info_running killed;
    exp_info_find_killed(x->repo, x->repo->arena, &killed);
    if (!killed.name || !scm_id_equal(&killed.baseline, &x->head) ||
        (name && !streq(name, killed.name)))
        return NULL;
    TRY(find_chain(x, killed.name)); /* it was killed when all was done */
    *x->found = x->found->name ? (struct exp_unfinished){0}
                               : (struct exp_unfinished){killed.name, NULL, SCM_ID_NONE};
    return NULL;
}

/* --- the last one --- */

static err *find_killed(struct search *x)
{
    const char *ref = NULL;
    TRY(scm_ref_read_symbolic(x->scm, exp_ref_mark(x->scm, EXP_MARK_BRANCH), x->repo->arena, &ref));
    return ref ? find_named(x, path_base(ref)) : NULL;
}

/* The name of what failed last. */
static err *choose_failed(struct search *x, const struct scm_ref_list *all, const char **ret)
{
    int64_t last_sec = INT64_MIN;
    vec_each (all, ref) {
        struct scm_commit_info info;
        TRY(scm_commit_read(x->scm, &ref->id, x->repo->arena, &info));
        if (!scm_id_equal(&info.parent, &x->head) || info.time_sec < last_sec)
            continue;
        last_sec = info.time_sec;
        *ret = ref->name + strlen(EXP_EXEC_PARTIAL);
    }
    return NULL;
}

static err *find_failed(struct search *x)
{
    struct scm_ref_list all = {0};
    const char *last = NULL;
    err *e = scm_refs_list(x->scm, EXP_EXEC_PARTIAL, x->repo->arena, &all);
    if (!e)
        e = choose_failed(x, &all, &last);
    vec_release(&all);
    return e || !last ? e : find_named(x, last);
}

static err *find_last(struct search *x)
{
    TRY(find_killed(x));
    if (!x->found->name)
        TRY(find_killed_here(x, NULL));
    return x->found->name ? NULL : find_failed(x);
}

/* --- all --- */

/* In the workspace. */
static bool runs_here(struct search *x, const char *name)
{
    struct exp_info_running here;
    exp_info_find_running(x->repo, x->repo->arena, &here);
    return here.name && streq(here.name, name);
}

static err *runs_queued(struct search *x, const char *name, bool *ret)
{
    struct queue_tasks tasks = {0};
    TRY(queue_list(x->repo, x->scm, x->repo->arena, &tasks));
    const struct queue_task *t = queue_find(&tasks, name);
    *ret = t && t->state == QUEUE_RUNNING;
    return NULL;
}

/* With --temp; those whose runner died are gone, since the queue was listed. */
static err *runs_apart(struct search *x, const char *name, bool *ret)
{
    struct exp_live_vec live = {0};
    err *e = exp_live_list(x->repo, &live);
    *ret = false;
    vec_each (&live, l)
        *ret |= l->info.name && streq(l->info.name, name);
    return e;
}

static err *check_at_rest(struct search *x)
{
    const char *name = x->found->name;
    bool runs = runs_here(x, name);
    if (!runs)
        TRY(runs_queued(x, name, &runs));
    if (!runs)
        TRY(runs_apart(x, name, &runs));
    return runs ? err_new(ERR_CONFLICT, "experiment '%s' is running", name) : NULL;
}

err *exp_unfinished_find(struct repo *r, struct scm *s, const char *name,
                         struct exp_unfinished *ret)
{
    struct search x = {.repo = r, .scm = s, .found = ret};
    *ret = (struct exp_unfinished){0};
    TRY(scm_rev_head(s, &x.head));
    TRY(name[0] ? find_named(&x, name) : find_last(&x));
    if (name[0] && !ret->name)
        TRY(find_killed_here(&x, name));
    if (ret->name)
        return check_at_rest(&x);
    return name[0]
               ? err_new(ERR_NOT_FOUND,
                         "there is no experiment '%s' of the current commit to go on with", name)
               : err_new(ERR_NOT_FOUND, "no run of the current commit was interrupted or failed");
}

/* --- where it goes on --- */

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

err *exp_unfinished_resume(struct repo *r, struct scm *s, const struct exp_unfinished *u,
                           bool apart, struct exp_run_opts *opts)
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
