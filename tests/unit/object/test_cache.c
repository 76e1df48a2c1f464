#include "object/fixture.h"

#include <sys/stat.h>

static bool has(struct fixture *f, const char *md5)
{
    struct oid oid = md5_oid(md5);
    bool there = false;

    CHECK(!cache_has(&f->cache, &oid, &there, NULL));
    return there;
}

static bool has_whole(struct fixture *f, const char *md5)
{
    struct oid oid = md5_oid(md5);
    bool there = false;

    CHECK(!cache_has_whole(&f->cache, &oid, 0, &there));
    return there;
}

static void add(struct fixture *f, const char *md5, const char *text)
{
    struct oid oid = md5_oid(md5);

    CHECK_OK(cache_add_bytes(&f->cache, &oid, str_of(text)));
}

TEST(cache_places_objects_as_dvc)
{
    scoped(fixture) struct fixture f;
    struct oid oid;

    fixture_init(&f, LINK_COPY);
    f.cache.dir = "/c";
    oid = md5_oid(MD5_ONE);
    CHECK_STR(cache_path(&f.cache, &oid, &f.arena),
              "/c/files/md5/5b/bf5a52328e7439ae6e719dfe712200");
    oid = md5_oid(MD5_TREE);
    CHECK_STR(cache_path(&f.cache, &oid, &f.arena),
              "/c/files/md5/74/cbb6e3756e3d44d943b85f3e5f7c7c.dir");
    oid.algo = HASH_MD5_DOS2UNIX;
    CHECK_STR(cache_path(&f.cache, &oid, &f.arena), "/c/74/cbb6e3756e3d44d943b85f3e5f7c7c.dir");
}

TEST(cache_keeps_objects_read_only)
{
    scoped(fixture) struct fixture f;
    mode_t old = umask(077);

    fixture_init(&f, LINK_COPY);
    CHECK(!has(&f, MD5_ONE));
    add(&f, MD5_ONE, "one\n");
    umask(old);
    CHECK(has(&f, MD5_ONE));
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0444);
    CHECK_INT(count_temporaries(&f), 0);
}

TEST(cache_never_rewrites_an_object)
{
    scoped(fixture) struct fixture f;
    uint64_t ino;

    fixture_init(&f, LINK_COPY);
    add(&f, MD5_ONE, "one\n");
    ino = lstat_of(object_path(&f, MD5_ONE)).ino;
    add(&f, MD5_ONE, "one\n");
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).ino, ino);
}

TEST(cache_believes_mode_0444_and_verifies_others)
{
    scoped(fixture) struct fixture f;
    const char *object;

    fixture_init(&f, LINK_COPY);
    object = object_path(&f, MD5_ONE);
    test_write(object, "corrupt");
    CHECK_OK(fs_chmod(object, 0444));
    CHECK(has(&f, MD5_ONE));
    CHECK_OK(fs_chmod(object, 0644));
    CHECK(!has(&f, MD5_ONE));
    CHECK_INT(lstat_of(object).kind, FS_NONE);
}

TEST(cache_protects_a_good_object)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    test_write(object_path(&f, MD5_ONE), "one\n");
    CHECK_OK(fs_chmod(object_path(&f, MD5_ONE), 0664));
    CHECK(has(&f, MD5_ONE));
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0444);
}

/* Recorded: an executable output that is a hardlink has made its object 0544. */
TEST(cache_leaves_the_x_of_a_shared_object)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    test_write(object_path(&f, MD5_ONE), "one\n");
    CHECK_OK(fs_chmod(object_path(&f, MD5_ONE), 0544));
    CHECK(has(&f, MD5_ONE));
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0544);
}

TEST(cache_verifies_2x_objects_by_their_own_rule)
{
    scoped(fixture) struct fixture f;
    struct oid oid;
    bool there;

    fixture_init(&f, LINK_COPY);
    CHECK(oid_parse(STR_LIT("dd8c6a395b5dd36c56d23275028f526c"), HASH_MD5_DOS2UNIX, &oid));
    test_write(cache_path(&f.cache, &oid, &f.arena), "a\r\nb\r\n");
    CHECK_OK(cache_has(&f.cache, &oid, &there, NULL));
    CHECK(there);
}

static const char tree_bytes[] =
    "[{\"md5\": \"" MD5_ONE "\", \"relpath\": \"a\"}, {\"md5\": \"" MD5_TWO
    "\", \"relpath\": \"sub/b\"}, {\"md5\": \"" MD5_THREE "\", \"relpath\": \"sub2/c\"}]";

TEST(cache_has_a_directory_when_it_has_every_file)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    CHECK(!has_whole(&f, MD5_TREE));
    add(&f, MD5_TREE, tree_bytes);
    add(&f, MD5_ONE, "one\n");
    add(&f, MD5_TWO, "two\n");
    CHECK(has(&f, MD5_TREE));
    CHECK(!has_whole(&f, MD5_TREE));
    add(&f, MD5_THREE, "3\n");
    CHECK(has_whole(&f, MD5_TREE));
    CHECK(has_whole(&f, MD5_ONE));
}

TEST(cache_reads_objects)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest m;
    struct oid oid = md5_oid(MD5_TREE), absent = md5_oid(MD5_ONE);
    err *e;

    fixture_init(&f, LINK_COPY);
    add(&f, MD5_TREE, tree_bytes);
    CHECK_OK(cache_read(&f.cache, &oid, &bytes));
    CHECK_STR(bytes.buf, tree_bytes);
    CHECK_OK(cache_read_manifest(&f.cache, &oid, &f.arena, &m));
    CHECK_INT(m.len, 3);
    e = cache_read(&f.cache, &absent, &bytes);
    CHECK(e && err_code_of(e) == ERR_NOT_FOUND);
    err_free(e);
}

TEST(cache_shared_with_a_group)
{
    scoped(fixture) struct fixture f;

    fixture_init(&f, LINK_COPY);
    f.cache.shared_group = true;
    add(&f, MD5_ONE, "one\n");
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0444);
    CHECK_INT(lstat_of(arena_printf(&f.arena, "%s/files/md5/5b", f.cache.dir)).mode, 02775);
    CHECK_INT(lstat_of(arena_printf(&f.arena, "%s/files", f.cache.dir)).mode, 02775);
    CHECK_INT(lstat_of(f.cache.dir).mode, 02775);
}

TEST(cache_makes_other_directories_for_the_group)
{
    scoped(fixture) struct fixture f;
    const char *dir;

    fixture_init(&f, LINK_COPY);
    f.cache.shared_group = true;
    dir = arena_printf(&f.arena, "%s/runs/56/56ff", f.cache.dir);
    CHECK_OK(cache_make_dirs(&f.cache, dir));
    CHECK_INT(lstat_of(dir).mode, 02775);
    CHECK_INT(lstat_of(arena_printf(&f.arena, "%s/runs", f.cache.dir)).mode, 02775);
}
