/* exp_push.h — experiments to a Git remote and back, with the objects of their outputs.  Behaviour:
 * DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_PUSH_H
#define EXPERIMENT_EXP_PUSH_H

#include "experiment/data_sync.h"
#include "experiment/exp_pick.h"

struct exp_push_opts {
    const char *git_remote;   /* name or URL */
    struct strs names;        /* experiments, by name or full ref */
    struct exp_select select; /* of these baselines when there are no names */
    bool all_commits;         /* all; on a push also the names */
    bool force;               /* over what has diverged */
    struct scm_id there;      /* a push of one: over this, also when it has diverged */
};

struct exp_push_result {
    struct strs moved, same, diverged; /* names */
    struct scm_id_list commits; /* of the experiments that are now on both sides, on the heap */
};
static inline void exp_push_result_scope_end(struct exp_push_result *r)
{
    vec_release(&r->commits);
}

/* Refs and their Git objects.  Strings in the repo's arena.  Errors of exp_pick_unknown and
 * scm_remote_list; what was moved before a failure stays. */
err *exp_push(struct repo *r, struct scm *s, const struct exp_push_opts *opts,
              struct exp_push_result *ret) MUST_CHECK;
err *exp_pull(struct repo *r, struct scm *s, const struct exp_push_opts *opts,
              struct exp_push_result *ret) MUST_CHECK;

#endif
