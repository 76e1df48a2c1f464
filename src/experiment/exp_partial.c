#include "experiment/exp_partial.h"

#include "base/fs.h"
#include "base/path.h"
#include "scm/scm_copy.h"

err *exp_partial_keep(struct scm *s, const char *name, const struct scm_id *baseline,
                      const struct scm_id *tree, const char *why, char *const *vars)
{
    scoped(sb) struct sb ref = SB_INIT, message = SB_INIT;
    struct scm_id id;
    sb_addf(&ref, "%s%s", EXP_EXEC_PARTIAL, name);
    sb_addf(&message, EXP_PARTIAL_WORD " '%s'\n\n%s\n", name, why);
    TRY(scm_commit_create(s, tree, baseline, 1, message.buf, vars, &id));
    return scm_ref_update(s, ref.buf, &id, NULL, NULL);
}

static err *keep_copy(struct scm *s, struct scm *copy, const char *name,
                      const struct scm_id *baseline, char *const *vars)
{
    struct scm_id tree;
    TRY(scm_tree_snapshot(copy, NULL, &tree));
    TRY(scm_copy_collect(s, copy));
    return exp_partial_keep(s, name, baseline, &tree, "its process was killed", vars);
}

void exp_partial_keep_copy(struct scm *s, const char *dir, const char *name,
                           const struct scm_id *baseline, char *const *vars)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(scm) struct scm *copy = NULL;
    if (!name[0] || !scm_ref_name_is_valid(arena_printf(&a, EXP_EXEC_PARTIAL "%s", name)) ||
        !fs_exists(path_join(&a, dir, ".git/index")))
        return;
    err *e = scm_open(dir, vars, &copy);
    err_ignore(e ? e : keep_copy(s, copy, name, baseline, vars));
}

err *exp_partial_find(struct scm *s, const char *name, struct scm_id *ret)
{
    scoped(sb) struct sb ref = SB_INIT;
    sb_addf(&ref, "%s%s", EXP_EXEC_PARTIAL, name);
    *ret = SCM_ID_NONE;
    return scm_ref_name_is_valid(ref.buf) ? scm_ref_read(s, ref.buf, ret) : NULL;
}

err *exp_partial_resolve_rev(struct scm *s, const char *text, struct scm_id *ret)
{
    struct scm_id kept;
    err *e = exp_ref_resolve_rev(s, text, ret);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err *failed = exp_partial_find(s, text, &kept);
    if (failed || scm_id_is_none(&kept)) {
        err_free(failed); /* it is unknown all the same */
        return e;
    }
    err_free(e); /* it is known */
    *ret = kept;
    return NULL;
}

err *exp_partial_forget(struct scm *s, const char *name)
{
    scoped(sb) struct sb ref = SB_INIT;
    sb_addf(&ref, "%s%s", EXP_EXEC_PARTIAL, name);
    return scm_ref_delete(s, ref.buf, NULL);
}
