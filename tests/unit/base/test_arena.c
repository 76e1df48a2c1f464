#include "base/arena.h"
#include "base/vec.h"
#include "support/test.h"

static bool is_zero(const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i])
            return false;
    return true;
}

TEST(memory_is_zeroed_and_aligned)
{
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t n = 0; n < 300; n++) {
        char *p = arena_alloc(&a, n);
        CHECK((uintptr_t)p % _Alignof(max_align_t) == 0);
        CHECK(is_zero(p, n));
        memset(p, 0xff, n); /* the next one must not see this */
    }
}

TEST(large_pieces_do_not_waste_the_block_in_use)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char *small = arena_alloc(&a, 16), *large = arena_alloc(&a, 100000),
         *next = arena_alloc(&a, 16);
    CHECK(is_zero(large, 100000));
    CHECK_INT(next - small, 16);
}

TEST(texts_are_copied_and_ended)
{
    scoped(arena) struct arena a = ARENA_INIT;
    char source[] = "abc";
    char *copy = arena_strdup(&a, source);
    source[0] = 'x';
    CHECK_STR(copy, "abc");
    CHECK_STR(arena_strndup(&a, "abcdef", 3), "abc");
    CHECK_STR(arena_str(&a, STR_NONE), "");
    CHECK(arena_strdup(&a, NULL) == NULL);
    CHECK_STR(arena_printf(&a, "%d-%s", 7, "x"), "7-x");
    CHECK(memcmp(arena_memdup(&a, "a\0b", 3), "a\0b", 3) == 0);
}

TEST(arrays_grow_and_keep_what_they_hold)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct strs v = {0};
    for (int i = 0; i < 1000; i++)
        arena_push(&a, &v, arena_printf(&a, "%d", i));
    CHECK_INT(v.len, 1000);
    CHECK_STR(v.at[0], "0");
    CHECK_STR(v.at[999], "999");
}

/* From some megabytes on blocks are of another kind. */
TEST(a_large_arena_keeps_what_it_gave)
{
    enum { COUNT = 100000 };
    scoped(arena) struct arena a = ARENA_INIT;
    int **all = arena_array(&a, COUNT, sizeof(*all));
    bool zeroed = true, kept = true;
    for (int i = 0; i < COUNT; i++) {
        all[i] = arena_alloc(&a, 48);
        zeroed &= !all[i][0] && !all[i][11];
        all[i][0] = all[i][11] = i;
        arena_printf(&a, "%d", i);
    }
    memset(arena_alloc(&a, 3 << 20), 1, 3 << 20);
    for (int i = 0; i < COUNT; i++)
        kept &= all[i][0] == i && all[i][11] == i;
    CHECK(zeroed && kept);
}

TEST(a_released_arena_can_be_used_again)
{
    struct arena a = ARENA_INIT;
    arena_alloc(&a, 100);
    arena_release(&a);
    CHECK_STR(arena_strdup(&a, "again"), "again");
    arena_release(&a);
    arena_release(&a);
}
