#include "base/arena.h"
#include "base/file_watch.h"
#include "base/fs.h"
#include "support/test.h"

#include <poll.h>

static bool is_told(const struct file_watch *w, int ms)
{
    struct pollfd p = {w->fd, POLLIN, 0};
    return poll(&p, 1, ms) == 1;
}

TEST(a_watch_tells_of_files_that_are_made)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(file_watch) struct file_watch w = FILE_WATCH_INIT;
    file_watch_start(&w, test_tmpdir());
    CHECK(w.fd >= 0);
    CHECK(!is_told(&w, 0));
    test_write(arena_printf(&a, "%s/x", test_tmpdir()), "1");
    CHECK(is_told(&w, 1000));
    file_watch_clear(&w);
    CHECK(!is_told(&w, 0));
}

TEST(what_cannot_be_watched_is_looked_at)
{
    struct file_watch w = FILE_WATCH_INIT;
    file_watch_start(&w, "/nowhere");
    CHECK_INT(w.fd, -1);
    CHECK(w.every_ms > 0);
    file_watch_end(&w);
}

TEST(a_directory_in_the_place_of_the_first_is_watched)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(file_watch) struct file_watch w = FILE_WATCH_INIT;
    const char *dir = arena_printf(&a, "%s/watched", test_tmpdir());
    CHECK_OK(fs_mkdirs(dir));
    file_watch_start(&w, dir);
    CHECK_INT(rename(dir, arena_printf(&a, "%s/away", test_tmpdir())), 0);
    CHECK_OK(fs_mkdirs(dir));
    file_watch_clear(&w);
    test_write(arena_printf(&a, "%s/x", dir), "1");
    CHECK(is_told(&w, 1000));
}

TEST(several_directories_can_be_watched)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(file_watch) struct file_watch w = FILE_WATCH_INIT;
    const char *below = arena_printf(&a, "%s/below", test_tmpdir());
    test_write(arena_printf(&a, "%s/x", below), "1");
    file_watch_start(&w, test_tmpdir());
    file_watch_also(&w, below);
    file_watch_also(&w, "/nowhere");
    CHECK(!is_told(&w, 0));
    test_write(arena_printf(&a, "%s/x", below), "2");
    CHECK(is_told(&w, 1000));
}
