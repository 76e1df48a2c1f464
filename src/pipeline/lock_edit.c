#include "pipeline/lock_edit.h"

#include "base/map.h"
#include "base/vec.h"
#include "data/yaml_write.h"

enum {
    NEW_FILE = 0666,
    STAGE_INDENT = 2,
    LARGE_BYTES = 8 * 1024, /* some 30 stages */
};

/* A run of the file's text. */
struct piece {
    const char *name; /* of the stage whose lines these are; NULL: what stands between stages */
    char *text;       /* malloc'd */
    size_t len;
};
VEC(piece_vec, struct piece);

struct lock_edit {
    struct source *src;
    const char *path, *show, *abs_path;
    struct fs_stat seen; /* the file when it was last read or written here */
    bool is_loaded;
    struct arena arena; /* of what was read */
    struct lockfile *lock;
    struct piece_vec
        pieces; /* none: the file is not laid out in a way that allows it, or has aliases */
    struct map by_stage;  /* name -> index of its piece + 1 */
    struct map entries;   /* name -> entry, those set since included */
    struct map unwritten; /* name -> entry: in the pieces, not in the file */
    size_t last;          /* index of the last stage's piece */
    size_t size_bytes;    /* of all pieces */
};

struct lock_edit *lock_edit_new(struct source *src, const char *path, const char *show,
                                const char *abs_path)
{
    struct lock_edit *e = mem_zalloc(1, sizeof(*e));
    *e = (struct lock_edit){.src = src, .path = path, .show = show, .abs_path = abs_path};
    return e;
}

static void forget(struct lock_edit *e)
{
    vec_each (&e->pieces, p)
        free(p->text);
    e->pieces.len = 0;
    map_release(&e->by_stage);
    map_release(&e->entries);
    arena_release(&e->arena);
    e->size_bytes = 0;
    e->is_loaded = false;
}

void lock_edit_free(struct lock_edit *e)
{
    if (!e)
        return;
    forget(e);
    map_release(&e->unwritten);
    vec_release(&e->pieces);
    free(e);
}

/* --- reading --- */

/* A file of CRLF lines becomes one of LF lines when it is written, as with DVC; not one of both. */
static void drop_returns(struct piece *p)
{
    size_t kept = 0;
    if (!memchr(p->text, '\r', p->len))
        return;
    for (size_t i = 0; i < p->len; i++)
        if (p->text[i] != '\r' || i + 1 == p->len || p->text[i + 1] != '\n')
            p->text[kept++] = p->text[i];
    p->text[kept] = '\0';
    p->len = kept;
}

static void push_piece(struct lock_edit *e, const char *name, struct str text)
{
    struct piece p = {name, mem_strndup(text.ptr, text.len), text.len};
    drop_returns(&p);
    if (name) {
        map_set(&e->by_stage, name, (void *)(uintptr_t)(e->pieces.len + 1));
        e->last = e->pieces.len;
    }
    vec_push(&e->pieces, p);
    e->size_bytes += p.len;
}

/* Does something look like an alias?  Its anchor may stand in the lines of another stage, which
 * then cannot be replaced by themselves. */
static bool may_have_alias(const char *text)
{
    for (const char *p = strchr(text, '*'); p; p = strchr(p + 1, '*')) {
        const char *before = p;
        while (before > text && before[-1] == ' ')
            before--;
        if (before > text && strchr(":-,[", before[-1]) && !strchr(" \n", p[1]))
            return true;
    }
    return false;
}

static void cut(struct lock_edit *e)
{
    struct str text = str_of(e->lock->text);
    size_t at = 0;
    if (!lockfile_is_block(e->lock) || may_have_alias(text.ptr))
        return;
    for (size_t i = 0; i < e->lock->stages->map.len; i++) {
        size_t start, end;
        lockfile_span(e->lock, i, &start, &end);
        if (start > at)
            push_piece(e, NULL, str_sub(text, at, start));
        push_piece(e, e->lock->stages->map.pairs[i].key, str_sub(text, start, end));
        at = end;
    }
    if (at < text.len)
        push_piece(e, NULL, str_sub(text, at, text.len));
}

static err *read_again(struct lock_edit *e, const struct fs_stat *now)
{
    forget(e);
    TRY(lockfile_load(e->src, e->path, e->show, &e->arena, &e->lock));
    const struct value *stages = e->lock->stages;
    for (size_t i = 0; stages && i < stages->map.len; i++)
        map_set(&e->entries, stages->map.pairs[i].key, stages->map.pairs[i].val);
    cut(e);
    e->seen = *now;
    e->is_loaded = true;
    return NULL;
}

/* --- writing --- */

static void end_line(struct piece *p)
{
    if (p->len && p->text[p->len - 1] == '\n')
        return;
    p->text = mem_realloc(p->text, p->len + 2);
    p->text[p->len++] = '\n';
    p->text[p->len] = '\0';
}

