#include "experiment/exp_cache.h"

#include "base/path.h"
#include "data/db.h"
#include "data/json_read.h"
#include "data/json_write.h"

struct exp_cache {
    struct db *db;
    struct db_stmt *get, *put;
};

/* Raise when the shape of a row or what goes into it changes. */
enum { ROW_VERSION = 1 };

static const char schema[] =
    "CREATE TABLE row (rev TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID";

struct exp_cache *exp_cache_open(struct project *p)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_cache *c = mem_zalloc(1, sizeof(*c));
    c->db = db_open(path_join(&a, path_dir(&a, p->state_path), "rows.db"), ROW_VERSION, schema);
    if (c->db) {
        c->get = db_prepare(c->db, "SELECT data FROM row WHERE rev = ?1");
        c->put = db_prepare(c->db, "INSERT OR REPLACE INTO row VALUES (?1, ?2)");
        db_begin(c->db);
    }
    return c;
}

void exp_cache_close(struct exp_cache *c)
{
    if (!c)
        return;
    if (c->db)
        db_commit(c->db);
    db_close(c->db);
    free(c);
}

struct value *exp_cache_get(struct exp_cache *c, const char *rev, struct arena *a)
{
    struct value *row = NULL;
    if (!c->get)
        return NULL;
    db_bind_text(c->get, 1, str_of(rev));
    if (db_step(c->get)) {
        err *e = json_read(db_column_text(c->get, 0), a, &row);
        if (e)
            row = NULL;
        err_free(e); /* a damaged memory is none */
    }
    db_reset(c->get);
    return row;
}

void exp_cache_put(struct exp_cache *c, const char *rev, const struct value *row)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!c->put)
        return;
    json_write(row, JSON_PLAIN, &text);
    db_bind_text(c->put, 1, str_of(rev));
    db_bind_text(c->put, 2, sb_str(&text));
    db_step(c->put);
    db_reset(c->put);
}
