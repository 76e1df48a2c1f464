#include "data/json_read.h"
#include "data/value.h"
#include "support/test.h"

enum { MANY = 500 };

static const char *key_of(struct arena *a, size_t i)
{
    return arena_printf(a, "key%zu", i * 7919 % 1009);
}

TEST(lists_keep_their_items_when_room_is_made)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *list = value_list(&a);
    value_reserve(&a, list, 0);
    for (int64_t i = 0; i < 100; i++) {
        value_reserve(&a, list, (size_t)(i % 7));
        value_push(&a, list, value_int(&a, i));
    }
    CHECK_INT(list->list.len, 100);
    for (uint32_t i = 0; i < list->list.len; i++)
        CHECK_INT(list->list.items[i]->i, i);
}

TEST(value_map_finds_its_keys_at_every_size)
{
    scoped(arena) struct arena a = ARENA_INIT;

    for (size_t size = 0; size < MANY; size = size * 5 / 4 + 1) {
        struct value *map = value_map(&a);
        for (size_t i = 0; i < size; i++)
            value_set(&a, map, key_of(&a, i), value_int(&a, (int64_t)i));
        CHECK_INT(map->map.len, size);
        for (size_t i = 0; i < 2 * size;
             i++) { /* the second half is not there: the search must end */
            struct value *v = value_find(map, key_of(&a, i));
            CHECK(i < size ? v && v->i == (int64_t)i : !v);
        }
    }
}

/* Keys whose hashes fall together fill a stretch of the table. */
TEST(value_map_searches_end)
{
    scoped(arena) struct arena a = ARENA_INIT;

    for (int round = 0; round < 200; round++) {
        struct value *map = value_map(&a);
        for (int i = 0; i < 24; i++)
            value_set(&a, map, arena_printf(&a, "%d.%d", round, i), value_null(&a));
        for (int i = 0; i < 100; i++)
            CHECK(!value_find(map, arena_printf(&a, "no %d.%d", round, i)));
    }
}

TEST(value_map_that_has_shrunk_finds_new_keys)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *map = value_map(&a);

    for (size_t i = 0; i < 14; i++)
        value_set(&a, map, key_of(&a, i), value_null(&a));
    for (size_t i = 0; i < 10; i++)
        CHECK(value_unset(map, key_of(&a, i)));
    value_set(&a, map, "new", value_null(&a));
    CHECK(value_find(map, "new") != NULL);
    CHECK(value_find(map, key_of(&a, 12)) != NULL);
    CHECK(!value_find(map, key_of(&a, 3)));
    CHECK_INT(map->map.len, 5);
}

/* --- values --- */

static struct value *json(const char *text, struct arena *a)
{
    struct value *v = NULL;
    CHECK(!json_read(str_of(text), a, &v));
    return v;
}

TEST(maps_keep_the_order_of_first_insertion)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *m = value_map(&a);
    for (int i = 0; i < 1000; i++)
        value_set(&a, m, arena_printf(&a, "k%d", i), value_int(&a, i));
    CHECK(value_set(&a, m, "k7", value_int(&a, -7)) == &m->map.pairs[7]);
    CHECK_INT(m->map.len, 1000);
    CHECK_STR(m->map.pairs[7].key, "k7");
    CHECK_INT(value_find(m, "k7")->i, -7);
    CHECK(value_unset(m, "k500") && !value_unset(m, "k500"));
    CHECK(!value_find(m, "k500"));
    CHECK_INT(value_find(m, "k501")->i, 501);
    CHECK_STR(m->map.pairs[500].key, "k501");
    CHECK(!value_find(value_int(&a, 1), "x") && !value_find(NULL, "x"));
}

