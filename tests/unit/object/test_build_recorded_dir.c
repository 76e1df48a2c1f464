/* The two questions of build_recorded_dir, of a directory so small that they are asked one after
 * the other, and of one so large that they are asked at the same time: the answers are the same. */
#include "object/fixture.h"

#include <unistd.h>

enum { FEW = 3, MANY = 1500 /* the names of their objects are read */ };

static struct oid commit_files(struct fixture *f, int count)
{
    struct built b = {0};
    char name[64];

    fixture_init(f, LINK_COPY);
    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof(name), "d/%02d/%04d", i % 10, i);
        put(f, name, i ? "one\n" : "two\n");
    }
    CHECK(!build_commit(&f->cache, in_ws(f, "d"), &f->opts, true, &f->arena, &b));
    return b.oid;
}

static err *ask(struct fixture *f, const struct oid *recorded, bool *ret_cached, struct oid *ret)
{
    *ret_cached = false;
    *ret = OID_NONE;
    return build_recorded_dir(&f->cache, recorded, in_ws(f, "d"), &f->opts, ret_cached, ret);
}

static void check_same_and_changed(int count, bool remembers)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, count), now;
    bool cached;

    if (remembers)
        f.opts.state = state_open(arena_printf(&f.arena, "%s/state.db", test_tmpdir()));
    CHECK(!ask(&f, &recorded, &cached, &now));
    CHECK(cached && oid_equal(&now, &recorded));
    put(&f, "d/00/0000", "3\n");
    CHECK(!ask(&f, &recorded, &cached, &now));
    CHECK(cached && !oid_is_none(&now) && !oid_equal(&now, &recorded));
    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    put(&f, "d", "one\n");
    CHECK(!ask(&f, &recorded, &cached, &now));
    CHECK(cached);
    CHECK_STR(now.text, MD5_ONE);
}

TEST(few_files_are_compared_with_what_is_recorded)
{
    check_same_and_changed(FEW, false);
}

TEST(many_files_are_compared_with_what_is_recorded)
{
    check_same_and_changed(MANY, false);
}

TEST(many_remembered_files_are_compared_with_what_is_recorded)
{
    check_same_and_changed(MANY, true);
}

static void check_missing(int count)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, count), now;
    bool cached;
    err *e;

    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    e = ask(&f, &recorded, &cached, &now);
    CHECK(cached && e && err_code_of(e) == ERR_NOT_FOUND);
    err_free(e);
    CHECK_OK(fs_remove(object_path(&f, MD5_TWO))); /* from here on the path does not matter */
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(!cached);
    put(&f, "d/00/0000", "two\n");
    CHECK(mkfifo(in_ws(&f, "d/fifo"), 0600) == 0);
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(!cached);
    put(&f, "two", "two\n");
    CHECK_OK(fs_remove(object_path(&f, recorded.text)));
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(!cached);
}

TEST(that_one_of_few_objects_is_missing_is_all_there_is_to_say)
{
    check_missing(FEW);
}

TEST(that_one_of_many_objects_is_missing_is_all_there_is_to_say)
{
    check_missing(MANY);
}

static void write_to(const char *object)
{
    CHECK_OK(fs_chmod(object, 0644));
    test_write(object, "3\n");
}

/* It is no object any more. */
static void check_found_out(struct fixture *f, const struct oid *recorded, const char *object)
{
    struct oid now;
    bool cached;

    CHECK_OK(ask(f, recorded, &cached, &now));
    CHECK(!cached);
    CHECK_INT(lstat_of(object).kind, FS_NONE);
}

/* An object that somebody may have written to is hashed, whatever is remembered of it. */
static void check_writable_object(int count)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, count), now;
    const char *object = object_path(&f, MD5_TWO);
    bool cached;

    CHECK_OK(fs_chmod(object, 0644));
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(cached);
    CHECK_INT(lstat_of(object).mode, 0444);
    write_to(object);
    check_found_out(&f, &recorded, object);
}

TEST(one_of_few_objects_that_is_not_protected_is_hashed)
{
    check_writable_object(FEW);
}

/* Of many that is so only when the files are not those recorded. */
TEST(one_of_many_objects_that_is_not_protected_is_hashed_where_a_file_changed)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, MANY), now;
    const char *object = object_path(&f, MD5_TWO);
    bool cached;

    write_to(object);
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(cached && oid_equal(&now, &recorded));
    put(&f, "d/00/0000", "3\n");
    check_found_out(&f, &recorded, object);
}

TEST(one_of_many_objects_that_is_not_protected_is_hashed_where_nothing_stands)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, MANY);
    const char *object = object_path(&f, MD5_TWO);

    write_to(object);
    CHECK_OK(fs_remove_tree(in_ws(&f, "d")));
    check_found_out(&f, &recorded, object);
}

/* A manifest of the very files, but not in the bytes that are made of them: no directory has its
 * hash. */
static void check_other_bytes(int count)
{
    scoped(fixture) struct fixture f;
    scoped(sb) struct sb bytes = SB_INIT;
    struct oid recorded = commit_files(&f, count), odd, now;
    bool cached;

    CHECK_OK(cache_read(&f.cache, &recorded, &bytes));
    sb_add_char(&bytes, '\n');
    manifest_oid(sb_str(&bytes), HASH_MD5, &odd);
    CHECK_OK(cache_add_bytes(&f.cache, &odd, sb_str(&bytes)));
    CHECK(!ask(&f, &odd, &cached, &now));
    CHECK(cached);
    CHECK_STR(now.text, recorded.text);
}

TEST(a_manifest_of_few_files_in_other_bytes_is_of_no_directory)
{
    check_other_bytes(FEW);
}

TEST(a_manifest_of_many_files_in_other_bytes_is_of_no_directory)
{
    check_other_bytes(MANY);
}

/* That all objects are there is remembered, and forgotten when one goes. */
TEST(object_that_goes_is_missed_although_all_were_there)
{
    scoped(fixture) struct fixture f;
    struct oid recorded = commit_files(&f, MANY), now;
    bool cached;

    f.opts.state = state_open(arena_printf(&f.arena, "%s/state.db", test_tmpdir()));
    make_old(object_path(&f, recorded.text));
    usleep(30 * 1000); /* directories of the cache that have just changed are not believed */
    for (int i = 0; i < 2; i++) {
        CHECK_OK(ask(&f, &recorded, &cached, &now));
        CHECK(cached && oid_equal(&now, &recorded));
    }
    CHECK_OK(fs_remove(object_path(&f, MD5_TWO)));
    CHECK_OK(ask(&f, &recorded, &cached, &now));
    CHECK(!cached);
}
