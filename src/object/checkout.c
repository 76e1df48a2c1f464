#include "object/checkout.h"

#include "base/mem.h"
#include "base/path.h"
#include "object/relink.h"
#include "object/tree.h"
#include "object/unsaved.h"

struct file_checkout {
    struct cache *cache;
    const char *path;
    const struct oid *oid;
    const struct checkout_opts *opts;
};

static err *missing_object(const char *path)
{
    return err_new(ERR_NOT_FOUND, "%s", path);
}

static err *check_is_cached(const struct file_checkout *f)
{
    bool has;

    TRY(cache_has(f->cache, f->oid, &has, NULL));
    return has ? NULL : missing_object(f->path);
}

/* `c`: what is in this cache is not lost; NULL: it is. */
static err *check_nothing_lost(struct cache *c, const char *path, const struct checkout_opts *opts)
{
    scoped(unsaved) struct unsaved u = {.cache = c, .paths = SB_INIT};

    if (opts->force)
        return NULL;
    TRY(unsaved_add_path(&u, path, &opts->build));
    return unsaved_check(&u);
}

static err *make_parent(const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;

    return fs_mkdirs(path_dir(&a, path));
}

/* The object takes the place of whatever file or link is there. */
static err *put_file(const struct file_checkout *f)
{
    scoped(sb) struct sb object = SB_INIT;
    struct link_how how = relink_how(f->cache);
    struct linked made;
    struct fs_stat st;
    bool changed;

    TRY(make_parent(f->path));
    cache_path_add(f->cache, f->oid, &object);
    TRY(fs_stat(object.buf, &st));
    how.meter = f->opts->build.meter;
    meter_start(how.meter, METER_CHECKOUT, 1, st.size_bytes);
    TRY(link_replace(&how, object.buf, f->path, &made));
    if (f->opts->isexec)
        TRY(relink_set_exec(f->path, &changed));
    TRY(fs_stat(f->path, &st));
    state_put(f->opts->build.state, f->path, &st, made.made_ns, f->oid);
    return NULL;
}

/* The content is right: links and x may still not be. */
static err *touch_up(const struct file_checkout *f, enum checkout_change *ret)
{
    bool changed = false, has = false;
    int64_t made_ns;

    if (f->opts->relink)
        TRY(cache_has(f->cache, f->oid, &has, NULL));
    if (has)
        TRY(relink_file(f->cache, f->path, f->oid, RELINK_ANEW, f->opts->isexec, &made_ns));
    else if (f->opts->isexec)
        TRY(relink_set_exec(f->path, &changed));
    *ret = changed ? CHECKOUT_MODIFIED : CHECKOUT_SAME;
    return NULL;
}

static void count(const struct checkout_opts *opts, enum checkout_change change)
{
    if (!opts->counts)
        return;
    opts->counts->modified += change == CHECKOUT_MODIFIED;
    opts->counts->added += change == CHECKOUT_ADDED;
    opts->counts->deleted += change == CHECKOUT_DELETED;
}

/* COMPAT: to relink is to replace, so the only copy of a content is said to be unsaved. */
static err *check_touch_up(const struct file_checkout *f, enum checkout_change *ret)
{
    *ret = f->opts->relink || f->opts->isexec ? CHECKOUT_MODIFIED : CHECKOUT_SAME;
    return f->opts->relink ? check_nothing_lost(f->cache, f->path, f->opts) : NULL;
}

/* As far as check_only goes. */
static err *check_file(const struct file_checkout *f, enum checkout_change *ret)
{
    *ret = CHECKOUT_MODIFIED;
    return check_nothing_lost(f->cache, f->path, f->opts);
}

static err *checkout_file(const struct file_checkout *f, enum checkout_change *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct fs_stat self, target;
    struct built now;

    TRY(fs_lstat(f->path, &self));
    TRY(fs_stat(f->path, &target));
    if (target.kind == FS_FILE) {
        TRY(build_path(f->path, &f->opts->build, &a, &now));
        if (oid_equal(&now.oid, f->oid) && f->opts->check_only)
            return check_touch_up(f, ret);
        if (oid_equal(&now.oid, f->oid))
            return touch_up(f, ret);
    }
    if (f->opts->check_only)
        return check_file(f, ret);
    TRY(check_is_cached(f));
    TRY(check_nothing_lost(f->cache, f->path, f->opts));
    if (self.kind == FS_DIR || self.kind == FS_OTHER)
        TRY(fs_remove_tree(f->path));
    TRY(put_file(f));
    *ret = self.kind == FS_NONE ? CHECKOUT_ADDED : CHECKOUT_MODIFIED;
    count(f->opts, *ret);
    return NULL;
}