/* As Python's ==, but for NaN. */
TEST(equality_is_pythons)
{
    static const struct {
        const char *a, *b;
        bool equal, same;
    } cases[] = {
        {"1", "1", true, true},
        {"1", "1.0", true, false},
        {"true", "1", true, false},
        {"false", "0.0", true, false},
        {"0.0", "-0.0", true, false},
        {"NaN", "NaN", true, true},
        {"null", "false", false, false},
        {"\"1\"", "1", false, false},
        {"\"a\"", "\"a\"", true, true},
        {"[1, 2]", "[1, 2.0]", true, false},
        {"[1, 2]", "[2, 1]", false, false},
        {"[1]", "[1, 1]", false, false},
        {"{\"a\": 1, \"b\": 2}", "{\"b\": 2, \"a\": 1}", true, true},
        {"{\"a\": 1}", "{\"a\": 1, \"b\": null}", false, false},
        {"9007199254740993", "9007199254740992", false, false},
        {"100000000000000000000", "100000000000000000000", true, true},
        {"100000000000000000000", "100000000000000000001", false, false},
        {"100000000000000000000", "1e20", true, false},
        {"\"a\\u0000b\"", "\"a\\u0000c\"", false, false},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct value *x = json(cases[i].a, &a), *y = json(cases[i].b, &a);
        if (value_equal(x, y) != cases[i].equal || value_equal(y, x) != cases[i].equal)
            test_fail(__FILE__, __LINE__, "equality of %s and %s", cases[i].a, cases[i].b);
        if (value_same(x, y) != cases[i].same || value_same(y, x) != cases[i].same)
            test_fail(__FILE__, __LINE__, "sameness of %s and %s", cases[i].a, cases[i].b);
    }
}

TEST(copies_are_independent)
{
    scoped(arena) struct arena a = ARENA_INIT, b = ARENA_INIT;
    struct value *v = json("{\"a\": [1, {\"b\": \"x\"}], \"n\": 123456789012345678901}", &a);
    struct value *copy = value_copy(&b, v);
    CHECK(value_same(v, copy));
    value_push(&b, value_find(copy, "a"), value_null(&b));
    CHECK_INT(value_find(v, "a")->list.len, 2);
    arena_release(&a);
    CHECK_STR(value_find(copy, "n")->digits, "123456789012345678901");
}

/* Expectations printed by Python 3.11. */
TEST(python_spells_values)
{
    static const char *const cases[][2] = {
        {"\"it's\"", "\"it's\""},
        {"\"a\\\"b\"", "'a\"b'"},
        {"\"both ' and \\\"\"", "'both \\' and \"'"},
        {"\"tab\\tnl\\n\\\\ \\u0001\\u007f\\u0085\\u00a0\\u00e9\\u200b\\ud83d\\ude00\"",
         "'tab\\tnl\\n\\\\ \\x01\\x7f\\x85\\xa0\xC3\xA9\\u200b\xF0\x9F\x98\x80'"},
        {"{\"a\": [1, 2.0, null, true], \"b\": {}}", "{'a': [1, 2.0, None, True], 'b': {}}"},
        {"[]", "[]"},
        {"1e400", "inf"},
        {"-1e-7", "-1e-07"},
        {"1e16", "1e+16"},
        {"-0", "0"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(sb) struct sb out = SB_INIT;
        value_py_repr(json(cases[i][0], &a), &out);
        CHECK_STR(out.buf, cases[i][1]);
    }
    scoped(sb) struct sb bare = SB_INIT;
    value_py_str(value_strz(&a, "it's"), &bare);
    CHECK_STR(bare.buf, "it's");
    CHECK_STR(value_kind_name(value_null(&a)), "NoneType");
    CHECK_STR(value_kind_name(value_map(&a)), "dict");
}

TEST(integers_of_any_size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *most = value_int_digits(&a, "9223372036854775807"),
                 *more = value_int_digits(&a, "9223372036854775808"),
                 *least = value_int_digits(&a, "-9223372036854775808");
    CHECK(!most->digits && most->i == INT64_MAX && !least->digits && least->i == INT64_MIN);
    CHECK_STR(more->digits, "9223372036854775808");
    CHECK(value_as_double(more) == 9223372036854775808.0);
    CHECK(value_is_number(more) && !value_is_number(value_bool(&a, true)) &&
          !value_is_number(NULL));
    CHECK(value_is(more, VALUE_INT) && !value_is(NULL, VALUE_INT));
}
