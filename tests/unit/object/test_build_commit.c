#include "object/fixture.h"
#include "object/hash.h"

#include <unistd.h>

static struct built commit_with(struct fixture *f, const char *relpath, bool relink)
{
    struct built b = {0};

    CHECK(!build_commit(&f->cache, in_ws(f, relpath), &f->opts, relink, &f->arena, &b));
    return b;
}

static struct built commit(struct fixture *f, const char *relpath)
{
    return commit_with(f, relpath, true);
}

static void check_tree_is_cached(struct fixture *f)
{
    const struct oid oid = md5_oid(MD5_TREE);
    bool whole = false;

    CHECK(!cache_has_whole(&f->cache, &oid, 0, &whole));
    CHECK(whole);
    CHECK_STR(content(f, object_path(f, MD5_TWO)), "two\n");
    CHECK_INT(lstat_of(object_path(f, MD5_TWO)).mode & 0777, 0444);
    CHECK_INT(lstat_of(object_path(f, MD5_TREE)).mode & 0777, 0444);
    CHECK_INT(count_temporaries(f), 0);
}

TEST(commit_copies)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    CHECK_OK(fs_chmod(in_ws(&f, "d/a"), 0755));
    CHECK_STR(commit(&f, "d").oid.text, MD5_TREE);
    check_tree_is_cached(&f);
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).mode,
              0755); /* recorded: inside a directory copies stay as they are */
    CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).nlink, 1);
}

/* Recorded: a single file becomes a new copy with the mode of one. */
TEST(commit_of_a_single_file_sets_its_mode)
{
    scoped(fixture) struct fixture f;
    const mode_t plain = 0666 & ~fs_umask();

    fixture_init(&f, LINK_COPY);
    put(&f, "a", "one\n");
    put(&f, "x", "two\n");
    CHECK_OK(fs_chmod(in_ws(&f, "a"), 0600));
    CHECK_OK(fs_chmod(in_ws(&f, "x"), 0755));
    CHECK(!commit(&f, "a").isexec);
    CHECK(commit(&f, "x").isexec);
    CHECK_INT(lstat_of(in_ws(&f, "a")).mode, plain);
    CHECK_INT(lstat_of(in_ws(&f, "x")).mode, plain | 0100);
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).mode, 0444);
}

TEST(commit_hardlinks_the_workspace_file_into_the_cache)
{
    scoped(fixture) struct fixture f;
    uint64_t ino;

    fixture_init(&f, LINK_HARDLINK);
    put_tree(&f);
    put(&f, "d/a_too", "one\n");
    put(&f, "d/empty", "");
    ino = lstat_of(in_ws(&f, "d/sub/b")).ino;
    commit(&f, "d");
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).ino, ino);
    CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).ino, ino);
    CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).mode, 0444);
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).nlink, 3); /* equal files share one inode */
    CHECK_INT(lstat_of(in_ws(&f, "d/a_too")).ino, lstat_of(object_path(&f, MD5_ONE)).ino);
    CHECK_INT(lstat_of(in_ws(&f, "d/empty")).nlink, 1);
    CHECK(lstat_of(in_ws(&f, "d/empty")).mode & 0200);
    CHECK_INT(count_temporaries(&f), 0);
}

/* Recorded: x is given to the link, hence to the object. */
TEST(commit_of_an_executable_hardlink)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_HARDLINK);
    put(&f, "x", "one\n");
    CHECK_OK(fs_chmod(in_ws(&f, "x"), 0755));
    CHECK(commit(&f, "x").isexec);
    CHECK_INT(lstat_of(in_ws(&f, "x")).mode, 0544);
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0544);
    CHECK(commit(&f, "x").isexec);
}

TEST(commit_symlinks)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb target = SB_INIT;

    fixture_init(&f, LINK_SYMLINK);
    put_tree(&f);
    put(&f, "d/empty", "");
    commit(&f, "d");
    CHECK_OK(fs_readlink(in_ws(&f, "d/sub/b"), &target));
    CHECK_STR(target.buf, object_path(&f, MD5_TWO));
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).nlink, 1);
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).mode, 0444);
    CHECK_INT(lstat_of(in_ws(&f, "d/empty")).kind, FS_LINK);
    CHECK_STR(commit(&f, "d/sub/b").oid.text, MD5_TWO);
    CHECK_INT(count_temporaries(&f), 0);
}

/* Recorded with cache.type symlink,copy: inside a directory any kind of the list will do, a single
 * file takes the first. */
TEST(commit_keeps_what_any_kind_allows_in_directories)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    f.cache.kinds = (struct link_kinds){{LINK_SYMLINK, LINK_COPY}, 2};
    put_tree(&f);
    put(&f, "f", "one\n");
    commit(&f, "d");
    commit(&f, "f");
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).kind, FS_FILE);
    CHECK_INT(lstat_of(in_ws(&f, "f")).kind, FS_LINK);
}

