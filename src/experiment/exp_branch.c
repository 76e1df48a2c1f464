#include "experiment/exp_branch.h"

#include "experiment/exp_pick.h"

/* The tip, or a commit between it and the baseline. */
static err *has_commit(struct scm *s, const struct exp_ref *ref, const struct scm_id *id, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct scm_id at = ref->tip;
    *ret = scm_id_equal(&at, id);
    while (!*ret && !scm_id_is_none(&at) && !scm_id_equal(&at, &ref->baseline)) {
        struct scm_commit_info info;
        TRY(scm_commit_read(s, &at, &a, &info));
        at = info.parent;
        *ret = scm_id_equal(&at, id) && !scm_id_equal(&at, &ref->baseline);
    }
    return NULL;
}

static err *find_holders(struct repo *r, struct scm *s, const struct scm_id *id,
                         struct exp_ref_vec *out)
{
    struct exp_ref_vec all = {0};
    TRY(exp_pick_list(s, NULL, r->arena, &all));
    vec_each (&all, ref) {
        bool has = false;
        TRY(has_commit(s, ref, id, &has));
        if (has)
            arena_push(r->arena, out, *ref);
    }
    return NULL;
}

static err *ambiguous(const char *text, const struct exp_ref_vec *refs)
{
    scoped(sb) struct sb list = SB_INIT;
    vec_each (refs, ref)
        sb_addf(&list, "\n%s", ref->full);
    return err_new(ERR_CONFLICT,
                   "Ambiguous experiment name '%s' can refer to multiple experiments. To create a "
                   "branch use a full experiment ref:\n%s",
                   text, list.buf);
}

/* Of several the one that ends there, or one of HEAD's. */
static const struct exp_ref *best_of(const struct exp_ref_vec *holders, const struct scm_id *id,
                                     const struct scm_id *head)
{
    const struct exp_ref *of_head = holders->len == 1 ? &holders->at[0] : NULL, *ends = NULL;
    size_t ending = 0;
    vec_each (holders, ref) {
        if (scm_id_equal(&ref->tip, id)) {
            ends = ref;
            ending++;
        }
        if (!of_head && scm_id_equal(&ref->baseline, head))
            of_head = ref;
    }
    if (ending == 1)
        return ends;
    return of_head || ending ? of_head : &holders->at[0];
}

static err *choose(struct scm *s, const char *text, const struct exp_ref_vec *holders,
                   const struct scm_id *id, struct exp_ref *ret)
{
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    if (!holders->len)
        return err_new(ERR_INVALID, "'%s' does not appear to be an experiment commit.", text);
    const struct exp_ref *best = best_of(holders, id, &head);
    if (!best)
        return ambiguous(text, holders);
    *ret = *best;
    ret->tip = *id; /* what was named, not what has come after it */
    return NULL;
}

static err *find(struct repo *r, struct scm *s, const char *text, struct exp_ref *ret)
{
    struct exp_ref_vec holders = {0};
    struct scm_id id;
    TRY(exp_ref_find(s, text, r->arena, ret));
    if (ret->full)
        return NULL;
    err *e = exp_ref_resolve_rev(s, text, &id);
    if (e && err_code_of(e) == ERR_NOT_FOUND && *text) {
        err_free(e); /* DVC says no more than this */
        return err_new(ERR_INVALID, "%s", text);
    }
    TRY(e);
    TRY(find_holders(r, s, &id, &holders));
    return choose(s, text, &holders, &id, ret);
}

static err *make(struct repo *r, struct scm *s, const struct exp_ref *ref, const char *name)
{
    struct arena *a = r->arena;
    const char *full = arena_printf(a, "refs/heads/%s", name),
               *why = arena_printf(a, "dvc: Created from experiment '%s'", ref->name);
    struct scm_id there;
    if (name[0] == '-' || !scm_ref_name_is_valid(full))
        return err_new(ERR_INVALID, "'%s' is not a valid name of a Git branch", name);
    TRY(scm_ref_read(s, full, &there));
    if (!scm_id_is_none(&there))
        return err_new(ERR_EXISTS, "Git branch '%s' already exists.", name);
    return scm_ref_update(s, full, &ref->tip, &SCM_ID_NONE, why);
}

err *exp_branch(struct repo *r, struct scm *s, const char *text, const char *name,
                const char **ret_experiment, const char **ret_branch)
{
    struct exp_ref ref;
    TRY(find(r, s, text, &ref));
    if (!name)
        name = arena_printf(r->arena, "%s-branch", ref.name);
    TRY(make(r, s, &ref, name));
    *ret_experiment = ref.name;
    *ret_branch = name;
    return NULL;
}
