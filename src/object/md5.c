/* md5.c — one stream of MD5, arranged for the length of its chain of dependent operations, which is
 * all that limits it. */
#include "object/md5.h"

#include <endian.h>

static const uint32_t md5_k[64] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

static inline uint32_t rol(uint32_t x, unsigned n)
{
    return x << n | x >> (32 - n);
}

static inline uint32_t word(const unsigned char *p, unsigned i)
{
    uint32_t w;
    memcpy(&w, p + 4 * i, 4);
    return le32toh(w);
}

/* `b` is the value the step before has just made, so every form keeps the path from it short: the
 * rest of the sum is added up beforehand.  G is a sum of two disjoint halves instead of their
 * union, which takes one more operation off that path. */
#define STEP_F(a, b, c, d, i, x, s)                                                                \
    (a = rol(a + md5_k[i] + word(p, x) + (((c ^ d) & b) ^ d), s) + b)
#define STEP_G(a, b, c, d, i, x, s)                                                                \
    (a = rol((a + md5_k[i] + word(p, x) + (c & ~d)) + (b & d), s) + b)
#define STEP_H(a, b, c, d, i, x, s) (a = rol(a + md5_k[i] + word(p, x) + ((c ^ d) ^ b), s) + b)
#define STEP_I(a, b, c, d, i, x, s) (a = rol(a + md5_k[i] + word(p, x) + ((b | ~d) ^ c), s) + b)

#define FOUR(STEP, i, x0, x1, x2, x3, s0, s1, s2, s3)                                              \
    STEP(a, b, c, d, i, x0, s0);                                                                   \
    STEP(d, a, b, c, i + 1, x1, s1);                                                               \
    STEP(c, d, a, b, i + 2, x2, s2);                                                               \
    STEP(b, c, d, a, i + 3, x3, s3)

static void md5_blocks(uint32_t state[4], const unsigned char *p, size_t blocks)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];

    for (; blocks; blocks--, p += 64) {
        const uint32_t a0 = a, b0 = b, c0 = c, d0 = d;
        FOUR(STEP_F, 0, 0, 1, 2, 3, 7, 12, 17, 22);
        FOUR(STEP_F, 4, 4, 5, 6, 7, 7, 12, 17, 22);
        FOUR(STEP_F, 8, 8, 9, 10, 11, 7, 12, 17, 22);
        FOUR(STEP_F, 12, 12, 13, 14, 15, 7, 12, 17, 22);
        FOUR(STEP_G, 16, 1, 6, 11, 0, 5, 9, 14, 20);
        FOUR(STEP_G, 20, 5, 10, 15, 4, 5, 9, 14, 20);
        FOUR(STEP_G, 24, 9, 14, 3, 8, 5, 9, 14, 20);
        FOUR(STEP_G, 28, 13, 2, 7, 12, 5, 9, 14, 20);
        FOUR(STEP_H, 32, 5, 8, 11, 14, 4, 11, 16, 23);
        FOUR(STEP_H, 36, 1, 4, 7, 10, 4, 11, 16, 23);
        FOUR(STEP_H, 40, 13, 0, 3, 6, 4, 11, 16, 23);
        FOUR(STEP_H, 44, 9, 12, 15, 2, 4, 11, 16, 23);
        FOUR(STEP_I, 48, 0, 7, 14, 5, 6, 10, 15, 21);
        FOUR(STEP_I, 52, 12, 3, 10, 1, 6, 10, 15, 21);
        FOUR(STEP_I, 56, 8, 15, 6, 13, 6, 10, 15, 21);
        FOUR(STEP_I, 60, 4, 11, 2, 9, 6, 10, 15, 21);
        a += a0;
        b += b0;
        c += c0;
        d += d0;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
}

void md5_init(struct md5 *m)
{
    *m = (struct md5){.state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}};
}

void md5_add(struct md5 *m, const void *bytes, size_t n)
{
    const unsigned char *p = bytes;
    size_t have = m->len_bytes % 64;

    m->len_bytes += n;
    if (have) {
        size_t part = MIN(n, 64 - have);
        memcpy(m->tail + have, p, part);
        p += part;
        n -= part;
        if (have + part < 64)
            return;
        md5_blocks(m->state, m->tail, 1);
    }
    md5_blocks(m->state, p, n / 64);
    if (n % 64)
        memcpy(m->tail, p + (n - n % 64), n % 64);
}

void md5_finish(struct md5 *m, unsigned char ret[16])
{
    static const unsigned char pad[64] = {0x80};
    const uint64_t bits = htole64(m->len_bytes * 8);
    const size_t have = m->len_bytes % 64;

    md5_add(m, pad, have < 56 ? 56 - have : 120 - have);
    md5_add(m, &bits, 8);
    for (unsigned i = 0; i < 4; i++) {
        const uint32_t w = htole32(m->state[i]);
        memcpy(ret + 4 * i, &w, 4);
    }
}
