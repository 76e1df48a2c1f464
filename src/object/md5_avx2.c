/* md5_avx2.c — eight streams: lane by lane as in md5.c, one register for each word of the state. */
#include "object/md5_kernel.h"

#if defined(__x86_64__)

#include "object/md5_rounds.h"

#include <immintrin.h>

/* The address sanitizer of gcc 12 keeps locals where 32 bytes of alignment are not to be had. */
#define AVX2 __attribute__((target("avx2"), no_sanitize("address")))

enum { LANES = 8 };

/* Rows are eight words of one lane each; afterwards row w holds word w of every lane. */
AVX2 static inline void transpose(__m256i r[LANES])
{
    __m256i pairs[LANES], quads[LANES];

    for (int i = 0; i < LANES; i += 2) {
        pairs[i] = _mm256_unpacklo_epi32(r[i], r[i + 1]);
        pairs[i + 1] = _mm256_unpackhi_epi32(r[i], r[i + 1]);
    }
    for (int i = 0; i < LANES; i += 4) {
        for (int half = 0; half < 2; half++) {
            quads[i + 2 * half] = _mm256_unpacklo_epi64(pairs[i + half], pairs[i + 2 + half]);
            quads[i + 2 * half + 1] = _mm256_unpackhi_epi64(pairs[i + half], pairs[i + 2 + half]);
        }
    }
    for (int i = 0; i < 4; i++) {
        r[i] = _mm256_permute2x128_si256(quads[i], quads[i + 4], 0x20);
        r[i + 4] = _mm256_permute2x128_si256(quads[i], quads[i + 4], 0x31);
    }
}

AVX2 static inline void load_block(struct md5_lanes *l, __m256i x[16])
{
    for (int i = 0; i < LANES; i++) {
        x[i] = _mm256_loadu_si256((const __m256i *)(const void *)l->at[i]);
        x[LANES + i] = _mm256_loadu_si256((const __m256i *)(const void *)(l->at[i] + 32));
        l->at[i] += 64;
    }
    transpose(x);
    transpose(x + LANES);
}

#define ADD(x, y) _mm256_add_epi32(x, y)
#define AND(x, y) _mm256_and_si256(x, y)
#define XOR(x, y) _mm256_xor_si256(x, y)
#define ROL(x, s) _mm256_or_si256(_mm256_slli_epi32(x, s), _mm256_srli_epi32(x, 32 - (s)))
/* What does not wait for `b`, which the step before has just made. */
#define EARLY(a, i, x) ADD(a, ADD(w[x], _mm256_set1_epi32((int)md5_k[i])))
#define STEP_F(a, b, c, d, i, x, s)                                                                \
    (a = ADD(b, ROL(ADD(EARLY(a, i, x), XOR(AND(XOR(c, d), b), d)), s)))
#define STEP_G(a, b, c, d, i, x, s)                                                                \
    (a = ADD(b, ROL(ADD(ADD(EARLY(a, i, x), _mm256_andnot_si256(d, c)), AND(b, d)), s)))
#define STEP_H(a, b, c, d, i, x, s) (a = ADD(b, ROL(ADD(EARLY(a, i, x), XOR(XOR(c, d), b)), s)))
#define STEP_I(a, b, c, d, i, x, s)                                                                \
    (a = ADD(b, ROL(ADD(EARLY(a, i, x), XOR(_mm256_or_si256(b, XOR(d, ones)), c)), s)))

AVX2 static inline __m256i words_of(const struct md5_lanes *l, unsigned w)
{
    return _mm256_loadu_si256((const void *)l->words[w]);
}

AVX2 void md5_kernel_avx2(struct md5_lanes *l, size_t blocks)
{
    const __m256i ones = _mm256_set1_epi32(-1);
    __m256i w[16], a = words_of(l, 0), b = words_of(l, 1), c = words_of(l, 2), d = words_of(l, 3);

    for (; blocks; blocks--) {
        const __m256i a0 = a, b0 = b, c0 = c, d0 = d;
        load_block(l, w);
        MD5_ROUNDS(STEP_F, STEP_G, STEP_H, STEP_I);
        a = ADD(a, a0);
        b = ADD(b, b0);
        c = ADD(c, c0);
        d = ADD(d, d0);
    }
    _mm256_storeu_si256((void *)l->words[0], a);
    _mm256_storeu_si256((void *)l->words[1], b);
    _mm256_storeu_si256((void *)l->words[2], c);
    _mm256_storeu_si256((void *)l->words[3], d);
}

#endif
