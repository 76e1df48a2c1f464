#include "object/state_dir.h"

#include "base/fs.h"

enum { SWEEP_RECORDS = 1024 /* growth of a list before names that are gone are looked for */ };

void state_dir_init(struct state_dir *d, const char *path)
{
    *d = (struct state_dir){.path = path, .text = SB_INIT};
}

void state_dir_release(struct state_dir *d)
{
    vec_release(&d->stored);
    vec_release(&d->fresh);
    for (size_t i = 0; i < ARRAY_LEN(d->by_name); i++)
        map_release(&d->by_name[i]);
    sb_release(&d->text);
}

static const char *record_name(const char *record)
{
    return record + sizeof(struct state_record);
}

static int compare_key(const char *name, uint64_t algo, const char *other_name, uint64_t other_algo)
{
    const int c = strcmp(name, other_name);

    return c ? c : (algo > other_algo) - (algo < other_algo);
}

static uint64_t record_algo(const char *record)
{
    struct state_record r;

    memcpy(&r, record, sizeof(r));
    return r.algo;
}

void state_dir_index(struct state_dir *d)
{
    const char *p = d->text.buf, *end = p + d->text.len;

    while ((size_t)(end - p) > sizeof(struct state_record)) {
        const char *name = record_name(p), *nul = memchr(name, 0, (size_t)(end - name));
        if (!nul)
            return;
        vec_push(&d->stored, (struct state_place){p});
        p = nul + 1;
    }
}

/* --- looking up --- */

static const char *search_stored(struct state_dir *d, const char *name, uint64_t algo)
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

bool state_dir_find_stored(struct state_dir *d, const char *name, uint64_t algo,
                           struct state_record *ret)
{
    const char *found = search_stored(d, name, algo);
    if (found)
        memcpy(ret, found, sizeof(*ret));
    return found;
}

/* Outputs come in the order of the pipeline, not in that of their names. */
static const struct state_fresh *find_unsorted(struct state_dir *d, const char *name, uint64_t algo)
{
    for (; d->named < d->fresh.len; d->named++) {
        const struct state_fresh *f = &d->fresh.at[d->named];
        map_set(&d->by_name[f->record.algo], f->name, (void *)(uintptr_t)(d->named + 1));
    }
    const uintptr_t at = (uintptr_t)map_find(&d->by_name[algo], name);
    return at ? &d->fresh.at[at - 1] : NULL;
}

static const struct state_fresh *search_fresh(struct state_dir *d, const char *name, uint64_t algo)
{
    const struct state_fresh key = {.name = name, .record.algo = algo};
    size_t low = 0, high;

    if (d->fresh_unsorted)
        return find_unsorted(d, name, algo);
    for (high = d->fresh.len; low < high;) {
        const size_t middle = low + (high - low) / 2;
        const struct state_fresh *f = &d->fresh.at[middle];
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

const struct state_record *state_dir_find_fresh(struct state_dir *d, const char *name,
                                                uint64_t algo)
{
    const struct state_fresh *found = search_fresh(d, name, algo);
    return found ? &found->record : NULL;
}

/* --- putting and merging --- */

void state_dir_put(struct state_dir *d, const char *name, const struct state_record *r)
{
    const struct state_fresh f = {.record = *r, .name = name, .order = d->fresh.len};
    if (d->fresh.len) {
        const struct state_fresh *before = &d->fresh.at[d->fresh.len - 1];
        d->fresh_unsorted |= compare_key(before->name, before->record.algo, name, r->algo) >= 0;
    }
    vec_push(&d->fresh, f);
}

static int compare_fresh(const void *a, const void *b)
{
    const struct state_fresh *x = a, *y = b;
    const int c = compare_key(x->name, x->record.algo, y->name, y->record.algo);

    return c ? c : (x->order > y->order) - (x->order < y->order);
}

/* By name, of several puts for one name only the last. */
static void sort_fresh(struct state_dir *d)
{
    struct state_fresh_vec *v = &d->fresh;
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

static void add_record(struct sb *out, const struct state_record *r, const char *name)
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

bool state_dir_has_news(struct state_dir *d)
{
    sort_fresh(d);
    vec_each (&d->fresh, f) {
        struct state_record r;
        if (!state_dir_find_stored(d, f->name, f->record.algo, &r) ||
            memcmp(&r, &f->record, sizeof(r)) != 0)
            return true;
    }
    return false;
}

void state_dir_merge(struct state_dir *d, struct sb *out)
{
    sort_fresh(d);
    const bool sweep = d->stored.len + d->fresh.len > 2 * (size_t)d->kept + SWEEP_RECORDS;
    size_t i = 0, j = 0, count = 0;

    while (i < d->stored.len || j < d->fresh.len) {
        const char *r = i < d->stored.len ? d->stored.at[i].record : NULL;
        const struct state_fresh *f = j < d->fresh.len ? &d->fresh.at[j] : NULL;
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
            sb_add_mem(out, r, sizeof(struct state_record) + strlen(record_name(r)) + 1);
        }
        count++;
    }
    if (sweep || !d->kept)
        d->kept = (int64_t)count;
}
