#include "object/md5_many.h"

#include "base/mem.h"
#include "base/sb.h"
#include "object/md5.h"
#include "support/test.h"

/* Bytes without a pattern that a wrong lane or block could share. */
static unsigned char *noise(size_t len)
{
    unsigned char *p = mem_alloc(len);
    uint32_t x = 12345;

    for (size_t i = 0; i < len; i++) {
        x = x * 1664525 + 1013904223;
        p[i] = (unsigned char)(x >> 24);
    }
    return p;
}

static void check_one(const struct md5_text *t, enum md5_way way)
{
    unsigned char want[16];
    struct md5 m;

    md5_init(&m);
    md5_add(&m, t->bytes.ptr, t->bytes.len);
    md5_finish(&m, want);
    if (memcmp(want, t->digest, sizeof(want)))
        test_fail(__FILE__, __LINE__, "way %d, %zu bytes: wrong digest", (int)way, t->bytes.len);
}

static void check_all(struct md5_text *texts, size_t len)
{
    for (enum md5_way way = 0; way < MD5_WAYS; way++) {
        if (!md5_has_way(way))
            continue;
        for (size_t i = 0; i < len; i++)
            memset(texts[i].digest, 0xee, sizeof(texts[i].digest));
        md5_many_by(way, texts, len);
        for (size_t i = 0; i < len; i++)
            check_one(&texts[i], way);
    }
}

static struct md5_text text_of(const void *p, size_t len)
{
    return (struct md5_text){.bytes = {p, len}};
}

/* RFC 1321, A.5. */
TEST(md5_many_knows_the_standard)
{
    static const struct {
        const char *text;
        unsigned char digest[4];
    } rfc[] = {
        {"", {0xd4, 0x1d, 0x8c, 0xd9}},
        {"a", {0x0c, 0xc1, 0x75, 0xb9}},
        {"abc", {0x90, 0x01, 0x50, 0x98}},
        {"message digest", {0xf9, 0x6b, 0x69, 0x7d}},
        {"abcdefghijklmnopqrstuvwxyz", {0xc3, 0xfc, 0xd3, 0xd7}},
        {"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
         {0xd1, 0x74, 0xab, 0x98}},
        {"12345678901234567890123456789012345678901234567890123456789012345678901234567890",
         {0x57, 0xed, 0xf4, 0xa2}},
    };
    struct md5_text texts[ARRAY_LEN(rfc)];

    for (enum md5_way way = 0; way < MD5_WAYS; way++) {
        if (!md5_has_way(way))
            continue;
        for (size_t i = 0; i < ARRAY_LEN(rfc); i++)
            texts[i] = text_of(rfc[i].text, strlen(rfc[i].text));
        md5_many_by(way, texts, ARRAY_LEN(rfc));
        for (size_t i = 0; i < ARRAY_LEN(rfc); i++)
            CHECK(!memcmp(texts[i].digest, rfc[i].digest, sizeof(rfc[i].digest)));
    }
}

/* Each length in every lane at once, and at each alignment. */
TEST(md5_many_takes_every_length)
{
    enum { WIDE = 33, LONGEST = 321 };
    scoped(free) unsigned char *bytes = noise(LONGEST + 64 * WIDE);
    struct md5_text texts[WIDE];

    for (size_t len = 0; len <= LONGEST; len++) {
        for (size_t i = 0; i < WIDE; i++)
            texts[i] = text_of(bytes + i * 63, len);
        check_all(texts, WIDE);
    }
}

/* Any number of texts, fewer than lanes too, of lengths that have nothing to do with each other. */
TEST(md5_many_mixes_lengths)
{
    enum { MOST = 70 };
    scoped(free) unsigned char *bytes = noise(20000);
    struct md5_text texts[MOST];

    for (size_t count = 0; count <= MOST; count++) {
        for (size_t i = 0; i < count; i++)
            texts[i] = text_of(bytes + (i * 17) % 1000,
                               i % 7 == 6 ? 9000 + i * 31 : (i * 1021 + count * 13) % 310);
        check_all(texts, count);
    }
}

/* All lanes have long been idle when the last text ends. */
TEST(md5_many_finishes_what_is_much_longer)
{
    enum { LONG = 300001 };
    scoped(free) unsigned char *bytes = noise(LONG);
    struct md5_text texts[20];

    for (size_t extra = 0; extra < 130; extra += 13) {
        for (size_t i = 0; i < ARRAY_LEN(texts); i++)
            texts[i] = text_of(bytes + i, i == 11 ? LONG - 11 - extra : i * 64);
        check_all(texts, ARRAY_LEN(texts));
    }
}

/* Digests belong to their texts whatever the order in which these are taken. */
TEST(md5_many_leaves_texts_in_place)
{
    struct md5_text texts[] = {text_of("b", 1), text_of("longer", 6), text_of("", 0)};

    md5_many(texts, ARRAY_LEN(texts));
    CHECK(str_is(texts[0].bytes, "b") && str_is(texts[1].bytes, "longer"));
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        check_one(&texts[i], MD5_WAYS);
}
