#include "object/manifest.h"

#include "base/mem.h"
#include "data/json_write.h"
#include "object/hash.h"

enum { HASH_AT_ONCE = 16 << 10 /* bytes: they stay in the first-level cache */ };

static int compare_entries(const void *a, const void *b)
{
    const struct manifest_entry *x = a, *y = b;

    return strcmp(x->relpath, y->relpath); /* bytes of UTF-8 sort as code points do */
}

bool manifest_sort(struct manifest *m)
{
    for (size_t i = 1; i < m->len; i++) {
        if (compare_entries(&m->at[i - 1], &m->at[i]) > 0) {
            qsort(m->at, m->len, sizeof(*m->at), compare_entries);
            return false;
        }
    }
    return true;
}

/* An entry and what stands before it; `before` is the path of the one before, NULL for the first.
 */
static void format_entry(const char *relpath, const struct oid *oid, const char *before,
                         struct sb *out)
{
    if (before && streq(relpath, before))
        BUG("path '%s' twice in a manifest", relpath);
    sb_add(out, before ? ", {\"md5\": \"" : "[{\"md5\": \"");
    sb_add(out, oid->text);
    sb_add(out, "\", \"relpath\": ");
    json_write_string(str_of(relpath), out);
    sb_add_char(out, '}');
}

static void format_end(const char *before, struct sb *out)
{
    sb_add(out, before ? "]" : "[]");
}

void manifest_format(struct manifest *m, struct sb *ret_bytes, struct oid *ret_oid)
{
    const size_t start = ret_bytes->len;
    const char *before = NULL;

    manifest_sort(m);
    for (size_t i = 0; i < m->len; i++) {
        format_entry(m->at[i].relpath, &m->at[i].oid, before, ret_bytes);
        before = m->at[i].relpath;
    }
    format_end(before, ret_bytes);
    manifest_oid(str_sub(sb_str(ret_bytes), start, ret_bytes->len), m->algo, ret_oid);
}

static void mark_dir(enum hash_algo algo, struct oid *oid)
{
    oid->algo = algo;
    memcpy(oid->text + 32, ".dir", 5);
}

void manifest_oid(struct str bytes, enum hash_algo algo, struct oid *ret)
{
    hash_bytes(bytes, HASH_MD5, ret); /* also in 2.x: the text rule is for files */
    mark_dir(algo, ret);
}

/* --- hashing only --- */

void manifest_hasher_init(struct manifest_hasher *h, enum hash_algo algo)
{
    *h = (struct manifest_hasher){.md5 = hasher_new(HASH_MD5), .text = SB_INIT, .algo = algo};
}

void manifest_hasher_release(struct manifest_hasher *h)
{
    hasher_free(h->md5);
    sb_release(&h->text);
}

static void hash_text(struct manifest_hasher *h)
{
    hasher_add(h->md5, h->text.buf, h->text.len);
    sb_clear(&h->text);
}

void manifest_hasher_add(struct manifest_hasher *h, const char *relpath, const struct oid *oid)
{
    format_entry(relpath, oid, h->before, &h->text);
    h->before = relpath;
    if (h->text.len >= HASH_AT_ONCE)
        hash_text(h);
}

void manifest_hasher_finish(struct manifest_hasher *h, struct oid *ret)
{
    format_end(h->before, &h->text);
    hash_text(h);
    hasher_finish(h->md5, ret);
    mark_dir(h->algo, ret);
}

const struct manifest_entry *manifest_find(const struct manifest *m, const char *relpath)
{
    const struct manifest_entry key = {.relpath = relpath};

    if (!m->len)
        return NULL;
    return bsearch(&key, m->at, m->len, sizeof(*m->at), compare_entries);
}

void manifest_under(const struct manifest *m, const char *prefix, struct arena *a,
                    struct manifest *ret)
{
    const size_t skip = strlen(prefix) + 1;
    struct manifest sub = {.algo = m->algo, .at = arena_array(a, m->len, sizeof(*sub.at))};

    for (size_t i = 0; i < m->len; i++) {
        const char *p = m->at[i].relpath;
        if (strlen(p) > skip && p[skip - 1] == '/' && !memcmp(p, prefix, skip - 1)) {
            sub.at[sub.len] = m->at[i];
            sub.at[sub.len++].relpath = p + skip;
        }
    }
    *ret = sub;
}