/* Recorded: a link inside a directory becomes a file of its own. */
TEST(commit_makes_copies_of_links_in_directories)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/a", "one\n");
    put(&f, "elsewhere", "two\n");
    CHECK(symlink("../elsewhere", in_ws(&f, "d/link")) == 0);
    commit(&f, "d");
    CHECK_INT(lstat_of(in_ws(&f, "d/link")).kind, FS_FILE);
    CHECK_STR(content(&f, in_ws(&f, "d/link")), "two\n");
    CHECK_INT(lstat_of(in_ws(&f, "elsewhere")).nlink, 1);
}

/* The bytes behind a link that leads elsewhere are not ours to protect. */
TEST(commit_does_not_adopt_through_links)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_HARDLINK);
    put(&f, "elsewhere", "two\n");
    CHECK_OK(fs_chmod(in_ws(&f, "elsewhere"), 0644));
    CHECK(symlink("elsewhere", in_ws(&f, "f")) == 0);
    commit(&f, "f");
    CHECK_INT(lstat_of(in_ws(&f, "elsewhere")).mode, 0644);
    CHECK_INT(lstat_of(in_ws(&f, "elsewhere")).nlink, 1);
    CHECK_INT(lstat_of(in_ws(&f, "f")).ino, lstat_of(object_path(&f, MD5_TWO)).ino);
}

TEST(commit_without_relink_leaves_the_workspace)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_SYMLINK);
    put_tree(&f);
    CHECK_OK(fs_chmod(in_ws(&f, "d/a"), 0640));
    commit_with(&f, "d", false);
    check_tree_is_cached(&f);
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).kind, FS_FILE);
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).mode, 0640);
}

TEST(commit_writes_nothing_twice)
{
    scoped(fixture) struct fixture f;
    uint64_t ino;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    commit(&f, "d");
    ino = lstat_of(object_path(&f, MD5_TWO)).ino;
    put(&f, "d/sub/b", "two\n");
    commit(&f, "d");
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).ino, ino);
}

TEST(commit_of_large_files)
{
    static const size_t sizes[] = {262143, 262144, 262145, 3000001};
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
        scoped(sb) struct sb text = SB_INIT;
        struct oid direct;
        struct built b;

        sb_add_repeat(&text, (char)('a' + i), sizes[i]);
        put(&f, "big", text.buf);
        put(&f, "d/big", text.buf);
        hash_bytes(sb_str(&text), HASH_MD5, &direct);
        for (int threads = 0; threads < 2; threads++) {
            CHECK_OK(fs_remove_tree(f.cache.dir));
            f.opts.threads = (unsigned)threads;
            b = commit(&f, "big");
            CHECK_STR(b.oid.text, direct.text);
            CHECK_STR(content(&f, object_path(&f, b.oid.text)), text.buf);
            commit(&f, "d");
        }
    }
    CHECK_INT(count_temporaries(&f), 0);
}

TEST(commit_of_large_content_that_is_expected)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb text = SB_INIT;
    uint64_t ino;

    fixture_init(&f, LINK_COPY);
    sb_add_repeat(&text, 'x', 1000000);
    put(&f, "big", text.buf);
    f.opts.expected = commit(&f, "big").oid;
    ino = lstat_of(object_path(&f, f.opts.expected.text)).ino;
    put(&f, "big", text.buf);
    commit(&f, "big");
    CHECK_INT(lstat_of(object_path(&f, f.opts.expected.text)).ino, ino);
    text.buf[7] = 'y';
    put(&f, "big", text.buf); /* same size, other content */
    CHECK_STR(content(&f, object_path(&f, commit(&f, "big").oid.text)), text.buf);
}

TEST(commit_in_the_2x_way)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    f.opts.algo = HASH_MD5_DOS2UNIX;
    put(&f, "t", "a\r\nb\r\n");
    b = commit(&f, "t");
    CHECK_STR(b.oid.text, "dd8c6a395b5dd36c56d23275028f526c");
    CHECK_STR(
        content(&f, arena_printf(&f.arena, "%s/dd/8c6a395b5dd36c56d23275028f526c", f.cache.dir)),
        "a\r\nb\r\n");
}

TEST(commit_replaces_a_corrupt_object)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "a", "one\n");
    test_write(object_path(&f, MD5_ONE), "corrupt");
    CHECK_OK(fs_chmod(object_path(&f, MD5_ONE), 0644));
    commit(&f, "a");
    CHECK_STR(content(&f, object_path(&f, MD5_ONE)), "one\n");
}

TEST(commit_that_cannot_link_has_cached_all)
{
    scoped(fixture) struct fixture f;
    struct built b;
    err *e;

    fixture_init(&f, LINK_REFLINK);
    put_tree(&f);
    CHECK(symlink("a", in_ws(&f, "d/z")) == 0); /* must become something else */
    e = build_commit(&f.cache, in_ws(&f, "d"), &f.opts, true, &f.arena, &b);
    CHECK(!e || err_code_of(e) == ERR_UNSUPPORTED);
    err_free(e);
    CHECK_STR(content(&f, object_path(&f, MD5_TWO)), "two\n");
    CHECK_STR(content(&f, in_ws(&f, "d/z")), "one\n");
}