/* Without its manifest a directory can only be right already. */
static err *checkout_unlisted_dir(const struct file_checkout *f, enum checkout_change *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct built now;

    if (!fs_is_dir(f->path))
        return missing_object(f->path);
    TRY(build_path(f->path, &f->opts->build, &a, &now));
    if (!oid_equal(&now.oid, f->oid))
        return missing_object(f->path);
    *ret = CHECKOUT_SAME;
    return NULL;
}

static err *checkout_dir(const struct file_checkout *f, enum checkout_change *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct manifest m;
    err *e = cache_read_manifest(f->cache, f->oid, &a, &m);

    if (!e)
        return checkout_manifest(f->cache, f->path, &m, f->opts, ret);
    if (err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e);
    if (f->opts->check_only) {
        *ret = CHECKOUT_MODIFIED;
        return NULL;
    }
    return checkout_unlisted_dir(f, ret);
}

static err *checkout_nothing(struct cache *c, const char *path, const struct checkout_opts *opts,
                             enum checkout_change *ret)
{
    struct fs_stat self;

    TRY(fs_lstat(path, &self));
    if (self.kind == FS_NONE) {
        *ret = CHECKOUT_SAME;
        return NULL;
    }
    TRY(check_nothing_lost(opts->is_named_nowhere ? NULL : c, path, opts));
    *ret = CHECKOUT_DELETED;
    if (opts->check_only)
        return NULL;
    count(opts, *ret);
    return fs_remove_tree(path);
}

/* A link may lead to another place of the project, but to none that is Git's or DVC's own. */
static err *check_link(const char *root, const char *link, const char *abs_path)
{
    scoped(sb) struct sb top = SB_INIT, there = SB_INIT;
    err *lost;

    TRY(fs_realpath(root, &top));
    lost = fs_realpath(link, &there);
    if (lost && err_code_of(lost) != ERR_NOT_FOUND)
        return lost;
    err_free(lost);
    if (lost)
        return err_new(ERR_INVALID, "'%s' is below the symbolic link '%s', which leads nowhere",
                       abs_path, link);
    if (path_is_inside(there.buf, top.buf)) {
        sb_add_char(&there, '/');
        if (!strstr(there.buf + top.len, "/.git/") && !strstr(there.buf + top.len, "/.dvc/"))
            return NULL;
    }
    return err_hint(err_new(ERR_INVALID,
                            "'%s' is below the symbolic link '%s', which leads out of the project",
                            abs_path, link),
                    "make it a directory, or track the place it points at");
}

err *checkout_check_place(const char *root, const char *abs_path)
{
    scoped(sb) struct sb dir = SB_INIT;
    size_t at;

    if (!root)
        return NULL;
    if (!path_is_inside(abs_path, root))
        return err_new(ERR_INVALID, "'%s' is outside of '%s'", abs_path, root);
    for (at = strlen(root) + 1; at < strlen(abs_path); at++) {
        struct fs_stat st;
        if (abs_path[at] != '/')
            continue;
        sb_clear(&dir);
        sb_add_mem(&dir, abs_path, at);
        TRY(fs_lstat(dir.buf, &st));
        if (st.kind == FS_LINK)
            TRY(check_link(root, dir.buf, abs_path));
    }
    return NULL;
}

err *checkout_path(struct cache *c, const char *abs_path, const struct oid *oid,
                   const struct checkout_opts *opts, enum checkout_change *ret)
{
    struct checkout_opts same_algo = *opts;
    const struct file_checkout f = {c, abs_path, oid, &same_algo};

    TRY(checkout_check_place(opts->root, abs_path));
    if (oid_is_none(oid))
        return checkout_nothing(c, abs_path, opts, ret);
    same_algo.build.algo = oid->algo;
    return oid_is_dir(oid) ? checkout_dir(&f, ret) : checkout_file(&f, ret);
}
