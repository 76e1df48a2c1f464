/* scm_owner.h — whose repository it is, and whether another's is trusted (git-config(1),
 * safe.directory). */
#ifndef SCM_SCM_OWNER_H
#define SCM_SCM_OWNER_H

#include "scm/scm.h"

/* ERR_UNSUPPORTED when the work tree or the repository belongs to somebody else and no
 * configuration of the user's or the machine's says that it is safe.  What git takes for its own
 * is: root's files and those of who called sudo, for root. */
err *scm_owner_check(struct scm *s) MUST_CHECK;

#endif
