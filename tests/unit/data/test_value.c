#include "data/value.h"

#include "support/test.h"

enum { MANY = 500 };

static const char *key_of(struct arena *a, size_t i)
{
    return arena_printf(a, "key%zu", i * 7919 % 1009);
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
