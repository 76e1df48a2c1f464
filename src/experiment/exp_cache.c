#include "experiment/exp_cache.h"

#include "base/path.h"
#include "data/db.h"

struct exp_cache {
    struct db *db;
    struct db_stmt *get, *put;
};

/* Raise when the shape of a row, what goes into it or how it is packed changes. */
enum { ROW_VERSION = 4 };

static const char schema[] = "CREATE TABLE row (rev TEXT PRIMARY KEY, time_sec INTEGER NOT NULL, "
                             "sum INTEGER NOT NULL, parent TEXT NOT NULL, data BLOB NOT NULL) "
                             "WITHOUT ROWID";

/* SQLite notices what breaks its pages, not another bit inside of a value.  Words at a time: each
 * listing sums up all its rows. */
static uint64_t add_to_sum(uint64_t sum, struct str bytes)
{
    uint64_t word = 0;
    for (; bytes.len >= sizeof(word); bytes = str_sub(bytes, sizeof(word), bytes.len)) {
        memcpy(&word, bytes.ptr, sizeof(word));
        sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
        sum ^= sum >> 32;
    }
    return sum ^ str_hash(bytes);
}

static int64_t sum_of(const char *rev, const struct exp_cached *c)
{
    const uint64_t commit = add_to_sum(add_to_sum((uint64_t)c->time_sec, str_of(rev)), c->parent);
    return (int64_t)add_to_sum(commit, c->row);
}

struct exp_cache *exp_cache_open(struct project *p)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_cache *c = mem_zalloc(1, sizeof(*c));
    c->db = db_open(path_join(&a, path_dir(&a, p->state_path), "rows.db"), ROW_VERSION, schema);
    if (c->db) {
        c->get = db_prepare(c->db, "SELECT time_sec, sum, parent, data FROM row WHERE rev = ?1");
        c->put = db_prepare(c->db, "INSERT OR REPLACE INTO row VALUES (?1, ?2, ?3, ?4, ?5)");
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

bool exp_cache_get(struct exp_cache *c, const char *rev, struct exp_cached *ret)
{
    if (!c->get)
        return false;
    db_reset(c->get);
    db_bind_text(c->get, 1, str_of(rev));
    if (!db_step(c->get))
        return false;
    const struct exp_cached found = {.time_sec = db_column_int(c->get, 0),
                                     .parent = db_column_blob(c->get, 2),
                                     .row = db_column_blob(c->get, 3)};
    if (db_column_int(c->get, 1) != sum_of(rev, &found))
        return false;
    *ret = found;
    return true;
}

void exp_cache_put(struct exp_cache *c, const char *rev, const struct exp_cached *what)
{
    if (!c->put)
        return;
    db_bind_text(c->put, 1, str_of(rev));
    db_bind_int(c->put, 2, what->time_sec);
    db_bind_int(c->put, 3, sum_of(rev, what));
    db_bind_text(c->put, 4, what->parent);
    db_bind_blob(c->put, 5, what->row);
    db_step(c->put);
    db_reset(c->put);
}
