/* hash.h — digests of bytes and files.  The only file that knows OpenSSL (loaded when first needed). */
#ifndef OBJECT_HASH_H
#define OBJECT_HASH_H

#include "base/err.h"
#include "object/oid.h"

/* Streaming MD5 with the 2.x text rule when `algo` asks for it (spec pipelines §4). */
struct hasher;
struct hasher *hasher_new(enum hash_algo algo);
void hasher_add(struct hasher *h, const void *p, size_t n);
void hasher_finish(struct hasher *h, struct oid *ret); /* and resets */
void hasher_free(struct hasher *h);
static inline void hasher_scope_end(struct hasher **h)
{
    hasher_free(*h);
}

/* One pass over a regular file; also counts its bytes.  `ret_size` may be NULL. */
err *hash_file(const char *path, enum hash_algo algo, struct oid *ret, uint64_t *ret_size_bytes) MUST_CHECK;
void hash_bytes(struct str bytes, enum hash_algo algo, struct oid *ret);
void hash_sha256_hex(struct str bytes, char ret[65]);

#endif
