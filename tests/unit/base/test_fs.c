#include "base/arena.h"
#include "base/fs.h"
#include "base/mem.h"
#include "support/test.h"

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <unistd.h>

/* A disk that fails while a directory is read: the library's calls end up here, too. */
static int entries_before_failure = -1;

struct dirent *readdir(DIR *d)
{
    static struct dirent *(*real)(DIR *);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "readdir64");
    if (entries_before_failure == 0) {
        errno = EIO;
        return NULL;
    }
    entries_before_failure -= entries_before_failure > 0;
    return real(d);
}

static const char *at(struct arena *a, const char *name)
{
    return arena_printf(a, "%s/%s", test_tmpdir(), name);
}

TEST(kinds_are_told_apart)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat st;
    test_write(at(&a, "file"), "12345");
    CHECK_INT(symlink("file", at(&a, "link")), 0);
    CHECK_INT(symlink("nowhere", at(&a, "dangling")), 0);
    CHECK_INT(symlink("itself", at(&a, "itself")), 0);
    CHECK_OK(fs_stat(at(&a, "itself"), &st));
    CHECK_INT(st.kind, FS_NONE);
    CHECK_INT(mkfifo(at(&a, "fifo"), 0600), 0);
    CHECK_OK(fs_stat(at(&a, "file"), &st));
    CHECK(st.kind == FS_FILE && st.size_bytes == 5 && st.nlink == 1);
    CHECK_OK(fs_stat(at(&a, "link"), &st));
    CHECK(st.kind == FS_FILE);
    CHECK_OK(fs_lstat(at(&a, "link"), &st));
    CHECK(st.kind == FS_LINK);
    CHECK_OK(fs_stat(at(&a, "dangling"), &st));
    CHECK(st.kind == FS_NONE);
    CHECK_OK(fs_stat(at(&a, "file/below"), &st));
    CHECK(st.kind == FS_NONE);
    CHECK_OK(fs_lstat(at(&a, "fifo"), &st));
    CHECK(st.kind == FS_OTHER);
    CHECK_OK(fs_stat(test_tmpdir(), &st));
    CHECK(st.kind == FS_DIR);
    CHECK(fs_exists(at(&a, "link")) && !fs_exists(at(&a, "dangling")) && fs_is_dir(test_tmpdir()) &&
          !fs_is_file(test_tmpdir()));
}

TEST(only_regular_files_are_read)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    test_write(at(&a, "f"), "one");
    sb_add(&text, ">");
    CHECK_OK(fs_read_file(at(&a, "f"), &text));
    CHECK_STR(text.buf, ">one");
    CHECK_ERR(fs_read_file(at(&a, "none"), &text), "[Errno 2] No such file or directory");
    CHECK_ERR(fs_read_file(at(&a, "f/x"), &text), "[Errno 2]");
    CHECK_ERR(fs_read_file(test_tmpdir(), &text), "[Errno 21] Is a directory");
    CHECK_INT(mkfifo(at(&a, "fifo"), 0600), 0);
    CHECK_ERR(fs_read_file(at(&a, "fifo"), &text),
              "is not a file"); /* and does not wait for a writer */
}

/* A file may grow or shrink between the look at its size and the reading. */
TEST(files_are_read_to_their_end_whatever_was_promised)
{
    static const uint64_t promised[] = {0, 1, 4, 5, 6, 1000};
    scoped(arena) struct arena a = ARENA_INIT;
    test_write(at(&a, "f"), "12345");
    for (size_t i = 0; i < ARRAY_LEN(promised); i++) {
        scoped(fd) int fd = -1;
        scoped(sb) struct sb text = SB_INIT;
        sb_add(&text, "before ");
        CHECK_OK(fs_open_read(at(&a, "f"), &fd));
        CHECK_OK(fs_read_fd(fd, "f", promised[i], &text));
        CHECK_STR(text.buf, "before 12345");
    }
}

