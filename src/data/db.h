/* db.h — a thin wrapper around SQLite for memos: losing the file costs time and nothing else.
 *
 * The only file that knows SQLite, which is loaded at the first db_open.  Opening creates
 * directories and tables; a file of another version or that is no database is replaced; a read-only
 * or unopenable one gives a database that is not there (ret NULL, no error): callers then go
 * without. */
#ifndef DATA_DB_H
#define DATA_DB_H

#include "base/err.h"
#include "base/str.h"

struct db;
struct db_stmt;

/* `schema` is SQL run when user_version differs from `version` (tables are dropped by deleting the
 * file first). */
struct db *db_open(const char *path, int version, const char *schema);
void db_close(struct db *db);
static inline void db_scope_end(struct db **db)
{
    db_close(*db);
}
void db_begin(struct db *db);
void db_commit(struct db *db); /* failures are swallowed: it is a memo */

struct db_stmt *db_prepare(struct db *db,
                           const char *sql); /* NULL on failure; closed with the database */
void db_bind_text(struct db_stmt *s, int at, struct str text);
void db_bind_blob(struct db_stmt *s, int at, struct str bytes); /* any bytes, NUL included */
void db_bind_int(struct db_stmt *s, int at, int64_t v);
bool db_step(struct db_stmt *s); /* true: a row is there; resets itself at the end or on error */
void db_reset(struct db_stmt *s);
int64_t db_column_int(struct db_stmt *s, int at);
struct str db_column_blob(struct db_stmt *s, int at); /* valid until the next step */
struct str db_column_text(struct db_stmt *s, int at); /* valid until the next step */

#endif
