#include "object/fixture.h"

#include <unistd.h>

TEST(remove_saves_what_is_in_no_cache)
{
    scoped(fixture) struct fixture f;
    const struct oid oid = md5_oid(MD5_TREE);
    bool whole;

    fixture_init(&f, LINK_COPY);
    put_tree(&f);
    put(&f, "f", "one\n");
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "d"), &f.opts, true));
    CHECK(!is_there(&f, "d"));
    CHECK_OK(cache_has_whole(&f.cache, &oid, 0, &whole));
    CHECK(whole);
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).mode, 0444);
    CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).nlink, 1);
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "f"), &f.opts, true));
    CHECK(!is_there(&f, "f"));
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "f"), &f.opts, true));
}

TEST(remove_without_saving)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "f", "one\n");
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "f"), &f.opts, false));
    CHECK(!is_there(&f, "f"));
    CHECK_INT(lstat_of(f.cache.dir).kind, FS_NONE);
}

TEST(remove_leaves_what_links_point_at)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "outside/x", "one\n");
    CHECK(symlink("outside/x", in_ws(&f, "f")) == 0);
    CHECK_OK(fs_mkdirs(in_ws(&f, "d")));
    CHECK(symlink("../outside", in_ws(&f, "d/link")) == 0);
    CHECK(symlink("../outside/x", in_ws(&f, "d/filelink")) == 0);
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "f"), &f.opts, true));
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "d"), &f.opts, true));
    CHECK(!is_there(&f, "f"));
    CHECK(!is_there(&f, "d"));
    CHECK_STR(content(&f, in_ws(&f, "outside/x")), "one\n");
}

TEST(remove_of_odd_trees_saves_their_files)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "d/\xff", "one\n");
    put(&f, "d/.dvcignore", "two\n");
    CHECK(symlink("nowhere", in_ws(&f, "d/dangling")) == 0);
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "d"), &f.opts, true));
    CHECK(!is_there(&f, "d"));
    CHECK_STR(content(&f, object_path(&f, MD5_ONE)), "one\n");
    CHECK_STR(content(&f, object_path(&f, MD5_TWO)), "two\n");
}

/* The file of somebody else's other name is copied, not moved. */
TEST(remove_leaves_other_names_of_a_file_writable)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    put(&f, "f", "one\n");
    CHECK_OK(fs_chmod(in_ws(&f, "f"), 0644));
    CHECK(link(in_ws(&f, "f"), in_ws(&f, "other")) == 0);
    CHECK_OK(checkout_remove(&f.cache, in_ws(&f, "f"), &f.opts, true));
    CHECK_INT(lstat_of(in_ws(&f, "other")).mode, 0644);
    CHECK_STR(content(&f, object_path(&f, MD5_ONE)), "one\n");
}

TEST(unprotect_makes_writable_copies)
{
    static const enum link_kind kinds[] = {LINK_HARDLINK, LINK_SYMLINK, LINK_COPY};
    const mode_t plain = 0666 & ~fs_umask();

    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        scoped(fixture) struct fixture f;
        struct built b;

        fixture_init(&f, kinds[i]);
        put_tree(&f);
        put(&f, "f", "one\n");
        CHECK_OK(build_commit(&f.cache, in_ws(&f, "d"), &f.opts, true, &f.arena, &b));
        CHECK_OK(build_commit(&f.cache, in_ws(&f, "f"), &f.opts, true, &f.arena, &b));
        CHECK_OK(checkout_unprotect(&f.cache, in_ws(&f, "d")));
        CHECK_OK(checkout_unprotect(&f.cache, in_ws(&f, "f")));
        CHECK_OK(checkout_unprotect(&f.cache, in_ws(&f, "none")));
        CHECK_INT(lstat_of(in_ws(&f, "f")).mode, plain);
        CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).mode, plain);
        CHECK_INT(lstat_of(in_ws(&f, "d/sub/b")).nlink, 1);
        CHECK_STR(content(&f, in_ws(&f, "d/sub/b")), "two\n");
        CHECK_INT(lstat_of(object_path(&f, MD5_TWO)).mode, 0444);
        CHECK_OK(fs_remove_tree(f.ws));
        CHECK_OK(fs_remove_tree(f.cache.dir));
    }
}
