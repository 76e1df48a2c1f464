/* copy.h — bytes of one open file into another, by the cheapest way the kernel offers, hashed on
 * the way if wanted. */
#ifndef OBJECT_COPY_H
#define OBJECT_COPY_H

#include "base/err.h"
#include "base/meter.h"
#include "object/oid.h"

/* Share the extents of `from` with the empty file `to`.  False where the file systems cannot; that
 * pair is not asked again. */
bool copy_reflink(int from, int to);
/* The same of files whose devices are known (0: they are not): the pair is told by these alone. */
bool copy_reflink_known(int from, uint64_t from_dev, int to, uint64_t to_dev);

/* Two open files, and what messages call them. */
struct copy_ends {
    int from, to;
    const char *from_path, *to_path;
    struct meter *meter; /* counts bytes; may be NULL */
};

/* Append all of `from` (from its start) to the empty file `to`.  An error names the one it is
 * about: of a full disk, `to`. */
err *copy_fd(const struct copy_ends *ends) MUST_CHECK;

/* The same and hash the very bytes written, so that the copy is what `ret` says whatever happens to
 * `from` meanwhile; `to_path` is opened for it. `overlap`: read and hash in two threads, for one
 * large file; else one thread does both. */
err *copy_and_hash(const struct copy_ends *ends, bool overlap, enum hash_algo algo, struct oid *ret,
                   uint64_t *ret_size_bytes) MUST_CHECK;

#endif
