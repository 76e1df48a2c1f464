/* store.h — one workspace file into the cache. */
#ifndef OBJECT_STORE_H
#define OBJECT_STORE_H

#include "object/cache.h"

struct store_request {
    const char *path;
    enum hash_algo algo;
    struct oid known;               /* from the memo; none: read the file */
    const struct fs_stat *known_st; /* of the file that `known` is of; NULL: look */
    struct oid expected;            /* likely, see build_opts; none: no idea */
    bool may_link;       /* the workspace file itself may become the object: it will be a link to it
                            anyway */
    struct meter *meter; /* may be NULL; bytes are counted as they go, not the file */
    bool overlap;        /* nothing else is busy: copy and hash in two threads */
};

struct stored {
    struct oid oid;
    struct fs_stat st; /* of the workspace file as stored */
    int64_t read_ns;   /* as state_put wants it; 0 when `known` was believed */
};

/* Afterwards the object `ret->oid` is in the cache and equals the file as `ret->st` says.
 * Thread-safe; no use of the memo. ERR_CONFLICT when the file is being written to all the while. */
err *store_file(struct cache *c, const struct store_request *rq, struct stored *ret) MUST_CHECK;

/* The first half of it: *ret_done when `known` is in the cache, which needs no reading. */
err *store_known(struct cache *c, const struct store_request *rq, bool *ret_done,
                 struct stored *ret) MUST_CHECK;
/* The same of a file that has been read already: `bytes` of `ret`, which is filled in. */
err *store_bytes(struct cache *c, const struct store_request *rq, struct str bytes,
                 struct stored *ret) MUST_CHECK;

#endif
