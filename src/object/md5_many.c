/* md5_many.c — keeping lanes busy with texts of different lengths.
 *
 * All lanes go as far as the one that ends first; that one takes its padding or the next text.  The
 * longest texts come first, so that in the end all lanes run dry at about the same time. */
#include "object/md5_many.h"

#include "base/mem.h"
#include "object/md5.h"
#include "object/md5_kernel.h"
#include "object/md5_rounds.h"

#include <endian.h>

enum {
    BLOCK = 64,
    LENGTH_AT = 56, /* of the last block: the length in bits */
    /* So few lanes are done sooner one after the other. */
    FEW_LANES = 1,
};

/* A text on its way through a lane: its whole blocks, then its padding. */
struct lane {
    struct md5_text *text; /* NULL: idle */
    size_t left;           /* blocks */
    bool is_padding;
    unsigned char padding[2 * BLOCK];
};

struct schedule {
    md5_kernel_fn kernel;
    unsigned width, busy;
    struct md5_text **next, **end; /* texts that no lane has taken yet, longest first */
    struct md5_lanes lanes;
    struct lane at[MD5_MAX_LANES];
};

static const uint32_t initial[4] = MD5_STATE_INIT;

static void start_padding(struct schedule *s, unsigned i)
{
    struct lane *l = &s->at[i];
    const size_t len = l->text->bytes.len, tail = len % BLOCK;
    const uint64_t bits = htole64((uint64_t)len * 8);

    l->is_padding = true;
    l->left = tail < LENGTH_AT ? 1 : 2;
    memset(l->padding, 0, sizeof(l->padding));
    if (tail)
        memcpy(l->padding, l->text->bytes.ptr + (len - tail), tail);
    l->padding[tail] = 0x80;
    memcpy(l->padding + (l->left - 1) * BLOCK + LENGTH_AT, &bits, sizeof(bits));
    s->lanes.at[i] = l->padding;
}

static void start_text(struct schedule *s, unsigned i)
{
    struct lane *l = &s->at[i];

    l->text = s->next < s->end ? *s->next++ : NULL;
    if (!l->text) {
        s->busy--;
        return;
    }
    for (unsigned w = 0; w < 4; w++)
        s->lanes.words[w][i] = initial[w];
    l->is_padding = false;
    l->left = l->text->bytes.len / BLOCK;
    s->lanes.at[i] = (const unsigned char *)l->text->bytes.ptr;
    if (!l->left)
        start_padding(s, i);
}

static void add_word(unsigned char *p, uint32_t word)
{
    const uint32_t w = htole32(word);

    memcpy(p, &w, sizeof(w));
}

static void end_text(struct schedule *s, unsigned i)
{
    for (unsigned w = 0; w < 4; w++)
        add_word(s->at[i].text->digest + 4 * w, s->lanes.words[w][i]);
}

/* The lane's blocks are done: on to what comes next. */
static void advance(struct schedule *s, unsigned i)
{
    if (!s->at[i].is_padding) {
        start_padding(s, i);
        return;
    }
    end_text(s, i);
    start_text(s, i);
}

/* As far as the shortest lane goes.  Idle ones read along with it; nobody looks at what comes of
 * that. */
static void step(struct schedule *s)
{
    size_t blocks = SIZE_MAX;
    unsigned shortest = 0;

    for (unsigned i = 0; i < s->width; i++) {
        if (s->at[i].text && s->at[i].left < blocks) {
            blocks = s->at[i].left;
            shortest = i;
        }
    }
    for (unsigned i = 0; i < s->width; i++) {
        if (!s->at[i].text)
            s->lanes.at[i] = s->lanes.at[shortest];
    }
    s->kernel(&s->lanes, blocks);
    for (unsigned i = 0; i < s->width; i++) {
        if (!s->at[i].text)
            continue;
        s->at[i].left -= blocks;
        if (!s->at[i].left)
            advance(s, i);
    }
}

static void md5_one(struct md5_text *t)
{
    struct md5 m;

    md5_init(&m);
    md5_add(&m, t->bytes.ptr, t->bytes.len);
    md5_finish(&m, t->digest);
}

/* The rest of a lane as one stream. */
static void finish_alone(struct schedule *s, unsigned i)
{
    struct md5_text *t = s->at[i].text;
    const size_t rest = s->at[i].left * BLOCK + t->bytes.len % BLOCK;
    struct md5 m = {.len_bytes = t->bytes.len - rest};

    for (unsigned w = 0; w < 4; w++)
        m.state[w] = s->lanes.words[w][i];
    md5_add(&m, s->lanes.at[i], rest);
    md5_finish(&m, t->digest);
}

static void run(struct schedule *s)
{
    s->busy = s->width;
    for (unsigned i = 0; i < s->width; i++)
        start_text(s, i);
    while (s->busy > FEW_LANES)
        step(s);
    for (unsigned i = 0; i < s->width; i++) {
        if (!s->at[i].text)
            continue;
        if (s->at[i].is_padding)
            md5_one(s->at[i].text);
        else
            finish_alone(s, i);
    }
}

static int compare_length(const void *a, const void *b)
{
    const struct md5_text *const *x = a, *const *y = b;

    return ((*x)->bytes.len < (*y)->bytes.len) - ((*x)->bytes.len > (*y)->bytes.len);
}

static void run_lanes(md5_kernel_fn kernel, unsigned width, struct md5_text *texts, size_t len)
{
    scoped(free) struct md5_text **order = mem_alloc(len * sizeof(struct md5_text *));
    struct schedule s = {.kernel = kernel, .width = width, .next = order, .end = order + len};

    for (size_t i = 0; i < len; i++)
        order[i] = &texts[i];
    qsort(order, len, sizeof(struct md5_text *), compare_length);
    run(&s);
}

static const struct {
    md5_kernel_fn kernel; /* NULL: not on this architecture */
    unsigned width;
} ways[MD5_WAYS] = {
#if defined(__x86_64__)
    [MD5_8_LANES_AVX2] = {md5_kernel_avx2, 8},
    [MD5_16_LANES_AVX512] = {md5_kernel_avx512, 16},
#endif
};

bool md5_has_way(enum md5_way way)
{
#if defined(__x86_64__)
    if (way == MD5_8_LANES_AVX2)
        return __builtin_cpu_supports("avx2");
    if (way == MD5_16_LANES_AVX512)
        return __builtin_cpu_supports("avx512f");
#endif
    return way == MD5_ONE_LANE;
}

void md5_many_by(enum md5_way way, struct md5_text *texts, size_t len)
{
    if (ways[way].kernel) {
        run_lanes(ways[way].kernel, ways[way].width, texts, len);
        return;
    }
    for (size_t i = 0; i < len; i++)
        md5_one(&texts[i]);
}

void md5_many(struct md5_text *texts, size_t len)
{
    enum md5_way way = MD5_WAYS - 1;

    while (!md5_has_way(way))
        way--;
    md5_many_by(len > FEW_LANES ? way : MD5_ONE_LANE, texts, len);
}
