#include "base/turns.h"

#include "base/clock.h"
#include "base/mem.h"

enum { TURN_MS = 250, WORTH_OF_PAUSE = 10, WORTH_OF_WAIT = 4 };

struct turn {
    pool_fn fn;
    void *ctx;
    bool *done;   /* per item */
    size_t first; /* that is not done */
    int64_t end_ms;
};

static err *do_item(void *ctx, size_t index)
{
    const struct turn *t = ctx;
    const size_t item = t->first + index;

    if (t->done[item] || clock_monotonic_ms() > t->end_ms)
        return NULL;
    TRY(t->fn(t->ctx, item));
    t->done[item] = true;
    return NULL;
}

/* Who has ended waits for the last item, then for the pause; a turn is a multiple of either. */
static int64_t next_length_ms(int64_t end_ms, int64_t stopped_ms)
{
    const int64_t wait_ms = stopped_ms - end_ms, pause_ms = clock_monotonic_ms() - stopped_ms;

    return MAX(TURN_MS, MAX(WORTH_OF_WAIT * wait_ms, WORTH_OF_PAUSE * pause_ms));
}

err *turns_run(size_t count, unsigned threads, pool_fn fn, pool_part_fn pause, void *ctx)
{
    scoped(free) bool *done = mem_zalloc(count + 1, sizeof(*done));
    struct turn t = {.fn = fn, .ctx = ctx, .done = done};
    int64_t length_ms = TURN_MS, stopped_ms;

    for (;;) {
        t.end_ms = clock_monotonic_ms() + length_ms;
        TRY(pool_run(count - t.first, threads, do_item, &t));
        while (t.first < count && done[t.first])
            t.first++;
        if (t.first == count)
            return NULL;
        stopped_ms = clock_monotonic_ms();
        pause(ctx);
        length_ms = next_length_ms(t.end_ms, stopped_ms);
    }
}
