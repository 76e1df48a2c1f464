/* copy_paths.h — `exp run --copy-paths`: what Git does not know and an experiment needs.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_COPY_PATHS_H
#define EXPERIMENT_COPY_PATHS_H

#include "base/vec.h"
#include "project/project.h"

/* What is to be copied. */
struct copied {
    const struct strs *paths; /* as typed, relative to the current directory */
    const char *kept;         /* an earlier copy of them, which counts for what is in it; or NULL */
    bool to_keep; /* nobody will write to this copy: it shares the files of `kept` by hard links,
                   * and all else is on the disk when it is done */
};

/* Copy files, or directories with all that is in them (links as links), from below `root` to the
 * same places below `dir`.  What lies outside of `root` is put beside where the copy stands, under
 * its name.  ERR_NOT_FOUND "Unable to copy '…'. It is not a file or directory." */
err *copy_paths(const struct project *p, const char *root, const struct copied *what,
                const char *dir) MUST_CHECK;
/* The same check alone, before anything is begun. */
err *copy_paths_check(const struct project *p, const struct strs *paths) MUST_CHECK;

#endif
