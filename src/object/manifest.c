#include "object/manifest.h"

#include "base/mem.h"
#include "data/json_write.h"
#include "object/hash.h"

static int compare_entries(const void *a, const void *b)
{
    const struct manifest_entry *x = a, *y = b;

    return strcmp(x->relpath, y->relpath); /* bytes of UTF-8 sort as code points do */
}

void manifest_sort(struct manifest *m)
{
    for (size_t i = 1; i < m->len; i++) {
        if (compare_entries(&m->at[i - 1], &m->at[i]) > 0) {
            qsort(m->at, m->len, sizeof(*m->at), compare_entries);
            return;
        }
    }
}

void manifest_format(struct manifest *m, struct sb *ret_bytes, struct oid *ret_oid)
{
    const size_t start = ret_bytes->len;

    manifest_sort(m);
    sb_add_char(ret_bytes, '[');
    for (size_t i = 0; i < m->len; i++) {
        const struct manifest_entry *e = &m->at[i];
        if (i && streq(e->relpath, e[-1].relpath))
            BUG("path '%s' twice in a manifest", e->relpath);
        sb_add(ret_bytes, i ? ", {\"md5\": \"" : "{\"md5\": \"");
        sb_add(ret_bytes, e->oid.text);
        sb_add(ret_bytes, "\", \"relpath\": ");
        json_write_string(str_of(e->relpath), ret_bytes);
        sb_add_char(ret_bytes, '}');
    }
    sb_add_char(ret_bytes, ']');
    manifest_oid(str_sub(sb_str(ret_bytes), start, ret_bytes->len), m->algo, ret_oid);
}

void manifest_oid(struct str bytes, enum hash_algo algo, struct oid *ret)
{
    hash_bytes(bytes, HASH_MD5, ret); /* also in 2.x: the text rule is for files */
    ret->algo = algo;
    memcpy(ret->text + 32, ".dir", 5);
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
