/* exp_auto_push.h — what is made is pushed at once when `exp.auto_push` says so, or
 * DVC_EXP_AUTO_PUSH in its place: the experiment to the Git remote `exp.git_remote`
 * (DVC_EXP_GIT_REMOTE, "origin"), its outputs and all remembered runs to the default remote for
 * data.  Behaviour: DVC 3.67.1.
 *
 * Nothing here fails a run: what goes wrong is a warning. */
#ifndef EXPERIMENT_EXP_AUTO_PUSH_H
#define EXPERIMENT_EXP_AUTO_PUSH_H

#include "experiment/exp_ref.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

struct exp_auto_push {
    bool is_planned;
    const char *git_remote; /* NULL: nothing is pushed */
    struct scm_id pushed;   /* what this run has brought there, with its outputs; none yet */
};

/* Before the experiment is committed for the first time: whether, and to where.  Remotes that are
 * none are warned of. */
void exp_auto_push_plan(struct repo *r, struct scm *s, struct exp_auto_push *ret);
/* The experiment at `ref`, full, of `s`.  Takes the repo lock for it, which nobody holds. */
void exp_auto_push(struct exp_auto_push *push, struct repo *r, struct scm *s, const char *ref);
/* What there is of it after a checkpoint, without remembered runs; 2.58.2 does that, too.  Plans
 * when nobody has. */
void exp_auto_push_checkpoint(struct exp_auto_push *push, struct repo *r, struct scm *s,
                              const char *ref);

#endif
