#include "object/fixture.h"

#include <unistd.h>

static enum checkout_change changed;

static err *try_checkout(struct fixture *f, const char *relpath, const char *md5, bool force)
{
    const struct checkout_opts opts = {.build = f->opts, .force = force};
    const struct oid oid = md5 ? md5_oid(md5) : OID_NONE;

    return checkout_path(&f->cache, in_ws(f, relpath), &oid, &opts, &changed);
}

static void check_out(struct fixture *f, const char *relpath, const char *md5,
                      enum checkout_change want)
{
    CHECK_OK(try_checkout(f, relpath, md5, false));
    CHECK_INT(changed, want);
}

static void force_out(struct fixture *f, const char *relpath, const char *md5,
                      enum checkout_change want)
{
    CHECK_OK(try_checkout(f, relpath, md5, true));
    CHECK_INT(changed, want);
}

static void refused(struct fixture *f, const char *relpath, const char *md5, enum err_code code,
                    const char *part)
{
    err *e = try_checkout(f, relpath, md5, false);

    CHECK(e && err_code_of(e) == code);
    CHECK_ERR(e, part);
}

/* MD5_TREE in the cache and at "d"; "f" with "one\n". */
static void prepare(struct fixture *f, enum link_kind first)
{
    struct built b;

    fixture_init(f, first);
    put_tree(f);
    put(f, "f", "one\n");
    CHECK_OK(build_commit(&f->cache, in_ws(f, "d"), &f->opts, true, &f->arena, &b));
    CHECK_OK(build_commit(&f->cache, in_ws(f, "f"), &f->opts, true, &f->arena, &b));
}

static void check_tree(struct fixture *f)
{
    struct built b = {0};

    CHECK_OK(build_path(in_ws(f, "d"), &f->opts, &f->arena, &b));
    CHECK_STR(b.oid.text, MD5_TREE);
    CHECK_INT(count_temporaries(f), 0);
}

TEST(checkout_of_what_is_there_changes_nothing)
{
    scoped(fixture) struct fixture f;
    struct fs_stat before, after;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_chmod(in_ws(&f, "d/a"), 0600));
    before = lstat_of(in_ws(&f, "d/a"));
    check_out(&f, "d", MD5_TREE, CHECKOUT_SAME);
    check_out(&f, "f", MD5_ONE, CHECKOUT_SAME);
    after = lstat_of(in_ws(&f, "d/a"));
    CHECK_INT(after.ino, before.ino);
    CHECK_INT(after.mode, before.mode);
}

TEST(checkout_brings_missing_paths_back)
{
    static const enum link_kind kinds[] = {LINK_COPY, LINK_HARDLINK, LINK_SYMLINK};

    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        scoped(fixture) struct fixture f;

        prepare(&f, kinds[i]);
        CHECK_OK(fs_remove_tree(f.ws));
        check_out(&f, "d", MD5_TREE, CHECKOUT_ADDED);
        check_out(&f, "f", MD5_ONE, CHECKOUT_ADDED);
        check_out(&f, "deep/er/f", MD5_ONE, CHECKOUT_ADDED);
        check_tree(&f);
        CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).kind,
                  kinds[i] == LINK_SYMLINK ? FS_LINK : FS_FILE);
        CHECK_INT(lstat_of(in_ws(&f, "f")).nlink, kinds[i] == LINK_HARDLINK ? 4 : 1);
        check_out(&f, "d", MD5_TREE, CHECKOUT_SAME);
        CHECK_OK(fs_remove_tree(f.cache.dir));
        CHECK_OK(fs_remove_tree(f.ws));
    }
}

TEST(checkout_touches_only_what_differs)
{
    scoped(fixture) struct fixture f;
    uint64_t ino;

    prepare(&f, LINK_COPY);
    ino = lstat_of(in_ws(&f, "d/a")).ino;
    CHECK_OK(fs_remove(in_ws(&f, "d/sub/b")));
    put(&f, "d/sub2/c", "one\n");
    put(&f, "d/extra", "two\n");
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    check_tree(&f);
    CHECK_INT(lstat_of(in_ws(&f, "d/a")).ino, ino);
    CHECK(!is_there(&f, "d/extra"));
}

