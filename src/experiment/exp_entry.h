/* exp_entry.h — a queued experiment as Git keeps it: a stash commit whose tree is the workspace at
 * queue time with the params of -S and the packed arguments in it.
 *
 * docs/formats/queue.md; DVC 3.67.1.  The workspace, its index and HEAD stay as they are. */
#ifndef EXPERIMENT_EXP_ENTRY_H
#define EXPERIMENT_EXP_ENTRY_H

#include "experiment/exp_pack.h"
#include "experiment/exp_ref.h"
#include "pipeline/repo.h"
#include "scm/scm_stash.h"

#define EXP_ENTRY_WORD "dvc-exp:" /* its message begins so */

struct exp_entry {
    struct scm_id id;       /* the stash commit */
    struct scm_id head;     /* what is checked out before it is applied */
    struct scm_id baseline; /* what the experiment is based on */
    const char *name;       /* "" when it has none (DVC 2.10) */
    const char *branch;     /* ref of the experiment that is resumed, or NULL */
    int64_t time_sec;
    struct scm_id files; /* for exp_entry_make: whose files it has; none: the workspace's */
};
VEC(exp_entries, struct exp_entry);

/* A params file as -S wants it. */
struct exp_edit {
    const char *path; /* project-relative */
    const char *text; /* new */
};
VEC(exp_edits, struct exp_edit);

/* Entries on `ref` (EXP_CELERY_STASH, EXP_CELERY_FAILED, EXP_STASH), oldest first; lines that are
 * none are passed over.  Strings and the array in `a`. */
err *exp_entry_list(struct scm *s, const char *ref, struct arena *a, struct exp_entries *out)
    MUST_CHECK;

/* "dvc-exp:HEAD:BASELINE:NAME[:BRANCH]" */
char *exp_entry_message(const struct exp_entry *e, struct arena *a);

/* Make the commit of an entry whose head, baseline, name and branch are set; sets `id`.  On no ref
 * yet.  Equal entries made within a second are equal commits: `copy`, from 0, tells them apart. */
err *exp_entry_make(struct repo *r, struct scm *s, const struct exp_edits *edits,
                    const struct exp_args *args, unsigned copy, struct exp_entry *e) MUST_CHECK;

/* Put it on `ref`; the same unless it is there already; take it off (missing is fine). */
err *exp_entry_push(struct scm *s, const char *ref, const struct exp_entry *e,
                    const struct env *env) MUST_CHECK;
err *exp_entry_ensure(struct scm *s, const char *ref, const struct exp_entry *e,
                      const struct env *env) MUST_CHECK;
err *exp_entry_drop(struct scm *s, const char *ref, const struct scm_id *id) MUST_CHECK;

#endif
