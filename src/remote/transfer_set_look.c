#include "base/mem.h"
#include "base/pool.h"
#include "remote/transfer_set.h"

/* Objects whose keys begin alike: those below one directory of the remote ("files/md5/ab"), which
 * one listing answers for. */
struct bucket {
    struct transfer_set *set;
    struct transfer_places wanted;
};

struct look {
    struct bucket *at;
    size_t len;
    size_t keys_each; /* how many keys the remote is likely to have for a bucket; from a sample */
};

enum { ALGORITHMS = 2, BUCKETS = ALGORITHMS * 256 };

static unsigned digit(char c)
{
    return (unsigned)(c <= '9' ? c - '0' : c - 'a' + 10);
}

static size_t bucket_of(const struct oid *oid)
{
    return oid->algo * 256 + digit(oid->text[0]) * 16 + digit(oid->text[1]);
}

static void fill(struct look *l, struct transfer_set *s, size_t from)
{
    struct bucket *all = mem_zalloc(BUCKETS, sizeof(*all));
    for (size_t i = from; i < s->objects.len; i++)
        vec_push(&all[bucket_of(&s->objects.at[i].oid)].wanted, i);
    for (size_t i = 0; i < BUCKETS; i++) {
        all[i].set = s;
        if (all[i].wanted.len)
            all[l->len++] = all[i];
    }
    l->at = all;
}

static void look_scope_end(struct look *l)
{
    for (size_t i = 0; i < l->len; i++)
        vec_release(&l->at[i].wanted);
    free(l->at);
}

/* What has the name and not the size of the object is not the object. */
static void note(struct transfer_object *o, const struct remote_stat *st)
{
    o->in_remote = st->exists && (!st->has_size || !o->in_cache || st->size_bytes == o->size_bytes);
}

/* --- one question for each --- */

static err *ask_each(struct bucket *b)
{
    struct remote *r = b->set->ends->remote;
    scoped(sb) struct sb key = SB_INIT;
    vec_each (&b->wanted, i) {
        struct transfer_object *o = &b->set->objects.at[*i];
        struct remote_stat st;
        sb_clear(&key);
        cache_key_add(&o->oid, &key);
        TRY(r->ops->stat(r, key.buf, &st));
        note(o, &st);
    }
    return NULL;
}

/* --- one listing for all --- */

struct answer {
    struct transfer_set *set;
    size_t listed;
};

static err *take_key(void *ctx, const char *key, const struct remote_stat *st)
{
    struct answer *a = ctx;
    size_t place = (size_t)(uintptr_t)map_find(&a->set->index, key);
    a->listed++;
    if (place)
        note(&a->set->objects.at[place - 1], st);
    return NULL;
}

static err *list_all(struct bucket *b, size_t *ret_listed)
{
    struct remote *r = b->set->ends->remote;
    scoped(sb) struct sb prefix = SB_INIT;
    struct answer a = {.set = b->set};
    cache_key_add(&b->set->objects.at[b->wanted.at[0]].oid, &prefix);
    sb_truncate(&prefix, (size_t)(strrchr(prefix.buf, '/') - prefix.buf));
    TRY(r->ops->list(r, prefix.buf, take_key, &a));
    *ret_listed = a.listed;
    return NULL;
}

/* --- which of the two --- */

static err *look_at(void *ctx, size_t index)
{
    struct look *l = ctx;
    struct bucket *b = &l->at[index];
    size_t per_list = b->set->ends->remote->keys_per_list, listed;
    if (!per_list || b->wanted.len <= 1 + l->keys_each / per_list)
        return ask_each(b);
    return list_all(b, &listed);
}

/* The fullest bucket first, alone: what it lists tells how large the remote is. */
static err *take_sample(struct look *l)
{
    size_t fullest = 0;
    for (size_t i = 1; i < l->len; i++)
        if (l->at[i].wanted.len > l->at[fullest].wanted.len)
            fullest = i;
    struct bucket sample = l->at[fullest];
    if (!sample.set->ends->remote->keys_per_list || sample.wanted.len < 2)
        return NULL;
    TRY(list_all(&sample, &l->keys_each));
    vec_release(&sample.wanted);
    l->at[fullest] = l->at[--l->len];
    return NULL;
}

err *transfer_set_look_there(struct transfer_set *s, size_t from)
{
    scoped(look) struct look l = {0};
    unsigned jobs = s->ends->jobs ? s->ends->jobs : s->ends->remote->jobs;
    if (from == s->objects.len)
        return NULL;
    fill(&l, s, from);
    TRY(take_sample(&l));
    return pool_run(l.len, jobs, look_at, &l);
}
