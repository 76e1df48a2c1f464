#include "remote/transfer.h"

#include "object/hash.h"

/* --- moving one --- */

static err *push_one(const struct transfer_set *s, struct transfer_object *o)
{
    struct remote *r = s->ends->remote;
    scoped(sb) struct sb path = SB_INIT, key = SB_INIT;
    cache_path_add(s->ends->cache, &o->oid, &path);
    cache_key_add(&o->oid, &key);
    TRY(r->ops->put(r, path.buf, key.buf, true));
    o->in_remote = true;
    return NULL;
}

static err *check_fetched(const struct transfer_set *s, const struct transfer_object *o,
                          const struct tmpfile *t, const char *key)
{
    struct oid actual;
    enum hash_algo algo = oid_is_dir(&o->oid) ? HASH_MD5 : o->oid.algo;
    TRY(hash_fd(t->fd, t->path, algo, NULL, &actual, NULL));
    if (strncmp(actual.text, o->oid.text, 32) == 0)
        return NULL;
    return err_new(ERR_INVALID,
                   "'%s' of remote '%s' is corrupt: its content is not what its name "
                   "says",
                   key, s->ends->remote->name);
}

/* What the remote has not got leaves no directory behind: where asking is cheap it is asked first,
 * else the temporary waits beside the directories. */
static err *fetch_to(const struct transfer_set *s, struct transfer_object *o, const char *key,
                     struct tmpfile *t)
{
    struct remote *r = s->ends->remote;
    struct remote_stat st = {.exists = true};
    bool cheap = !r->keys_per_list;
    if (cheap)
        TRY(r->ops->stat(r, key, &st));
    o->in_remote = st.exists;
    if (!st.exists)
        return NULL;
    TRY(cache_tmpfile(s->ends->cache, o->oid.algo, cheap ? &o->oid : NULL, t));
    err *e = r->ops->get(r, key, t->fd, t->path);
    if (e && err_code_of(e) == ERR_NOT_FOUND) {
        err_free(e); /* told as missing */
        o->in_remote = false;
        return NULL;
    }
    return e;
}

static err *fetch_one(const struct transfer_set *s, struct transfer_object *o)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(sb) struct sb key = SB_INIT;
    cache_key_add(&o->oid, &key);
    TRY(fetch_to(s, o, key.buf, &t));
    if (!o->in_remote)
        return NULL;
    TRY(check_fetched(s, o, &t, key.buf));
    TRY(cache_publish(s->ends->cache, &o->oid, &t));
    o->in_cache = true;
    return NULL;
}

/* --- results --- */

static void add_failure(struct transfer_set *s, struct transfer_object *o,
                        struct transfer_result *ret)
{
    scoped(free) char *text = o->failure ? err_text(o->failure) : NULL;
    struct transfer_failure f = {arena_strdup(s->arena, o->oid.text), arena_strdup(s->arena, text)};
    arena_push(s->arena, &ret->failures, f);
}

static void add_failures(struct transfer_set *s, struct transfer_result *ret)
{
    vec_each (&s->objects, o)
        if (o->failure)
            add_failure(s, o, ret);
}

static void add_missing(struct transfer_set *s, struct transfer_result *ret)
{
    vec_each (&s->objects, o)
        if (o->is_wanted && !o->in_cache && !o->in_remote && !o->failure)
            arena_push(s->arena, &ret->missing, *o);
}

/* --- pushing --- */

static void choose_files(const struct transfer_set *s, struct transfer_places *ret)
{
    for (size_t i = 0; i < s->objects.len; i++) {
        const struct transfer_object *o = &s->objects.at[i];
        if (o->is_wanted && o->in_cache && !o->in_remote && !oid_is_dir(&o->oid))
            vec_push(ret, i);
    }
}

enum readiness { DIR_READY, DIR_INCOMPLETE, DIR_FAILED };

/* Are all files of a directory there?  Failed ones count more than missing ones. */
static enum readiness look_at_dir(const struct transfer_set *s, const struct transfer_dir *d)
{
    enum readiness found = DIR_READY;
    for (size_t i = 0; i < d->files.len; i++) {
        const struct transfer_object *o = &s->objects.at[transfer_set_find(s, &d->files.at[i].oid)];
        if (o->failure)
            return DIR_FAILED;
        if (!o->in_remote)
            found = DIR_INCOMPLETE;
    }
    return found;
}

static void choose_manifests(struct transfer_set *s, struct transfer_places *chosen,
                             struct transfer_result *ret)
{
    vec_each (&s->dirs, d) {
        struct transfer_object *o = &s->objects.at[d->object];
        if (!d->is_known || o->in_remote)
            continue;
        switch (look_at_dir(s, d)) {
        case DIR_READY:
            vec_push(chosen, d->object);
            break;
        case DIR_FAILED:
            add_failure(s, o, ret);
            break;
        case DIR_INCOMPLETE:
            arena_push(s->arena, &ret->held, *o);
            break;
        }
    }
}