static void insert_piece(struct lock_edit *e, size_t at, struct piece p)
{
    vec_push(&e->pieces, p);
    memmove(&e->pieces.at[at + 1], &e->pieces.at[at], (e->pieces.len - 1 - at) * sizeof(p));
    e->pieces.at[at] = p;
}

static void put_piece(struct lock_edit *e, const char *name, const struct value *entry)
{
    scoped(sb) struct sb lines = SB_INIT;
    uintptr_t at = (uintptr_t)map_find(&e->by_stage, name);
    yaml_write_pair(name, entry, STAGE_INDENT, &lines);
    size_t len = lines.len;
    map_set(&e->entries, name, (void *)(uintptr_t)entry);
    e->size_bytes += len - (at ? e->pieces.at[at - 1].len : 0);
    struct piece p = {arena_strdup(&e->arena, name), sb_take(&lines), len};
    if (at) {
        free(e->pieces.at[at - 1].text);
        e->pieces.at[at - 1] = p;
        return;
    }
    /* behind the last stage: at most one piece, what follows all stages, moves */
    end_line(&e->pieces.at[e->last]);
    insert_piece(e, ++e->last, p);
    map_set(&e->by_stage, name, (void *)(uintptr_t)(e->last + 1));
}

static err *write(struct lock_edit *e, struct str text)
{
    TRY(fs_write_file(e->abs_path, text, NEW_FILE, true));
    return fs_stat(e->abs_path, &e->seen);
}

static err *write_pieces(struct lock_edit *e)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_reserve(&text, e->size_bytes + 1);
    vec_each (&e->pieces, p)
        sb_add_mem(&text, p->text, p->len);
    err *failure = write(e, sb_str(&text));
    if (failure)
        forget(e); /* what is in memory is not what is on disk */
    else
        map_release(&e->unwritten);
    return failure;
}

/* A new file, or one in a layout of its own: as a whole, and read again for the next stage. */
static err *write_whole(struct lock_edit *e, const char *name, const struct value *entry)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *text = NULL;
    bool changed = false;
    TRY(lockfile_set(e->lock, name, entry, &a, &text, &changed));
    TRY(write(e, str_of(text)));
    forget(e);
    return NULL;
}

static err *read_if_changed(struct lock_edit *e, bool *ret_changed)
{
    struct fs_stat now;
    TRY(fs_stat(e->abs_path, &now));
    *ret_changed = !e->is_loaded || !fs_stat_is_same(&now, &e->seen);
    return *ret_changed ? read_again(e, &now) : NULL;
}

/* As the file is now, and then what it lacks. */
static err *load(struct lock_edit *e)
{
    bool changed = false;
    TRY(read_if_changed(e, &changed));
    if (!changed)
        return NULL;
    map_each (&e->unwritten, u) {
        if (e->pieces.len) {
            put_piece(e, u->key, u->value);
            continue;
        }
        TRY(write_whole(e, u->key,
                        u->value)); /* somebody gave it another layout, or took it away */
        TRY(read_if_changed(e, &changed));
    }
    return NULL;
}

static err *set_piece(struct lock_edit *e, const char *name, const struct value *entry, bool later)
{
    put_piece(e, name, entry);
    if (later) {
        map_set(&e->unwritten, name, (void *)(uintptr_t)entry);
        return NULL;
    }
    return write_pieces(e);
}

err *lock_edit_set(struct lock_edit *e, const char *stage_name, const struct value *entry,
                   bool may_wait, struct lock_edit_result *ret)
{
    TRY(load(e));
    const struct value *old = map_find(&e->entries, stage_name);
    struct lock_edit_result result = {.created = !e->lock->text[0]};
    /* COMPAT: `true` in the place of 1 is written and not told of (oracle case repro/equal_params).
     */
    const bool differs = !old || !value_same(old, entry);
    result.changed = !old || !value_equal(old, entry);
    result.later = differs && may_wait && e->pieces.len && e->size_bytes >= LARGE_BYTES;
    if (differs)
        TRY(e->pieces.len ? set_piece(e, stage_name, entry, result.later)
                          : write_whole(e, stage_name, entry));
    *ret = result;
    return NULL;
}

err *lock_edit_flush(struct lock_edit *e)
{
    if (!e->unwritten.len)
        return NULL;
    TRY(load(e));
    if (e->pieces.len)
        return write_pieces(e);
    map_release(&e->unwritten); /* loading has written them, to a file of another layout */
    return NULL;
}

err *lock_edit_lines(struct lock_edit *e, const char *stage_name, struct str *ret)
{
    TRY(load(e));
    uintptr_t at = (uintptr_t)map_find(&e->by_stage, stage_name);
    *ret = at ? (struct str){e->pieces.at[at - 1].text, e->pieces.at[at - 1].len} : STR_NONE;
    return NULL;
}
