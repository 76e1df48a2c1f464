/* state.c — one database row per directory, whose list of records state_dir.c keeps; when to open
 * the database, what is racy, links. */
#include "object/state.h"

#include "base/hex.h"
#include "base/map.h"
#include "base/mem.h"
#include "data/db.h"
#include "object/state_dir.h"

enum {
    SCHEMA_VERSION = 1,
    /* What makes opening the database worth it, estimated: opening costs as much as some 1.5 ms of
       hashing. */
    OPEN_WORTH_NS = 1500000,
    FILE_NS = 15000,    /* to open and close a small file */
    BYTES_PER_US = 800, /* hashed */
    SWEEP_DIRS = 256,
};

/* A file is remembered only when its mtime lies this far before it was read: the kernel's clock
 * ticks every 4 to 10 ms. */
static const int64_t racy_ns = 20 * 1000 * 1000;
/* Where both times are whole seconds the file system keeps no more (FAT keeps every second one). */
static const int64_t coarse_racy_ns = 2500 * 1000 * INT64_C(1000);

static const char schema[] =
    "CREATE TABLE dirs (path TEXT PRIMARY KEY, kept INTEGER, records BLOB);"
    "CREATE TABLE links (path TEXT PRIMARY KEY, ino INTEGER, mtime INTEGER);"
    "CREATE TABLE sweep (dirs INTEGER);"
    "INSERT INTO sweep VALUES (0);";

enum query {
    LOAD_DIR,
    SAVE_DIR,
    FORGET_DIR,
    LIST_DIRS,
    COUNT_DIRS,
    SWEPT_DIRS,
    SET_SWEPT_DIRS,
    SAVE_LINK,
    FORGET_LINK,
    LIST_LINKS,
    QUERIES
};

static const char *const queries[QUERIES] = {
    [LOAD_DIR] = "SELECT kept, records FROM dirs WHERE path = ?",
    [SAVE_DIR] = "INSERT OR REPLACE INTO dirs VALUES (?, ?, ?)",
    [FORGET_DIR] = "DELETE FROM dirs WHERE path = ?",
    [LIST_DIRS] = "SELECT path FROM dirs",
    [COUNT_DIRS] = "SELECT count(*) FROM dirs",
    [SWEPT_DIRS] = "SELECT dirs FROM sweep",
    [SET_SWEPT_DIRS] = "UPDATE sweep SET dirs = (SELECT count(*) FROM dirs)",
    [SAVE_LINK] = "INSERT OR REPLACE INTO links VALUES (?, ?, ?)",
    [FORGET_LINK] = "DELETE FROM links WHERE path = ?",
    [LIST_LINKS] = "SELECT path, ino, mtime FROM links ORDER BY path",
};

struct link_change {
    struct state_link link;
    bool removed;
};
VEC(link_change_vec, struct link_change);

struct state {
    const char *path;
    struct arena arena;
    struct map dirs; /* path -> struct state_dir */
    struct state_dir *last;
    struct db *db;
    struct db_stmt *prepared[QUERIES];
    bool is_tried;
    bool gets_together, is_getting; /* many gets; and the database knows */
    int64_t spent_ns, put_ns; /* hashing done instead of opening; hashing that puts would save */
    struct link_change_vec links;
};

struct state *state_open(const char *path)
{
    struct state *s = mem_zalloc(1, sizeof(*s));

    s->path = arena_strdup(&s->arena, path);
    return s;
}

static struct db *database(struct state *s)
{
    if (!s->is_tried)
        s->db = db_open(s->path, SCHEMA_VERSION, schema);
    s->is_tried = true;
    return s->db;
}

/* NULL when the database does not want it. */
static struct db_stmt *query(struct state *s, enum query which)
{
    if (!s->prepared[which])
        s->prepared[which] = db_prepare(s->db, queries[which]);
    return s->prepared[which];
}

static struct state_dir *find_dir(struct state *s, struct str path)
{
    struct state_dir *d = s->last;

    if (d && str_is(path, d->path))
        return d;
    d = map_find_str(&s->dirs, path);
    if (!d) {
        d = arena_new(&s->arena, struct state_dir);
        state_dir_init(d, arena_str(&s->arena, path));
        map_set_str(&s->dirs, path, d);
    }
    s->last = d;
    return d;
}

/* Split an absolute path; "/x" lies in "". */
static struct state_dir *dir_of(struct state *s, const char *abs_path, const char **ret_name)
{
    const char *slash = strrchr(abs_path, '/');

