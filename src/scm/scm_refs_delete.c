/* scm_refs_delete.c — many refs deleted in one go. */
#include "scm/scm_program.h"
#include "scm/scm_refs.h"

enum { FEW = 8 };

static err *delete_by_git(struct scm *s, const struct scm_ref_list *refs)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *const args[] = {
        "-c", "core.hooksPath=/dev/null", "update-ref", "--no-deref", "--stdin", NULL};
    vec_each (refs, ref)
        sb_addf(&text, "delete %s %s\n", ref->name, ref->id.hex);
    return scm_program_run(s, args, sb_str(&text), NULL);
}

err *scm_refs_delete_all(struct scm *s, const struct scm_ref_list *refs)
{
    if (refs->len > FEW)
        return delete_by_git(s, refs);
    vec_each (refs, ref)
        TRY(scm_ref_delete(s, ref->name, &ref->id));
    return NULL;
}
