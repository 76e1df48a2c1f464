/* md5.c — one stream of MD5, arranged for the length of its chain of dependent operations, which is
 * all that limits it. */
#include "object/md5.h"

#include "object/md5_rounds.h"

#include <endian.h>

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

static void md5_blocks(uint32_t state[4], const unsigned char *p, size_t blocks)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];

    for (; blocks; blocks--, p += 64) {
        const uint32_t a0 = a, b0 = b, c0 = c, d0 = d;
        MD5_ROUNDS(STEP_F, STEP_G, STEP_H, STEP_I);
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
    *m = (struct md5){.state = MD5_STATE_INIT};
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
