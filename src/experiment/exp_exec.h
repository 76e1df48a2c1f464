/* exp_exec.h — an experiment run in a copy of the repository, and what came of it brought home.
 * Behaviour: DVC 3.67.1; docs/design/isolation.md. */
#ifndef EXPERIMENT_EXP_EXEC_H
#define EXPERIMENT_EXP_EXEC_H

#include "experiment/exp_auto_push.h"
#include "experiment/exp_commit.h"
#include "experiment/exp_copy.h"

struct exp_exec_result {
    const char *ref; /* of the experiment; NULL with --dry */
    char hash[65];   /* of what was reproduced */
    struct scm_id commit;
    struct exp_auto_push push;
};

/* Run what the copy carries: bring recorded data, reproduce, commit, set the experiment's ref in
 * the copy.  `message`: of the commit, or NULL.  Strings in the copy's arena.  Of a failure what
 * was made is kept in the user's repository (exp_partial.h), if the copy has one. */
err *exp_exec_run(struct exp_copy *c, const char *message, struct exp_exec_result *ret) MUST_CHECK;

/* Warn of files in the copy that are not in its experiment.  Behaviour: DVC 3.67.1 does so with
 * --temp (temp/run) and not in the queue (queue/keep_going). */
err *exp_exec_tell_strangers(struct exp_copy *c, const struct scm_id *commit) MUST_CHECK;

/* Bring the experiment into the user's repository: objects, then the ref, which takes the place of
 * another one only if the run was to do so (--force); checkpoints are there as soon as they are
 * made.  Then it is pushed if that is asked for; in a copy that DVC made exp_exec_run does so,
 * since DVC brings that home.  ERR_EXISTS with DVC's words when somebody made another experiment of
 * that name meanwhile. */
err *exp_exec_collect(struct exp_copy *c, struct exp_exec_result *result) MUST_CHECK;

#endif