TEST(checkout_keeps_unsaved_files)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    put(&f, "f", "precious");
    put(&f, "d/new/deep/x", "precious");
    put(&f, "d/a", "precious too");
    refused(&f, "f", MD5_ONE, ERR_CONFLICT, in_ws(&f, "f"));
    refused(&f, "d", MD5_TREE, ERR_CONFLICT,
            arena_printf(&f.arena,
                         "Can't remove the following unsaved files without confirmation. Use "
                         "`--force` to force.\n"
                         "%s/d/new/deep/x\n%s/d/a",
                         f.ws, f.ws));
    CHECK_STR(content(&f, in_ws(&f, "f")), "precious");
    CHECK_STR(content(&f, in_ws(&f, "d/new/deep/x")), "precious");
    CHECK_STR(content(&f, in_ws(&f, "d/a")), "precious too");
    force_out(&f, "f", MD5_ONE, CHECKOUT_MODIFIED);
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    check_tree(&f);
    CHECK(!is_there(&f, "d/new"));
}

TEST(checkout_removes_empty_directories)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_mkdirs(in_ws(&f, "d/empty/deep")));
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK(!is_there(&f, "d/empty"));
}

static bool ignore_tmp(void *ctx, const char *relpath, bool is_dir)
{
    (void)ctx;
    (void)is_dir;
    return ends_with(relpath, ".tmp");
}

TEST(checkout_keeps_ignored_files)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    f.opts.ignore = ignore_tmp;
    put(&f, "d/gone/x.tmp", "mine");
    put(&f, "d/gone/y", "one\n");
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK(is_there(&f, "d/gone/x.tmp"));
    CHECK(!is_there(&f, "d/gone/y"));
    check_out(&f, "d", MD5_TREE, CHECKOUT_SAME);
}

/* The manifest wants a path that is ignored now and holds something else. */
TEST(checkout_keeps_ignored_files_that_are_in_the_way)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/x.tmp", "one\n");
    CHECK_OK(build_commit(&f.cache, in_ws(&f, "d"), &f.opts, true, &f.arena, &b));
    f.opts.ignore = ignore_tmp;
    put(&f, "d/x.tmp", "mine");
    refused(&f, "d", b.oid.text, ERR_CONFLICT, "x.tmp");
    CHECK_STR(content(&f, in_ws(&f, "d/x.tmp")), "mine");
}

static bool ignore_log(void *ctx, const char *relpath, bool is_dir)
{
    (void)ctx;
    (void)is_dir;
    return ends_with(relpath, ".log");
}

/* MD5_TREE in the cache; "d/sub" is a file in the workspace, which `ret` tells. */
static void prepare_file_for_dir(struct fixture *f, struct built *ret)
{
    prepare(f, LINK_COPY);
    CHECK_OK(fs_remove_tree(in_ws(f, "d/sub")));
    put(f, "d/sub", "one\n");
    CHECK_OK(build_commit(&f->cache, in_ws(f, "d"), &f->opts, true, &f->arena, ret));
    f->opts.ignore = ignore_log;
}

TEST(checkout_of_a_file_where_a_directory_holds_ignored_files)
{
    scoped(fixture) struct fixture f;
    struct built b;

    prepare_file_for_dir(&f, &b);
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    put(&f, "d/sub/deep/x.log", "mine");
    put(&f, "d/sub/y.log/z", "mine");
    CHECK_OK(fs_mkdirs(in_ws(&f, "d/sub/empty.log/deep")));
    refused(&f, "d", b.oid.text, ERR_CONFLICT, in_ws(&f, "d/sub/deep/x.log"));
    refused(&f, "d", b.oid.text, ERR_CONFLICT, in_ws(&f, "d/sub/y.log/z"));
    check_tree(&f);
    force_out(&f, "d", b.oid.text, CHECKOUT_MODIFIED);
    CHECK_STR(content(&f, in_ws(&f, "d/sub")), "one\n");
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK_OK(fs_mkdirs(in_ws(&f, "d/sub/empty.log/deep")));
    check_out(&f, "d", b.oid.text, CHECKOUT_MODIFIED); /* nothing is lost */
    CHECK_STR(content(&f, in_ws(&f, "d/sub")), "one\n");
}