/* Where asking costs something, a manifest that is there stands for its files: it came last. */
static err *settle_dirs(struct transfer_set *s, size_t *ret_asked)
{
    *ret_asked = 0;
    if (!s->ends->remote->keys_per_list)
        return NULL;
    *ret_asked = s->objects.len;
    TRY(transfer_set_look_there(s, 0));
    vec_each (&s->dirs, d)
        d->is_settled = s->objects.at[d->object].in_remote;
    return NULL;
}

static err *look_to_push(struct transfer_set *s, const struct transfer_wants *wants)
{
    size_t asked;
    transfer_set_add(s, wants);
    size_t n = s->objects.len;
    TRY(transfer_set_look_here(s, 0));
    TRY(settle_dirs(s, &asked));
    TRY(transfer_set_expand(s, wants, true));
    TRY(transfer_set_look_here(s, n));
    return transfer_set_look_there(s, asked);
}

static err *push(struct transfer_set *s, const struct transfer_places *chosen,
                 struct transfer_result *ret)
{
    TRY(transfer_set_each(s, chosen, push_one));
    vec_each (chosen, i)
        ret->moved += !s->objects.at[*i].failure;
    return NULL;
}

static err *push_all(struct transfer_set *s, struct transfer_places *files,
                     struct transfer_places *manifests, struct transfer_result *ret)
{
    choose_files(s, files);
    TRY(push(s, files, ret));
    choose_manifests(s, manifests, ret);
    return push(s, manifests, ret);
}

err *transfer_push(const struct transfer_ends *ends, const struct transfer_wants *wants,
                   struct arena *a, struct transfer_result *ret)
{
    scoped(transfer_set) struct transfer_set s;
    struct transfer_places files = {0}, manifests = {0};
    *ret = (struct transfer_result){0};
    transfer_set_init(&s, ends, a);
    TRY(look_to_push(&s, wants));
    add_missing(&s, ret);
    err *e = push_all(&s, &files, &manifests, ret);
    vec_release(&files);
    vec_release(&manifests);
    add_failures(&s, ret);
    return e;
}

/* --- fetching --- */

static err *fetch(struct transfer_set *s, bool manifests, size_t *ret_moved)
{
    struct transfer_places chosen = {0};
    for (size_t i = 0; i < s->objects.len; i++)
        if (!s->objects.at[i].in_cache && oid_is_dir(&s->objects.at[i].oid) == manifests)
            vec_push(&chosen, i);
    err *e = transfer_set_each(s, &chosen, fetch_one);
    vec_each (&chosen, i)
        *ret_moved += s->objects.at[*i].in_cache;
    vec_release(&chosen);
    return e;
}

static err *fetch_all(struct transfer_set *s, const struct transfer_wants *wants, size_t *ret_moved)
{
    transfer_set_add(s, wants);
    size_t n = s->objects.len;
    TRY(transfer_set_look_here(s, 0));
    TRY(fetch(s, true, ret_moved));
    TRY(transfer_set_expand(s, wants, false));
    TRY(transfer_set_look_here(s, n));
    return fetch(s, false, ret_moved);
}

err *transfer_fetch(const struct transfer_ends *ends, const struct transfer_wants *wants,
                    struct arena *a, struct transfer_result *ret)
{
    scoped(transfer_set) struct transfer_set s;
    *ret = (struct transfer_result){0};
    transfer_set_init(&s, ends, a);
    err *e = fetch_all(&s, wants, &ret->moved);
    add_missing(&s, ret);
    add_failures(&s, ret);
    return e;
}

/* --- comparing --- */

static err *fetch_manifests(struct transfer_set *s)
{
    struct transfer_places chosen = {0};
    vec_each (&s->dirs, d)
        if (!s->objects.at[d->object].in_cache && s->objects.at[d->object].in_remote)
            vec_push(&chosen, d->object);
    err *e = transfer_set_each(s, &chosen, fetch_one);
    vec_release(&chosen);
    return e;
}

err *transfer_compare(const struct transfer_ends *ends, const struct transfer_wants *wants,
                      struct arena *a, struct transfer_objects *ret)
{
    scoped(transfer_set) struct transfer_set s;
    transfer_set_init(&s, ends, a);
    transfer_set_add(&s, wants);
    size_t n = s.objects.len;
    TRY(transfer_set_look_here(&s, 0));
    TRY(transfer_set_look_there(&s, 0));
    TRY(fetch_manifests(&s));
    TRY(transfer_set_expand(&s, wants, false));
    TRY(transfer_set_look_here(&s, n));
    TRY(transfer_set_look_there(&s, n));
    vec_each (&s.objects, o) {
        struct transfer_object copy = *o;
        copy.failure = NULL; /* a manifest that does not come: its files are not known */
        arena_push(a, ret, copy);
    }
    return NULL;
}