    if (!slash)
        BUG("'%s' is not absolute", abs_path);
    *ret_name = slash + 1;
    return find_dir(s, (struct str){abs_path, (size_t)(slash - abs_path)});
}

static void load_dir(struct state *s, struct state_dir *d)
{
    struct db_stmt *q;

    d->is_loaded = true;
    d->stored.len = d->cursor = 0;
    d->kept = 0;
    sb_clear(&d->text);
    if (s->gets_together && !s->is_getting && s->db) {
        db_begin(s->db);
        s->is_getting = true;
    }
    q = query(s, LOAD_DIR);
    if (!q)
        return;
    db_bind_text(q, 1, str_of(d->path));
    if (db_step(q)) {
        d->kept = db_column_int(q, 0);
        sb_add_str(&d->text, db_column_blob(q, 1));
    }
    db_reset(q);
    state_dir_index(d);
}

void state_begin_gets(struct state *s)
{
    if (s)
        s->gets_together = true;
}

void state_end_gets(struct state *s)
{
    if (!s)
        return;
    if (s->is_getting)
        db_commit(s->db);
    s->gets_together = s->is_getting = false;
}

static int64_t hash_cost_ns(const struct fs_stat *st)
{
    return FILE_NS + (int64_t)(st->size_bytes / BYTES_PER_US) * 1000;
}

void state_expect(struct state *s, size_t nfiles)
{
    if (s)
        s->spent_ns += (int64_t)nfiles * FILE_NS;
}

/* Is it time to have the database?  Until hashing would have cost more than opening it, no. */
static bool is_open_for(struct state *s, const struct fs_stat *st)
{
    if (s->is_tried)
        return s->db;
    s->spent_ns += hash_cost_ns(st);
    return s->spent_ns > OPEN_WORTH_NS && database(s);
}

static bool is_same(const struct state_record *r, const struct fs_stat *st)
{
    const bool compare_ctime = r->ctime_ns && st->nlink == 1;

    return r->ino == st->ino && r->size == st->size_bytes && r->mtime_ns == st->mtime_ns &&
           (!compare_ctime || r->ctime_ns == st->ctime_ns);
}

bool state_get(struct state *s, const char *abs_path, const struct fs_stat *st, enum hash_algo algo,
               struct oid *ret)
{
    const struct state_record *fresh;
    struct state_record record;
    struct state_dir *d;
    const char *name;

    if (!s || st->kind != FS_FILE)
        return false;
    d = dir_of(s, abs_path, &name);
    fresh = state_dir_find_fresh(d, name, algo);
    if (fresh) {
        record = *fresh;
    } else {
        if (!is_open_for(s, st))
            return false;
        if (!d->is_loaded)
            load_dir(s, d);
        if (!state_dir_find_stored(d, name, algo, &record))
            return false;
    }
    if (!is_same(&record, st))
        return false;
    *ret = (struct oid){.algo = algo};
    hex_encode(record.digest, sizeof(record.digest), ret->text);
    return true;
}

bool state_is_racy(const struct fs_stat *st, int64_t read_ns)
{
    const bool is_coarse = st->mtime_ns % 1000000000 == 0 && st->ctime_ns % 1000000000 == 0;

    return st->mtime_ns > read_ns - (is_coarse ? coarse_racy_ns : racy_ns);
}

void state_put(struct state *s, const char *abs_path, const struct fs_stat *st, int64_t read_ns,
               const struct oid *oid)
{
    const char *name;

    if (!s || st->kind != FS_FILE || state_is_racy(st, read_ns))
        return;
    struct state_dir *d = dir_of(s, abs_path, &name);
    struct state_record r = {.ino = st->ino,
                             .size = st->size_bytes,
                             .mtime_ns = st->mtime_ns,
                             .ctime_ns = st->nlink > 1 ? 0 : st->ctime_ns,
                             .algo = oid->algo};
    if (!hex_decode((struct str){oid->text, 2 * sizeof(r.digest)}, r.digest))
        BUG("'%s' is no hash", oid->text);
    state_dir_put(d, arena_strdup(&s->arena, name), &r);
    s->put_ns += hash_cost_ns(st);
}

static void write_dir(struct state *s, struct state_dir *d)
{
    scoped(sb) struct sb records = SB_INIT;
    struct db_stmt *q;

    load_dir(s, d); /* once more: another process may have written meanwhile */
    state_dir_merge(d, &records);
    q = query(s, SAVE_DIR);
    if (!q)
        return;
    db_bind_text(q, 1, str_of(d->path));
    db_bind_int(q, 2, d->kept);
    db_bind_blob(q, 3, sb_str(&records));
    db_step(q);
    db_reset(q);
}

