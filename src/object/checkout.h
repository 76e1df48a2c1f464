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

struct checkout_opts {
    struct build_opts build; /* how to hash what stands there (ignore rules, state) */
    bool force;   /* replace content that is nowhere in the cache */
    bool relink;  /* re-create links also where content is the same */
    bool isexec;  /* give the owner x */
};

/* `oid` none: nothing is tracked there, the path is removed (as when DVC checks out an output without hash).
 * Content that would be lost and is not in the cache, without `force`: ERR_CONFLICT, nothing of this path changed, its message is DVC's
 * "Can't remove the following unsaved files without confirmation. Use `--force` to force.\n<path>".
 * Objects missing from the cache: ERR_NOT_FOUND, nothing changed for a file; for a directory what could be had is there.
 * Files inside a directory that the manifest does not list and that are not ignored are removed (force or content in cache). */
err *checkout_path(struct cache *c, const char *abs_path, const struct oid *oid, const struct checkout_opts *opts,
                   enum checkout_change *ret) MUST_CHECK;

/* Remove a tracked path so that its content is not lost: what is not in the cache is first saved there (the workspace is sacred).
 * `may_save` false just removes. */
err *checkout_remove(struct cache *c, const char *abs_path, const struct build_opts *build, bool may_save) MUST_CHECK;

/* Replace links into the cache below `abs_path` by writable copies (persist outputs, `unprotect`). */
err *checkout_unprotect(struct cache *c, const char *abs_path) MUST_CHECK;

#endif
