#include "data/db.h"

#include "base/arena.h"
#include "base/dynlib.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/vec.h"

#include <sqlite3.h>

#define SQLITE_FUNCTIONS(X)                                                                        \
    X(bind_blob64)                                                                                 \
    X(bind_int64)                                                                                  \
    X(bind_text)                                                                                   \
    X(busy_timeout)                                                                                \
    X(close)                                                                                       \
    X(column_blob)                                                                                 \
    X(column_bytes)                                                                                \
    X(column_int)                                                                                  \
    X(column_int64)                                                                                \
    X(column_text)                                                                                 \
    X(exec)                                                                                        \
    X(finalize)                                                                                    \
    X(open_v2)                                                                                     \
    X(prepare_v2)                                                                                  \
    X(reset)                                                                                       \
    X(step)

static struct {
#define SLOT(name) __typeof__(sqlite3_##name) *name;
    SQLITE_FUNCTIONS(SLOT)
#undef SLOT
} sqlite;

/* The library, from the first database on; without it there is no memo. */
static bool load_sqlite(void)
{
#define SYMBOL(name) {"sqlite3_" #name, &sqlite.name},
    static const struct dynlib_symbol symbols[] = {SQLITE_FUNCTIONS(SYMBOL)};
#undef SYMBOL
    static enum dynlib_state state;
    return dynlib_try("libsqlite3.so.0", symbols, ARRAY_LEN(symbols), &state);
}

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
    if (sqlite.prepare_v2(raw, "PRAGMA user_version", -1, &s, NULL) == SQLITE_OK &&
        sqlite.step(s) == SQLITE_ROW)
        version = sqlite.column_int(s, 0);
    sqlite.finalize(s);
    return version;
}

static bool run(sqlite3 *raw, const char *sql)
{
    return sqlite.exec(raw, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static sqlite3 *open_raw(const char *path, bool *ret_corrupt)
{
    enum { BUSY_MS = 200 };
    sqlite3 *raw = NULL;
    if (sqlite.open_v2(path, &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK) {
        sqlite.close(raw);
        return NULL;
    }
    sqlite.busy_timeout(raw, BUSY_MS);
    /* A memo: losing the newest entries to a power cut is fine, a torn file is not (WAL with
     * synchronous=NORMAL).  A new file, which holds nothing yet, need not be waited for. */
    static const char settings[] =
        "PRAGMA synchronous=OFF; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL";
    int rc = sqlite.exec(raw, settings, NULL, NULL, NULL);
    if (rc == SQLITE_OK)
        return raw;
    sqlite.close(raw);
    *ret_corrupt = rc == SQLITE_NOTADB || rc == SQLITE_CORRUPT;
    return NULL;
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
    bool corrupt = false;
    sqlite3 *raw = writable && load_sqlite() ? open_raw(path, &corrupt) : NULL;
    if (corrupt || (raw && !has_schema(raw, version, schema))) {
        if (raw)
            sqlite.close(raw);
        remove_files(path); /* of another version, or no database: start afresh */
        raw = open_raw(path, &corrupt);
        if (raw && !has_schema(raw, version, schema)) {
            sqlite.close(raw);
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
        sqlite.finalize((*s)->raw);
        free(*s);
    }
    vec_release(&db->stmts);
    sqlite.close(db->raw);
    free(db);
}

void db_begin(struct db *db)
{
    db->in_transaction = run(db->raw, "BEGIN");
}

void db_commit(struct db *db)
{
    vec_each (&db->stmts, s)
        sqlite.reset((*s)->raw);
    if (db->in_transaction && !run(db->raw, "COMMIT"))
        run(db->raw, "ROLLBACK");
    db->in_transaction = false;
}

struct db_stmt *db_prepare(struct db *db, const char *sql)
{
    sqlite3_stmt *raw = NULL;
    if (sqlite.prepare_v2(db->raw, sql, -1, &raw, NULL) != SQLITE_OK)
        return NULL;
    struct db_stmt *s = mem_zalloc(1, sizeof(*s));
    s->raw = raw;
    vec_push(&db->stmts, s);
    return s;
}

void db_bind_text(struct db_stmt *s, int at, struct str text)
{
    sqlite.bind_text(s->raw, at, text.ptr ? text.ptr : "", (int)text.len, SQLITE_TRANSIENT);
}

void db_bind_blob(struct db_stmt *s, int at, struct str bytes)
{
    sqlite.bind_blob64(s->raw, at, bytes.ptr ? bytes.ptr : "", bytes.len, SQLITE_TRANSIENT);
}

void db_bind_int(struct db_stmt *s, int at, int64_t v)
{
    sqlite.bind_int64(s->raw, at, v);
}

bool db_step(struct db_stmt *s)
{
    if (sqlite.step(s->raw) == SQLITE_ROW)
        return true;
    sqlite.reset(s->raw);
    return false;
}

void db_reset(struct db_stmt *s)
{
    sqlite.reset(s->raw);
}

int64_t db_column_int(struct db_stmt *s, int at)
{
    return sqlite.column_int64(s->raw, at);
}

struct str db_column_blob(struct db_stmt *s, int at)
{
    const void *bytes = sqlite.column_blob(s->raw, at);
    return (struct str){bytes, bytes ? (size_t)sqlite.column_bytes(s->raw, at) : 0};
}

struct str db_column_text(struct db_stmt *s, int at)
{
    const unsigned char *text = sqlite.column_text(s->raw, at);
    return (struct str){(const char *)text, text ? (size_t)sqlite.column_bytes(s->raw, at) : 0};
}
