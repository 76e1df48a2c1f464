#include "experiment/exp_partial.h"

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

err *exp_partial_find(struct scm *s, const char *name, struct scm_id *ret)
{
    scoped(sb) struct sb ref = SB_INIT;
    sb_addf(&ref, "%s%s", EXP_EXEC_PARTIAL, name);
    *ret = SCM_ID_NONE;
    return scm_ref_name_is_valid(ref.buf) ? scm_ref_read(s, ref.buf, ret) : NULL;
}

err *exp_partial_forget(struct scm *s, const char *name)
{
    scoped(sb) struct sb ref = SB_INIT;
    sb_addf(&ref, "%s%s", EXP_EXEC_PARTIAL, name);
    return scm_ref_delete(s, ref.buf, NULL);
}
