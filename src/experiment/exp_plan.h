/* exp_plan.h — what an `exp run` is going to do, with everything refused that can be before
 * anything is written: no commit yet, a bad or taken name, an unknown target, a bad -S.  Behaviour:
 * DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_PLAN_H
#define EXPERIMENT_EXP_PLAN_H

#include "experiment/exp_entry.h"
#include "experiment/exp_name.h"
#include "experiment/exp_resume.h"
#include "override/overrides.h"
#include "pipeline/repro_opts.h"

/* Where a pipeline with checkpoints starts (exp_resume.h). */
enum exp_run_from {
    EXP_FROM_WORKSPACE, /* the checkpoint that it stands at */
    EXP_FROM_NOTHING,   /* whatever was made before */
    EXP_FROM_REV,       /* the checkpoint `rev`: its files with the -S edits, not the workspace's */
};

struct exp_run_opts {
    struct strs targets;
    struct strs set_params; /* -S texts */
    bool no_hydra;          /* params.yaml is not composed, whatever the configuration says */
    const char *command;    /* that names it, with a --force of its own; NULL: "exp run" */
    const char *name;       /* NULL or empty: random */
    const char *message;    /* NULL: "dvc: commit experiment HASH" */
    enum exp_run_from from;
    const char *rev;            /* of EXP_FROM_REV */
    const struct scm_id *files; /* run elsewhere: of this commit, not the workspace's; or NULL */
    int priority;               /* of one that is queued: higher ones run first */
    struct repro_opts repro;    /* `force` also takes the place of an experiment of that name */
};

/* One experiment; strings in the repo's arena. */
struct exp_plan {
    struct scm_id baseline;
    const char *name;
    struct exp_edits edits;
    struct exp_edits data;                /* exp_prepare_apart's, of one that runs elsewhere */
    bool has_checkpoints;                 /* some stage of the project has */
    struct exp_resume resume;             /* of them */
    const struct override_set *overrides; /* of a sweep: what it is called by; else NULL */
};
VEC(exp_plans, struct exp_plan);

/* The one that the options name.  ERR_INVALID "Sweep overrides can't be used without `--queue`". */
err *exp_plan_make(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                   struct exp_plan *ret) MUST_CHECK;

/* One for each element of the product of sweeps, in the original's order, with a name of its own
 * ("NAME-1", "NAME-2" for -n); without a sweep there is one.  The array in the repo's arena. */
err *exp_plan_make_all(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       struct exp_plans *ret) MUST_CHECK;

/* The entry that a plan stands for, of the workspace as it is now: made in Git, on no ref yet. None
 * that was queued or run before is the same commit. */
err *exp_plan_entry(const struct exp_plan *plan, struct repo *r, struct scm *s,
                    const struct exp_run_opts *opts, struct exp_entry *ret) MUST_CHECK;

/* What the stages find in their environment. */
void exp_plan_env(const struct exp_plan *plan, struct repo *r, struct strs *out);

#endif
