/* exp_ref.h — the namespace under refs/exps: the only place where these strings exist.  Names:
 * DVC 3.67.1; docs/formats/exp-refs.md. */
#ifndef EXPERIMENT_EXP_REF_H
#define EXPERIMENT_EXP_REF_H

#include "scm/scm_refs.h"

#define EXP_REF_PREFIX    "refs/exps/"
#define EXP_EXEC_HEAD     "refs/exps/exec/EXEC_HEAD"
#define EXP_EXEC_BASELINE "refs/exps/exec/EXEC_BASELINE"
#define EXP_EXEC_MERGE    "refs/exps/exec/EXEC_MERGE"
#define EXP_EXEC_BRANCH   "refs/exps/exec/EXEC_BRANCH"
#define EXP_EXEC_APPLY    "refs/exps/exec/EXEC_APPLY"
/* The last checkpoint of a run. */
#define EXP_EXEC_CHECKPOINT  "refs/exps/exec/EXEC_CHECKPOINT"
#define EXP_EXEC_PARTIAL     "refs/exps/exec/partial/"
#define EXP_EXEC_RUNNING     "refs/exps/exec/EXEC_"     /* all that a run has while it lasts */
#define EXP_WORKTREE_RUNNING "refs/worktree/exps/EXEC_" /* the same of an added work tree */
#define EXP_TEMP             "refs/exps/temp/" /* of a run that is about to begin elsewhere */
#define EXP_STASH            "refs/exps/stash"
#define EXP_CELERY_STASH     "refs/exps/celery/stash"
#define EXP_CELERY_FAILED    "refs/exps/celery/failed"
#define EXP_APPLY_HEAD       "refs/exps/apply/ORIG_HEAD"
#define EXP_APPLY_STASH      "refs/exps/apply/stash"

/* What a run, or `exp apply`, leaves written of one work tree.  DVC's names, except in a work tree
 * that `git worktree` has added: there refs/worktree/exps/EXEC_…, which Git keeps apart for each.
 */
enum exp_mark {
    EXP_MARK_BASELINE, /* of the run that goes on */
    EXP_MARK_BRANCH,   /* symbolic: the experiment that gets its checkpoints */
    EXP_MARK_APPLY,    /* what the workspace stands at */
    EXP_MARK_CHECKPOINT,
    EXP_MARK_LAST = EXP_MARK_CHECKPOINT,
};
const char *exp_ref_mark(const struct scm *s, enum exp_mark mark);

struct exp_ref {
    const char *full; /* refs/exps/xx/yyy/name */
    struct scm_id baseline, tip;
    const char *name;
};
VEC(exp_ref_vec, struct exp_ref);

bool exp_ref_parse(
    const char *full, struct arena *a,
    struct exp_ref *ret); /* false: not an experiment's ref (reserved or malformed) */
char *exp_ref_format(const struct scm_id *baseline, const char *name, struct arena *a);

/* All experiments, sorted by full name; `baseline` not NULL: only its own. */
err *exp_ref_list(struct scm *s, const struct scm_id *baseline, struct arena *a,
                  struct exp_ref_vec *out) MUST_CHECK;

/* A name or full ref; several baselines have it: the one of HEAD wins, else ERR_CONFLICT listing
 * them ("Ambiguous name '…' refers to multiple experiments. …"). Nothing: ret->full NULL. */
err *exp_ref_find(struct scm *s, const char *name, struct arena *a, struct exp_ref *ret) MUST_CHECK;
/* That error: those of `all` that have the name. */
err *exp_ref_ambiguous(const char *name, const struct exp_ref_vec *all) MUST_CHECK;

/* Any revision text a user may type where DVC takes one: a branch, tag or other ref of that name,
 * an experiment's exact name, then git's other spellings; HEAD… means EXEC_BASELINE while that ref
 * exists (inside a stage).  docs/deviations.md, rev-names.  ERR_NOT_FOUND "unknown Git revision
 * '…'". */
err *exp_ref_resolve_rev(struct scm *s, const char *text, struct scm_id *ret) MUST_CHECK;

#endif
