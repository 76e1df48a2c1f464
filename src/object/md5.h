/* md5.h — MD5 (RFC 1321), our own, so that a command that changes nothing need not load a crypto
 * library.
 *
 * Why and what it costs: docs/adr/0004-hashing.md.  Only hash.c and md5_many.c include this. */
#ifndef OBJECT_MD5_H
#define OBJECT_MD5_H

#include "base/compiler.h"

struct md5 {
    uint32_t state[4];
    uint64_t len_bytes;
    unsigned char tail[64]; /* the block not yet full */
};

void md5_init(struct md5 *m);
void md5_add(struct md5 *m, const void *p, size_t n);
void md5_finish(struct md5 *m, unsigned char ret[16]); /* md5_init before the next use */

#endif
