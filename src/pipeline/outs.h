/* outs.h — `add` and `checkout`: single outputs between workspace, cache and their files.
 * Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_OUTS_H
#define PIPELINE_OUTS_H

#include "pipeline/repo.h"
#include "pipeline/targets.h"

struct out_change {
    const char *path; /* project-relative, "/" at the end for a directory */
    enum checkout_change change;
};
VEC(out_changes, struct out_change); /* grown in the repo's arena */

struct outs_checkout_opts {
    bool force, relink, allow_missing;
    bool allow_unrecorded;          /* outputs of which the locks say nothing are no failure */
    bool only_recorded;             /* they are left alone */
    struct checkout_counts *counts; /* of files, added to; may be NULL */
    bool *ret_lacks;                /* set when it fails because objects are missing; may be NULL */
    bool keep; /* content that is nowhere in the cache is first saved there (the workspace is
                  sacred) */
};

/* Bring outputs of the given stages (NULL: all) to what the locks say.  Failures of single outputs
 * are gathered into one error: "Checkout failed for following targets:\n…\nIs your cache up to
 * date?\n<https://error.dvc.org/missing-files>" after all others are done. */
err *outs_checkout(struct repo *r, const struct index *ix, const struct stage_vec *stages,
                   const struct outs_checkout_opts *opts, struct out_changes *ret) MUST_CHECK;

/* The same for targets as typed, which may name outputs and paths inside tracked directories. None:
 * all outputs, and what an earlier checkout or commit put into the workspace for an output that is
 * one no longer is removed, unless it was changed or is not in the cache. */
err *outs_checkout_targets(struct repo *r, const struct strs *targets,
                           const struct target_opts *which, const struct outs_checkout_opts *opts,
                           struct out_changes *ret) MUST_CHECK;

/* Content goes elsewhere than to the cache: *ret is what stands at `abs_path`. */
typedef err *(*outs_store_fn)(void *ctx, const char *abs_path, struct built *ret);

struct outs_add_opts {
    bool no_commit;      /* the cache is left as it is */
    bool no_relink;      /* the workspace is left as it is, whatever cache.type says */
    bool force;          /* `out` may be there already */
    const char *out;     /* what is tracked becomes a copy of the target there (a path as typed, or
                            the directory for it); NULL: the target itself */
    outs_store_fn store; /* nothing is left here but the .dvc file; NULL: the cache keeps it */
    void *store_ctx;
};

/* Track files and directories (`targets` as typed): cache them, write or update their .dvc files
 * and .gitignore.  A path inside a tracked directory becomes what the workspace has of it in that
 * directory's entry, also when that is nothing.  All targets are looked at before anything is
 * changed.  *ret_unlinked: shown .dvc files whose data stays what it was, for no link of cache.type
 * works here.  The repo lock is held by the caller. */
err *outs_add(struct repo *r, const struct strs *targets, const struct outs_add_opts *opts,
              struct strs *ret_unlinked) MUST_CHECK;

/* Track one target by way of a copy: with `out` or `store`. */
err *outs_add_from(struct repo *r, const char *target, const struct outs_add_opts *opts) MUST_CHECK;

/* Move a tracked file or directory and rewrite its .dvc file, which is renamed when it is named
 * after the data.  Only data that `add` or an import made; the destination must be free
 * (docs/deviations.md, move-overwrites).  The repo lock is held by the caller.  A failure leaves
 * everything as it was, but for an entry of .gitignore that the caller takes back; after a kill the
 * same move goes on where it was. */
err *outs_move(struct repo *r, const char *from, const char *to) MUST_CHECK;

/* Links below a path (as typed) become writable files of their own.  ERR_NOT_FOUND when nothing is
 * there. */
err *outs_unprotect(struct repo *r, const char *typed) MUST_CHECK;

#endif
