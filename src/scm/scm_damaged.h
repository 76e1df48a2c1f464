/* scm_damaged.h — an object whose file the disk has damaged.  libgit2 1.5 must not be asked for it:
 * of a file cut short it waits for the rest for ever.  The git program finds another copy, in a
 * pack say. */
#ifndef SCM_SCM_DAMAGED_H
#define SCM_SCM_DAMAGED_H

#include "scm/scm.h"
#include "scm/scm_loose.h"

/* ERR_INVALID when there is no other copy. */
err *scm_damaged_read(struct scm *s, const git_oid *id, struct scm_loose *ret) MUST_CHECK;

#endif
