#include "data/json_read.h"
#include "data/json_write.h"
#include "data/value_pack.h"
#include "data/yaml_read.h"
#include "support/test.h"

static struct value *json(const char *text, struct arena *a)
{
    struct value *v = NULL;
    CHECK(!json_read(str_of(text), a, &v));
    return v;
}

static struct str packed(const struct value *v, struct arena *a)
{
    scoped(sb) struct sb bytes = SB_INIT;
    value_pack(v, &bytes);
    return (struct str){arena_str(a, sb_str(&bytes)), bytes.len};
}

TEST(all_kinds_come_back)
{
    static const char *const cases[] = {"null",
                                        "true",
                                        "false",
                                        "0",
                                        "-7",
                                        "9223372036854775807",
                                        "123456789012345678901234567890",
                                        "1.0",
                                        "-0.0",
                                        "1e300",
                                        "NaN",
                                        "-Infinity",
                                        "\"\"",
                                        "\"a\\u0000b\"",
                                        "\"\\u00e9\"",
                                        "[]",
                                        "{}",
                                        "[1, [2, [null]], {\"a\": []}]",
                                        "{\"a\": {\"b\": 1, \"c\": [true]}, \"\": 2}"};
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct value *v = json(cases[i], &a), *back = value_unpack(packed(v, &a), NULL, &a);
        if (!back || !value_same(v, back))
            test_fail(__FILE__, __LINE__, "%s is another value", cases[i]);
    }
}

/* What JSON would lose. */
TEST(keys_that_are_no_strings_and_dates_come_back)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *v = NULL;
    CHECK_OK(
        yaml_read(STR_LIT("{1: a, true: b, null: c, 1.5: d, '2': e, day: 2020-01-02}"), &a, &v));
    struct value *back = value_unpack(packed(v, &a), NULL, &a);
    CHECK(back && value_same(v, back));
    value_py_repr(back, &text);
    CHECK_STR(text.buf, "{1: 'a', True: 'b', None: 'c', 1.5: 'd', '2': 'e', 'day': '2020-01-02'}");
    sb_clear(&text);
    json_write(back, JSON_PLAIN, &text);
    CHECK_STR(text.buf, "{\"1\": \"a\", \"true\": \"b\", \"null\": \"c\", \"1.5\": \"d\", "
                        "\"2\": \"e\", \"day\": \"2020-01-02\"}");
}

TEST(a_big_map_is_found_by_key)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *map = value_map(&a);
    for (int i = 0; i < 100; i++)
        value_set(&a, map, arena_printf(&a, "k%d", i), value_int(&a, i));
    struct value *back = value_unpack(packed(map, &a), NULL, &a);
    CHECK_INT(value_find(back, "k77")->i, 77);
    CHECK(!value_find(back, "k100"));
    value_set(&a, back, "k100", value_null(&a));
    CHECK_INT(back->map.len, 101);
    CHECK(value_find(back, "k100") != NULL);
}

TEST(what_is_the_same_is_shared)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct str first =
        packed(json("{\"p\": {\"lr\": 1, \"n\": [1, 2]}, \"q\": {\"x\": 1}}", &a), &a);
    struct value *one = value_unpack(first, NULL, &a);
    struct value_packed like = {first, one};
    CHECK(value_unpack(first, &like, &a) == one);

    struct value *v = json("{\"p\": {\"lr\": 2, \"n\": [1, 2]}, \"q\": {\"x\": 1}, \"r\": 0}", &a);
    struct value *two = value_unpack(packed(v, &a), &like, &a);
    CHECK(value_same(two, v));
    CHECK(value_find(two, "q") == value_find(one, "q"));
    CHECK(value_find(two, "p") != value_find(one, "p"));
    CHECK(value_find(value_find(two, "p"), "n") == value_find(value_find(one, "p"), "n"));
    CHECK(two->map.pairs[0].key == one->map.pairs[0].key);
    CHECK_INT(value_find(value_find(one, "p"), "lr")->i, 1);
}

/* Other keys, other kinds and fewer of them at the same places. */
TEST(what_differs_is_not_shared)
{
    static const char *const cases[] = {
        "{\"a\": 1, \"b\": [1, 2, 3], \"c\": {\"d\": null}}",
        "{\"b\": 1, \"a\": [1, 2, 3], \"c\": {\"d\": null}}",
        "{\"a\": [1], \"b\": 1}",
        "{\"a\": {\"b\": [1, 2, 3]}}",
        "{}",
        "[1, [1, 2, 3], {\"d\": null}]",
        "[1, [1, 3], {}, 4]",
        "1",
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        for (size_t k = 0; k < ARRAY_LEN(cases); k++) {
            struct value *v = json(cases[k], &a);
            struct value_packed like = {packed(json(cases[i], &a), &a), NULL};
            like.val = value_unpack(like.bytes, NULL, &a);
            struct value *back = value_unpack(packed(v, &a), &like, &a);
            if (!back || !value_same(v, back))
                test_fail(__FILE__, __LINE__, "%s after %s", cases[k], cases[i]);
        }
}

TEST(damage_is_noticed_or_harmless)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v = json("{\"a\": [1, 2.5, \"x\", {\"b\": null}], \"c\": true}", &a);
    struct str good = packed(v, &a);
    char *bytes = arena_memdup(&a, good.ptr, good.len);
    for (size_t n = 0; n < good.len; n++)
        CHECK(!value_unpack((struct str){arena_memdup(&a, bytes, n), n}, NULL, &a));
    for (size_t i = 0; i < good.len; i++)
        for (int change = 1; change < 256; change++) {
            scoped(arena) struct arena scratch = ARENA_INIT;
            scoped(sb) struct sb text = SB_INIT;
            bytes[i] = (char)(good.ptr[i] ^ change);
            struct value *got = value_unpack((struct str){bytes, good.len}, NULL, &scratch);
            if (got)
                value_py_repr(got, &text);
            bytes[i] = good.ptr[i];
        }
}

TEST(nesting_has_a_limit)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v = value_list(&a), *outer;
    for (int i = 1; i < 1000; i++, v = outer)
        value_push(&a, outer = value_list(&a), v);
    CHECK(value_unpack(packed(v, &a), NULL, &a) != NULL);
    value_push(&a, outer = value_list(&a), v);
    CHECK(!value_unpack(packed(outer, &a), NULL, &a));
}