TEST(checkout_of_a_directory_where_an_ignored_file_is)
{
    scoped(fixture) struct fixture f;
    struct built b;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/x.log/a", "one\n");
    put(&f, "d/b", "two\n");
    CHECK_OK(build_commit(&f.cache, in_ws(&f, "d"), &f.opts, true, &f.arena, &b));
    f.opts.ignore = ignore_log;
    CHECK_OK(fs_remove_tree(in_ws(&f, "d/x.log")));
    put(&f, "d/x.log", "mine");
    refused(&f, "d", b.oid.text, ERR_CONFLICT, in_ws(&f, "d/x.log"));
    CHECK_STR(content(&f, in_ws(&f, "d/x.log")), "mine");
    force_out(&f, "d", b.oid.text, CHECKOUT_MODIFIED);
    CHECK_STR(content(&f, in_ws(&f, "d/x.log/a")), "one\n");
}

TEST(checkout_of_a_file_in_the_place_of_a_directory_with_ignored_files)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    f.opts.ignore = ignore_log;
    put(&f, "d/x.log", "mine");
    refused(&f, "d", MD5_ONE, ERR_CONFLICT, in_ws(&f, "d/x.log"));
    check_tree(&f);
    CHECK_STR(content(&f, in_ws(&f, "d/x.log")), "mine");
    force_out(&f, "d", MD5_ONE, CHECKOUT_MODIFIED);
}

TEST(checkout_with_missing_objects_changes_nothing)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove(object_path(&f, MD5_TWO)));
    check_out(&f, "d", MD5_TREE, CHECKOUT_SAME); /* the workspace has it */
    CHECK_OK(fs_remove(in_ws(&f, "d/sub/b")));
    CHECK_OK(fs_remove(in_ws(&f, "d/sub2/c")));
    refused(&f, "d", MD5_TREE, ERR_NOT_FOUND, in_ws(&f, "d/sub/b"));
    CHECK(!is_there(&f, "d/sub2/c"));
    CHECK(is_there(&f, "d/a"));
    CHECK_OK(fs_remove(object_path(&f, MD5_ONE)));
    put(&f, "f", "3\n");
    refused(&f, "f", MD5_ONE, ERR_NOT_FOUND, in_ws(&f, "f"));
    CHECK_STR(content(&f, in_ws(&f, "f")), "3\n");
}

TEST(checkout_without_the_manifest)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove(object_path(&f, MD5_TREE)));
    check_out(&f, "d", MD5_TREE, CHECKOUT_SAME);
    put(&f, "d/more", "one\n");
    refused(&f, "d", MD5_TREE, ERR_NOT_FOUND, in_ws(&f, "d"));
    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    refused(&f, "d", MD5_TREE, ERR_NOT_FOUND, in_ws(&f, "d"));
}

TEST(checkout_of_a_corrupt_object_removes_it)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove(in_ws(&f, "f")));
    CHECK_OK(fs_chmod(object_path(&f, MD5_ONE), 0644));
    test_write(object_path(&f, MD5_ONE), "corrupt");
    refused(&f, "f", MD5_ONE, ERR_NOT_FOUND, in_ws(&f, "f"));
    CHECK(!is_there(&f, "f"));
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).kind, FS_NONE);
}

TEST(checkout_of_a_file_where_a_directory_is)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove(in_ws(&f, "f")));
    put(&f, "f/x", "precious");
    put(&f, "f/y", "one\n");
    refused(&f, "f", MD5_ONE, ERR_CONFLICT, in_ws(&f, "f/x"));
    force_out(&f, "f", MD5_ONE, CHECKOUT_MODIFIED);
    CHECK_STR(content(&f, in_ws(&f, "f")), "one\n");
    CHECK_OK(fs_remove(in_ws(&f, "f")));
    put(&f, "f/y", "two\n");
    check_out(&f, "f", MD5_ONE, CHECKOUT_MODIFIED);
}

TEST(checkout_of_a_directory_where_a_file_is)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    put(&f, "d", "precious");
    refused(&f, "d", MD5_TREE, ERR_CONFLICT, in_ws(&f, "d"));
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    check_tree(&f);
    CHECK_OK(fs_remove_tree(in_ws(&f, "d/sub")));
    put(&f, "d/sub", "two\n");
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    check_tree(&f);
    CHECK_OK(fs_remove_tree(in_ws(&f, "d/a")));
    put(&f, "d/a/b/c", "two\n");
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    check_tree(&f);
}

