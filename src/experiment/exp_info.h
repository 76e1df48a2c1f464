/* exp_info.h — who runs an experiment in this workspace now: the info files that DVC reads and
 * writes, and our own lock.
 *
 * .dvc/tmp/exps/run/workspace/workspace.{json,run}; they go when the run
 * ends.  A kernel-held lock beside them tells a live run from what a killed one left, and entries
 * in .dvc/tmp/exps/rwlock keep an `exp run` of DVC from changing the workspace under ours. */
#ifndef EXPERIMENT_EXP_INFO_H
#define EXPERIMENT_EXP_INFO_H

#include "base/filelock.h"
#include "experiment/exp_ref.h"
#include "pipeline/repo.h"

struct exp_info {
    struct filelock lock;
    struct rwlock rwlock; /* held as DVC holds it while it puts an experiment into the workspace */
    bool ours;            /* nobody else runs: what we find is left behind */
    struct repo *repo;
    struct scm *scm;
};

#define EXP_INFO_INIT                                                                              \
    {                                                                                              \
        .lock = FILELOCK_INIT                                                                      \
    }

/* Become the one run of this workspace: waits for another (ours or DVC's), saying whom.
 * ERR_DEADLOCK: that one waits for us. */
err *exp_info_begin(struct exp_info *i, struct repo *r, struct scm *s) MUST_CHECK;
/* Then clear what a killed run left behind (EXEC_BASELINE, info files): from here on nobody knows
 * that there was one. */
err *exp_info_clear(struct exp_info *i) MUST_CHECK;
/* Tell the others: info files and EXEC_BASELINE. */
err *exp_info_publish(struct exp_info *i, const char *name, const struct scm_id *baseline)
    MUST_CHECK;
/* Take all of it back; failures are swallowed, the next run clears. */
void exp_info_end(struct exp_info *i);
static inline void exp_info_scope_end(struct exp_info *i)
{
    exp_info_end(i);
}

/* The experiment that runs in this workspace now, as its info files tell. */
struct exp_info_running {
    struct scm_id baseline; /* none: nothing runs */
    const char *name, *root;
    long pid;
};
/* Strings in `a`.  Files that are missing, malformed or left by a dead process: nothing runs. */
void exp_info_find_running(struct repo *r, struct arena *a, struct exp_info_running *ret);
/* The one that was killed last, until exp_info_clear. */
void exp_info_find_killed(struct repo *r, struct arena *a, struct exp_info_running *ret);

#endif
