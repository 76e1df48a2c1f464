/* save.h — from what the workspace holds to what the lock records. */
#ifndef PIPELINE_SAVE_H
#define PIPELINE_SAVE_H

#include "pipeline/repo.h"

/* Current facts of a stage: deps, params, outs hashed; becomes the lock entry. */
struct snapshot {
    struct value *deps;   /* list of entries sorted by path, as in dvc.lock; NULL when none */
    struct value *params; /* map file -> keys; NULL when none */
    struct value *outs;
};

/* Hash deps and read params now: before the command to find a remembered run, after it to record.
 * Missing: "dependency 'x' does not exist", "Parameters 'a' are missing from 'f'." */
err *save_deps(struct repo *r, struct stage *s, struct snapshot *snap) MUST_CHECK;
/* What becomes of content that is recorded. */
enum save_how {
    SAVE_HASH,   /* it is hashed only */
    SAVE_COMMIT, /* it goes to the cache, and the workspace becomes what cache.type asks */
    SAVE_STORE,  /* it goes to the cache, the workspace is left alone */
};

/* Hash outs, keep those with a cache as `how` says, edit .gitignore.  Missing: "output 'x' does not
 * exist". */
err *save_outs(struct repo *r, struct stage *s, enum save_how how, struct snapshot *snap)
    MUST_CHECK;
/* The same while the stage may still write: outputs that are not there are left out. */
err *save_outs_so_far(struct repo *r, struct stage *s, enum save_how how, struct snapshot *snap)
    MUST_CHECK;
/* The same at its end: only outs that are checkpoints may be missing. */
err *save_outs_of_checkpoints(struct repo *r, struct stage *s, enum save_how how,
                              struct snapshot *snap) MUST_CHECK;
/* ERR_INVALID for a metric whose file is there and is not text. */
err *save_check_is_text(struct repo *r, const struct out *o) MUST_CHECK;
/* The part of it for one output; o->rec is what was found, also when that is ERR_UNSUPPORTED: no
 * kind of link works here. */
err *save_content(struct repo *r, struct out *o, enum save_how how) MUST_CHECK;
/* What is recorded of content that was hashed. */
struct recorded save_recorded(const struct built *b);
/* Tell of a file or directory that holds nothing; was it one? */
bool save_warn_empty(struct repo *r, const char *path, const struct recorded *rec);

/* The dvc.lock entry: cmd, deps, params, outs in DVC's key order; empty parts left out.  Lives in
 * the repo's arena. */
struct value *save_lock_entry(struct repo *r, const struct stage *s, const struct snapshot *snap);
/* Write the entry into the stage's dvc.lock ("Generating lock file", "Updating lock file" said as
 * DVC does) and refresh s->locked and the recorded facts.  `told` (may be NULL) is the lock file
 * that was spoken of last, of which nothing is said again. */
err *save_lock(struct repo *r, struct stage *s, struct value *entry, const char **told) MUST_CHECK;

/* The .dvc file of a data stage with what was recorded for its output; comments and annotations of
 * an existing one are kept. */
err *save_data_file(struct repo *r, struct stage *s) MUST_CHECK;
/* Only its text, in the repo's arena. */
err *save_data_text(struct repo *r, const struct stage *s, const char **ret) MUST_CHECK;

#endif
