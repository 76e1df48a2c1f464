#include "object/build.h"

#include "base/pool.h"
#include "object/cache_seal.h"
#include "object/hash.h"
#include "object/tree.h"

#include <errno.h>

enum {
    LARGE_MANIFEST_BYTES = 64 << 10, /* some hundreds of files: worth a thread */
};

static err *build_file(const char *path, const struct fs_stat *st, const struct build_opts *opts,
                       struct built *ret)
{
    struct built b = {.isexec = st->mode & 0111, .size_bytes = st->size_bytes, .nfiles = 1};
    struct fs_stat read_st;
    int64_t read_ns;

    if (!state_get(opts->state, path, st, opts->algo, &b.oid)) {
        meter_start(opts->meter, METER_HASH, 1, st->size_bytes);
        TRY(hash_still_file(path, opts->algo, opts->meter, &b.oid, &read_st, &read_ns));
        state_put(opts->state, path, &read_st, read_ns, &b.oid);
        b.size_bytes = read_st.size_bytes;
    }
    *ret = b;
    return NULL;
}

err *build_stat(const char *path, struct fs_stat *ret)
{
    TRY(fs_stat(path, ret));
    switch (ret->kind) {
    case FS_NONE:
        return err_errno(ENOENT, path);
    case FS_OTHER:
    case FS_LINK:
        return err_new(ERR_INVALID, "output '%s' is not a file or directory", path);
    case FS_FILE:
    case FS_DIR:
        break;
    }
    return NULL;
}

err *build_path(const char *abs_path, const struct build_opts *opts, struct arena *a,
                struct built *ret)
{
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb bytes = SB_INIT;
    struct fs_stat st;

    TRY(build_stat(abs_path, &st));
    if (st.kind == FS_FILE)
        return build_file(abs_path, &st, opts, ret);
    TRY(tree_scan(abs_path, opts, TREE_TRACKABLE, a, &t));
    TRY(tree_hash(abs_path, opts, &t));
    tree_describe(&t, opts->algo, a, &bytes, ret);
    return NULL;
}

err *build_oid(const char *abs_path, const struct build_opts *opts, struct oid *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tree) struct tree t = {0};
    struct built file;
    struct fs_stat st;

    TRY(build_stat(abs_path, &st));
    if (st.kind == FS_FILE) {
        TRY(build_file(abs_path, &st, opts, &file));
        *ret = file.oid;
        return NULL;
    }
    TRY(tree_scan(abs_path, opts, TREE_TRACKABLE, &a, &t));
    TRY(tree_hash(abs_path, opts, &t));
    tree_oid(&t, opts->algo, ret);
    return NULL;
}

/* --- what is recorded --- */

/* A directory that is looked at while its objects are looked for. */
struct twofold {
    struct cache *cache;
    const struct oid *recorded;
    const char *path;
    const struct build_opts *opts;
    bool is_sealed; /* so that the objects are there */
    bool is_cached;
    err *cache_failure, *path_failure;
    struct arena list_arena, arena; /* for a thread each */
    struct manifest list;           /* of the objects */
    struct tree tree;
    bool is_scanned, is_recalled;
};

static void twofold_scope_end(struct twofold *t)
{
    tree_release(&t->tree);
    arena_release(&t->list_arena);
    arena_release(&t->arena);
    err_free(t->cache_failure);
    err_free(t->path_failure);
}

static void look_for_objects(void *ctx)
{
    struct twofold *t = ctx;

    t->cache_failure = (t->is_sealed ? cache_list : cache_list_whole)(
        t->cache, t->recorded, &t->list_arena, &t->list, &t->is_cached);
}

/* Nothing is read that the memo does not know: it may all be in vain. */
static void look_at_path(void *ctx)
{
    struct twofold *t = ctx;
    struct fs_stat st;

    t->path_failure = build_stat(t->path, &st);
    if (t->path_failure || st.kind != FS_DIR)
        return;
    t->path_failure = tree_scan(t->path, t->opts, TREE_TRACKABLE, &t->arena, &t->tree);
    t->is_scanned = !t->path_failure;
    t->is_recalled = t->is_scanned && tree_recall(t->path, t->opts, &t->tree);
}

/* Canonical bytes of a protected object are believed to be what its name says: where they list the
 * very files that are there, they need not be made of these once more to be hashed. */
static err *finish(struct twofold *t, struct oid *ret)
{
    TRY(take(t->path_failure));
    if (!t->is_scanned)
        return build_oid(t->path, t->opts, ret);
    if (!t->is_recalled)
        TRY(tree_hash(t->path, t->opts, &t->tree));
    if (t->list.is_canonical && t->opts->algo == t->recorded->algo &&
        tree_is_listed(&t->tree, &t->list))
        *ret = *t->recorded;
    else
        tree_oid(&t->tree, t->opts->algo, ret);
    return NULL;
}

/* The files are others than those recorded, so that nobody can say any more that the objects are
 * these: a link to one may have been written to. */
static err *look_again(const struct twofold *t, err *failure, bool *ret_cached)
{
    err *e = cache_has_whole(t->cache, t->recorded, t->opts->threads, ret_cached);

    if (!e && *ret_cached)
        return failure;
    err_ignore(failure);
    return e;
}

/* Of its manifest; FS_NONE for a directory that is not large. */
static err *stat_large(struct cache *c, const struct oid *oid, struct fs_stat *ret)
{
    TRY(cache_stat(c, oid, ret));
    if (ret->size_bytes < LARGE_MANIFEST_BYTES)
        ret->kind = FS_NONE;
    return NULL;
}

static err *build_large(struct twofold *t, const struct fs_stat *manifest, bool *ret_cached,
                        struct oid *ret)
{
    struct cache_seal seal = {0};

    if (t->opts->state)
        cache_seal_take(t->cache, t->recorded, manifest, &t->arena, &seal);
    t->is_sealed = cache_seal_is_known(&seal, t->opts->state);
    if (t->opts->threads != 1)
        pool_both(look_at_path, look_for_objects, t);
    else
        look_for_objects(t);
    TRY(take(t->cache_failure));
    *ret_cached = t->is_cached;
    if (!t->is_cached)
        return NULL;
    err *e = finish(t, ret);
    if (e || !oid_equal(ret, t->recorded))
        return look_again(t, e, ret_cached);
    if (!t->is_sealed)
        cache_seal_remember(&seal, t->opts->state);
    return NULL;
}

err *build_recorded_dir(struct cache *c, const struct oid *recorded, const char *abs_path,
                        const struct build_opts *opts, bool *ret_cached, struct oid *ret)
{
    scoped(twofold) struct twofold t = {
        .cache = c, .recorded = recorded, .path = abs_path, .opts = opts};
    struct fs_stat manifest;

    TRY(stat_large(c, recorded, &manifest));
    if (manifest.kind == FS_FILE)
        return build_large(&t, &manifest, ret_cached, ret);
    look_for_objects(&t);
    TRY(take(t.cache_failure));
    *ret_cached = t.is_cached;
    return t.is_cached ? finish(&t, ret) : NULL;
}
