#include "experiment/data_compare.h"

#include "experiment/exp_ref.h"
#include "experiment/exp_revision.h"
#include "scm/scm_rev.h"

#include <errno.h>

err *data_compare_side(struct repo *r, struct scm *s, const struct scm_id *id,
                       const struct strs *targets, struct data_side *ret, struct strs *ret_unknown)
{
    scoped(exp_revision) struct exp_revision rev = EXP_REVISION_INIT;
    TRY(exp_revision_open(r, s, id, NULL, r->arena, &rev));
    return data_side_recorded(r, rev.ix, targets, ret, ret_unknown);
}

static bool has(const struct strs *list, const char *text)
{
    vec_each (list, item)
        if (streq(*item, text))
            return true;
    return false;
}

/* A target may be new or gone, but some side must have it.  COMPAT: the original's words. */
static err *check_targets(const struct strs *old, const struct strs *fresh)
{
    vec_each (old, target)
        if (has(fresh, *target))
            return err_new(ERR_UNEXPECTED, "[Errno %d] %s: '%s'", ENOENT, strerror(ENOENT),
                           *target);
    return NULL;
}

/* *ret_same: there is nothing to compare. */
static err *resolve(struct scm *s, const struct data_compare_opts *opts, struct scm_id *ret_a,
                    struct scm_id *ret_b, bool *ret_same)
{
    struct scm_id head;
    TRY(scm_rev_head(s, &head));
    *ret_same = scm_id_is_none(&head);
    if (*ret_same)
        return NULL;
    *ret_a = head;
    *ret_b = SCM_ID_NONE;
    if (opts->a_rev)
        TRY(exp_ref_resolve_rev(s, opts->a_rev, ret_a));
    if (opts->b_rev && !streq(opts->b_rev, "workspace"))
        TRY(exp_ref_resolve_rev(s, opts->b_rev, ret_b));
    *ret_same = scm_id_equal(ret_a, ret_b);
    return NULL;
}

err *data_compare(struct repo *r, struct scm *s, const struct data_compare_opts *opts,
                  struct data_changes *ret, struct data_items *ret_missing)
{
    struct data_side old = {0}, fresh = {0};
    struct strs old_unknown = {0}, fresh_unknown = {0};
    struct data_diff_opts how = {.members = true, .unchanged = opts->missing};
    struct scm_id a, b;
    bool same;
    TRY(resolve(s, opts, &a, &b, &same));
    if (same)
        return NULL;
    TRY(data_compare_side(r, s, &b, &opts->targets, &fresh, &fresh_unknown));
    TRY(data_compare_side(r, s, &a, &opts->targets, &old, &old_unknown));
    TRY(check_targets(&old_unknown, &fresh_unknown));
    if (scm_id_is_none(&b)) {
        struct data_side recorded = fresh;
        TRY(data_side_built(r, &recorded, &fresh));
    }
    TRY(data_diff(r, &old, &fresh, &how, ret));
    if (opts->missing)
        data_diff_missing(r, ret, ret_missing);
    return NULL;
}
