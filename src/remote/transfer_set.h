/* transfer_set.h — objects that are wanted, each once, and where they are: what transfer.c works
 * on. */
#ifndef REMOTE_TRANSFER_SET_H
#define REMOTE_TRANSFER_SET_H

#include "base/arena.h"
#include "base/vec.h"
#include "object/cache.h"
#include "remote/remote.h"

/* Between what, and how. */
struct transfer_ends {
    struct cache *cache;
    struct remote *remote;
    unsigned jobs; /* at once; 0: as the remote likes */
    /* How far it is: from any thread, one at a time, not each step.  May be NULL. */
    void (*progress)(void *ctx, size_t done, size_t total);
    void *progress_ctx;
};

/* An object that is wanted; of a directory with all files of its manifest. */
struct transfer_want {
    struct oid oid;
    const char *name;   /* what the user calls it; borrowed, NULL: nothing */
    const char *inside; /* of a directory: only the manifest and what is at or below this path */
};
VEC(transfer_wants, struct transfer_want);

/* One object; those of several wants are one. */
struct transfer_object {
    struct oid oid;
    const char *name;    /* of the first want that has it */
    const char *relpath; /* below it, for a file of a directory; else NULL */
    bool is_wanted;      /* else only its directory is, which is not complete without it */
    bool in_cache, in_remote;
    uint64_t size_bytes; /* in the cache */
    err *failure;        /* of what was last tried with it */
};
VEC(transfer_objects, struct transfer_object);

/* A directory among them and its files. */
struct transfer_dir {
    size_t object;
    struct manifest files;
    bool is_known;   /* the manifest was read; else `files` is empty */
    bool is_settled; /* it is not going to be: nothing need be known of the files */
};
VEC(transfer_dirs, struct transfer_dir);

struct transfer_set {
    const struct transfer_ends *ends;
    struct arena *arena; /* names and manifests; the caller's */
    struct transfer_objects objects;
    struct transfer_dirs dirs;
    struct map index; /* key -> place in objects + 1 */
};

void transfer_set_init(struct transfer_set *s, const struct transfer_ends *ends, struct arena *a);
void transfer_set_release(struct transfer_set *s);
static inline void transfer_set_scope_end(struct transfer_set *s)
{
    transfer_set_release(s);
}

/* The objects of the wants themselves, directories' files not yet. */
void transfer_set_add(struct transfer_set *s, const struct transfer_wants *wants);
/* The files of all directories that are wanted and whose manifest is in the cache; with `all` also
 * those that are not inside.  A manifest that is none is that object's failure. */
err *transfer_set_expand(struct transfer_set *s, const struct transfer_wants *wants, bool all)
    MUST_CHECK;
/* The place of an object that is in the set. */
size_t transfer_set_find(const struct transfer_set *s, const struct oid *oid);

/* Fill in in_cache and size_bytes; in_remote.  From object `from` on. */
err *transfer_set_look_here(struct transfer_set *s, size_t from) MUST_CHECK;
err *transfer_set_look_there(struct transfer_set *s, size_t from) MUST_CHECK;

/* Do something with the chosen objects (places in `objects`), in parallel.  What fails is the
 * object's failure; only an interrupt is returned. */
typedef err *(*transfer_set_fn)(const struct transfer_set *s, struct transfer_object *o);
VEC(transfer_places, size_t);
err *transfer_set_each(struct transfer_set *s, const struct transfer_places *chosen,
                       transfer_set_fn fn) MUST_CHECK;

#endif
