#include "experiment/exp_pick.h"

#include "experiment/exp_name.h"
#include "scm/scm_remote.h"

/* --- all there are --- */

static err *list_remote(struct scm *s, const char *remote, struct arena *a, struct exp_ref_vec *out)
{
    struct scm_ref_list refs = {0};
    err *e = scm_remote_list(s, remote, EXP_REF_PREFIX "*", a, &refs);
    vec_each (&refs, r) {
        struct exp_ref ref;
        if (e || !scm_ref_name_is_valid(r->name) || !exp_ref_parse(r->name, a, &ref))
            continue;
        ref.tip = r->id;
        arena_push(a, out, ref);
    }
    vec_release(&refs);
    return e;
}

err *exp_pick_list(struct scm *s, const char *remote, struct arena *a, struct exp_ref_vec *out)
{
    struct exp_ref_vec here = {0};
    if (remote)
        return list_remote(s, remote, a, out);
    err *e = exp_ref_list(s, NULL, a, &here);
    vec_each (&here, ref)
        arena_push(a, out, *ref);
    vec_release(&here);
    return e;
}

/* --- some of them --- */

err *exp_pick_find(struct scm *s, const struct exp_ref_vec *all, const char *name,
                   struct exp_ref *ret)
{
    struct scm_id head;
    size_t found = 0;
    TRY(scm_rev_head(s, &head));
    *ret = (struct exp_ref){0};
    vec_each (all, ref) {
        if (streq(ref->full, name) ||
            (streq(ref->name, name) && scm_id_equal(&ref->baseline, &head))) {
            *ret = *ref;
            return NULL;
        }
        if (streq(ref->name, name) && !found++)
            *ret = *ref;
    }
    return found > 1 ? exp_ref_ambiguous(name, all) : NULL;
}

static bool has(const struct exp_ref_vec *refs, const char *full)
{
    vec_each (refs, ref)
        if (streq(ref->full, full))
            return true;
    return false;
}

err *exp_pick_named(struct scm *s, const struct exp_ref_vec *all, const struct strs *names,
                    struct arena *a, struct exp_ref_vec *out, struct strs *unknown)
{
    vec_each (names, name) {
        struct exp_ref ref;
        TRY(exp_pick_find(s, all, *name, &ref));
        if (!ref.full)
            arena_push(a, unknown, *name);
        else if (!has(out, ref.full))
            arena_push(a, out, ref);
    }
    return NULL;
}

err *exp_pick_based(struct scm *s, const struct exp_ref_vec *all, const struct exp_select *sel,
                    struct arena *a, struct exp_ref_vec *out)
{
    scoped(map) struct map wanted = MAP_INIT;
    struct scm_id_list commits = {0};
    err *e = exp_select_commits(s, sel, &commits);
    vec_each (&commits, c)
        map_set(&wanted, c->hex, out);
    vec_release(&commits);
    for (size_t i = 0; !e && i < all->len; i++)
        if (map_has(&wanted, all->at[i].baseline.hex))
            arena_push(a, out, all->at[i]);
    return e;
}

void exp_pick_others(const struct exp_ref_vec *all, const struct exp_ref_vec *some, struct arena *a,
                     struct exp_ref_vec *out)
{
    vec_each (all, ref)
        if (!has(some, ref->full))
            arena_push(a, out, *ref);
}

err *exp_pick_unknown(const struct strs *unknown, const char *remote)
{
    scoped(sb) struct sb list = SB_INIT;
    if (!remote)
        return exp_name_unknown(unknown, "experiment name");
    exp_name_join(unknown, &list);
    return err_new(ERR_INVALID, "Experiment '%s' does not exist in '%s'", list.buf, remote);
}
