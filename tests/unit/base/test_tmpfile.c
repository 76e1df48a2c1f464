#include "base/arena.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/tmpfile.h"
#include "support/test.h"

#include <fcntl.h>
#include <time.h>
#include <unistd.h>

static size_t count_entries(void)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries list = {0};
    CHECK(!fs_list(test_tmpdir(), &a, &list));
    return list.len;
}

TEST(committing_publishes_under_the_name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    const char *target = arena_printf(&a, "%s/f", test_tmpdir());
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    test_write(target, "old");
    CHECK_OK(tmpfile_create(&t, test_tmpdir(), 0666));
    CHECK(path_base(t.path)[0] == '.' && ends_with(t.path, ".tmp"));
    CHECK_OK(fs_write_all(t.fd, t.path, "new", 3));
    CHECK_OK(tmpfile_commit(&t, target, true));
    test_read(target, &text);
    CHECK_STR(text.buf, "new");
    CHECK_INT(count_entries(), 1);
}

TEST(nothing_is_left_of_what_is_not_committed)
{
    struct tmpfile t = TMPFILE_INIT, lost = TMPFILE_INIT;
    CHECK_OK(tmpfile_create(&t, test_tmpdir(), 0600));
    tmpfile_abandon(&t);
    tmpfile_abandon(&t);
    CHECK_INT(count_entries(), 0);
    CHECK_OK(tmpfile_create(&t, test_tmpdir(), 0600));
    CHECK_ERR(tmpfile_commit(&t, "/nowhere/at/all", false), "[Errno 2]");
    CHECK_INT(count_entries(), 0);
    CHECK_OK(tmpfile_create(&lost, test_tmpdir(), 0600));
    tmpfile_remove_all(); /* what a signal does */
    CHECK_INT(count_entries(), 0);
    tmpfile_abandon(&lost);
}

TEST(a_temporary_by_the_handle_of_its_directory)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    const char *target = arena_printf(&a, "%s/f", test_tmpdir());
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT, lost = TMPFILE_INIT;
    scoped(fd) int dir = open(test_tmpdir(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    CHECK_OK(tmpfile_create_at(&t, dir, test_tmpdir(), 0666));
    CHECK(fs_exists(t.path));
    CHECK_OK(fs_write_all(t.fd, t.path, "new", 3));
    CHECK_OK(tmpfile_commit_at(&t, dir, "f", target));
    test_read(target, &text);
    CHECK_STR(text.buf, "new");
    CHECK_OK(tmpfile_create_at(&lost, dir, test_tmpdir(), 0666));
    CHECK_ERR(tmpfile_commit_at(&lost, -1, "f", "/nowhere/f"), "/nowhere/f");
    CHECK_INT(count_entries(), 1);
}

TEST(a_lock_file_must_be_new)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *path = arena_printf(&a, "%s/x.lock", test_tmpdir());
    scoped(tmpfile) struct tmpfile one = TMPFILE_INIT, two = TMPFILE_INIT;
    CHECK_OK(tmpfile_create_as(&one, path, 0666));
    CHECK_ERR(tmpfile_create_as(&two, path, 0666), "[Errno 17] File exists");
    tmpfile_abandon(&one);
    CHECK_OK(tmpfile_create_as(&two, path, 0666));
    CHECK_ERR(tmpfile_create(&one, "/nowhere", 0666), "[Errno 2]");
}

TEST(sweeping_removes_what_was_left_behind_long_ago)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char *const strangers[] = {".abc.tmp", "abcdefghijklmnopqrstuv.tmp",
                                            ".abcdefghijklmnopqrst+v.tmp",
                                            ".abcdefghijklmnopqrstuv.tmp2"};
    struct tmpfile t = TMPFILE_INIT;
    const int64_t now_sec = time(NULL);
    for (size_t i = 0; i < ARRAY_LEN(strangers); i++)
        test_write(arena_printf(&a, "%s/%s", test_tmpdir(), strangers[i]), "x");
    CHECK_OK(tmpfile_create(&t, test_tmpdir(), 0600));
    tmpfile_forget(&t); /* as a kill does */
    test_write(arena_printf(&a, "%s/.GfdkV6zhAwhSkg-tt3z_Gg.tmp", test_tmpdir()), "DVC's");
    CHECK_INT(symlink("nowhere", arena_printf(&a, "%s/.0123456789abcdefghijAB.tmp", test_tmpdir())),
              0);
    tmpfile_sweep(test_tmpdir(), now_sec - 60);
    CHECK_INT(count_entries(), ARRAY_LEN(strangers) + 3);
    tmpfile_sweep(test_tmpdir(), now_sec + 60);
    CHECK_INT(count_entries(), ARRAY_LEN(strangers));
    tmpfile_sweep(arena_printf(&a, "%s/none", test_tmpdir()), now_sec);
}
