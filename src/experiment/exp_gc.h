/* exp_gc.h — experiments whose baseline nobody wants any more, removed.  Behaviour: DVC 2.58.2
 * (3.x has no such command). */
#ifndef EXPERIMENT_EXP_GC_H
#define EXPERIMENT_EXP_GC_H

#include "experiment/gc_scope.h"
#include "pipeline/repo.h"

struct exp_gc_opts {
    struct gc_scope scope; /* baselines whose experiments stay */
    bool workspace;        /* those of HEAD, too */
    bool queued;           /* those that wait stay as well; else all that wait go */
};

/* The repo lock is held.  *ret_removed counts experiments and tasks; none when the scope is empty.
 */
err *exp_gc(struct repo *r, struct scm *s, const struct exp_gc_opts *opts, size_t *ret_removed)
    MUST_CHECK;

#endif
