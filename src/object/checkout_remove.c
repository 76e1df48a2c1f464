#include "base/mem.h"
#include "base/pool.h"
#include "base/utf8.h"
#include "object/checkout.h"
#include "object/store.h"
#include "object/tree.h"

struct rescue {
    struct cache *cache;
    const char *dir;
    enum hash_algo algo;
    struct tree *tree;
};

/* The file is about to go, so it may itself become the object. */
static err *rescue_file(struct cache *c, const char *path, enum hash_algo algo,
                        const struct oid *known, struct oid *ret)
{
    const struct store_request rq = {.path = path, .algo = algo, .known = *known, .may_link = true};
    struct stored stored;

    TRY(store_file(c, &rq, &stored));
    *ret = stored.oid;
    return NULL;
}

static err *rescue_entry(void *ctx, size_t index)
{
    struct rescue *r = ctx;
    struct tree_file *f = &r->tree->files.at[index];
    scoped(sb) struct sb path = SB_INIT;

    if (f->st.kind != FS_FILE || f->is_link) /* a link's bytes are elsewhere, and stay there */
        return NULL;
    tree_path(r->dir, f->relpath, &path);
    return rescue_file(r->cache, path.buf, r->algo, &f->oid, &f->oid);
}

/* Would a manifest of this tree have all its objects? */
static err *is_listable(struct cache *c, const struct tree *t, bool *ret)
{
    bool has = true;

    vec_each (&t->files, f) {
        if (oid_is_none(&f->oid) || !utf8_is_valid(str_of(f->relpath)))
            has = false;
        else if (f->is_link)
            TRY(cache_has(c, &f->oid, &has, NULL));
        if (!has)
            break;
    }
    *ret = has;
    return NULL;
}

static err *rescue_dir(struct cache *c, const char *dir, const struct build_opts *opts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb bytes = SB_INIT;
    struct rescue r = {c, dir, opts->algo, &t};
    struct built b;
    bool listable;

    TRY(tree_scan(dir, opts, TREE_ANYTHING, &a, &t));
    tree_recall(dir, opts, &t);
    TRY(pool_run(t.files.len, opts->threads, rescue_entry, &r));
    TRY(is_listable(c, &t, &listable));
    if (!listable)
        return NULL; /* its files are saved; as a directory it cannot be told */
    tree_describe(&t, opts->algo, &a, &bytes, &b);
    return cache_add_bytes(c, &b.oid, sb_str(&bytes));
}

err *checkout_remove(struct cache *c, const char *abs_path, const struct build_opts *build,
                     bool may_save)
{
    struct fs_stat self;
    struct oid oid = OID_NONE;

    TRY(fs_lstat(abs_path, &self));
    if (may_save && self.kind == FS_DIR)
        TRY_NOTE(rescue_dir(c, abs_path, build), "failed to save '%s' before removing it",
                 abs_path);
    if (may_save && self.kind == FS_FILE) {
        state_get(build->state, abs_path, &self, build->algo, &oid);
        TRY_NOTE(rescue_file(c, abs_path, build->algo, &oid, &oid),
                 "failed to save '%s' before removing it", abs_path);
    }
    return fs_remove_tree(abs_path);
}

/* --- links into the cache become files --- */

static const struct link_kinds plain_kinds = {{LINK_REFLINK, LINK_COPY}, 2};

/* The content stays, so what the memo knows of it stays true of the new file. */
static void carry_over(struct cache *c, const char *path, const struct fs_stat *old,
                       const struct fs_stat *now, int64_t made_ns)
{
    static const enum hash_algo algos[] = {HASH_MD5, HASH_MD5_DOS2UNIX};
    struct oid oid;

    for (size_t i = 0; i < ARRAY_LEN(algos); i++) {
        if (state_get(c->state, path, old, algos[i], &oid))
            state_put(c->state, path, now, made_ns, &oid);
    }
}

static err *unprotect_file(struct cache *c, const char *path, const struct fs_stat *target,
                           bool is_link)
{
    const mode_t mode = cache_plain_mode(c);
    const struct link_how how = {.kinds = &plain_kinds, .mode = 0666, .aside = c->aside};
    struct linked made;
    struct fs_stat now;

    if (target->kind != FS_FILE)
        return NULL;
    if (!is_link && target->nlink == 1)
        return target->mode == mode ? NULL : fs_chmod(path, mode);
    TRY(link_replace(&how, path, path, &made));
    if (c->shared_group)
        TRY(fs_chmod(path, mode));
    TRY(fs_stat(path, &now));
    carry_over(c, path, target, &now, made.made_ns);
    return NULL;
}

err *checkout_unprotect(struct cache *c, const char *abs_path)
{
    const struct build_opts everything = {0};
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb path = SB_INIT;
    struct fs_stat self, target;

    TRY(fs_lstat(abs_path, &self));
    TRY(fs_stat(abs_path, &target));
    if (target.kind != FS_DIR)
        return unprotect_file(c, abs_path, &target, self.kind == FS_LINK);
    TRY(tree_scan(abs_path, &everything, TREE_ANYTHING, &a, &t));
    vec_each (&t.files, f) {
        tree_path(abs_path, f->relpath, &path);
        TRY(unprotect_file(c, path.buf, &f->st, f->is_link));
    }
    return NULL;
}
