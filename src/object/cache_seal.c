#include "object/cache_seal.h"

#include "base/clock.h"
#include "object/hash.h"

#include <fcntl.h>
#include <sys/stat.h>

enum {
    WORTH_FILES = 1024 /* to be hashed, if nothing were remembered */
};

/* What changes when a name comes or goes. */
struct times {
    uint64_t ino;
    int64_t mtime_ns, ctime_ns;
};

static void read_times(const struct cache_root *root, struct cache_seal *seal,
                       struct times at[CACHE_SHARDS])
{
    for (unsigned i = 0; i < CACHE_SHARDS; i++) {
        char name[3];
        struct stat raw;
        struct fs_stat st = {0};

        snprintf(name, sizeof(name), "%02x", i);
        if (fstatat(root->fd, name, &raw, 0) == 0)
            fs_stat_fill(&raw, &st);
        at[i] = (struct times){st.ino, st.mtime_ns, st.ctime_ns};
        st.mtime_ns = MAX(st.mtime_ns, st.ctime_ns); /* one may be set back, not both */
        seal->is_settled &= !state_is_racy(&st, seal->taken_ns);
    }
}

void cache_seal_take(struct cache *c, const struct oid *oid, const struct fs_stat *manifest,
                     struct arena *a, struct cache_seal *ret)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(cache_root) struct cache_root root;
    struct times at[CACHE_SHARDS];

    *ret =
        (struct cache_seal){.manifest = *manifest, .taken_ns = clock_now_ns(), .is_settled = true};
    cache_root_open(c, oid->algo, &root);
    read_times(&root, ret, at);
    hash_bytes((struct str){(const char *)at, sizeof(at)}, HASH_MD5, &ret->times);
    cache_path_add(c, oid, &path);
    if (root.fd >= 0)
        ret->path = arena_printf(a, "%s/objects", path.buf);
}

bool cache_seal_is_known(const struct cache_seal *seal, struct state *state)
{
    struct oid times;

    state_expect(state, WORTH_FILES);
    return seal->path && state_get(state, seal->path, &seal->manifest, HASH_MD5, &times) &&
           oid_equal(&times, &seal->times);
}

void cache_seal_remember(const struct cache_seal *seal, struct state *state)
{
    if (seal->path && seal->is_settled)
        state_put(state, seal->path, &seal->manifest, seal->taken_ns, &seal->times);
}
