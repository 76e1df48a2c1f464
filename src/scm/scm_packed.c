#include "scm/scm_packed.h"

#include "base/hex.h"
#include "scm/scm_internal.h"
#include "scm/scm_lock.h"

enum { ID_LEN = 40, LOCK_TIMEOUT_MS = 1000 /* git's core.packedRefsTimeout */ };

static int compare_refs(const void *a, const void *b)
{
    return strcmp(((const struct scm_packed_ref *)a)->name,
                  ((const struct scm_packed_ref *)b)->name);
}

static bool is_sorted(const struct scm_packed_refs *refs)
{
    for (size_t i = 1; i < refs->len; i++)
        if (compare_refs(&refs->at[i - 1], &refs->at[i]) >= 0)
            return false;
    return true;
}

/* Names become C strings in place: the text is ours. */
static err *parse(struct scm_packed *p, size_t len, const char *path)
{
    for (char *line = p->text, *end = p->text + len; line < end;) {
        char *stop = memchr(line, '\n', (size_t)(end - line));
        if (!stop)
            stop = end;
        *stop = '\0';
        struct str id = {line, ID_LEN}, rest = {line + 1, (size_t)MAX(stop - line - 1, 0)};
        if (stop - line > ID_LEN + 1 && line[ID_LEN] == ' ' && hex_is(id, ID_LEN))
            vec_push(&p->refs, ((struct scm_packed_ref){line + ID_LEN + 1, id, STR_NONE}));
        else if (line[0] == '^' && hex_is(rest, ID_LEN) && p->refs.len)
            p->refs.at[p->refs.len - 1].peeled = rest;
        else if (line[0] != '#' && line[0])
            return err_new(ERR_INVALID, "'%s' is damaged at the line '%s'", path, line);
        line = stop + 1;
    }
    if (!is_sorted(&p->refs))
        vec_sort(&p->refs, compare_refs);
    return NULL;
}

static err *load(const char *path, struct scm_packed *p)
{
    scoped(fd) int fd = -1;
    scoped(sb) struct sb text = SB_INIT;
    TRY_UNLESS(ERR_NOT_FOUND, fs_open_read(path, &fd)); /* nothing is packed */
    TRY(fs_fstat(fd, path, &p->file));
    TRY(fs_read_fd(fd, path, p->file.size_bytes, &text));
    size_t len = text.len;
    p->text = sb_take(&text);
    return parse(p, len, path);
}

static err *get(struct scm *s, const char *path, const struct scm_packed **ret)
{
    struct fs_stat now;
    TRY(fs_stat(path, &now));
    if (!s->packed || !fs_stat_is_same(&now, &s->packed->file)) {
        struct scm_packed *p = mem_zalloc(1, sizeof(*p));
        err *e = load(path, p);
        if (e) {
            scm_packed_free(p);
            return e;
        }
        scm_packed_free(s->packed);
        s->packed = p;
    }
    *ret = s->packed;
    return NULL;
}

err *scm_packed_get(struct scm *s, const struct scm_packed **ret)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/packed-refs", s->common_dir);
    return get(s, path.buf, ret);
}

size_t scm_packed_lower(const struct scm_packed *p, const char *name)
{
    size_t low = 0, high = p->refs.len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(p->refs.at[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct scm_packed_ref *scm_packed_find(const struct scm_packed *p, const char *name)
{
    size_t i = scm_packed_lower(p, name);
    return i < p->refs.len && streq(p->refs.at[i].name, name) ? &p->refs.at[i] : NULL;
}

/* The header promises what git relies on: in order, and every tag peeled; the latter only as far as
 * the old file did. */
static void format(const struct scm_packed *p, const char *without, bool is_peeled, struct sb *out)
{
    sb_addf(out, "# pack-refs with: %ssorted \n", is_peeled ? "peeled fully-peeled " : "");
    vec_each (&p->refs, r) {
        if (streq(r->name, without))
            continue;
        sb_addf(out, STR_FMT " %s\n", STR_ARG(r->id), r->name);
        if (r->peeled.len)
            sb_addf(out, "^" STR_FMT "\n", STR_ARG(r->peeled));
    }
}

err *scm_packed_remove(struct scm *s, const char *name)
{
    scoped(scm_lock) struct scm_lock lock = SCM_LOCK_INIT;
    scoped(sb) struct sb path = SB_INIT, text = SB_INIT;
    const struct scm_packed *p = NULL;
    TRY(scm_packed_get(s, &p));
    if (!scm_packed_find(p, name))
        return NULL;
    sb_addf(&path, "%s/packed-refs", s->common_dir);
    TRY(scm_lock_take(&lock, path.buf, LOCK_TIMEOUT_MS));
    TRY(scm_packed_get(s, &p)); /* as it is now that nobody changes it */
    format(p, name,
           starts_with(p->text ? p->text : "", "# pack-refs with:") &&
               strstr(p->text, " fully-peeled"),
           &text);
    return scm_lock_commit(&lock, sb_str(&text));
}

void scm_packed_free(struct scm_packed *p)
{
    if (!p)
        return;
    vec_release(&p->refs);
    free(p->text);
    free(p);
}
