/* scm_sparse.h — which tracked paths a sparse checkout keeps in the work tree
 * (git-sparse-checkout(1)). */
#ifndef SCM_SCM_SPARSE_H
#define SCM_SCM_SPARSE_H

#include "scm/scm.h"

/* Does `path`, a file, belong into the work tree?  Always when the checkout is not sparse.  Read
 * once. */
bool scm_sparse_holds(struct scm *s, const char *path);

struct scm_sparse;
void scm_sparse_free(struct scm_sparse *sp);

#endif
