/* exp_commit.h — from stages that ran to the experiment's commit and ref.  Behaviour:
 * DVC 3.67.1; docs/formats/exp-refs.md. */
#ifndef EXPERIMENT_EXP_COMMIT_H
#define EXPERIMENT_EXP_COMMIT_H

#include "experiment/exp_name.h"
#include "pipeline/repro.h"

/* What an experiment is made of.  `repo` and `scm` are those of the work tree that the stages ran
 * in, the user's own or a copy. */
struct exp_work {
    struct repo *repo;
    struct scm *scm;
    struct scm_id baseline;
    const char *name;
    const char *message; /* NULL: "dvc: commit experiment HASH" */
    bool force;          /* takes the place of an experiment of that name */
    struct strs edited;  /* params files that -S changed, project paths */
    struct repro_steps steps;
    struct scm_id resumed; /* what its first commit stands on; none: the baseline */
    bool continues;        /* the ref exists and stands at `resumed` */
    struct strs inherited; /* Git paths that `resumed` has and the baseline has not */
    bool knows_inherited;
    bool tells_first;                 /* EXEC_BRANCH is its first commit before its ref is */
    struct scm_id tip, tip_tree;      /* the last commit it made; none yet */
    unsigned since_thin;              /* checkpoints made since the chain was looked through */
    unsigned blind_looks;             /* in which nothing could be told: the next is twice as far */
    const struct stage *checkpointed; /* whose state that is; NULL: there is no checkpoint */
};

/* SHA-256 of the lock entries of the stages that were reproduced. */
void exp_work_hash(const struct exp_work *w, char ret[65]);

/* The work tree as it is now, with the stages' own files and those of the checkpoint that it goes
 * on from: other stages have made them, and they may not be part of this run. */
err *exp_work_tree(struct exp_work *w, struct scm_id *ret) MUST_CHECK;

/* Set the ref of an experiment to its commit; `force`: in the place of another one.  Somebody made
 * an experiment of this name meanwhile: with an equal tree it is the same experiment, and *commit
 * becomes that one, else ERR_EXISTS with DVC's words. */
err *exp_commit_publish(struct scm *s, const char *ref, bool force, struct scm_id *commit)
    MUST_CHECK;

/* Commit the work tree, as `step` and the steps before left it, on top of what was committed
 * before, and publish it.  *ret: the last commit then; that of before where `step` was asked for
 * again and nothing has changed. */
err *exp_work_checkpoint(struct exp_work *w, const struct repro_step *step, struct scm_id *ret)
    MUST_CHECK;
/* After a failure: say so of the stage whose checkpoints are kept, if there are any. */
void exp_work_tell_kept(const struct exp_work *w);

/* Commit the work tree and publish it.  A last checkpoint that has it all already is that commit.
 */
err *exp_work_commit(struct exp_work *w, struct scm_id *ret) MUST_CHECK;
/* The same with a tree that is made already. */
err *exp_work_commit_tree(struct exp_work *w, const struct scm_id *tree, struct scm_id *ret)
    MUST_CHECK;

/* What was made before `failure` came is kept (exp_partial.h) in `into`, the user's repository.
 * Failing at that is swallowed: the failure itself tells more. */
void exp_work_keep_partial(struct exp_work *w, struct scm *into, const err *failure);

#endif
