/* md5_kernel.h — what md5_many.c asks of code for one kind of processor. */
#ifndef OBJECT_MD5_KERNEL_H
#define OBJECT_MD5_KERNEL_H

#include "base/compiler.h"

enum { MD5_MAX_LANES = 16 };

/* The streams: word `w` of the state of lane `l` is words[w][l]. */
struct md5_lanes {
    uint32_t words[4][MD5_MAX_LANES];
    const unsigned char *at[MD5_MAX_LANES]; /* what each lane reads next, unaligned */
};

/* Take `blocks` blocks (> 0) of 64 bytes through every lane and move each `at` on.  The kernel
 * works on its first 8 or 16 lanes, and each of those must have something to read. */
typedef void (*md5_kernel_fn)(struct md5_lanes *l, size_t blocks);

#if defined(__x86_64__)
void md5_kernel_avx2(struct md5_lanes *l, size_t blocks);   /* 8 lanes */
void md5_kernel_avx512(struct md5_lanes *l, size_t blocks); /* 16 lanes; AVX-512 F */
#endif

#endif
