#include "experiment/exp_commit.h"

#include "base/path.h"
#include "data/json_write.h"
#include "experiment/exp_partial.h"
#include "experiment/exp_thin.h"
#include "experiment/exp_tree.h"
#include "object/hash.h"
#include "scm/scm_commit.h"
#include "scm/scm_rev.h"

void exp_work_hash(const struct exp_work *w, char ret[65])
{
    scoped(sb) struct sb text = SB_INIT;
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *m = value_map(&a);
    vec_each (&w->steps, step)
        if (step->ran && step->entry && step->stage->name)
            value_set(&a, m, step->stage->name, value_copy(&a, step->entry));
    json_write(m, JSON_SORT_KEYS, &text);
    hash_sha256_hex(sb_str(&text), ret);
}

static err *find_inherited(struct exp_work *w)
{
    struct scm_tree_changes changes = {0};
    struct scm_commit_info from, to;
    struct arena *a = w->repo->arena;
    if (w->knows_inherited || scm_id_is_none(&w->resumed))
        return NULL;
    TRY(scm_commit_read(w->scm, &w->baseline, a, &from));
    TRY(scm_commit_read(w->scm, &w->resumed, a, &to));
    err *e = scm_tree_diff(w->scm, &from.tree, &to.tree, a, &changes);
    vec_each (&changes, c)
        if (scm_id_is_none(&c->old_blob))
            arena_push(a, &w->inherited, c->path);
    vec_release(&changes);
    w->knows_inherited = !e;
    return e;
}

/* Not what the cache has got meanwhile. */
static err *add_inherited(struct exp_work *w, struct arena *a, struct strs *extra)
{
    TRY(find_inherited(w));
    vec_each (&w->inherited, path) {
        bool ignored = false;
        TRY(scm_is_ignored(w->scm, *path, &ignored));
        if (!ignored)
            arena_push(a, extra, *path);
    }
    return NULL;
}

err *exp_work_tree(struct exp_work *w, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT; /* there may be thousands of checkpoints */
    struct strs extra = {0};
    TRY(add_inherited(w, &a, &extra));
    TRY(exp_tree_extra(w->repo, w->scm, &w->steps, &w->edited, &a, &extra));
    return scm_tree_snapshot(w->scm, &extra, ret);
}

/* Somebody made an experiment of this name meanwhile: equal trees are the same experiment. */
static err *settle_conflict(struct scm *s, const char *ref, struct scm_id *commit)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info ours, theirs;
    struct scm_id at;
    TRY(scm_ref_read(s, ref, &at));
    if (scm_id_is_none(&at))
        return err_new(ERR_CONFLICT, "the ref '%s' changed while it was written", ref);
    TRY(scm_commit_read(s, commit, &a, &ours));
    TRY(scm_commit_read(s, &at, &a, &theirs));
    if (!scm_id_equal(&ours.tree, &theirs.tree))
        return exp_name_conflict(path_base(ref), "exp run");
    *commit = at;
    return NULL;
}

err *exp_commit_publish(struct scm *s, const char *ref, bool force, struct scm_id *commit)
{
    err *e = scm_ref_update(s, ref, commit, force ? NULL : &SCM_ID_NONE, NULL);
    if (!e || err_code_of(e) != ERR_CONFLICT)
        return e;
    err_free(e); /* told apart: the same tree, or a real conflict */
    return settle_conflict(s, ref, commit);
}

/* --- commits --- */

static const struct scm_id *parent_of(const struct exp_work *w)
{
    if (!scm_id_is_none(&w->tip))
        return &w->tip;
    return scm_id_is_none(&w->resumed) ? &w->baseline : &w->resumed;
}

/* On top of what is ours.  Whoever removed the experiment while it runs gets what is made since. */
static err *advance(struct exp_work *w, const char *ref, const struct scm_id *to)
{
    struct scm_id now;
    err *e = scm_ref_update(w->scm, ref, to, parent_of(w), NULL);
    if (!e || err_code_of(e) != ERR_CONFLICT)
        return e;
    err *failed = scm_ref_read(w->scm, ref, &now);
    if (failed || !scm_id_is_none(&now)) {
        err_free(failed);
        return e;
    }
    err_free(e); /* it was removed */
    return scm_ref_update(w->scm, ref, to, &SCM_ID_NONE, NULL);
}

static err *publish(struct exp_work *w, struct scm_id *commit)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *ref = exp_ref_format(&w->baseline, w->name, &a);
    if (w->continues || !scm_id_is_none(&w->tip))
        return advance(w, ref, commit);
    return exp_commit_publish(w->scm, ref, w->force, commit);
}

