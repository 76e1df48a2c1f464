/* scm_merge_file.h — one file of a merge, as Git does it without a driver (git-merge-file(1)). */
#ifndef SCM_SCM_MERGE_FILE_H
#define SCM_SCM_MERGE_FILE_H

#include "base/err.h"

/* Bring into the file `ours` what `theirs` has changed since `ancestor`; paths as seen from the
 * process's directory, `vars` its environment.  Where both sides changed the same lines they are
 * marked in it, and *ret_clean is false; also when git could not read them, which it says itself.
 */
err *scm_merge_file(char *const *vars, const char *ours, const char *ancestor, const char *theirs,
                    bool *ret_clean) MUST_CHECK;

#endif
