/* scm_copy.h — a repository of its own that shares the objects of another: where an experiment runs
 * beside the user's work tree.
 *
 * Objects come through an alternate, so the copy costs its work tree and little else; what is made
 * in it stays in it until it is collected.  Its configuration is that of the original with the
 * place of its own work tree.  Whoever makes one keeps what it needs reachable in the original
 * meanwhile. */
#ifndef SCM_SCM_COPY_H
#define SCM_SCM_COPY_H

#include "scm/scm.h"

/* Make the empty directory `dir` (absolute, of a path without symbolic links) a work tree with HEAD
 * detached at `head` and index and files as in `tree`, filters of the user included.  Submodules
 * that are checked out in `s` are there, at the commit that `tree` says.  *ret is the caller's.  On
 * failure what was made so far is left for the caller to remove. */
err *scm_copy_make(struct scm *s, const char *dir, const struct scm_id *head,
                   const struct scm_id *tree, struct scm **ret) MUST_CHECK;

/* Bring the objects that were made in `copy` into `s`: durable when this returns. */
err *scm_copy_collect(struct scm *s, struct scm *copy) MUST_CHECK;

#endif
