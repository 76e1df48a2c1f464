/* exp_resume.h — which checkpoint a run goes on from, and whether on the same experiment.
 * Behaviour: DVC 2.58.2, as docs/design/checkpoints.md takes it. */
#ifndef EXPERIMENT_EXP_RESUME_H
#define EXPERIMENT_EXP_RESUME_H

#include "experiment/exp_ref.h"
#include "pipeline/repo.h"

struct exp_resume {
    struct scm_id point;  /* none: the run starts anew */
    struct scm_id tree;   /* of it */
    const char *name;     /* of the experiment that goes on, or that the new one is based on */
    const char *same_ref; /* the ref that goes on; NULL: a new experiment */
};

/* The checkpoint that the workspace stands at: what was applied last, or what a killed run had
 * registered, if it derives from `baseline`.  Nothing is written. */
err *exp_resume_of_workspace(struct repo *r, struct scm *s, const struct scm_id *baseline,
                             struct exp_resume *ret) MUST_CHECK;
/* The one that `rev` names.  ERR_INVALID "Cannot resume from 'REV' as it is not derived from your
 * current workspace." */
err *exp_resume_of_rev(struct repo *r, struct scm *s, const struct scm_id *baseline,
                       const char *rev, struct exp_resume *ret) MUST_CHECK;

/* Is the workspace something else than the checkpoint, but for what stages make? */
err *exp_resume_is_modified(struct repo *r, struct scm *s, const struct exp_resume *from, bool *ret)
    MUST_CHECK;
/* Decide between the same experiment and a new one.  ERR_INVALID: unmodified, and not the last
 * checkpoint of an experiment, so that there is nothing to do. */
err *exp_resume_choose(struct repo *r, struct scm *s, const struct scm_id *baseline, bool modified,
                       struct exp_resume *from) MUST_CHECK;

/* Say what was decided; `name`: of -n, which one that goes on does not take; may be NULL. */
void exp_resume_tell(struct repo *r, const struct exp_resume *from, const char *name);

/* Lock files and the outputs that Git keeps become what they were at the checkpoint: an interrupted
 * run may have left later ones.  All other files stay. */
err *exp_resume_bring(struct repo *r, struct scm *s, const struct exp_resume *from) MUST_CHECK;

/* What the workspace stands at, from now on: told after each checkpoint and at the end. */
err *exp_resume_mark(struct scm *s, const struct scm_id *at) MUST_CHECK;
/* The run that marks is on this ref; NULL: it is over. */
err *exp_resume_mark_branch(struct scm *s, const char *ref) MUST_CHECK;
/* If that is on `ref`, it is on `to` from now on; NULL: on none. */
err *exp_resume_move_branch(struct scm *s, const char *ref, const char *to) MUST_CHECK;
/* There is no checkpoint that the workspace stands at. */
err *exp_resume_forget(struct scm *s) MUST_CHECK;

#endif
