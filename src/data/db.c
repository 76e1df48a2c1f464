#include "data/db.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"

#include <sqlite3.h>

struct db_stmt {
    sqlite3_stmt *raw;
};

VEC(stmt_vec, struct db_stmt *);

struct db {
    sqlite3 *raw;
    struct stmt_vec stmts;
    bool in_transaction;
};

static int read_version(sqlite3 *raw)
{
    sqlite3_stmt *s = NULL;
    int version = -1;
    if (sqlite3_prepare_v2(raw, "PRAGMA user_version", -1, &s, NULL) == SQLITE_OK &&
        sqlite3_step(s) == SQLITE_ROW)
        version = sqlite3_column_int(s, 0);
    sqlite3_finalize(s);
    return version;
}

static bool run(sqlite3 *raw, const char *sql)
{
    return sqlite3_exec(raw, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static sqlite3 *open_raw(const char *path)
{
    enum { BUSY_MS = 200 };
    sqlite3 *raw = NULL;
    if (sqlite3_open_v2(path, &raw,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                        NULL) != SQLITE_OK) {
        sqlite3_close(raw);
        return NULL;
    }
    sqlite3_busy_timeout(raw, BUSY_MS);
    /* A memo: losing the newest entries to a power cut is fine, a torn file is not (WAL with
     * synchronous=NORMAL). */
    if (!run(raw, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL")) {
        sqlite3_close(raw);
        return NULL;
    }
    return raw;
}

static void remove_files(const char *path)
{
    static const char *const suffixes[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < ARRAY_LEN(suffixes); i++) {
        scoped(sb) struct sb name = SB_INIT;
        sb_addf(&name, "%s%s", path, suffixes[i]);
        err_ignore(fs_remove(name.buf)); /* the open below tells */
    }
}

static bool has_schema(sqlite3 *raw, int version, const char *schema)
{
    if (read_version(raw) == version)
        return true;
    scoped(sb) struct sb sql = SB_INIT;
    sb_addf(&sql, "BEGIN IMMEDIATE; %s; PRAGMA user_version=%d; COMMIT", schema, version);
    return read_version(raw) == 0 && run(raw, sql.buf);
}

struct db *db_open(const char *path, int version, const char *schema)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err *e = fs_mkdirs(path_dir(&a, path));
    bool writable = !e;
    err_free(e); /* then there is no memo */
    sqlite3 *raw = writable ? open_raw(path) : NULL;
    if (raw && !has_schema(raw, version, schema)) {
        sqlite3_close(raw); /* of another version, or corrupt: start afresh */
        remove_files(path);
        raw = open_raw(path);
        if (raw && !has_schema(raw, version, schema)) {
            sqlite3_close(raw);
            raw = NULL;
        }
    }
    if (!raw)
        return NULL;
    struct db *db = mem_zalloc(1, sizeof(*db));
    db->raw = raw;
    return db;
}

void db_close(struct db *db)
{
    if (!db)
        return;
    vec_each (&db->stmts, s) {
        sqlite3_finalize((*s)->raw);
        free(*s);
    }
    vec_release(&db->stmts);
    sqlite3_close(db->raw);
    free(db);
}

void db_begin(struct db *db)
{
    db->in_transaction = run(db->raw, "BEGIN");
}

void db_commit(struct db *db)
{
    vec_each (&db->stmts, s)
        sqlite3_reset((*s)->raw);
    if (db->in_transaction && !run(db->raw, "COMMIT"))
        run(db->raw, "ROLLBACK");
    db->in_transaction = false;
}

struct db_stmt *db_prepare(struct db *db, const char *sql)
{
    sqlite3_stmt *raw = NULL;
    if (sqlite3_prepare_v2(db->raw, sql, -1, &raw, NULL) != SQLITE_OK)
        return NULL;
    struct db_stmt *s = mem_zalloc(1, sizeof(*s));
    s->raw = raw;
    vec_push(&db->stmts, s);
    return s;
}

void db_bind_text(struct db_stmt *s, int at, struct str text)
{
    sqlite3_bind_text(s->raw, at, text.ptr ? text.ptr : "", (int)text.len, SQLITE_TRANSIENT);
}

void db_bind_blob(struct db_stmt *s, int at, struct str bytes)
{
    sqlite3_bind_blob64(s->raw, at, bytes.ptr ? bytes.ptr : "", bytes.len, SQLITE_TRANSIENT);
}

void db_bind_int(struct db_stmt *s, int at, int64_t v)
{
    sqlite3_bind_int64(s->raw, at, v);
}

bool db_step(struct db_stmt *s)
{
    if (sqlite3_step(s->raw) == SQLITE_ROW)
        return true;
    sqlite3_reset(s->raw);
    return false;
}

void db_reset(struct db_stmt *s)
{
    sqlite3_reset(s->raw);
}

int64_t db_column_int(struct db_stmt *s, int at)
{
    return sqlite3_column_int64(s->raw, at);
}

struct str db_column_blob(struct db_stmt *s, int at)
{
    const void *bytes = sqlite3_column_blob(s->raw, at);
    return (struct str){bytes, bytes ? (size_t)sqlite3_column_bytes(s->raw, at) : 0};
}

struct str db_column_text(struct db_stmt *s, int at)
{
    const unsigned char *text = sqlite3_column_text(s->raw, at);
    return (struct str){(const char *)text, text ? (size_t)sqlite3_column_bytes(s->raw, at) : 0};
}