static int64_t query_int(struct state *s, enum query which)
{
    struct db_stmt *q = query(s, which);
    int64_t v = 0;

    if (q && db_step(q))
        v = db_column_int(q, 0);
    if (q)
        db_reset(q);
    return v;
}

static void run_with_text(struct state *s, enum query which, const char *text)
{
    struct db_stmt *q = query(s, which);

    if (!q)
        return;
    db_bind_text(q, 1, str_of(text));
    db_step(q);
    db_reset(q);
}

/* Forget directories that are gone, each time their number has doubled. */
static void sweep_dirs(struct state *s)
{
    scoped(strs) struct strs gone = {0};
    struct db_stmt *q;

    if (query_int(s, COUNT_DIRS) <= 2 * query_int(s, SWEPT_DIRS) + SWEEP_DIRS)
        return;
    q = query(s, LIST_DIRS);
    while (q && db_step(q)) {
        const char *path = arena_str(&s->arena, db_column_text(q, 0));
        if (!fs_exists(*path ? path : "/"))
            vec_push(&gone, path);
    }
    vec_each (&gone, path)
        run_with_text(s, FORGET_DIR, *path);
    query_int(s, SET_SWEPT_DIRS);
}

static void write_links(struct state *s)
{
    vec_each (&s->links, change) {
        const struct state_link *l = &change->link;
        struct db_stmt *q;

        if (change->removed) {
            run_with_text(s, FORGET_LINK, l->rel_path);
            continue;
        }
        q = query(s, SAVE_LINK);
        if (!q)
            return;
        db_bind_text(q, 1, str_of(l->rel_path));
        db_bind_int(q, 2, (int64_t)l->ino);
        db_bind_int(q, 3, l->mtime_ns);
        db_step(q);
        db_reset(q);
    }
    s->links.len = 0;
}

/* What was hashed before the database was worth opening is often known to it. */
static void drop_known(struct state *s)
{
    map_each (&s->dirs, e) {
        struct state_dir *d = e->value;
        if (d->fresh.len && !d->is_loaded)
            load_dir(s, d);
        if (d->fresh.len && !state_dir_has_news(d))
            d->fresh.len = 0;
    }
}

static bool has_fresh(const struct state *s)
{
    map_each (&s->dirs, e)
        if (((const struct state_dir *)e->value)->fresh.len)
            return true;
    return false;
}

static void write_all(struct state *s)
{
    const bool is_worth_it = s->links.len || s->put_ns > OPEN_WORTH_NS || (s->db && s->put_ns);

    if (!is_worth_it || !database(s))
        return;
    drop_known(s);
    if (!has_fresh(s) && !s->links.len)
        return;
    db_begin(s->db);
    map_each (&s->dirs, e) {
        struct state_dir *d = e->value;
        if (d->fresh.len)
            write_dir(s, d);
    }
    write_links(s);
    sweep_dirs(s);
    db_commit(s->db);
}

void state_save(struct state *s)
{
    if (!s)
        return;
    write_all(s);
    map_each (&s->dirs, e) {
        struct state_dir *d = e->value;
        state_dir_release(d);
        state_dir_init(d, d->path);
    }
    s->put_ns = 0;
}

void state_close(struct state *s)
{
    if (!s)
        return;
    write_all(s);
    map_each (&s->dirs, e)
        state_dir_release(e->value);
    map_release(&s->dirs);
    vec_release(&s->links);
    db_close(s->db);
    arena_release(&s->arena);
    free(s);
}

static void change_link(struct state *s, struct state_link link, bool removed)
{
    link.rel_path = arena_strdup(&s->arena, link.rel_path);
    vec_push(&s->links, ((struct link_change){link, removed}));
}

void state_put_link(struct state *s, const char *rel_path, const struct fs_stat *st)
{
    if (s)
        change_link(s, (struct state_link){rel_path, st->ino, st->mtime_ns}, false);
}

void state_remove_link(struct state *s, const char *rel_path)
{
    if (s)
        change_link(s, (struct state_link){rel_path, 0, 0}, true);
}

void state_list_links(struct state *s, struct arena *a, struct state_link_vec *ret)
{
    struct db_stmt *q;

    if (!s || !database(s))
        return;
    db_begin(s->db);
    write_links(s);
    db_commit(s->db);
    q = query(s, LIST_LINKS);
    while (q && db_step(q)) {
        struct state_link l = {arena_str(a, db_column_text(q, 0)), (uint64_t)db_column_int(q, 1),
                               db_column_int(q, 2)};
        vec_push(ret, l);
    }
}
