/* copy.h — bytes of one open file into another, by the cheapest way the kernel offers, hashed on
 * the way if wanted. */
#ifndef OBJECT_COPY_H
#define OBJECT_COPY_H

#include "base/err.h"
#include "object/oid.h"

/* Share the extents of `from` with the empty file `to`.  False where the file systems cannot; that
 * pair is not asked again. */
bool copy_reflink(int from, int to);

/* Append all of `from` (from its start) to the empty file `to`.  `path` is that of `from`, for
 * messages. */
err *copy_fd(int from, int to, const char *path) MUST_CHECK;

struct copy_ends {
    int from, to;
    const char *from_path, *to_path;
};

/* The same and hash the very bytes written, so that the copy is what `ret` says whatever happens to
 * `from` meanwhile. `overlap`: read and hash in two threads, for one large file; else one thread
 * does both. */
err *copy_and_hash(const struct copy_ends *ends, bool overlap, enum hash_algo algo, struct oid *ret,
                   uint64_t *ret_size_bytes) MUST_CHECK;

#endif
