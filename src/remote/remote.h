/* remote.h — a place that keeps objects: the interface, and nothing else.
 *
 * A back end stores bytes under keys ("files/md5/ab/cdef…", "runs/ab/…"): relative, '/'-separated,
 * safe.  It knows nothing of hashes, stages or settings files.  transfer.h moves sets of objects
 * over it.  All functions may be called from several threads.  Layout of what is kept:
 * docs/formats/cache-layout.md; spec pipelines §9. */
#ifndef REMOTE_REMOTE_H
#define REMOTE_REMOTE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/map.h"

struct remote;

/* Called with each key below a prefix, in no order; an error ends the listing and is returned. */
typedef err *(*remote_list_fn)(void *ctx, const char *key, uint64_t size_bytes);

struct remote_ops {
    /* Is there an object of that key?  Its size when the back end knows it without reading. */
    err *(*stat)(struct remote *r, const char *key, bool *ret_exists, uint64_t *ret_size_bytes);
    err *(*list)(struct remote *r, const char *prefix, remote_list_fn fn, void *ctx);
    /* The bytes of an object into a new file at `to_path` (absolute; not there yet, nothing is left
     * behind on failure).  ERR_NOT_FOUND when there is no such object. */
    err *(*get)(struct remote *r, const char *key, const char *to_path);
    /* A file's bytes become the object, whole or not at all; an existing one stays as it is. */
    err *(*put)(struct remote *r, const char *from_path, const char *key);
    err *(*remove)(struct remote *r, const char *key); /* missing is fine */
    void (*close)(struct remote *r);
};

/* The head of every back end's own struct. */
struct remote {
    const struct remote_ops *ops;
    const char *name; /* as configured: "origin" */
    const char *url;  /* resolved: "/data/store" */
    unsigned jobs;    /* transfers at once */
};

/* What the configuration says of one remote: `name` and its keys. */
struct remote_settings {
    const char *name, *url;
    const struct map *options; /* key -> const char *; may be NULL */
    unsigned jobs;             /* 0: as the back end likes */
};

/* The back end for a URL.  ERR_UNSUPPORTED in DVC's words for a scheme that no back end has.
 * Nothing is contacted yet. */
err *remote_open(const struct remote_settings *s, struct remote **ret) MUST_CHECK;
void remote_close(struct remote *r); /* NULL is fine */
static inline void remote_scope_end(struct remote **r)
{
    remote_close(*r);
}

#endif