err *exp_work_commit_tree(struct exp_work *w, const struct scm_id *tree, struct scm_id *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char hash[65];
    struct scm_id commit;
    exp_work_hash(w, hash);
    const char *message = w->message && w->message[0]
                              ? w->message
                              : arena_printf(&a, "dvc: commit experiment %s", hash);
    TRY(scm_commit_create(w->scm, tree, parent_of(w), 1, message, w->repo->project->env->vars,
                          &commit));
    if (w->tells_first && scm_id_is_none(&w->tip))
        TRY(scm_ref_update(w->scm, exp_ref_mark(w->scm, EXP_MARK_BRANCH), &commit, NULL, NULL));
    TRY(publish(w, &commit));
    w->tip = commit;
    w->tip_tree = *tree;
    *ret = commit;
    return NULL;
}

/* --- fewer of them --- */

static err *thin(struct exp_work *w, const struct checkpoint_rules *rules, bool *ret_blind)
{
    const char *ref = exp_ref_format(&w->baseline, w->name, w->repo->arena);
    struct scm_id tip = w->tip;
    TRY(exp_thin(w->repo, w->scm, rules, &w->baseline, &tip, ret_blind));
    w->since_thin = 0;
    if (scm_id_equal(&tip, &w->tip))
        return NULL;
    TRY(scm_ref_update(w->scm, ref, &tip, &w->tip, NULL));
    w->tip = tip;
    return NULL;
}

/* `over`: the run is. */
static err *thin_when_due(struct exp_work *w, bool over)
{
    enum { BLIND_LOOKS_MOST = 16 };
    struct checkpoint_rules rules;
    bool is_blind = false;
    TRY(checkpoint_rules_read(w->checkpointed, &rules));
    const unsigned after = exp_thin_after(&rules);
    if (after && (over || ++w->since_thin > after << w->blind_looks))
        TRY(thin(w, &rules, &is_blind));
    if (is_blind && w->blind_looks < BLIND_LOOKS_MOST)
        w->blind_looks++;
    if (is_blind && over)
        repo_warn(w->repo,
                  "No checkpoint has a metric '%s', by which stage '%s' chooses those to keep: all "
                  "are kept.",
                  rules.metric, w->checkpointed->name);
    return NULL;
}

/* --- the commits of a run --- */

/* The last checkpoint has it all already: of this run, or the one that it goes on from. */
static err *is_committed(struct exp_work *w, const struct scm_id *tree, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_commit_info info;
    *ret = w->checkpointed && scm_id_equal(tree, &w->tip_tree);
    if (w->checkpointed || !w->continues || !scm_id_is_none(&w->tip))
        return NULL;
    TRY(scm_commit_read(w->scm, &w->resumed, &a, &info));
    *ret = scm_id_equal(tree, &info.tree);
    if (*ret)
        w->tip = w->resumed;
    return NULL;
}

static err *commit_last(struct exp_work *w)
{
    struct scm_id tree, commit;
    bool has_all;
    TRY(exp_work_tree(w, &tree));
    TRY(is_committed(w, &tree, &has_all));
    return has_all ? NULL : exp_work_commit_tree(w, &tree, &commit);
}

err *exp_work_commit(struct exp_work *w, struct scm_id *ret)
{
    TRY(commit_last(w));
    if (w->checkpointed)
        TRY(thin_when_due(w, true));
    *ret = w->tip;
    return NULL;
}

/* *ret_made: false when the checkpoint before has it all already. */
static err *commit_step(struct exp_work *w, const struct repro_step *step, bool *ret_made)
{
    struct scm_id tree, commit;
    arena_push(w->repo->arena, &w->steps, *step);
    err *e = exp_work_tree(w, &tree);
    *ret_made = !e && !(step->again && w->checkpointed && scm_id_equal(&tree, &w->tip_tree));
    if (*ret_made)
        e = exp_work_commit_tree(w, &tree, &commit);
    w->steps.len--; /* it is not over yet */
    return e;
}

err *exp_work_checkpoint(struct exp_work *w, const struct repro_step *step, struct scm_id *ret)
{
    bool made;
    TRY(commit_step(w, step, &made));
    w->checkpointed = step->stage;
    gitignore_keep(w->repo->gitignore);
    if (made) {
        repo_say(w->repo, "Checkpoint experiment iteration '%.7s'.", w->tip.hex);
        TRY(thin_when_due(w, false));
    }
    *ret = w->tip;
    return NULL;
}

void exp_work_tell_kept(const struct exp_work *w)
{
    if (w->checkpointed)
        repo_warn(w->repo,
                  "Checkpoint stage '%s' was interrupted, remaining stages in pipeline will not be "
                  "reproduced.",
                  stage_show(w->checkpointed, w->repo->project->cwd_rel, w->repo->arena));
}

/* --- failures --- */

static bool any_begun(const struct exp_work *w)
{
    vec_each (&w->steps, step)
        if (step->begun)
            return true;
    return false;
}

void exp_work_keep_partial(struct exp_work *w, struct scm *into, const err *failure)
{
    struct scm_id tree;
    if (!any_begun(w))
        return;
    char *why = err_text(failure);
    err *e = exp_work_tree(w, &tree);
    if (!e)
        e = exp_partial_keep(into, w->name, &w->baseline, &tree, why, w->repo->project->env->vars);
    err_free(e);
    free(why);
}