TEST(checkout_replaces_links)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove(in_ws(&f, "f")));
    CHECK(symlink("/nowhere", in_ws(&f, "f")) == 0);
    check_out(&f, "f", MD5_ONE, CHECKOUT_MODIFIED);
    CHECK_INT(lstat_of(in_ws(&f, "f")).kind, FS_FILE);
    put(&f, "outside", "precious");
    CHECK_OK(fs_remove(in_ws(&f, "d/a")));
    CHECK(symlink("../outside", in_ws(&f, "d/a")) == 0);
    refused(&f, "d", MD5_TREE, ERR_CONFLICT, in_ws(&f, "d/a"));
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK_STR(content(&f, in_ws(&f, "outside")), "precious");
    check_tree(&f);
}

TEST(checkout_never_writes_through_a_linked_directory)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_mkdirs(in_ws(&f, "outside")));
    CHECK_OK(fs_remove_tree(in_ws(&f, "d/sub")));
    CHECK(symlink(in_ws(&f, "outside"), in_ws(&f, "d/sub")) == 0);
    refused(&f, "d", MD5_TREE, ERR_CONFLICT, in_ws(&f, "d/sub"));
    CHECK(!is_there(&f, "outside/b"));
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK(!is_there(&f, "outside/b"));
    CHECK_INT(lstat_of(in_ws(&f, "d/sub")).kind, FS_DIR);
    check_tree(&f);
}

TEST(checkout_of_a_directory_that_is_a_link)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_rename(in_ws(&f, "d"), in_ws(&f, "elsewhere")));
    CHECK(symlink("elsewhere", in_ws(&f, "d")) == 0);
    check_out(&f, "d", MD5_TREE, CHECKOUT_SAME);
    put(&f, "elsewhere/a", "two\n");
    refused(&f, "d", MD5_TREE, ERR_CONFLICT, in_ws(&f, "d"));
    force_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK_STR(content(&f, in_ws(&f, "elsewhere/a")), "two\n");
    CHECK_INT(lstat_of(in_ws(&f, "d")).kind, FS_DIR);
}

TEST(checkout_below_a_link_stays_inside_the_root)
{
    scoped(fixture) struct fixture f;
    struct checkout_opts opts = {0};
    const struct oid oid = md5_oid(MD5_ONE);
    const struct manifest nothing = {.algo = HASH_MD5};

    prepare(&f, LINK_COPY);
    opts.root = f.ws;
    CHECK_OK(fs_mkdirs(in_ws(&f, "real")));
    CHECK_OK(fs_mkdirs(in_ws(&f, ".git/hooks")));
    CHECK(symlink("real", in_ws(&f, "link")) == 0);
    CHECK(symlink("../..", in_ws(&f, "out")) == 0);
    CHECK(symlink(".git/hooks", in_ws(&f, "git")) == 0);
    CHECK(symlink("nowhere", in_ws(&f, "lost")) == 0);
    CHECK_OK(checkout_path(&f.cache, in_ws(&f, "link/f"), &oid, &opts, &changed));
    CHECK_STR(content(&f, in_ws(&f, "real/f")), "one\n");
    CHECK_ERR(checkout_path(&f.cache, in_ws(&f, "out/f"), &oid, &opts, &changed),
              "which leads out of the project");
    CHECK_ERR(checkout_path(&f.cache, in_ws(&f, "git/f"), &oid, &opts, &changed),
              "which leads out of the project");
    CHECK_ERR(checkout_path(&f.cache, in_ws(&f, "lost/f"), &oid, &opts, &changed),
              "which leads nowhere");
    CHECK_ERR(checkout_manifest(&f.cache, in_ws(&f, "out/d"), &nothing, &opts, &changed),
              "which leads out of the project");
    CHECK_ERR(checkout_path(&f.cache, test_tmpdir(), &oid, &opts, &changed), "is outside of");
}

/* Recorded: x is given back, and that is a change. */
TEST(checkout_gives_x)
{
    scoped(fixture) struct fixture f;
    struct checkout_opts opts = {.isexec = true};
    const struct oid oid = md5_oid(MD5_ONE);
    const mode_t plain = 0666 & ~fs_umask();

    prepare(&f, LINK_COPY);
    CHECK_OK(checkout_path(&f.cache, in_ws(&f, "f"), &oid, &opts, &changed));
    CHECK_INT(changed, CHECKOUT_MODIFIED);
    CHECK_INT(lstat_of(in_ws(&f, "f")).mode, plain | 0100);
    CHECK_OK(fs_remove(in_ws(&f, "f")));
    CHECK_OK(checkout_path(&f.cache, in_ws(&f, "f"), &oid, &opts, &changed));
    CHECK_INT(changed, CHECKOUT_ADDED);
    CHECK_INT(lstat_of(in_ws(&f, "f")).mode, plain | 0100);
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0444);
}

