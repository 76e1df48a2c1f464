#include "experiment/exp_rename.h"

#include "experiment/exp_name.h"
#include "experiment/exp_pick.h"
#include "experiment/exp_resume.h"
#include "scm/scm_remote.h"

static err *find(struct repo *r, struct scm *s, const struct exp_rename_opts *o,
                 struct exp_ref_vec *all, struct exp_ref *ret)
{
    const struct strs unknown = {.at = (const char **)(uintptr_t)&o->from, .len = 1};
    TRY(exp_pick_list(s, o->git_remote, r->arena, all));
    TRY(exp_pick_find(s, all, o->from, ret));
    return ret->full ? NULL : exp_pick_unknown(&unknown, o->git_remote);
}

static const struct exp_ref *at(const struct exp_ref_vec *all, const char *full)
{
    vec_each (all, ref)
        if (streq(ref->full, full))
            return ref;
    return NULL;
}

/* A rename here that was cut short left the experiment both names. */
static bool is_taken(const struct exp_ref *there, const struct exp_ref *from, bool here)
{
    return there && !(here && scm_id_equal(&there->tip, &from->tip));
}

static err *rename_here(struct scm *s, const struct exp_ref *from, const char *to,
                        const struct exp_ref *there, bool force)
{
    const struct scm_id *now = there ? &there->tip : &SCM_ID_NONE;
    TRY(scm_ref_update(s, to, &from->tip, force ? NULL : now, NULL));
    TRY(exp_resume_move_branch(s, from->full, to));
    return scm_ref_delete(s, from->full, &from->tip);
}

err *exp_rename(struct repo *r, struct scm *s, const struct exp_rename_opts *opts,
                bool *ret_renamed)
{
    struct exp_ref_vec all = {0};
    struct exp_ref from;
    *ret_renamed = false;
    if (streq(opts->from, opts->to))
        return NULL;
    TRY(find(r, s, opts, &all, &from));
    TRY(exp_name_check(opts->to, &from.baseline));
    const char *to = exp_ref_format(&from.baseline, opts->to, r->arena);
    if (streq(to, from.full))
        return NULL; /* named by its ref */
    const struct exp_ref *there = at(&all, to);
    if (!opts->force && is_taken(there, &from, !opts->git_remote))
        return exp_name_conflict(opts->to, "exp rename");
    *ret_renamed = true;
    if (!opts->git_remote)
        return rename_here(s, &from, to, there, opts->force);
    const struct scm_ref old = {.name = from.full, .id = from.tip};
    return scm_remote_rename(s, opts->git_remote, &old, to, opts->force);
}
