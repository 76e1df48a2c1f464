#include "base/turns.h"

#include "base/clock.h"
#include "support/test.h"

#include <stdatomic.h>

enum { ITEMS = 60 };

struct count {
    int64_t item_ms;
    size_t bad; /* items from here on fail */
    atomic_uchar seen[ITEMS];
    atomic_size_t running, done;
    size_t pauses, done_at_pause;
};

static err *visit(void *ctx, size_t i)
{
    struct count *c = ctx;

    if (i >= c->bad)
        return err_new(ERR_IO, "item %zu", i);
    atomic_fetch_add(&c->running, 1);
    clock_sleep_ms(c->item_ms);
    atomic_fetch_add(&c->seen[i], 1);
    atomic_fetch_add(&c->done, 1);
    atomic_fetch_sub(&c->running, 1);
    return NULL;
}

static void note(void *ctx)
{
    struct count *c = ctx;

    CHECK_INT(c->running, 0);
    CHECK(c->done > c->done_at_pause);
    c->done_at_pause = c->done;
    c->pauses++;
}

TEST(turns_have_pauses_in_which_nobody_works)
{
    static const unsigned threads[] = {1, 2};

    for (size_t t = 0; t < ARRAY_LEN(threads); t++) {
        struct count c = {.item_ms = 20, .bad = SIZE_MAX};
        CHECK_OK(turns_run(ITEMS, threads[t], visit, note, &c));
        CHECK(c.pauses > 0 && c.done_at_pause < ITEMS);
        for (size_t i = 0; i < ITEMS; i++)
            CHECK_INT(c.seen[i], 1);
    }
}

TEST(turns_of_little_work_have_no_pause)
{
    struct count c = {.bad = SIZE_MAX};

    CHECK_OK(turns_run(ITEMS, 2, visit, note, &c));
    CHECK_OK(turns_run(0, 2, visit, note, &c));
    CHECK_INT(c.done, ITEMS);
    CHECK_INT(c.pauses, 0);
}

TEST(turns_end_with_a_failure)
{
    struct count c = {.bad = 3};

    CHECK_ERR(turns_run(ITEMS, 2, visit, note, &c), "item");
    CHECK_INT(c.pauses, 0);
}
