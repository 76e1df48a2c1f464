#include "base/pool.h"
#include "support/test.h"

#include <stdatomic.h>

struct count {
    atomic_size_t calls;
    atomic_uchar seen[1000];
    size_t bad; /* items from here on fail */
};

static err *visit(void *ctx, size_t i)
{
    struct count *c = ctx;
    atomic_fetch_add(&c->calls, 1);
    atomic_fetch_add(&c->seen[i], 1);
    return i >= c->bad ? err_new(ERR_IO, "item %zu", i) : NULL;
}

TEST(every_item_is_worked_on_once)
{
    static const unsigned threads[] = {0, 1, 2, 7, 100};
    for (size_t t = 0; t < ARRAY_LEN(threads); t++) {
        struct count c = {.bad = SIZE_MAX};
        CHECK_OK(pool_run(1000, threads[t], visit, &c));
        for (size_t i = 0; i < 1000; i++)
            CHECK_INT(c.seen[i], 1);
    }
}

TEST(nothing_to_do_is_fine)
{
    struct count c = {.bad = SIZE_MAX};
    CHECK_OK(pool_run(0, 4, visit, &c));
    CHECK_INT(c.calls, 0);
}

TEST(a_failure_stops_the_handing_out)
{
    struct count c = {.bad = 3}, one = {.bad = 0};
    CHECK_ERR(pool_run(1000, 4, visit, &c), "item ");
    CHECK(c.calls < 1000);
    CHECK_ERR(pool_run(5, 1, visit, &one), "item 0");
    CHECK_INT(one.calls, 1);
}

struct parts {
    int here, beside;
};

static void add_here(void *ctx)
{
    ((struct parts *)ctx)->here++;
}

static void add_beside(void *ctx)
{
    ((struct parts *)ctx)->beside++;
}

TEST(both_parts_are_done_when_it_returns)
{
    for (int i = 1; i <= 20; i++) {
        struct parts p = {0};
        pool_both(add_here, add_beside, &p);
        CHECK_INT(p.here, 1);
        CHECK_INT(p.beside, 1);
    }
}
