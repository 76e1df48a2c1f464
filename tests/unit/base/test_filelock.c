#include "base/arena.h"
#include "base/filelock.h"
#include "support/test.h"

struct asked {
    int times;
    long holder;
    int give_up_after;
};

static bool wait(void *ctx, long holder, int64_t waited_ms)
{
    struct asked *w = ctx;
    CHECK(waited_ms >= 0);
    w->holder = holder;
    return ++w->times < w->give_up_after;
}

TEST(one_holder_at_a_time)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    const char *path = arena_printf(&a, "%s/lock", test_tmpdir());
    scoped(filelock) struct filelock mine = FILELOCK_INIT, yours = FILELOCK_INIT;
    struct asked w = {.give_up_after = 2};
    CHECK_OK(filelock_take(&mine, path, 4711, NULL, NULL));
    test_read(path, &text);
    CHECK_STR(text.buf, " 4711\n");
    CHECK_ERR(filelock_take(&yours, path, 1, NULL, NULL), "held by process 4711");
    CHECK_ERR(filelock_take(&yours, path, 1, wait, &w), "held");
    CHECK_INT(w.times, 2);
    CHECK_INT(w.holder, 4711);
    filelock_drop(&mine);
    filelock_drop(&mine);
    CHECK_OK(filelock_take(&yours, path, 42, NULL, NULL));
    sb_clear(&text);
    test_read(path, &text);
    CHECK_STR(text.buf, " 42\n");
}

TEST(a_lock_needs_its_directory)
{
    struct filelock l = FILELOCK_INIT;
    CHECK_ERR(filelock_take(&l, "/nowhere/lock", 1, NULL, NULL), "[Errno 2]");
    CHECK_INT(l.fd, -1);
}
