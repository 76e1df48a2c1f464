/* index.h — every stage of a project, as one source (workspace or revision) tells it. */
#ifndef PIPELINE_INDEX_H
#define PIPELINE_INDEX_H

#include "pipeline/dvcfile.h"
#include "project/ignore.h"

VEC(dvcfile_vec, struct dvcfile *);

struct index {
    struct arena *arena;
    struct source *src;
    struct ignore *ignore;
    const char *cwd_rel;             /* for the names in messages */
    const struct index_hooks *hooks; /* NULL: none */
    struct dvcfile_vec files;        /* project order: directories walked in sorted order */
    struct stage_vec stages;         /* in project order */
};

/* What the caller knows that this layer may not ask: is a project path ignored by Git?  Such files
 * and directories are passed over; a dvc.lock that is one, and a file named as target, are errors.
 */
struct index_hooks {
    bool (*is_scm_ignored)(void *ctx, const char *path, bool is_dir); /* may be NULL */
    void *ctx;
    const char *root;     /* absolute: messages name files in full, whole paths in files are known;
                             NULL: as typed */
    bool passes_over_bad; /* a malformed file of the walk is passed over, its error dropped */
    struct expand_settings expand; /* how templates are worked out */
};

/* Discover and load all dvc.yaml and .dvc files below the root (not in ignored places, nor inside
 * directories that are outputs). The first bad file fails the whole: ERR_INVALID; so does an output
 * that .dvcignore hides.  `hooks` (may be NULL) is borrowed. */
err *index_load(struct source *src, struct ignore *ignore, const struct index_hooks *hooks,
                const char *cwd_rel, struct arena *a, struct index **ret) MUST_CHECK;
/* Nothing yet: looking for a target that names a file or a stage loads that file, and no other. */
struct index *index_new(struct source *src, struct ignore *ignore, const struct index_hooks *hooks,
                        const char *cwd_rel, struct arena *a);

/* Stages a target names: stage name in ./dvc.yaml, "path/dvc.yaml:name", "path/dvc.yaml", "x.dvc";
 * with `outs` also an output path (checkout, status). Unknown: ERR_NOT_FOUND in DVC's words for the
 * command family. */
err *index_find_target(struct index *ix, const char *target, bool outs, struct stage_vec *ret)
    MUST_CHECK;

/* The same with `outs`, told apart: *ret_path is NULL when whole stages are named, else the project
 * path of an output, or inside one, of the stage. */
err *index_find_granular(struct index *ix, const char *target, struct stage_vec *ret,
                         const char **ret_path) MUST_CHECK;

/* A dvc.yaml or .dvc file that was read; NULL: there is none of that project path. */
struct dvcfile *index_find_file(const struct index *ix, const char *path);

/* The project path of what was typed where the user is, also when it goes through a directory above
 * the project; "." for the root.  What is outside stays as it is, normalised. */
const char *index_path(const struct index *ix, const char *typed);

/* ERR_INVALID when .dvcignore hides an output's path; `show` as the message names it. */
err *index_check_out_path(struct ignore *ig, const char *path, bool is_dir, const char *show)
    MUST_CHECK;

/* The stage and out that hold `path` (equal to or inside an output); NULL when none. */
struct out *index_find_out(const struct index *ix, const char *path, struct stage **ret_stage);

#endif
