/* state.c — one database row per directory, holding a sorted list of records, one per file.
 *
 * A row per file costs a B-tree descent per file: some 3 us, seconds for a million files.  A list
 * is read once and then searched in memory, mostly at the very place where the last search ended.
 */
#include "object/state.h"

#include "base/hex.h"
#include "base/map.h"
#include "base/mem.h"
#include "data/db.h"

enum {
    SCHEMA_VERSION = 1,
    /* What makes opening the database worth it, estimated: opening costs as much as some 1.5 ms of
       hashing. */
    OPEN_WORTH_NS = 1500000,
    FILE_NS = 15000,      /* to open and close a small file */
    BYTES_PER_US = 800,   /* hashed */
    SWEEP_RECORDS = 1024, /* growth of a list before names that are gone are looked for */
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

/* As stored, followed by the name and a NUL.  Machine-local, hence in the machine's byte order. */
struct record {
    uint64_t ino, size;
    int64_t mtime_ns,
        ctime_ns; /* ctime 0: the file had other names, which change it; not compared */
    unsigned char digest[16];
    uint64_t algo;
};

struct place {
    const char *record; /* unaligned */
};
VEC(place_vec, struct place);

/* What is put, on top of what is stored. */
struct fresh {
    struct record record;
    const char *name;
    size_t order;
};
VEC(fresh_vec, struct fresh);

struct state_dir {
    const char *path;
    bool is_loaded;
    int64_t kept; /* records after the last sweep */
    struct sb text;
    struct place_vec stored;
    size_t cursor; /* where the last search of `stored` ended */
    struct fresh_vec fresh;
    bool fresh_unsorted;
    struct map by_name[2]; /* per algorithm, once `fresh` is unsorted: name -> index in it + 1 */
    size_t named;          /* how many of `fresh` those hold */
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

static const char *record_name(const char *record)
{
    return record + sizeof(struct record);
}

static int compare_key(const char *name, uint64_t algo, const char *other_name, uint64_t other_algo)
{
    const int c = strcmp(name, other_name);

    return c ? c : (algo > other_algo) - (algo < other_algo);
}

static uint64_t record_algo(const char *record)
{
    struct record r;

    memcpy(&r, record, sizeof(r));
    return r.algo;
}

static struct state_dir *find_dir(struct state *s, struct str path)
{
    struct state_dir *d = s->last;

