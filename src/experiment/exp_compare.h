/* exp_compare.h — params and metrics of revisions, one under the other or side by side.
 *
 * Behaviour source: DVC 3.67.1 `metrics show`, `metrics diff`, `params diff`, `exp diff`. */
#ifndef EXPERIMENT_EXP_COMPARE_H
#define EXPERIMENT_EXP_COMPARE_H

#include "data/frame.h"
#include "experiment/exp_files.h"
#include "experiment/exp_row.h"

enum exp_compare_kind {
    EXP_METRICS,
    EXP_PARAMS,
};

struct exp_compare_opts {
    enum exp_compare_kind kind;
    struct strs targets; /* files, project-relative; empty: all */
    bool deps_only;      /* of params: only what stages depend on */
};

/* What one revision has. */
struct exp_side {
    const char *label; /* as it is shown: "HEAD", "workspace", "" */
    const struct value
        *files; /* map file -> {"data"} or {"error"}; NULL: the revision cannot be read */
    const struct value *error; /* {"type", "msg"} of that */
    bool failed;               /* either of both errors */
};
VEC(exp_sides, struct exp_side);

/* `rev`: "workspace" or as a user types it; label is `rev`.  `s` may be NULL for the workspace.
 * ERR_NOT_FOUND "unknown Git revision '…'"; the errors of scm_commit_read. */
err *exp_side_read(struct repo *r, struct scm *s, const char *rev,
                   const struct exp_compare_opts *opts, struct exp_side *ret) MUST_CHECK;

/* For `metrics show`: the workspace, then branches, tags or all commits, labelled by their names or
 * whole ids; a workspace that says the same as the current branch is left out.  None of the three
 * flags: the workspace alone, labelled "".  `s` NULL: no more than the workspace. */
struct exp_sides_opts {
    struct exp_compare_opts compare;
    bool all_branches, all_tags, all_commits;
};
err *exp_sides_read(struct repo *r, struct scm *s, const struct exp_sides_opts *opts,
                    struct exp_sides *out) MUST_CHECK;

/* The JSON of `metrics show`: map label -> {"data": files} or {"error"}; files named as the user
 * sees them from where he is. */
struct value *exp_sides_json(struct repo *r, const struct exp_sides *sides, struct arena *a);
/* Its table: Revision (with `revisions`), Path, then the names in order. */
void exp_sides_frame(struct repo *r, const struct exp_sides *sides, bool revisions,
                     struct frame *f);

/* What differs: map file -> map key -> {"old", "new"[, "diff"]} (data/vdiff.h); files sorted, as
 * they are with `r` NULL, else as the user sees them. */
struct value *exp_compare(struct repo *r, const struct value *old_files,
                          const struct value *new_files, bool all, struct arena *a);

struct exp_diff_frame_opts {
    const char *title;       /* "Metric", "Param" */
    const char *old, *fresh; /* headers */
    bool no_path, no_change;
    const char *no_diff; /* shown where there is no numeric difference; NULL: as missing */
};
/* A difference as a table: Path, title, old, new, Change; rows sorted by file and key. */
void exp_compare_frame(const struct value *diff, const struct exp_diff_frame_opts *opts,
                       struct frame *f);

#endif
