#include "base/mem.h"
#include "base/turns.h"
#include "object/build.h"
#include "object/gather.h"
#include "object/relink.h"
#include "object/store.h"
#include "object/tree.h"

#include <stdatomic.h>

enum {
    SAVE_AT_ONCE_BYTES =
        256 << 20, /* of a file: its hash is worth being kept from what comes next */
};

struct commit {
    struct cache *cache;
    const char *path;
    const struct build_opts *opts;
    bool relink;
    struct tree tree;         /* of a directory */
    struct batches batches;   /* of its files */
    struct manifest expected; /* of a directory, when known */
    _Atomic(err *) no_link;   /* the first "no kind of link works": told when all is in the cache */
};

static void commit_scope_end(struct commit *c)
{
    tree_release(&c->tree);
    batches_release(&c->batches);
    err_free(c->no_link);
}

static err *relink(struct commit *c, const char *path, const struct oid *oid, enum relink_rule rule,
                   bool isexec, int64_t *ret_made_ns)
{
    err *none = NULL, *e = relink_file(c->cache, path, oid, rule, isexec, ret_made_ns);

    if (!e || err_code_of(e) != ERR_UNSUPPORTED)
        return e;
    if (!atomic_compare_exchange_strong(&c->no_link, &none, e))
        err_free(e);
    return NULL;
}

/* A file that becomes a link into the cache may as well become the object.  That it does is certain
 * with hardlinks, which DVC, too, makes in this direction; with symlinks where no copy will do. */
static bool may_adopt(const struct commit *c, enum relink_rule rule)
{
    const struct link_kinds *kinds = relink_kinds(c->cache);

    if (!c->relink)
        return false;
    return kinds->at[0] == LINK_HARDLINK ||
           (kinds->at[0] == LINK_SYMLINK && (rule == RELINK_SINGLE || kinds->len == 1));
}

/* Links made, times and modes changed: what the memo holds about the path must be what is there
 * now. */
static err *remember(const struct commit *c, const char *path, const struct oid *oid,
                     int64_t read_ns)
{
    struct fs_stat st;

    if (!read_ns)
        return NULL;
    TRY(fs_stat(path, &st));
    state_put(c->opts->state, path, &st, read_ns, oid);
    return NULL;
}

static err *commit_file(struct commit *c, const struct fs_stat *st, struct built *ret)
{
    struct store_request rq = {.path = c->path,
                               .algo = c->opts->algo,
                               .expected = c->opts->expected,
                               .may_link = may_adopt(c, RELINK_SINGLE),
                               .meter = c->opts->meter,
                               .overlap = c->opts->threads != 1};
    const bool isexec = st->mode & 0111;
    struct stored stored;
    int64_t made_ns = 0;

    state_get(c->opts->state, c->path, st, rq.algo, &rq.known);
    meter_start(rq.meter, METER_STORE, 1, st->size_bytes);
    TRY(store_file(c->cache, &rq, &stored));
    if (c->relink)
        TRY(relink(c, c->path, &stored.oid, RELINK_SINGLE, isexec, &made_ns));
    TRY(remember(c, c->path, &stored.oid, made_ns ? made_ns : stored.read_ns));
    if (stored.st.size_bytes >= SAVE_AT_ONCE_BYTES)
        state_save(c->opts->state);
    *ret = (struct built){
        .oid = stored.oid, .isexec = isexec, .size_bytes = stored.st.size_bytes, .nfiles = 1};
    return NULL;
}

static void request_of(const struct commit *c, const struct tree_file *f, const char *path,
                       struct store_request *ret)
{
    const struct manifest_entry *expected = manifest_find(&c->expected, f->relpath);

    *ret = (struct store_request){.path = path,
                                  .algo = c->opts->algo,
                                  .known = f->oid,
                                  .known_st = &f->st,
                                  .may_link = may_adopt(c, RELINK_IN_DIR),
                                  .meter = c->opts->meter,
                                  .overlap = c->tree.files.len == 1 && c->opts->threads != 1};
    if (expected)
        ret->expected = expected->oid;
}

/* What is stored becomes what cache.type asks for, and is noted in the tree. */
static err *settle(struct commit *c, struct tree_file *f, const char *path,
                   const struct stored *stored)
{
    int64_t made_ns = 0;

    if (c->relink && (f->is_link || !relink_keeps_copies(c->cache)))
        TRY(relink(c, path, &stored->oid, RELINK_IN_DIR, false, &made_ns));
    f->oid = stored->oid;
    f->read_ns = made_ns ? made_ns : stored->read_ns;
    f->st = stored->st;
    return made_ns ? fs_stat(path, &f->st) : NULL;
}

