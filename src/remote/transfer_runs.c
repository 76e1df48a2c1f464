#include "remote/transfer_runs.h"

#include "base/fs.h"
#include "base/hex.h"
#include "base/pool.h"
#include "remote/remote_local.h"

#include <errno.h>

enum { DIGEST_DIGITS = 64 };

struct runs {
    const struct transfer_ends *ends;
    struct arena *arena;
    struct map known; /* keys of the side that is to get them */
    struct strs keys; /* to be moved */
    err **failures;   /* by place in keys */
};

/* "runs/ab/abcd…/0123…" */
static bool is_run(const char *key)
{
    struct str rest = str_of(key), part[4];
    for (size_t i = 0; i < ARRAY_LEN(part); i++)
        if (!str_split(&rest, '/', &part[i]))
            return false;
    return str_is(part[0], "runs") && !rest.len && hex_is(part[2], DIGEST_DIGITS) &&
           hex_is(part[3], DIGEST_DIGITS) && str_eq(part[1], str_sub(part[2], 0, 2));
}

static err *note_known(void *ctx, const char *key, const struct remote_stat *st)
{
    struct runs *x = ctx;
    (void)st;
    map_set(&x->known, key, x);
    return NULL;
}

static err *note_key(void *ctx, const char *key, const struct remote_stat *st)
{
    struct runs *x = ctx;
    (void)st;
    if (is_run(key) && !map_has(&x->known, key))
        arena_push(x->arena, &x->keys, arena_strdup(x->arena, key));
    return NULL;
}

static err *collect(struct runs *x, bool to_remote)
{
    struct remote_settings s = {.name = "cache", .url = x->ends->cache->dir};
    struct remote *there = x->ends->remote;
    scoped(remote) struct remote *here = NULL;
    TRY(remote_local_open(&s, &here));
    struct remote *from = to_remote ? here : there, *to = to_remote ? there : here;
    TRY(to->ops->list(to, "runs", note_known, x));
    return from->ops->list(from, "runs", note_key, x);
}

/* --- moving one --- */

static err *push_one(struct runs *x, const char *key)
{
    scoped(sb) struct sb path = SB_INIT;
    sb_addf(&path, "%s/%s", x->ends->cache->dir, key);
    return x->ends->remote->ops->put(x->ends->remote, path.buf, key, false);
}

static err *fetch_one(struct runs *x, const char *key)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(sb) struct sb path = SB_INIT, dir = SB_INIT;
    struct cache *c = x->ends->cache;
    sb_addf(&path, "%s/%s", c->dir, key);
    sb_add_mem(&dir, path.buf, (size_t)(strrchr(path.buf, '/') - path.buf));
    TRY(cache_make_dirs(c, dir.buf));
    TRY(tmpfile_create(&t, dir.buf, 0666));
    TRY(x->ends->remote->ops->get(x->ends->remote, key, t.fd, t.path));
    if (c->shared_group && fchmod(t.fd, 0664) != 0)
        return err_errno(errno, t.path);
    return tmpfile_commit(&t, path.buf, false);
}

static err *keep_failure(struct runs *x, size_t index, err *e)
{
    if (e && err_code_of(e) == ERR_CANCELLED)
        return e;
    x->failures[index] = e;
    return NULL;
}

static err *push_at(void *ctx, size_t index)
{
    struct runs *x = ctx;
    return keep_failure(x, index, push_one(x, x->keys.at[index]));
}

static err *fetch_at(void *ctx, size_t index)
{
    struct runs *x = ctx;
    return keep_failure(x, index, fetch_one(x, x->keys.at[index]));
}

/* --- all of them --- */

static void count(struct runs *x, struct transfer_result *ret)
{
    for (size_t i = 0; i < x->keys.len; i++) {
        scoped(free) char *text = x->failures[i] ? err_text(x->failures[i]) : NULL;
        struct transfer_failure f = {x->keys.at[i], arena_strdup(x->arena, text)};
        if (text)
            arena_push(x->arena, &ret->failures, f);
        else
            ret->moved++;
        err_free(x->failures[i]);
    }
}

static err *move(struct runs *x, bool to_remote, struct transfer_result *ret)
{
    TRY(collect(x, to_remote));
    unsigned jobs = x->ends->jobs ? x->ends->jobs : x->ends->remote->jobs;
    x->failures = arena_array(x->arena, x->keys.len, sizeof(*x->failures));
    err *e = pool_run(x->keys.len, jobs, to_remote ? push_at : fetch_at, x);
    count(x, ret);
    return e;
}

err *transfer_runs_push(const struct transfer_ends *ends, struct arena *a,
                        struct transfer_result *ret)
{
    struct runs x = {.ends = ends, .arena = a};
    *ret = (struct transfer_result){0};
    err *e = move(&x, true, ret);
    map_release(&x.known);
    return e;
}

err *transfer_runs_fetch(const struct transfer_ends *ends, struct arena *a,
                         struct transfer_result *ret)
{
    struct runs x = {.ends = ends, .arena = a};
    *ret = (struct transfer_result){0};
    err *e = move(&x, false, ret);
    map_release(&x.known);
    return e;
}