TEST(writing_keeps_modes_and_links)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct fs_stat st;
    CHECK_OK(fs_write_file(at(&a, "f"), STR_LIT("1"), 0640, false));
    CHECK_OK(fs_stat(at(&a, "f"), &st));
    CHECK_INT(st.mode, 0640 & ~fs_umask());
    CHECK_OK(fs_chmod(at(&a, "f"), 0700));
    CHECK_INT(symlink("f", at(&a, "link")), 0);
    CHECK_OK(fs_write_file(at(&a, "link"), STR_LIT("2"), 0666, true));
    CHECK_OK(fs_lstat(at(&a, "link"), &st));
    CHECK(st.kind == FS_LINK);
    CHECK_OK(fs_stat(at(&a, "f"), &st));
    CHECK_INT(st.mode, 0700);
    CHECK_OK(fs_read_file(at(&a, "f"), &text));
    CHECK_STR(text.buf, "2");
    CHECK_ERR(fs_write_file(at(&a, "none/f"), STR_LIT("x"), 0666, false), "/none/f'");
}

TEST(directories_are_made_listed_and_removed)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries list;
    CHECK_OK(fs_mkdirs(at(&a, "d/e/f")));
    CHECK_OK(fs_mkdirs(at(&a, "d/e/f")));
    test_write(at(&a, "d/b"), "");
    test_write(at(&a, "d/Z"), "");
    CHECK_INT(symlink("/", at(&a, "d/root")), 0);
    CHECK_ERR(fs_mkdirs(at(&a, "d/b/x")), "[Errno 20]");
    CHECK_OK(fs_list(at(&a, "d"), &a, &list));
    CHECK_INT(list.len, 4);
    CHECK_STR(list.at[0].name, "Z");
    CHECK_STR(list.at[1].name, "b");
    CHECK_STR(list.at[2].name, "e");
    CHECK_STR(list.at[3].name, "root");
    CHECK(list.at[3].kind == FS_LINK);
    CHECK_OK(fs_remove_tree(at(&a, "d"))); /* the link to "/" goes, "/" stays */
    CHECK(!fs_exists(at(&a, "d")) && fs_is_dir("/usr"));
    CHECK_OK(fs_remove_tree(at(&a, "d")));
    CHECK_OK(fs_remove(at(&a, "d")));
    CHECK_ERR(fs_list(at(&a, "d"), &a, &list), "[Errno 2]");
}

TEST(names_and_links_are_followed_when_asked)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb target = SB_INIT, real = SB_INIT, root = SB_INIT;
    test_write(at(&a, "d/f"), "x");
    CHECK_INT(symlink("d/../d/f", at(&a, "l")), 0);
    CHECK_OK(fs_readlink(at(&a, "l"), &target));
    CHECK_STR(target.buf, "d/../d/f");
    CHECK_OK(fs_realpath(at(&a, "l"), &real));
    CHECK_OK(fs_realpath(test_tmpdir(), &root));
    CHECK_STR(real.buf, arena_printf(&a, "%s/d/f", root.buf));
    CHECK_OK(fs_rename(at(&a, "d/f"), at(&a, "g")));
    CHECK(fs_is_file(at(&a, "g")) && !fs_exists(at(&a, "l")));
    CHECK_ERR(fs_readlink(at(&a, "g"), &target), "[Errno 22]");
}

TEST(a_directory_that_cannot_be_read_to_its_end_is_an_error)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_entries entries;
    test_write(at(&a, "d/one"), "1");
    test_write(at(&a, "d/two"), "2");
    entries_before_failure = 3;
    err *listed = fs_list(at(&a, "d"), &a, &entries);
    entries_before_failure = 1;
    err *removed = fs_remove_tree(at(&a, "d"));
    entries_before_failure = -1;
    CHECK_ERR(listed, "[Errno 5] Input/output error");
    CHECK_ERR(removed, "[Errno 5] Input/output error");
}