TEST(checkout_relinks)
{
    static const enum link_kind kinds[] = {LINK_SYMLINK, LINK_HARDLINK, LINK_COPY, LINK_HARDLINK};
    const struct oid file = md5_oid(MD5_ONE), dir = md5_oid(MD5_TREE);
    struct checkout_opts opts = {.relink = true};
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        f.cache.kinds.at[0] = kinds[i];
        CHECK_OK(checkout_path(&f.cache, in_ws(&f, "f"), &file, &opts, &changed));
        CHECK_INT(changed, CHECKOUT_SAME);
        CHECK_OK(checkout_path(&f.cache, in_ws(&f, "d"), &dir, &opts, &changed));
        CHECK_INT(changed, CHECKOUT_SAME);
        CHECK_INT(lstat_of(in_ws(&f, "f")).kind, kinds[i] == LINK_SYMLINK ? FS_LINK : FS_FILE);
        CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).kind,
                  kinds[i] == LINK_SYMLINK ? FS_LINK : FS_FILE);
        CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).nlink, kinds[i] == LINK_HARDLINK ? 2 : 1);
        check_tree(&f);
    }
}

/* A cache that has moved: the links point nowhere. */
TEST(checkout_repairs_links_into_a_moved_cache)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb target = SB_INIT;
    const char *old;

    prepare(&f, LINK_SYMLINK);
    old = f.cache.dir;
    f.cache.dir = arena_printf(&f.arena, "%s-moved", old);
    CHECK_OK(fs_rename(old, f.cache.dir));
    check_out(&f, "d", MD5_TREE, CHECKOUT_MODIFIED);
    CHECK_OK(fs_readlink(in_ws(&f, "d/a"), &target));
    CHECK_STR(target.buf, object_path(&f, MD5_ONE));
    check_tree(&f);
}

TEST(checkout_of_nothing_removes)
{
    scoped(fixture) struct fixture f;

    prepare(&f, LINK_COPY);
    check_out(&f, "d", NULL, CHECKOUT_DELETED);
    CHECK(!is_there(&f, "d"));
    check_out(&f, "d", NULL, CHECKOUT_SAME);
    put(&f, "f", "precious");
    refused(&f, "f", NULL, ERR_CONFLICT, in_ws(&f, "f"));
    force_out(&f, "f", NULL, CHECKOUT_DELETED);
}

TEST(checkout_of_an_empty_directory)
{
    scoped(fixture) struct fixture f;
    const struct oid oid = md5_oid(MD5_EMPTY_DIR);

    fixture_init(&f, LINK_COPY);
    CHECK_OK(cache_add_bytes(&f.cache, &oid, STR_LIT("[]")));
    check_out(&f, "d", MD5_EMPTY_DIR, CHECKOUT_ADDED);
    CHECK_INT(lstat_of(in_ws(&f, "d")).kind, FS_DIR);
    check_out(&f, "d", MD5_EMPTY_DIR, CHECKOUT_SAME);
}

TEST(checkout_of_a_part_of_a_directory)
{
    scoped(fixture) struct fixture f;
    struct checkout_opts opts = {0};
    const struct oid oid = md5_oid(MD5_TREE);
    struct manifest m, sub;

    prepare(&f, LINK_COPY);
    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    CHECK_OK(cache_read_manifest(&f.cache, &oid, &f.arena, &m));
    manifest_under(&m, "sub", &f.arena, &sub);
    CHECK_OK(checkout_manifest(&f.cache, in_ws(&f, "d/sub"), &sub, &opts, &changed));
    CHECK_STR(content(&f, in_ws(&f, "d/sub/b")), "two\n");
    CHECK(!is_there(&f, "d/a"));
}

TEST(checkout_of_a_hostile_manifest)
{
    static const char text[] = "[{\"md5\": \"" MD5_ONE "\", \"relpath\": \"../evil\"}]";
    scoped(fixture) struct fixture f;
    struct oid oid;

    prepare(&f, LINK_COPY);
    manifest_oid(STR_LIT(text), HASH_MD5, &oid);
    CHECK_OK(cache_add_bytes(&f.cache, &oid, STR_LIT(text)));
    refused(&f, "h", oid.text, ERR_INVALID, "../evil");
    CHECK(!is_there(&f, "evil"));
}
