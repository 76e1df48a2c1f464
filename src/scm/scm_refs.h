/* scm_refs.h — reading, listing and changing refs.
 *
 * Loose and packed refs alike.  Changes are compare-and-swap.  Ref names come from callers; this
 * file gives none a meaning. */
#ifndef SCM_SCM_REFS_H
#define SCM_SCM_REFS_H

#include "scm/scm.h"

struct scm_ref {
    const char *name; /* full */
    struct scm_id id;
};
VEC(scm_ref_list, struct scm_ref);

/* Direct refs whose full name starts with `prefix`, sorted by name, names in `a`.  Reads loose
 * files and packed-refs itself: ten thousand cost milliseconds. */
err *scm_refs_list(struct scm *s, const char *prefix, struct arena *a, struct scm_ref_list *out)
    MUST_CHECK;

/* Follows symbolic refs; *ret is SCM_ID_NONE when absent. */
err *scm_ref_read(struct scm *s, const char *name, struct scm_id *ret) MUST_CHECK;
/* Target name of a symbolic ref, in `a`; NULL when direct or absent.  "HEAD" works. */
err *scm_ref_read_symbolic(struct scm *s, const char *name, struct arena *a, const char **ret)
    MUST_CHECK;

/* Set `name` to `to` if it is now `expected` (NULL: whatever; SCM_ID_NONE: must not exist).
 * ERR_CONFLICT otherwise, nothing changed. No reflog is written unless `reflog_message` is given.
 * The object must exist. */
err *scm_ref_update(struct scm *s, const char *name, const struct scm_id *to,
                    const struct scm_id *expected, const char *reflog_message) MUST_CHECK;
err *scm_ref_set_symbolic(struct scm *s, const char *name, const char *target) MUST_CHECK;
/* Delete ref and reflog; removes directories left empty.  Missing is fine; `expected` as above. */
err *scm_ref_delete(struct scm *s, const char *name, const struct scm_id *expected) MUST_CHECK;

/* git check-ref-format on a full name. */
bool scm_ref_name_is_valid(const char *name);

/* Delete these refs if they are what the list says.  Many are deleted all or none, by the git
 * program, which writes packed refs once. */
err *scm_refs_delete_all(struct scm *s, const struct scm_ref_list *refs) MUST_CHECK;

#endif
