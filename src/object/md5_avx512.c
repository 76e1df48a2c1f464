/* md5_avx512.c — sixteen streams.  Every function of three words is one instruction, and so is a
 * rotation. */
#include "object/md5_kernel.h"

#if defined(__x86_64__)

#include "object/md5_rounds.h"

#include <immintrin.h>

/* The address sanitizer of gcc 12 keeps locals where 64 bytes of alignment are not to be had. */
#define AVX512 __attribute__((target("avx512f"), no_sanitize("address")))

enum { LANES = 16 };

/* Rows are the sixteen words of one lane each; afterwards row w holds word w of every lane. */
AVX512 static inline void transpose(__m512i r[LANES])
{
    __m512i pairs[LANES], quads[LANES], halves[LANES];

    for (int i = 0; i < LANES; i += 2) {
        pairs[i] = _mm512_unpacklo_epi32(r[i], r[i + 1]);
        pairs[i + 1] = _mm512_unpackhi_epi32(r[i], r[i + 1]);
    }
    for (int i = 0; i < LANES; i += 4) {
        for (int half = 0; half < 2; half++) {
            quads[i + 2 * half] = _mm512_unpacklo_epi64(pairs[i + half], pairs[i + 2 + half]);
            quads[i + 2 * half + 1] = _mm512_unpackhi_epi64(pairs[i + half], pairs[i + 2 + half]);
        }
    }
    for (int i = 0; i < 4; i++) { /* the 128-bit parts 0 and 2, or 1 and 3, of four lanes each */
        halves[i] = _mm512_shuffle_i32x4(quads[i], quads[i + 4], 0x88);
        halves[i + 4] = _mm512_shuffle_i32x4(quads[i], quads[i + 4], 0xdd);
        halves[i + 8] = _mm512_shuffle_i32x4(quads[i + 8], quads[i + 12], 0x88);
        halves[i + 12] = _mm512_shuffle_i32x4(quads[i + 8], quads[i + 12], 0xdd);
    }
    for (int i = 0; i < 4; i++) {
        r[i] = _mm512_shuffle_i32x4(halves[i], halves[i + 8], 0x88);
        r[i + 4] = _mm512_shuffle_i32x4(halves[i + 4], halves[i + 12], 0x88);
        r[i + 8] = _mm512_shuffle_i32x4(halves[i], halves[i + 8], 0xdd);
        r[i + 12] = _mm512_shuffle_i32x4(halves[i + 4], halves[i + 12], 0xdd);
    }
}

AVX512 static inline void load_block(struct md5_lanes *l, __m512i x[LANES])
{
    for (int i = 0; i < LANES; i++) {
        x[i] = _mm512_loadu_si512(l->at[i]);
        l->at[i] += 64;
    }
    transpose(x);
}

#define ADD(x, y) _mm512_add_epi32(x, y)
/* The truth tables of F, G, H and I of RFC 1321 for (b, c, d). */
#define STEP(a, b, c, d, i, x, s, table)                                                           \
    (a = ADD(b, _mm512_rol_epi32(ADD(ADD(a, ADD(w[x], _mm512_set1_epi32((int)md5_k[i]))),          \
                                     _mm512_ternarylogic_epi32(b, c, d, table)),                   \
                                 s)))
#define STEP_F(a, b, c, d, i, x, s) STEP(a, b, c, d, i, x, s, 0xca)
#define STEP_G(a, b, c, d, i, x, s) STEP(a, b, c, d, i, x, s, 0xe4)
#define STEP_H(a, b, c, d, i, x, s) STEP(a, b, c, d, i, x, s, 0x96)
#define STEP_I(a, b, c, d, i, x, s) STEP(a, b, c, d, i, x, s, 0x39)

AVX512 void md5_kernel_avx512(struct md5_lanes *l, size_t blocks)
{
    __m512i w[LANES], a = _mm512_loadu_si512(l->words[0]), b = _mm512_loadu_si512(l->words[1]),
                      c = _mm512_loadu_si512(l->words[2]), d = _mm512_loadu_si512(l->words[3]);

    for (; blocks; blocks--) {
        const __m512i a0 = a, b0 = b, c0 = c, d0 = d;
        load_block(l, w);
        MD5_ROUNDS(STEP_F, STEP_G, STEP_H, STEP_I);
        a = ADD(a, a0);
        b = ADD(b, b0);
        c = ADD(c, c0);
        d = ADD(d, d0);
    }
    _mm512_storeu_si512(l->words[0], a);
    _mm512_storeu_si512(l->words[1], b);
    _mm512_storeu_si512(l->words[2], c);
    _mm512_storeu_si512(l->words[3], d);
}

#endif
