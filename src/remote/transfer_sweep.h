/* transfer_sweep.h — remove what nothing uses from a remote, or from a cache, which is a remote of
 * its own kind (remote_local.h).
 *
 * Only names that an object can have are looked at: files of others, temporaries and remembered
 * runs stay.  Manifests go before files, so that whenever it ends no manifest is left that was
 * whole before and is not now. */
#ifndef REMOTE_TRANSFER_SWEEP_H
#define REMOTE_TRANSFER_SWEEP_H

#include "object/oid.h"
#include "remote/remote.h"

struct transfer_sweep {
    const struct map *kept; /* keys as cache_key_add has them */
    bool dry;               /* tell instead of removing */
    void (*tell)(void *ctx, const char *path);
    void *ctx;
};

/* Objects of one kind of hash.  *ret_count: how many are, or would be, removed.  The first that
 * cannot be removed ends it. */
err *transfer_sweep(struct remote *r, enum hash_algo algo, const struct transfer_sweep *how,
                    size_t *ret_count) MUST_CHECK;

#endif
