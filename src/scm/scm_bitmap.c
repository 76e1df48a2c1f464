#include "scm/scm_bitmap.h"

enum {
    WORD_BITS = 64,
    RUN_BITS = 32, /* width of the length of a run, above the bit that runs */
    MAX_WORDS = 1 << 24,
};

static uint64_t be(const char *p, int bytes)
{
    uint64_t v = 0;
    for (int i = 0; i < bytes; i++)
        v = v << 8 | (unsigned char)p[i];
    return v;
}

/* One marker word: so many equal words, then so many words as they are. */
static bool read_run(const char *words, size_t count, size_t *at, struct scm_bitmap *ret)
{
    uint64_t marker = be(words + 8 * (*at)++, 8);
    uint64_t fill = marker & 1 ? UINT64_MAX : 0;
    uint64_t run = marker >> 1 & (((uint64_t)1 << RUN_BITS) - 1),
             literal = marker >> (RUN_BITS + 1);
    if (run + ret->words.len > MAX_WORDS || literal > count - *at)
        return false;
    for (; run; run--)
        vec_push(&ret->words, fill);
    for (; literal; literal--)
        vec_push(&ret->words, be(words + 8 * (*at)++, 8));
    return true;
}

bool scm_bitmap_read(struct str *bytes, struct scm_bitmap *ret)
{
    enum { HEAD = 8, TAIL = 4 }; /* bits and words counted; place of the last marker */
    if (bytes->len < HEAD)
        return false;
    size_t count = (size_t)be(bytes->ptr + 4, 4);
    if (count > bytes->len / 8 || bytes->len < HEAD + 8 * count + TAIL)
        return false;
    for (size_t at = 0; at < count;)
        if (!read_run(bytes->ptr + HEAD, count, &at, ret))
            return false;
    *bytes = str_sub(*bytes, HEAD + 8 * count + TAIL, bytes->len);
    return true;
}

bool scm_bitmap_has(const struct scm_bitmap *b, size_t number)
{
    size_t word = number / WORD_BITS;
    return word < b->words.len && b->words.at[word] >> number % WORD_BITS & 1;
}

void scm_bitmap_release(struct scm_bitmap *b)
{
    vec_release(&b->words);
}
