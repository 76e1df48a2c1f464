/* hash.h — digests of bytes and files.  MD5 and SHA-256 are our own (docs/adr/0004-hashing.md). */
#ifndef OBJECT_HASH_H
#define OBJECT_HASH_H

#include "base/err.h"
#include "base/fs.h"
#include "base/meter.h"
#include "object/oid.h"

/* Streaming MD5 with the 2.x text rule when `algo` asks for it: a file whose
 * first 512 bytes look like text is hashed with "\r\n" as "\n", in chunks of 1 MiB of which none
 * sees the next, so a pair over their border stays as it is. */
struct hasher;
struct hasher *hasher_new(enum hash_algo algo);
void hasher_add(struct hasher *h, const void *p, size_t n);
void hasher_finish(struct hasher *h, struct oid *ret); /* and resets */
void hasher_free(struct hasher *h);
static inline void hasher_scope_end(struct hasher **h)
{
    hasher_free(*h);
}

/* One pass over a regular file; also counts its bytes.  `ret_size` may be NULL.  ERR_CANCELLED when
 * interrupted. */
err *hash_file(const char *path, enum hash_algo algo, struct oid *ret, uint64_t *ret_size_bytes)
    MUST_CHECK;

/* The same from the start of an open file; `path` is for messages.  Bytes are counted by `meter`.
 */
err *hash_fd(int fd, const char *path, enum hash_algo algo, struct meter *meter, struct oid *ret,
             uint64_t *ret_size_bytes) MUST_CHECK;

/* Hash a file that must not change meanwhile: looked at before and after, read again when it did,
 * ERR_CONFLICT when it never holds still.  `ret_st` is what it was before the first byte was read,
 * `ret_read_ns` the time of that look, both as state_put wants them. */
err *hash_still_file(const char *path, enum hash_algo algo, struct meter *meter, struct oid *ret,
                     struct fs_stat *ret_st, int64_t *ret_read_ns) MUST_CHECK;

void hash_bytes(struct str bytes, enum hash_algo algo, struct oid *ret);
/* Many texts in memory, together: several times as fast as one by one (md5_many.h). */
struct hash_text {
    struct str bytes;
    struct oid oid;
};
void hash_many(struct hash_text *texts, size_t len, enum hash_algo algo);
void hash_sha256_hex(struct str bytes, char ret[65]);

#endif
