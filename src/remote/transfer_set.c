#include "remote/transfer_set.h"

#include "base/path.h"
#include "base/pool.h"

#include <pthread.h>
#include <stdatomic.h>

enum { LOOK_BATCH = 64 };

void transfer_set_init(struct transfer_set *s, const struct transfer_ends *ends, struct arena *a)
{
    *s = (struct transfer_set){.ends = ends, .arena = a};
}

void transfer_set_release(struct transfer_set *s)
{
    vec_each (&s->objects, o)
        err_free(o->failure); /* those that were told have been taken */
    vec_release(&s->objects);
    vec_release(&s->dirs);
    map_release(&s->index);
}

/* --- which objects --- */

static size_t place_of(const struct transfer_set *s, const struct oid *oid, struct sb *key)
{
    sb_clear(key);
    cache_key_add(oid, key);
    return (size_t)(uintptr_t)map_find_str(&s->index, sb_str(key));
}

size_t transfer_set_find(const struct transfer_set *s, const struct oid *oid)
{
    scoped(sb) struct sb key = SB_INIT;
    size_t place = place_of(s, oid, &key);
    if (!place)
        BUG("object %s is not in the set", oid->text);
    return place - 1;
}

/* True: it was not there before. */
static bool add(struct transfer_set *s, const struct transfer_object *fresh, struct sb *key)
{
    size_t place = place_of(s, &fresh->oid, key);
    if (place) {
        s->objects.at[place - 1].is_wanted |= fresh->is_wanted;
        return false;
    }
    vec_push(&s->objects, *fresh);
    map_set_str(&s->index, sb_str(key), (void *)(uintptr_t)s->objects.len);
    return true;
}

void transfer_set_add(struct transfer_set *s, const struct transfer_wants *wants)
{
    scoped(sb) struct sb key = SB_INIT;
    vec_each (wants, w) {
        struct transfer_dir dir = {.object = s->objects.len};
        struct transfer_object o = {.oid = w->oid, .name = w->name, .is_wanted = true};
        if (add(s, &o, &key) && oid_is_dir(&w->oid))
            vec_push(&s->dirs, dir);
    }
}

/* --- files of directories --- */

static err *read_manifest(struct transfer_set *s, struct transfer_dir *d)
{
    struct transfer_object *o = &s->objects.at[d->object];
    if (!o->in_cache || d->is_settled)
        return NULL;
    err *e = cache_read_manifest(s->ends->cache, &o->oid, s->arena, &d->files);
    if (e && err_code_of(e) == ERR_CANCELLED)
        return e;
    o->failure = e;
    d->is_known = !e;
    return NULL;
}

/* They stand in the order of their objects. */
static const struct transfer_dir *find_dir(const struct transfer_set *s, const struct oid *oid)
{
    size_t place = transfer_set_find(s, oid), low = 0, high = s->dirs.len;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (s->dirs.at[middle].object <= place)
            low = middle;
        else
            high = middle;
    }
    return &s->dirs.at[low];
}

static void add_files(struct transfer_set *s, const struct transfer_want *w, bool all,
                      struct sb *key)
{
    const struct transfer_dir *d = find_dir(s, &w->oid);
    for (size_t i = 0; i < d->files.len; i++) {
        const struct manifest_entry *e = &d->files.at[i];
        struct transfer_object o = {.oid = e->oid, .name = w->name, .relpath = e->relpath};
        o.is_wanted = !w->inside || path_is_inside(e->relpath, w->inside);
        if (o.is_wanted || all)
            add(s, &o, key);
    }
}

err *transfer_set_expand(struct transfer_set *s, const struct transfer_wants *wants, bool all)
{
    scoped(sb) struct sb key = SB_INIT;
    vec_each (&s->dirs, d)
        TRY(read_manifest(s, d));
    vec_each (wants, w)
        if (oid_is_dir(&w->oid))
            add_files(s, w, all, &key);
    return NULL;
}

/* --- looking --- */

struct look {
    struct transfer_set *set;
    size_t from;
};

static err *look_batch(void *ctx, size_t index)
{
    const struct look *l = ctx;
    struct transfer_objects *all = &l->set->objects;
    size_t at = l->from + index * LOOK_BATCH, end = MIN(at + LOOK_BATCH, all->len);
    for (; at < end; at++) {
        struct fs_stat st;
        TRY(cache_stat(l->set->ends->cache, &all->at[at].oid, &st));
        all->at[at].in_cache = st.kind == FS_FILE;
        all->at[at].size_bytes = st.size_bytes;
    }
    return NULL;
}

err *transfer_set_look_here(struct transfer_set *s, size_t from)
{
    struct look l = {s, from};
    return pool_run((s->objects.len - from + LOOK_BATCH - 1) / LOOK_BATCH, 0, look_batch, &l);
}

/* --- doing --- */

struct work {
    struct transfer_set *set;
    const struct transfer_places *chosen;
    transfer_set_fn fn;
    atomic_size_t done;
    pthread_mutex_t telling;
};

/* Who finds another one telling leaves it to him: the last one to tell is seldom far behind. */
static void tell(struct work *w)
{
    const struct transfer_ends *ends = w->set->ends;
    size_t done = atomic_fetch_add(&w->done, 1) + 1;
    if (!ends->progress)
        return;
    if (done == w->chosen->len)
        pthread_mutex_lock(&w->telling);
    else if (pthread_mutex_trylock(&w->telling) != 0)
        return;
    ends->progress(ends->progress_ctx, done, w->chosen->len);
    pthread_mutex_unlock(&w->telling);
}

static err *do_one(void *ctx, size_t index)
{
    struct work *w = ctx;
    struct transfer_object *o = &w->set->objects.at[w->chosen->at[index]];
    err *e = w->fn(w->set, o);
    if (e && err_code_of(e) == ERR_CANCELLED)
        return e;
    err_free(o->failure);
    o->failure = e;
    tell(w);
    return NULL;
}

err *transfer_set_each(struct transfer_set *s, const struct transfer_places *chosen,
                       transfer_set_fn fn)
{
    struct work w = {.set = s, .chosen = chosen, .fn = fn};
    unsigned jobs = s->ends->jobs ? s->ends->jobs : s->ends->remote->jobs;
    pthread_mutex_init(&w.telling, NULL);
    err *e = pool_run(chosen->len, jobs, do_one, &w);
    pthread_mutex_destroy(&w.telling);
    return e;
}
