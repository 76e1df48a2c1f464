#include "base/arena.h"
#include "base/fs.h"
#include "data/db.h"
#include "support/test.h"

static const char schema[] = "CREATE TABLE t (k TEXT PRIMARY KEY, n INTEGER, b BLOB)";

static const char *path(struct arena *a)
{
    return arena_printf(a, "%s/deep/er/memo.db", test_tmpdir());
}

static void put(struct db *db, const char *key, int64_t n, struct str bytes)
{
    struct db_stmt *s = db_prepare(db, "INSERT OR REPLACE INTO t VALUES (?, ?, ?)");
    db_bind_text(s, 1, str_of(key));
    db_bind_int(s, 2, n);
    db_bind_blob(s, 3, bytes);
    CHECK(!db_step(s));
}

static int64_t get(struct db *db, const char *key, struct sb *bytes)
{
    struct db_stmt *s = db_prepare(db, "SELECT n, b FROM t WHERE k = ?");
    db_bind_text(s, 1, str_of(key));
    if (!db_step(s))
        return -1;
    int64_t n = db_column_int(s, 0);
    sb_add_str(bytes, db_column_blob(s, 1));
    db_reset(s);
    return n;
}

TEST(rows_are_there_when_opened_again)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct db *db = db_open(path(&a), 1, schema);
    CHECK(db != NULL);
    db_begin(db);
    put(db, "one", INT64_MIN, (struct str){"a\0b", 3});
    db_commit(db);
    db_close(db);
    db = db_open(path(&a), 1, schema);
    CHECK_INT(get(db, "one", &bytes), INT64_MIN);
    CHECK(bytes.len == 3 && memcmp(bytes.buf, "a\0b", 3) == 0);
    CHECK_INT(get(db, "two", &bytes), -1);
    db_close(db);
}

TEST(another_version_starts_anew)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    struct db *db = db_open(path(&a), 1, schema);
    put(db, "one", 1, STR_NONE);
    db_close(db);
    db = db_open(path(&a), 2, schema);
    CHECK_INT(get(db, "one", &bytes), -1);
    db_close(db);
}

TEST(what_is_no_database_is_replaced)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bytes = SB_INIT;
    test_write(
        path(&a),
        "this is no database, and long enough to be taken for a header of one ................");
    struct db *db = db_open(path(&a), 1, schema);
    CHECK(db != NULL);
    put(db, "one", 1, STR_NONE);
    CHECK_INT(get(db, "one", &bytes), 1);
    db_close(db);
}

TEST(without_a_place_there_is_no_database)
{
    CHECK(db_open("/proc/nowhere/memo.db", 1, schema) == NULL);
    db_close(NULL);
}
