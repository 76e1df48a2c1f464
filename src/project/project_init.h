/* project_init.h — a directory becomes a DVC project.  Files and their bytes: DVC 3.67.1. */
#ifndef PROJECT_PROJECT_INIT_H
#define PROJECT_PROJECT_INIT_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"

struct project_init_opts {
    bool no_scm; /* without Git */
    bool force;  /* an existing .dvc goes first, cache included */
    bool subdir; /* Git may be in a directory above */
};

/* Make .dvc and .dvcignore in `dir` (as typed; it is made when missing) and stage them in Git.  An
 * existing .dvcignore is left alone. ERR_NOT_A_PROJECT without Git, ERR_EXISTS, ERR_INVALID when
 * Git ignores .dvc, all in DVC's words; nothing has changed then. */
err *project_init(const struct env *env, const char *dir, const struct project_init_opts *opts,
                  struct arena *a) MUST_CHECK;

#endif
