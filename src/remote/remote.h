/* remote.h — a place that keeps objects: the interface, and nothing else.
 *
 * A back end stores bytes under keys ("files/md5/ab/cdef…", "runs/ab/…"): relative, '/'-separated,
 * safe.  It knows nothing of hashes, stages or settings files.  transfer.h moves sets of objects
 * over it.  All functions but close may be called from several threads.  Errors name the object by
 * its whole path or URL and are whatever the place says; those of codes named here are acted upon.
 * The rules that every back end keeps are tests/unit/remote/suite.c; what is kept where:
 * docs/formats/remote-layout.md. */
#ifndef REMOTE_REMOTE_H
#define REMOTE_REMOTE_H

#include "base/err.h"
#include "base/map.h"

struct remote;

struct remote_stat {
    bool exists;
    bool has_size; /* it was told without reading the object */
    uint64_t size_bytes;
};

/* Called with each key below a prefix, in no order, from the calling thread; an error ends the
 * listing and is returned. */
typedef err *(*remote_list_fn)(void *ctx, const char *key, const struct remote_stat *st);

struct remote_ops {
    /* A missing object is success. */
    err *(*stat)(struct remote *r, const char *key, struct remote_stat *ret);
    /* All keys below directory `prefix` ("files/md5/ab"; "" is all); none when there is no such
     * directory.  Temporaries are not listed. */
    err *(*list)(struct remote *r, const char *prefix, remote_list_fn fn, void *ctx);
    /* The bytes of an object into a file that is empty and open at `fd`; `path` is its name, for
     * back ends that work by names (it is not replaced) and for messages.  ERR_NOT_FOUND when there
     * is no such object; after a failure the file holds anything. */
    err *(*get)(struct remote *r, const char *key, int fd, const char *path);
    /* A file's bytes become the object, whole or not at all, whatever was there before.  `fixed`:
     * no other bytes will ever have this key. */
    err *(*put)(struct remote *r, const char *from_path, const char *key, bool fixed);
    err *(*remove)(struct remote *r, const char *key); /* missing is fine */
    void (*close)(struct remote *r);                   /* frees `r` */
};

/* The head of every back end's own struct. */
struct remote {
    const struct remote_ops *ops;
    char *name;    /* as configured: "origin" */
    char *url;     /* resolved: "/data/store" */
    unsigned jobs; /* transfers at once; 0: as many as there are processors */
    /* How many keys one request lists, which makes a listing cheaper than that many questions. 0:
     * questions cost next to nothing, so a listing never pays and no answer is guessed. */
    size_t keys_per_list;
};

/* What the configuration says of one remote. */
struct remote_settings {
    const char *name, *url;
    const struct map *options; /* key -> const char *; may be NULL */
    unsigned jobs;             /* 0: as the back end likes */
};

/* The back end for a URL.  ERR_UNSUPPORTED for a scheme that no back end has.  Nothing is contacted
 * yet. */
err *remote_open(const struct remote_settings *s, struct remote **ret) MUST_CHECK;
void remote_close(struct remote *r); /* NULL is fine */
static inline void remote_scope_end(struct remote **r)
{
    remote_close(*r);
}

/* For back ends: fill in the head; give back what it holds. */
void remote_init(struct remote *r, const struct remote_ops *ops, const struct remote_settings *s);
void remote_release(struct remote *r);

#endif
