#include "base/arena.h"
#include "base/map.h"
#include "support/test.h"

TEST(keys_are_found_and_replaced)
{
    scoped(map) struct map m = MAP_INIT;
    int one = 1, two = 2;
    CHECK(!map_find(&m, "a") && !map_has(&m, "a") && !map_remove(&m, "a"));
    map_set(&m, "a", &one);
    map_set(&m, "b", &two);
    map_set(&m, "a", &two);
    CHECK(map_find(&m, "a") == &two);
    CHECK_INT(m.len, 2);
    map_set(&m, "none", NULL);
    CHECK(map_has(&m, "none") && !map_find(&m, "none"));
}

TEST(keys_may_be_empty_or_hold_any_byte)
{
    scoped(map) struct map m = MAP_INIT;
    int one = 1, two = 2, three = 3;
    map_set(&m, "", &one);
    map_set_str(&m, (struct str){"a\0b", 3}, &two);
    map_set(&m, "a", &three);
    CHECK(map_find(&m, "") == &one);
    CHECK(map_find_str(&m, (struct str){"a\0b", 3}) == &two);
    CHECK(map_find(&m, "a") == &three);
}

static void check_order(const struct map *m, const char *want)
{
    scoped(sb) struct sb got = SB_INIT;
    map_each (m, e)
        sb_addf(&got, "%s ", e->key);
    CHECK_STR(got.buf, want);
}

TEST(order_is_that_of_first_insertion)
{
    scoped(map) struct map m = MAP_INIT;
    int x = 0;
    map_set(&m, "c", &x);
    map_set(&m, "a", &x);
    map_set(&m, "b", &x);
    map_set(&m, "c", &x);
    check_order(&m, "c a b ");
    CHECK(map_remove(&m, "a"));
    check_order(&m, "c b ");
    map_set(&m, "a", &x);
    check_order(&m, "c b a ");
}

TEST(many_keys_come_and_go)
{
    scoped(map) struct map m = MAP_INIT;
    scoped(arena) struct arena a = ARENA_INIT;
    size_t n = 0;
    for (uintptr_t i = 0; i < 20000; i++) {
        map_set(&m, arena_printf(&a, "key-%zu", (size_t)i), (void *)(i + 1));
        if (i % 3 == 0) /* 0, 1, 3, 4, 6, ...: none twice */
            CHECK(map_remove(&m, arena_printf(&a, "key-%zu", (size_t)(i / 2))));
    }
    for (uintptr_t i = 0; i < 20000; i++) {
        void *v = map_find(&m, arena_printf(&a, "key-%zu", (size_t)i));
        CHECK(!v || v == (void *)(i + 1));
        n += v != NULL;
    }
    CHECK_INT(n, m.len);
    CHECK_INT(n, 20000 - 6667);
}
