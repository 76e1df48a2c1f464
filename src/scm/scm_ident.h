/* scm_ident.h — who commits and when, as a line of a commit or a reflog has it. */
#ifndef SCM_SCM_IDENT_H
#define SCM_SCM_IDENT_H

#include "scm/scm.h"

enum scm_role { SCM_AUTHOR, SCM_COMMITTER };

/* Append "Name <email> 1700000000 +0100".
 * GIT_<ROLE>_NAME/_EMAIL/_DATE of `vars`, then <role>.name/.email and user.name/.email of the
 * configuration, then what the system knows of the user (as DVC falls back to), the present and its
 * local offset.  ERR_INVALID for a date that is none. */
err *scm_ident_add(struct scm *s, enum scm_role role, char *const *vars, struct sb *out) MUST_CHECK;

/* "1700000000 +0100", "@…", ISO 8601 or RFC 2822, as GIT_AUTHOR_DATE may be written; a time without
 * an offset is local. */
bool scm_ident_parse_date(const char *text, int64_t *ret_sec, int *ret_offset_min) MUST_CHECK;

#endif
