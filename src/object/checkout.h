/* checkout.h — make a workspace path what an oid says, changing only what differs. */
#ifndef OBJECT_CHECKOUT_H
#define OBJECT_CHECKOUT_H

#include "object/build.h"

enum checkout_change {
    CHECKOUT_SAME,
    CHECKOUT_ADDED,
    CHECKOUT_MODIFIED,
    CHECKOUT_DELETED,
};

/* Files, not directories. */
struct checkout_counts {
    uint64_t modified, added, deleted;
};

struct checkout_opts {
    struct build_opts build; /* how to hash what stands there (ignore rules, state) */
    bool force;              /* replace content that is nowhere in the cache */
    bool is_named_nowhere;   /* where nothing is tracked: what the cache has is lost, too */
    bool relink;     /* re-create links also where content is the same (which is no change) */
    bool isexec;     /* give the owner x (a change when it was missing) */
    bool check_only; /* change nothing: *ret tells whether there is something to do, missing objects
                        are no failure yet, what would be lost is */
    struct checkout_counts *counts; /* added to; may be NULL */
    const char *root; /* absolute; when set, a directory between it and the path may be a link only
                         if that stays below it: a repository must not lead us out */
};

/* `oid` none: nothing is tracked there, the path is removed (as when DVC checks out an output
 * without hash). Content that would be lost and is not in the cache, without `force`: ERR_CONFLICT,
 * nothing changed, its message is DVC's "Can't remove the following unsaved files without
 * confirmation. Use `--force` to force." and then one absolute path a line. Objects missing from
 * the cache: ERR_NOT_FOUND, nothing changed; the message names the paths, one a line. Files inside
 * a directory that the manifest does not list and that are not ignored are removed (force or
 * content in cache), empty directories, too. */
err *checkout_path(struct cache *c, const char *abs_path, const struct oid *oid,
                   const struct checkout_opts *opts, enum checkout_change *ret) MUST_CHECK;

/* The same for a directory that shall hold what `m` lists (a part of a tracked directory:
 * manifest_under). */
err *checkout_manifest(struct cache *c, const char *abs_path, const struct manifest *m,
                       const struct checkout_opts *opts, enum checkout_change *ret) MUST_CHECK;

/* ERR_INVALID when a link on the way to it leads where `root` of the options does not allow. */
err *checkout_check_place(const char *root, const char *abs_path) MUST_CHECK;

/* Remove a tracked path so that its content is not lost: what is not in the cache is first saved
 * there (the workspace is sacred). `may_save` false just removes.  Missing is fine. */
err *checkout_remove(struct cache *c, const char *abs_path, const struct build_opts *build,
                     bool may_save) MUST_CHECK;

/* Replace links below `abs_path` by writable copies, modes as of new files (persist outputs,
 * `unprotect`).  Missing is fine. */
err *checkout_unprotect(struct cache *c, const char *abs_path) MUST_CHECK;

#endif
