#include "remote/transfer_sweep.h"

#include "base/arena.h"
#include "base/signals.h"
#include "object/cache.h"

struct sweep {
    struct remote *remote;
    const struct transfer_sweep *how;
    enum hash_algo algo;
    struct arena arena;
    struct strs dirs, files; /* keys of what goes */
};

/* Whether an object of this kind has the key, and which. */
static bool parse_key(const char *key, enum hash_algo algo, struct oid *ret)
{
    scoped(sb) struct sb again = SB_INIT, name = SB_INIT;
    const char *slash = strrchr(key, '/');
    if (!slash || slash - key < 2)
        return false;
    sb_addf(&name, "%.2s%s", slash - 2, slash + 1);
    if (!oid_parse(sb_str(&name), algo, ret))
        return false;
    cache_key_add(ret, &again);
    return streq(again.buf, key);
}

static err *take_key(void *ctx, const char *key, const struct remote_stat *st)
{
    struct sweep *x = ctx;
    struct oid oid;
    (void)st;
    if (!parse_key(key, x->algo, &oid) || map_has(x->how->kept, key))
        return NULL;
    struct strs *list = oid_is_dir(&oid) ? &x->dirs : &x->files;
    arena_push(&x->arena, list, arena_strdup(&x->arena, key));
    return NULL;
}

/* One directory after the other: beside those of DVC 2 lies everything else. */
static err *list_all(struct sweep *x)
{
    struct oid any = {.algo = x->algo};
    for (unsigned i = 0; i < CACHE_SHARDS; i++) {
        scoped(sb) struct sb prefix = SB_INIT;
        snprintf(any.text, sizeof(any.text), "%02x", i);
        cache_key_add(&any, &prefix);
        sb_truncate(&prefix, prefix.len - 1); /* the '/' before the rest of the name */
        TRY(x->remote->ops->list(x->remote, prefix.buf, take_key, x));
    }
    return NULL;
}

/* As DVC names it: without the scheme. */
static void tell(struct sweep *x, const char *key)
{
    const char *scheme = strstr(x->remote->url, "://");
    const char *place = scheme ? scheme + strlen("://") : x->remote->url;
    x->how->tell(x->how->ctx, arena_printf(&x->arena, "%s/%s", place, key));
}

static err *remove_all(struct sweep *x, const struct strs *keys)
{
    vec_each (keys, key) {
        TRY(signals_check());
        if (x->how->dry)
            tell(x, *key);
        else
            TRY(x->remote->ops->remove(x->remote, *key));
    }
    return NULL;
}

static err *sweep(struct sweep *x, size_t *ret_count)
{
    TRY(list_all(x));
    TRY(remove_all(x, &x->dirs));
    TRY(remove_all(x, &x->files));
    *ret_count = x->dirs.len + x->files.len;
    return NULL;
}

err *transfer_sweep(struct remote *r, enum hash_algo algo, const struct transfer_sweep *how,
                    size_t *ret_count)
{
    struct sweep x = {.remote = r, .how = how, .algo = algo, .arena = ARENA_INIT};
    err *e = sweep(&x, ret_count);
    arena_release(&x.arena);
    return e;
}
