#include "base/path.h"
#include "object/cache_migrate.h"
#include "object/fixture.h"

#define MD5_CRLF_OLD "dd8c6a395b5dd36c56d23275028f526c" /* "a\r\nb\r\n", as DVC 2 hashes it */
#define MD5_CRLF     "59b0d7772f0561efb95518f3cb8abc60"

static const char *old_path(struct fixture *f, const char *md5)
{
    struct oid oid;
    CHECK(oid_parse(str_of(md5), HASH_MD5_DOS2UNIX, &oid));
    return cache_path(&f->cache, &oid, &f->arena);
}

static void put_old(struct fixture *f, const char *md5, const char *text, mode_t mode)
{
    const char *path = old_path(f, md5);
    CHECK_OK(fs_mkdirs(path_dir(&f->arena, path)));
    test_write(path, text);
    CHECK_OK(fs_chmod(path, mode));
}

TEST(migrated_objects_get_a_second_name)
{
    scoped(fixture) struct fixture f;
    size_t count = 0;
    fixture_init(&f, LINK_COPY);
    put_old(&f, MD5_CRLF_OLD, "a\r\nb\r\n", 0444);
    put_old(&f, MD5_ONE, "one\n", 0444);
    CHECK_OK(cache_migrate(&f.cache, true, &count));
    CHECK_INT(count, 2);
    CHECK(!fs_exists(object_path(&f, MD5_ONE)));
    CHECK_OK(cache_migrate(&f.cache, false, &count));
    CHECK_INT(count, 2);
    CHECK_STR(content(&f, object_path(&f, MD5_CRLF)), "a\r\nb\r\n");
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).ino, lstat_of(old_path(&f, MD5_ONE)).ino);
    CHECK_OK(cache_migrate(&f.cache, false, &count));
    CHECK_INT(count, 0);
}

/* To be linked it must be one that is believed, and it is so only when it is what its name says. */
TEST(migration_checks_objects_that_could_be_written_to)
{
    scoped(fixture) struct fixture f;
    size_t count = 0;
    fixture_init(&f, LINK_COPY);
    put_old(&f, MD5_ONE, "one\n", 0644);
    put_old(&f, MD5_TWO, "something else\n", 0644);
    CHECK_OK(cache_migrate(&f.cache, false, &count));
    CHECK_INT(count, 1);
    CHECK_INT(lstat_of(object_path(&f, MD5_ONE)).mode, 0444);
    CHECK(!fs_exists(old_path(&f, MD5_TWO)));
    CHECK(!fs_exists(object_path(&f, MD5_TWO)));
}

TEST(migration_leaves_strangers_alone)
{
    scoped(fixture) struct fixture f;
    size_t count = 1;
    fixture_init(&f, LINK_COPY);
    CHECK_OK(cache_migrate(&f.cache, false, &count)); /* no cache at all */
    CHECK_INT(count, 0);
    put_old(&f, MD5_ONE, "one\n", 0444);
    const char *shard = path_dir(&f.arena, old_path(&f, MD5_ONE));
    test_write(path_join(&f.arena, shard, "notes.txt"), "mine\n");
    test_write(path_join(&f.arena, f.cache.dir, "file"), "mine\n");
    CHECK_OK(cache_migrate(&f.cache, false, &count));
    CHECK_INT(count, 1);
    CHECK_STR(content(&f, path_join(&f.arena, shard, "notes.txt")), "mine\n");
}
