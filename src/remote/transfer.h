/* transfer.h — sets of objects between the cache and a remote.
 *
 * Parallel, resumable (what is there is not moved), and careful: what is fetched is hashed before
 * it gets its name, and a directory's manifest is put on a remote only when all its files are
 * there. What goes wrong with one object does not keep the others; only an interrupt, or a place
 * that cannot be asked at all, ends the whole.  docs/design/transfers.md. */
#ifndef REMOTE_TRANSFER_H
#define REMOTE_TRANSFER_H

#include "remote/transfer_set.h"

struct transfer_failure {
    const char *oid;  /* its text */
    const char *text; /* what went wrong; NULL for a manifest that stays here because of its files
                       */
};
VEC(transfer_failures, struct transfer_failure);

/* All of it lives in the arena given. */
struct transfer_result {
    size_t moved;
    struct transfer_objects missing; /* neither here nor there; without a manifest the files of a
                                        directory are not known */
    struct transfer_objects held; /* manifests that stay here: not all of their files are there */
    struct transfer_failures failures;
};

/* From the cache to the remote.  A manifest whose files are not all there afterwards, because some
 * are missing or not wanted, is held; one of which a file failed is a failure. */
err *transfer_push(const struct transfer_ends *ends, const struct transfer_wants *wants,
                   struct arena *a, struct transfer_result *ret) MUST_CHECK;

/* From the remote to the cache; manifests first.  An object that is not what its name says is a
 * failure, and so is a manifest that is none. */
err *transfer_fetch(const struct transfer_ends *ends, const struct transfer_wants *wants,
                    struct arena *a, struct transfer_result *ret) MUST_CHECK;

/* Where each object is, without failures.  Manifests that only the remote has are fetched, for the
 * names of their files. */
err *transfer_compare(const struct transfer_ends *ends, const struct transfer_wants *wants,
                      struct arena *a, struct transfer_objects *ret) MUST_CHECK;

#endif
