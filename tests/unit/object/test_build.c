#include "object/fixture.h"

#include <sys/stat.h>
#include <unistd.h>

static struct built build(struct fixture *f, const char *relpath)
{
    struct built b = {0};

    CHECK(!build_path(in_ws(f, relpath), &f->opts, &f->arena, &b));
    return b;
}

TEST(build_of_a_file)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put(&f, "a", "one\n");
    b = build(&f, "a");
    CHECK_STR(b.oid.text, MD5_ONE);
    CHECK(!b.is_dir && !b.isexec);
    CHECK_INT(b.size_bytes, 4);
    CHECK_OK(fs_chmod(in_ws(&f, "a"), 0654));
    CHECK(build(&f, "a").isexec);
}

TEST(build_of_a_directory)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    CHECK_OK(fs_mkdirs(in_ws(&f, "d/empty/deep")));
    b = build(&f, "d");
    CHECK_STR(b.oid.text, MD5_TREE);
    CHECK(b.is_dir);
    CHECK_INT(b.size_bytes, 10);
    CHECK_INT(b.nfiles, 3);
    CHECK_STR(b.manifest.at[1].relpath, "sub/b");
    CHECK_INT(b.manifest.at[1].size_bytes, 4);
}

TEST(build_of_an_empty_directory)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    CHECK_OK(fs_mkdirs(in_ws(&f, "d")));
    CHECK_STR(build(&f, "d").oid.text, MD5_EMPTY_DIR);
}

/* Sorted by the whole path: a directory's files are not together. */
TEST(build_sorts_as_python_sorts_paths)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/a/b", "one\n");
    put(&f, "d/a.b", "one\n");
    put(&f, "d/a!", "one\n");
    b = build(&f, "d");
    CHECK_STR(b.manifest.at[0].relpath, "a!");
    CHECK_STR(b.manifest.at[1].relpath, "a.b");
    CHECK_STR(b.manifest.at[2].relpath, "a/b");
}

/* More directories and files than one thread takes at a time, some deeper than others. */
TEST(build_of_many_files_in_several_threads)
{
    enum { DIRS = 12, FILES = 60 };
    scoped(fixture) struct fixture f;
    struct built alone, together;
    char name[64];

    fixture_init(&f, LINK_COPY);
    for (int i = 0; i < DIRS * FILES; i++) {
        const char *deeper = i % 7 ? "" : "deeper/";
        snprintf(name, sizeof(name), "d/%02d/%s%04d", i % DIRS, deeper, i);
        put(&f, name, i % 2 ? "one\n" : "two\n");
    }
    f.opts.threads = 1;
    alone = build(&f, "d");
    f.opts.threads = 4;
    together = build(&f, "d");
    CHECK_INT(together.nfiles, DIRS * FILES);
    CHECK_STR(together.oid.text, alone.oid.text);
    CHECK_STR(together.manifest.at[0].relpath, "00/0012");
    CHECK_STR(together.manifest.at[0].oid.text, MD5_TWO);
    for (size_t i = 1; i < together.nfiles; i++)
        CHECK(strcmp(together.manifest.at[i - 1].relpath, together.manifest.at[i].relpath) < 0);
}

TEST(build_follows_links_to_files_only)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/a", "one\n");
    put(&f, "other/x", "two\n");
    CHECK(symlink("../other/x", in_ws(&f, "d/link")) == 0);
    CHECK(symlink("../other", in_ws(&f, "d/dirlink")) == 0);
    b = build(&f, "d");
    CHECK_INT(b.nfiles, 2);
    CHECK_STR(b.manifest.at[1].relpath, "link");
    CHECK_STR(b.manifest.at[1].oid.text, MD5_TWO);
    CHECK(symlink("d/a", in_ws(&f, "l")) == 0);
    CHECK_STR(build(&f, "l").oid.text, MD5_ONE);
}

static bool ignore_tmp(void *ctx, const char *relpath, bool is_dir)
{
    (void)ctx;
    return ends_with(relpath, ".tmp") || (is_dir && streq(relpath, "skip"));
}

TEST(build_leaves_ignored_paths_out)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    put(&f, "d/x.tmp", "junk");
    put(&f, "d/skip/y", "junk");
    CHECK(symlink("nowhere", in_ws(&f, "d/z.tmp")) == 0);
    f.opts.ignore = ignore_tmp;
    CHECK_STR(build(&f, "d").oid.text, MD5_TREE);
}

static void fails(struct fixture *f, const char *relpath, enum err_code code, const char *part)
{
    struct built b;
    err *e = build_path(in_ws(f, relpath), &f->opts, &f->arena, &b);

    CHECK(e && err_code_of(e) == code);
    CHECK_ERR(e, part);
}

TEST(build_of_what_cannot_be_tracked)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    fails(&f, "none", ERR_NOT_FOUND, "[Errno 2] No such file or directory: '");
    CHECK(mkfifo(in_ws(&f, "fifo"), 0600) == 0);
    fails(&f, "fifo", ERR_INVALID, "/fifo' is not a file or directory");
    CHECK_OK(fs_mkdirs(in_ws(&f, "d")));
    CHECK(mkfifo(in_ws(&f, "d/fifo"), 0600) == 0);
    fails(&f, "d", ERR_INVALID, "d/fifo' is not a file or directory");
    CHECK_OK(fs_mkdirs(in_ws(&f, "e")));
    CHECK(symlink("nowhere", in_ws(&f, "e/dangling")) == 0);
    fails(&f, "e", ERR_NOT_FOUND, "e/dangling'");
    put(&f, "g/.dvcignore", "x\n");
    fails(&f, "g", ERR_INVALID, ".dvcignore file should not be in collected dir path: '");
    put(&f, "h/\xff\xfe", "x\n");
    fails(&f, "h", ERR_INVALID, "is not valid UTF-8");
}

TEST(build_of_an_unreadable_file_says_so)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    if (geteuid() == 0)
        return; /* root reads everything */
    put(&f, "a", "one\n");
    CHECK_OK(fs_chmod(in_ws(&f, "a"), 0));
    fails(&f, "a", ERR_IO, "Permission denied");
}

TEST(build_in_the_2x_way)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    f.opts.algo = HASH_MD5_DOS2UNIX;
    put(&f, "d/t", "a\r\nb\r\n");
    b = build(&f, "d");
    CHECK_STR(b.manifest.at[0].oid.text, "dd8c6a395b5dd36c56d23275028f526c");
    CHECK_INT(b.oid.algo, HASH_MD5_DOS2UNIX);
    CHECK_INT(b.size_bytes, 6);
}
