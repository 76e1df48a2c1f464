/* scm_reflog.h — the log of a ref: one line per value, oldest first (git-reflog(1)).
 *
 * Callers hold the ref's lock while they change it. */
#ifndef SCM_SCM_REFLOG_H
#define SCM_SCM_REFLOG_H

#include "scm/scm.h"

struct scm_reflog_line {
    struct scm_id old_id, new_id;
    const char *ident;   /* "Name <email> 1700000000 +0100" */
    const char *message; /* behind the tab, "" when there is none */
    int64_t time_sec;
};
VEC(scm_reflog, struct scm_reflog_line);

/* Strings in `a`; a missing file is an empty log; lines that are none are left out. */
err *scm_reflog_read(struct scm *s, const char *ref, struct arena *a, struct scm_reflog *out)
    MUST_CHECK;
/* Line breaks in `message` become blanks. */
err *scm_reflog_append(struct scm *s, const char *ref, const struct scm_id *old_id,
                       const struct scm_id *new_id, const char *message, char *const *vars)
    MUST_CHECK;
/* Replace the whole log; an empty one removes the file. */
err *scm_reflog_write(struct scm *s, const char *ref, const struct scm_reflog *log) MUST_CHECK;
/* With the directories that are left empty. */
err *scm_reflog_remove(struct scm *s, const char *ref) MUST_CHECK;

#endif
