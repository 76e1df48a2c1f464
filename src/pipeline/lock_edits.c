#include "pipeline/lock_edits.h"

#include "base/clock.h"
#include "base/map.h"
#include "data/yaml_read.h"
#include "object/hash.h"
#include "pipeline/lock_journal.h"

struct lock_edits {
    struct source *src;
    struct arena *arena;
    struct map files; /* path -> struct lock_edit */
    struct lock_journal journal;
    int64_t written_ms; /* when a file was last written */
    bool is_pending;
};

struct lock_edits *lock_edits_new(struct source *src, const char *journal_path, struct arena *a)
{
    struct lock_edits *l = arena_new(a, struct lock_edits);
    *l = (struct lock_edits){.src = src, .arena = a};
    lock_journal_init(&l->journal, journal_path);
    return l;
}

void lock_edits_free(struct lock_edits *l)
{
    if (!l)
        return;
    map_each (&l->files, f)
        lock_edit_free(f->value);
    map_release(&l->files);
    lock_journal_close(&l->journal);
}

static struct lock_edit *edit_of(struct lock_edits *l, const struct lock_place *at)
{
    struct lock_edit *e = map_find(&l->files, at->path);
    if (e)
        return e;
    e = lock_edit_new(l->src, at->path, at->show, at->abs_path);
    map_set(&l->files, at->path, e);
    return e;
}

/* --- setting --- */

static err *hash_lines(struct lock_edit *e, const char *stage, struct oid *ret)
{
    struct str lines;
    TRY(lock_edit_lines(e, stage, &lines));
    hash_bytes(lines, HASH_MD5, ret);
    return NULL;
}

/* *ret_noted false: it must be written now. */
static err *note(struct lock_edits *l, struct lock_edit *e, struct lock_record *r, bool *ret_noted)
{
    TRY(lock_edit_lines(e, r->stage, &r->lines));
    lock_journal_note(&l->journal, r, ret_noted);
    return NULL;
}

err *lock_edits_set(struct lock_edits *l, const struct lock_place *at, const char *stage,
                    const struct value *entry, struct lock_edit_result *ret)
{
    struct lock_edit *e = edit_of(l, at);
    struct lock_record r = {.file = at->path, .stage = stage};
    bool may_wait = clock_monotonic_ms() - l->written_ms < LOCK_EDITS_EVERY_MS, noted = false;
    TRY(hash_lines(e, stage, &r.was));
    TRY(lock_edit_set(e, stage, entry, may_wait, ret));
    if (!ret->changed && !ret->later)
        return NULL;
    if (ret->later) {
        l->is_pending = true;
        TRY(note(l, e, &r, &noted));
    }
    return noted ? NULL : lock_edits_flush(l);
}

bool lock_edits_are_pending(const struct lock_edits *l)
{
    return l->is_pending;
}

err *lock_edits_flush(struct lock_edits *l)
{
    l->written_ms = clock_monotonic_ms();
    if (!l->is_pending)
        return NULL;
    map_each (&l->files, f)
        TRY(lock_edit_flush(f->value));
    l->is_pending = false;
    l->written_ms = clock_monotonic_ms();
    return lock_journal_clear(&l->journal);
}

/* --- after a kill --- */

struct recovery {
    struct lock_edits *edits;
    lock_place_fn place;
    void *ctx;
};

static bool is_of(struct str text, const char *md5)
{
    struct oid oid;
    hash_bytes(text, HASH_MD5, &oid);
    return streq(oid.text, md5);
}

/* The value of a stage's lines; NULL when they are none. */
static const struct value *read_lines(struct str lines, const char *stage, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *doc = NULL;
    sb_add(&text, "stages:\n");
    sb_add_str(&text, lines);
    err *e = yaml_read(sb_str(&text), a, &doc);
    err_ignore(e); /* nothing we wrote */
    return e ? NULL : value_find(value_find(doc, "stages"), stage);
}

static err *put_back(void *ctx, const struct lock_left *left)
{
    struct recovery *x = ctx;
    struct lock_edits *l = x->edits;
    struct lock_edit_result done;
    struct lock_place at;
    struct str now;
    if (!x->place(x->ctx, arena_strdup(l->arena, left->file), &at))
        return NULL;
    struct lock_edit *e = edit_of(l, &at);
    TRY(lock_edit_lines(e, left->stage, &now));
    const struct value *entry = read_lines(left->lines, left->stage, l->arena);
    if (!entry || !is_of(now, left->was_md5))
        return NULL; /* it has been run again since */
    l->is_pending = true;
    return lock_edit_set(e, left->stage, entry, true, &done);
}

err *lock_edits_recover(struct lock_edits *l, lock_place_fn place, void *ctx, bool *ret_live)
{
    struct recovery x = {l, place, ctx};
    enum lock_journal_state state = lock_journal_look(&l->journal);
    *ret_live = state == LOCK_JOURNAL_LIVE;
    if (state != LOCK_JOURNAL_ORPHAN)
        return NULL;
    TRY(lock_journal_replay(&l->journal, put_back, &x));
    return lock_edits_flush(l);
}
