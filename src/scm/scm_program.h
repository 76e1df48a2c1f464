/* scm_program.h — the git program, for what it alone does right: transfers, filter programs of the
 * user, writing the index. */
#ifndef SCM_SCM_PROGRAM_H
#define SCM_SCM_PROGRAM_H

#include "base/sb.h"
#include "scm/scm.h"

/* Run `git ARGS` at the work tree's root with `input` on stdin; stdout goes to `out` (may be NULL).
 * `args`: NULL-ended, without "git".  ERR_LOCKED when another process holds a lock file,
 * ERR_UNEXPECTED with git's last words on any other failure. */
err *scm_program_run(struct scm *s, const char *const *args, struct str input, struct sb *out)
    MUST_CHECK;
/* The same on another index file than the repository's. */
err *scm_program_run_index(struct scm *s, const char *index_file, const char *const *args,
                           struct str input) MUST_CHECK;

#endif