/* A file of its own: what need not be read, and what is too large to be gathered. */
static err *commit_alone(struct commit *c, struct gather *g, struct tree_file *f)
{
    scoped(sb) struct sb path = SB_INIT;
    struct store_request rq;
    struct stored stored;
    bool known, done = false;

    tree_path(c->path, f->relpath, &path);
    request_of(c, f, path.buf, &rq);
    TRY(store_known(c->cache, &rq, &known, &stored));
    if (!known && f->st.size_bytes <= GATHER_FILE_BYTES)
        TRY(gather_read(g, path.buf, (size_t)(f - c->tree.files.at), &done));
    if (done)
        return NULL;
    if (!known)
        TRY(store_file(c->cache, &rq, &stored));
    meter_add(c->opts->meter, 1, known ? f->st.size_bytes : 0);
    return settle(c, f, path.buf, &stored);
}

static err *commit_gathered(struct commit *c, const struct gather *g, const struct gathered *read)
{
    struct tree_file *f = &c->tree.files.at[read->index];
    struct stored stored = {read->oid, read->st, read->read_ns};
    scoped(sb) struct sb path = SB_INIT;
    struct store_request rq;

    tree_path(c->path, f->relpath, &path);
    request_of(c, f, path.buf, &rq);
    TRY(store_bytes(c->cache, &rq, gather_bytes(g, read), &stored));
    return settle(c, f, path.buf, &stored);
}

static err *commit_batch(void *ctx, size_t index)
{
    struct commit *c = ctx;
    const struct batch *b = &c->batches.at.at[index];
    scoped(gather) struct gather g = GATHER_INIT;

    for (size_t i = b->from; i < b->to; i++)
        TRY(commit_alone(c, &g, &c->tree.files.at[i]));
    gather_hash(&g, c->opts->algo);
    vec_each (&g.files, read)
        TRY(commit_gathered(c, &g, read));
    meter_add(c->opts->meter, g.files.len, g.bytes.len);
    return NULL;
}

static void save_stored(void *ctx)
{
    struct commit *c = ctx;

    tree_remember(c->path, c->opts, &c->tree);
    state_save(c->opts->state);
}

static err *commit_files(struct commit *c)
{
    batches_init(&c->batches, c->tree.files.len);
    vec_each (&c->tree.files, f)
        batches_add(&c->batches, f->st.size_bytes);
    meter_start(c->opts->meter, METER_STORE, c->tree.files.len, batches_bytes(&c->batches));
    return turns_run(c->batches.at.len, c->opts->threads, commit_batch, save_stored, c);
}

static void load_expected(struct commit *c, struct arena *a)
{
    const struct oid *oid = &c->opts->expected;

    if (!oid_is_none(oid) && oid_is_dir(oid) && oid->algo == c->opts->algo)
        err_ignore(cache_read_manifest(c->cache, oid, a, &c->expected)); /* only a guess */
}

static err *commit_dir(struct commit *c, struct arena *a, struct built *ret)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct built b;
    err *e;

    TRY(tree_scan(c->path, c->opts, TREE_TRACKABLE, a, &c->tree));
    tree_recall(c->path, c->opts, &c->tree);
    load_expected(c, a);
    e = commit_files(c);
    tree_remember(c->path, c->opts, &c->tree); /* also what an interrupted run has stored */
    TRY(e);
    tree_describe(&c->tree, c->opts->algo, a, &bytes, &b);
    TRY(cache_add_bytes(c->cache, &b.oid,
                        sb_str(&bytes))); /* last: where it is, all its files are */
    *ret = b;
    return NULL;
}

err *build_commit(struct cache *cache, const char *abs_path, const struct build_opts *opts,
                  bool relink, struct arena *a, struct built *ret)
{
    scoped(commit) struct commit c = {
        .cache = cache, .path = abs_path, .opts = opts, .relink = relink};
    struct fs_stat st;

    TRY(build_stat(abs_path, &st));
    TRY(st.kind == FS_DIR ? commit_dir(&c, a, ret) : commit_file(&c, &st, ret));
    return atomic_exchange(&c.no_link, NULL);
}