    if (d && str_is(path, d->path))
        return d;
    d = map_find_str(&s->dirs, path);
    if (!d) {
        d = arena_new(&s->arena, struct state_dir);
        d->path = arena_str(&s->arena, path);
        d->text = (struct sb)SB_INIT;
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

/* A damaged list is a shorter list. */
static void index_records(struct state_dir *d)
{
    const char *p = d->text.buf, *end = p + d->text.len;

    while ((size_t)(end - p) > sizeof(struct record)) {
        const char *name = record_name(p), *nul = memchr(name, 0, (size_t)(end - name));
        if (!nul)
            return;
        vec_push(&d->stored, (struct place){p});
        p = nul + 1;
    }
}

static void load_dir(struct state *s, struct state_dir *d)
{
    struct db_stmt *q;

    d->is_loaded = true;
    d->stored.len = d->cursor = 0;
    d->kept = 0;
    sb_clear(&d->text);
    q = query(s, LOAD_DIR);
    if (!q)
        return;
    db_bind_text(q, 1, str_of(d->path));
    if (db_step(q)) {
        d->kept = db_column_int(q, 0);
        sb_add_str(&d->text, db_column_blob(q, 1));
    }
    db_reset(q);
    index_records(d);
}

static const char *find_stored(struct state_dir *d, const char *name, uint64_t algo)
{
    size_t low = 0, high = d->stored.len;

    /* Walks ask in order: look where the last search ended before searching. */
    if (d->cursor < high) {
        const char *r = d->stored.at[d->cursor].record;
        if (!compare_key(name, algo, record_name(r), record_algo(r))) {
            d->cursor++;
            return r;
        }
    }
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const char *r = d->stored.at[middle].record;
        const int c = compare_key(name, algo, record_name(r), record_algo(r));

        if (!c) {
            d->cursor = middle + 1;
            return r;
        }
        if (c < 0)
            high = middle;
        else
            low = middle + 1;
    }
    d->cursor = low;
    return NULL;
}

static int compare_fresh(const void *a, const void *b)
{
    const struct fresh *x = a, *y = b;
    const int c = compare_key(x->name, x->record.algo, y->name, y->record.algo);

    return c ? c : (x->order > y->order) - (x->order < y->order);
}

/* By name, of several puts for one name only the last. */
static void sort_fresh(struct state_dir *d)
{
    struct fresh_vec *v = &d->fresh;
    size_t kept = 0;

    if (!d->fresh_unsorted)
        return;
    d->fresh_unsorted = false;
    vec_sort(v, compare_fresh);
    for (size_t i = 0; i < v->len; i++) {
        const bool is_last =
            i + 1 == v->len || compare_key(v->at[i].name, v->at[i].record.algo, v->at[i + 1].name,
                                           v->at[i + 1].record.algo) != 0;
        if (is_last)
            v->at[kept++] = v->at[i];
    }
    v->len = kept;
}

/* Outputs come in the order of the pipeline, not in that of their names. */
static const struct fresh *find_unsorted(struct state_dir *d, const char *name, uint64_t algo)
{
    for (; d->named < d->fresh.len; d->named++) {
        const struct fresh *f = &d->fresh.at[d->named];
        map_set(&d->by_name[f->record.algo], f->name, (void *)(uintptr_t)(d->named + 1));
    }
    const uintptr_t at = (uintptr_t)map_find(&d->by_name[algo], name);
    return at ? &d->fresh.at[at - 1] : NULL;
}

static const struct fresh *find_fresh(struct state_dir *d, const char *name, uint64_t algo)
{
    const struct fresh key = {.name = name, .record.algo = algo};
    size_t low = 0, high;

    if (d->fresh_unsorted)
        return find_unsorted(d, name, algo);
    for (high = d->fresh.len; low < high;) {
        const size_t middle = low + (high - low) / 2;
        const struct fresh *f = &d->fresh.at[middle];
        const int c = compare_key(key.name, key.record.algo, f->name, f->record.algo);

        if (!c)
            return f;
        if (c < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static int64_t hash_cost_ns(const struct fs_stat *st)
{
    return FILE_NS + (int64_t)(st->size_bytes / BYTES_PER_US) * 1000;
}

/* Is it time to have the database?  Until hashing would have cost more than opening it, no. */
static bool is_open_for(struct state *s, const struct fs_stat *st)
{
    if (s->is_tried)
        return s->db;
    s->spent_ns += hash_cost_ns(st);
    return s->spent_ns > OPEN_WORTH_NS && database(s);
}

static bool is_same(const struct record *r, const struct fs_stat *st)
{
    const bool compare_ctime = r->ctime_ns && st->nlink == 1;

    return r->ino == st->ino && r->size == st->size_bytes && r->mtime_ns == st->mtime_ns &&
           (!compare_ctime || r->ctime_ns == st->ctime_ns);
}

bool state_get(struct state *s, const char *abs_path, const struct fs_stat *st, enum hash_algo algo,
               struct oid *ret)
{
    const struct fresh *fresh;
    struct record record;
    struct state_dir *d;
    const char *name;

    if (!s || st->kind != FS_FILE)
        return false;
    d = dir_of(s, abs_path, &name);
    fresh = find_fresh(d, name, algo);
    if (fresh) {
        record = fresh->record;
    } else {
        const char *stored;
        if (!is_open_for(s, st))
            return false;
        if (!d->is_loaded)
            load_dir(s, d);
        stored = find_stored(d, name, algo);
        if (!stored)
            return false;
        memcpy(&record, stored, sizeof(record));
    }
    if (!is_same(&record, st))
        return false;
    *ret = (struct oid){.algo = algo};
    hex_encode(record.digest, sizeof(record.digest), ret->text);
    return true;
}

static bool is_racy(const struct fs_stat *st, int64_t read_ns)
{
    const bool is_coarse = st->mtime_ns % 1000000000 == 0 && st->ctime_ns % 1000000000 == 0;

    return st->mtime_ns > read_ns - (is_coarse ? coarse_racy_ns : racy_ns);
}

void state_put(struct state *s, const char *abs_path, const struct fs_stat *st, int64_t read_ns,
               const struct oid *oid)
{
    struct state_dir *d;
    struct fresh f = {0};

    if (!s || st->kind != FS_FILE || is_racy(st, read_ns))
        return;
    d = dir_of(s, abs_path, &f.name);
    f.name = arena_strdup(&s->arena, f.name);
    f.order = d->fresh.len;
    f.record = (struct record){.ino = st->ino,
                               .size = st->size_bytes,
                               .mtime_ns = st->mtime_ns,
                               .ctime_ns = st->nlink > 1 ? 0 : st->ctime_ns,
                               .algo = oid->algo};
    if (!hex_decode((struct str){oid->text, 2 * sizeof(f.record.digest)}, f.record.digest))
        BUG("'%s' is no hash", oid->text);
    if (d->fresh.len) {
        const struct fresh *before = &d->fresh.at[d->fresh.len - 1];
        d->fresh_unsorted |=
            compare_key(before->name, before->record.algo, f.name, f.record.algo) >= 0;
    }
    vec_push(&d->fresh, f);
    s->put_ns += hash_cost_ns(st);
}

static void add_record(struct sb *out, const struct record *r, const char *name)
{
    sb_add_mem(out, r, sizeof(*r));
    sb_add_mem(out, name, strlen(name) + 1);
}

static bool is_gone(const struct state_dir *d, const char *name)
{
    scoped(sb) struct sb path = SB_INIT;
    struct fs_stat st;
    err *e;

    sb_addf(&path, "%s/%s", d->path, name);
    e = fs_lstat(path.buf, &st);
    if (e) {
        err_ignore(e); /* a directory that may not be read: nothing is known about its files */
        return false;
    }
    return st.kind == FS_NONE;
}

/* Stored and fresh records in order into one list; fresh ones win.  Now and then names that are
 * gone are left out, so that lists do not grow for ever; the time that takes is paid by the growth
 * since. */
static size_t merge(struct state_dir *d, struct sb *out)
{
    const bool sweep = d->stored.len + d->fresh.len > 2 * (size_t)d->kept + SWEEP_RECORDS;
    size_t i = 0, j = 0, count = 0;

    while (i < d->stored.len || j < d->fresh.len) {
        const char *r = i < d->stored.len ? d->stored.at[i].record : NULL;
        const struct fresh *f = j < d->fresh.len ? &d->fresh.at[j] : NULL;
        const int c = !r   ? 1
                      : !f ? -1
                           : compare_key(record_name(r), record_algo(r), f->name, f->record.algo);
        i += c <= 0;
        j += c >= 0;
        if (c >= 0) {
            add_record(out, &f->record, f->name);
        } else {
            if (sweep && is_gone(d, record_name(r)))
                continue;
            sb_add_mem(out, r, sizeof(struct record) + strlen(record_name(r)) + 1);
        }
        count++;
    }
    if (sweep || !d->kept)
        d->kept = (int64_t)count;
    return count;
}

static void write_dir(struct state *s, struct state_dir *d)
{
    scoped(sb) struct sb records = SB_INIT;
    struct db_stmt *q;

    load_dir(s, d); /* once more: another process may have written meanwhile */
    sort_fresh(d);
    merge(d, &records);
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

static void write_all(struct state *s)
{
    const bool is_worth_it = s->links.len || s->put_ns > OPEN_WORTH_NS || (s->db && s->put_ns);

    if (!is_worth_it || !database(s))
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

void state_close(struct state *s)
{
    if (!s)
        return;
    write_all(s);
    map_each (&s->dirs, e) {
        struct state_dir *d = e->value;
        vec_release(&d->stored);
        vec_release(&d->fresh);
        for (size_t i = 0; i < ARRAY_LEN(d->by_name); i++)
            map_release(&d->by_name[i]);
        sb_release(&d->text);
    }
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
