/* exp_revision.h — the project as a revision has it: its pipelines, and the tree of files to read
 * the rest from. */
#ifndef EXPERIMENT_EXP_REVISION_H
#define EXPERIMENT_EXP_REVISION_H

#include "pipeline/repo.h"
#include "scm/scm.h"

/* Alive until exp_revision_close. */
struct exp_revision {
    struct source *src;
    struct index *ix;
    bool owned; /* the source is closed with it */
};
#define EXP_REVISION_INIT                                                                          \
    {                                                                                              \
        0                                                                                          \
    }

/* `id` none: the workspace (its index then lives in the repo's arena), else a commit, its index in
 * `a`.  `docs` (may be NULL): documents that it shares with commits opened before are not read
 * again; the index must not outlive the next commit opened with it. ERR_DOCUMENT and others when a
 * file of the pipelines is malformed or may not be read, params.yaml beside one included;
 * ERR_NOT_A_PROJECT when the commit does not hold the project; ERR_NOT_FOUND when it, or something
 * of it, is not in Git. */
err *exp_revision_open(struct repo *repo, struct scm *scm, const struct scm_id *id,
                       struct doc_memo *docs, struct arena *a, struct exp_revision *ret) MUST_CHECK;
/* For who reads named files: the index has no stages when those of the revision cannot be read. */
err *exp_revision_open_files(struct repo *repo, struct scm *scm, const struct scm_id *id,
                             struct arena *a, struct exp_revision *ret) MUST_CHECK;
void exp_revision_close(struct exp_revision *x);
static inline void exp_revision_scope_end(struct exp_revision *x)
{
    exp_revision_close(x);
}

#endif
