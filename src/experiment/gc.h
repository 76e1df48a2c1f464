/* gc.h — remove what nothing uses from cache and remote.  Behaviour: DVC 3.67.1.
 *
 * Everything that is to be kept is known before the first object goes; what cannot be read ends it
 * there.  The locks of all projects that are asked are held meanwhile.  docs/design/gc.md. */
#ifndef EXPERIMENT_GC_H
#define EXPERIMENT_GC_H

#include "experiment/gc_scope.h"
#include "pipeline/repo.h"

struct gc_opts {
    struct gc_scope scope;
    const struct strs *projects; /* directories as typed: theirs is kept, too */
    const char *remote;          /* -r; NULL: the default */
    unsigned jobs;
    bool cloud;         /* remove from remotes, too */
    bool not_in_remote; /* of what is used keep only what the remote does not have */
    bool force, dry, skip_failed;
};

/* The repo lock is held.  `scm` may be NULL.  Tells what was removed. */
err *gc_run(struct repo *r, struct scm *scm, const struct gc_opts *opts) MUST_CHECK;

#endif
