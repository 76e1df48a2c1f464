#include "scm/scm_index_read.h"

#include "scm/scm_bitmap.h"
#include "scm/scm_internal.h"

enum {
    HEADER = 12,
    CHECKSUM = 20,
    FIXED = 62, /* bytes of an entry before its path (versions 2 and 3 without extended flags) */
    EXT_HEADER = 8,
    /* Flags of an entry. */
    NAME_MASK = 0x0fff,
    STAGE_SHIFT = 12,
    EXTENDED = 0x4000,
    ASSUMED = 0x8000,
    /* Its extended flags. */
    INTENT = 1 << 13,
    SKIPPED = 1 << 14,
};

struct reader {
    const char *git_dir;
    const unsigned char *start, *at, *end; /* end: before the checksum */
    struct scm_index *ix;
    unsigned version;
    struct str link; /* extension "link" */
};

static uint32_t be32(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static unsigned be16(const unsigned char *p)
{
    return (unsigned)p[0] << 8 | p[1];
}

static size_t left(const struct reader *r)
{
    return (size_t)(r->end - r->at);
}

static err *damaged(void)
{
    return err_new(ERR_INVALID, "the Git index is damaged");
}

/* --- entries --- */

static void read_stat(const unsigned char *p, struct scm_index_stat *st)
{
    *st = (struct scm_index_stat){.ctime_sec = be32(p),
                                  .ctime_nsec = be32(p + 4),
                                  .mtime_sec = be32(p + 8),
                                  .mtime_nsec = be32(p + 12),
                                  .dev = be32(p + 16),
                                  .ino = be32(p + 20),
                                  .uid = be32(p + 28),
                                  .gid = be32(p + 32),
                                  .size = be32(p + 36)};
}

/* A whole path, NUL-ended, padded to eight bytes with its entry. */
static bool read_plain_path(struct reader *r, const unsigned char *entry, struct scm_index_entry *e)
{
    const unsigned char *nul = memchr(r->at, 0, left(r));
    if (!nul)
        return false;
    e->path_len = (size_t)(nul - r->at);
    e->path = arena_strndup(&r->ix->arena, (const char *)r->at, e->path_len);
    size_t used = (size_t)(nul - entry), padded = (used + 8) & ~(size_t)7;
    if (padded > (size_t)(r->end - entry))
        return false;
    r->at = entry + padded;
    return true;
}

static bool read_varint(struct reader *r, size_t *ret)
{
    size_t value = 0;
    for (bool first = true;; first = false) {
        if (!left(r) || value > SIZE_MAX >> 8)
            return false;
        unsigned c = *r->at++;
        value = ((first ? 0 : value + 1) << 7) | (c & 127);
        if (!(c & 128))
            break;
    }
    *ret = value;
    return true;
}

/* Version 4: how much of the path before is cut off, then what follows instead. */
static bool read_packed_path(struct reader *r, const struct scm_index_entry *before,
                             struct scm_index_entry *e)
{
    size_t cut = 0;
    if (!read_varint(r, &cut))
        return false;
    const unsigned char *nul = memchr(r->at, 0, left(r));
    size_t before_len = before ? before->path_len : 0;
    if (!nul || cut > before_len)
        return false;
    size_t keep = before_len - cut, more = (size_t)(nul - r->at);
    char *path = arena_alloc(&r->ix->arena, keep + more + 1);
    if (keep)
        memcpy(path, before->path, keep);
    memcpy(path + keep, r->at, more);
    e->path = path;
    e->path_len = keep + more;
    r->at = nul + 1;
    return true;
}

static bool read_entry(struct reader *r, const struct scm_index_entry *before)
{
    const unsigned char *entry = r->at;
    struct scm_index_entry e = {0};
    if (left(r) < FIXED + 1)
        return false;
    read_stat(entry, &e.stat);
    e.mode = be32(entry + 24);
    scm_oid_set(&e.id, entry + 40);
    unsigned flags = be16(entry + 60);
    e.stage = (flags >> STAGE_SHIFT) & 3;
    e.is_assumed = flags & ASSUMED;
    r->at += FIXED;
    if (flags & EXTENDED) {
        if (left(r) < 3)
            return false;
        unsigned more = be16(r->at);
        e.is_intent = more & INTENT;
        e.is_skipped = more & SKIPPED;
        r->at += 2;
    }
    if (r->version == 4 ? !read_packed_path(r, before, &e) : !read_plain_path(r, entry, &e))
        return false;
    vec_push(&r->ix->entries, e);
    return true;
}

static err *read_entries(struct reader *r, uint32_t count)
{
    struct scm_index_entries *all = &r->ix->entries;
    for (uint32_t i = 0; i < count; i++)
        if (!read_entry(r, i ? &all->at[all->len - 1] : NULL))
            return damaged();
    return NULL;
}

/* --- extension TREE --- */

static bool read_number(struct str *text, char end, long *ret)
{
    ptrdiff_t n = str_find(*text, end);
    char *stop = NULL;
    if (n < 1)
        return false;
    *ret = strtol(text->ptr, &stop, 10); /* ends at the terminator at the latest */
    if (stop != text->ptr + n)
        return false;
    *text = str_sub(*text, (size_t)n + 1, text->len);
    return true;
}

static bool read_cached_tree(struct str *text, struct arena *a, unsigned depth,
                             struct scm_cached_tree *ret)
{
    enum { MAX_DEPTH = 4096 };
    long count = 0, nchildren = 0;
    ptrdiff_t nul = str_find(*text, '\0');
    if (nul < 0 || depth > MAX_DEPTH)
        return false;
    ret->name = arena_strndup(a, text->ptr, (size_t)nul);
    *text = str_sub(*text, (size_t)nul + 1, text->len);
    if (!read_number(text, ' ', &count) || !read_number(text, '\n', &nchildren) || nchildren < 0 ||
        (size_t)nchildren > text->len)
        return false;
    ret->is_valid = count >= 0;
    if (ret->is_valid) {
        if (text->len < sizeof(ret->id.id))
            return false;
        scm_oid_set(&ret->id, text->ptr);
        *text = str_sub(*text, sizeof(ret->id.id), text->len);
    }
    /* Room as they come: the number is only claimed. */
    for (size_t cap = 0; ret->nchildren < (size_t)nchildren; ret->nchildren++) {
        ret->children =
            arena_grow(a, ret->children, &cap, ret->nchildren + 1, sizeof(*ret->children));
        if (!read_cached_tree(text, a, depth + 1, &ret->children[ret->nchildren]))
            return false;
    }
    return true;
}

/* A memo: a damaged one is none. */
static void read_tree(struct reader *r, struct str text)
{
    struct scm_cached_tree *top = arena_new(&r->ix->arena, struct scm_cached_tree);
    if (read_cached_tree(&text, &r->ix->arena, 0, top))
        r->ix->tree = top;
}

static err *read_extensions(struct reader *r)
{
    while (left(r) >= EXT_HEADER) {
        const char *name = (const char *)r->at;
        uint32_t size = be32(r->at + 4);
        r->at += EXT_HEADER;
        if (size > left(r))
            return damaged();
        struct str body = {(const char *)r->at, size};
        r->at += size;
        if (memcmp(name, "TREE", 4) == 0)
            read_tree(r, body);
        else if (memcmp(name, "link", 4) == 0)
            r->link = body;
        else if (memcmp(name, "sdir", 4) == 0)
            r->ix->is_beyond_library = true;
        else if (!(name[0] >= 'A' && name[0] <= 'Z'))
            return err_new(ERR_UNSUPPORTED, "the Git index has an unknown extension '%.4s'", name);
    }
    return NULL;
}

/* --- split indexes --- */

static err *read_whole(struct reader *r, struct str bytes);

struct split {
    struct scm_index base;
    struct scm_bitmap deleted, replaced;
};

static err *read_base(struct reader *r, struct split *sp)
{
    scoped(sb) struct sb bytes = SB_INIT, path = SB_INIT;
    char hex[41];
    struct str maps = str_sub(r->link, CHECKSUM, r->link.len);
    if (r->link.len < CHECKSUM)
        return damaged();
    hex_encode((const unsigned char *)r->link.ptr, CHECKSUM, hex);
    sb_addf(&path, "%s/sharedindex.%s", r->git_dir, hex);
    TRY(fs_read_file(path.buf, &bytes));
    struct reader inner = {.git_dir = r->git_dir, .ix = &sp->base};
    TRY(read_whole(&inner, sb_str(&bytes)));
    if (inner.link.len || (maps.len && (!scm_bitmap_read(&maps, &sp->deleted) ||
                                        !scm_bitmap_read(&maps, &sp->replaced))))
        return damaged();
    return NULL;
}

static int compare_entries(const void *a, const void *b)
{
    const struct scm_index_entry *x = a, *y = b;
    int c = strcmp(x->path, y->path);
    return c ? c : x->stage - y->stage;
}

/* Entries of the file itself: first, without names, those that replace one of the shared file each;
 * then the added ones. */
static err *merge_base(struct scm_index *ix, struct split *sp)
{
    struct scm_index_entries own = ix->entries, merged = {0};
    size_t next = 0;
    for (size_t i = 0; i < sp->base.entries.len; i++) {
        struct scm_index_entry e = sp->base.entries.at[i];
        if (scm_bitmap_has(&sp->replaced, i) && next < own.len) {
            own.at[next].path = e.path;
            own.at[next].path_len = e.path_len;
            e = own.at[next++];
        }
        e.path = arena_strdup(&ix->arena, e.path);
        if (!scm_bitmap_has(&sp->deleted, i))
            vec_push(&merged, e);
    }
    for (; next < own.len; next++)
        vec_push(&merged, own.at[next]);
    vec_release(&own);
    vec_sort(&merged, compare_entries);
    ix->entries = merged;
    return NULL;
}

static err *join_split(struct reader *r)
{
    struct split sp = {0};
    err *e = read_base(r, &sp);
    if (!e)
        e = merge_base(r->ix, &sp);
    scm_index_release(&sp.base);
    scm_bitmap_release(&sp.deleted);
    scm_bitmap_release(&sp.replaced);
    return e;
}

/* --- the whole --- */

static err *read_whole(struct reader *r, struct str bytes)
{
    r->start = r->at = (const unsigned char *)bytes.ptr;
    if (bytes.len < HEADER + CHECKSUM || memcmp(r->at, "DIRC", 4) != 0)
        return damaged();
    r->end = r->start + bytes.len - CHECKSUM;
    r->version = be32(r->at + 4);
    uint32_t count = be32(r->at + 8);
    r->at += HEADER;
    if (r->version < 2 || r->version > 4)
        return err_new(ERR_UNSUPPORTED, "the Git index has the unknown version %u", r->version);
    TRY(read_entries(r, count));
    return read_extensions(r);
}

err *scm_index_parse(const char *git_dir, struct str bytes, struct scm_index *ix)
{
    struct reader r = {.git_dir = git_dir, .ix = ix};
    TRY(read_whole(&r, bytes));
    if (!r.link.len)
        return NULL;
    ix->is_beyond_library = true;
    return join_split(&r);
}

void scm_index_release(struct scm_index *ix)
{
    vec_release(&ix->entries);
    arena_release(&ix->arena);
}
