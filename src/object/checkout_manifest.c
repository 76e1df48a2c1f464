/* checkout_manifest.c — a directory: compare two sorted lists, see that nothing is missing and
 * nothing will be lost, then change.
 *
 * A manifest is untrusted and so is what stands in the workspace: files are written only into
 * directories that the scan has seen as directories or that are made here, never through a link. */
#include "base/clock.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/pool.h"
#include "base/signals.h"
#include "base/turns.h"
#include "object/checkout.h"
#include "object/gather.h"
#include "object/maker.h"
#include "object/place.h"
#include "object/relink.h"
#include "object/tree.h"
#include "object/unsaved.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHECK_BATCH = 256 /* objects */ };

VEC(want_vec, struct want);
VEC(tree_file_ptr_vec, struct tree_file *);

struct dir_checkout {
    struct cache *cache;
    const char *root;
    const struct manifest *manifest;
    const struct checkout_opts *opts;
    struct arena arena;
    bool is_new; /* no directory is there */
    struct tree tree;
    struct map needed_dirs; /* every directory the manifest asks for, parents first */
    struct map seen_dirs;   /* those of the tree */
    struct want_vec wants;
    struct batches batches; /* of the wants */
    struct making making;
    struct tree_file_ptr_vec extras; /* to remove */
    struct tree_file_ptr_vec same;
    atomic_bool changed;
};

static void dir_checkout_scope_end(struct dir_checkout *d)
{
    tree_release(&d->tree);
    map_release(&d->needed_dirs);
    map_release(&d->seen_dirs);
    vec_release(&d->wants);
    batches_release(&d->batches);
    vec_release(&d->extras);
    vec_release(&d->same);
    arena_release(&d->arena);
}

static void compare(struct dir_checkout *d)
{
    const struct manifest *m = d->manifest;
    size_t i = 0, j = 0;

    while (i < d->tree.files.len || j < m->len) {
        struct tree_file *f = i < d->tree.files.len ? &d->tree.files.at[i] : NULL;
        const struct manifest_entry *e = j < m->len ? &m->at[j] : NULL;
        const int c = !f ? 1 : !e ? -1 : strcmp(f->relpath, e->relpath);

        i += c <= 0;
        j += c >= 0;
        if (c < 0)
            vec_push(&d->extras, f);
        else if (c == 0 && oid_equal(&f->oid, &e->oid))
            vec_push(&d->same, f);
        else
            vec_push(&d->wants, ((struct want){.entry = e, .now = c ? NULL : f}));
    }
}

/* Entries mostly share their directory with the one before. */
static void collect_dirs(struct dir_checkout *d)
{
    const char *before = "";

    for (size_t i = 0; i < d->manifest->len; i++) {
        const char *p = d->manifest->at[i].relpath, *last = strrchr(p, '/');

        if (!last || !strncmp(p, before, (size_t)(last - p) + 1))
            continue;
        for (const char *slash = strchr(p, '/'); slash; slash = strchr(slash + 1, '/'))
            map_set_str(&d->needed_dirs, (struct str){p, (size_t)(slash - p)}, d);
        before = p;
    }
    vec_each (&d->tree.dirs, dir)
        map_set(&d->seen_dirs, *dir, d);
}

static err *check_batch(void *ctx, size_t index)
{
    struct dir_checkout *d = ctx;
    const size_t end = MIN((index + 1) * CHECK_BATCH, d->wants.len);
    scoped(cache_root) struct cache_root root;

    cache_root_open(d->cache, d->manifest->algo, &root);
    for (size_t i = index * CHECK_BATCH; i < end; i++) {
        struct want *w = &d->wants.at[i];
        TRY(cache_root_stat(&root, &w->entry->oid, &w->object));
    }
    return NULL;
}

static err *check_all_cached(struct dir_checkout *d)
{
    scoped(sb) struct sb missing = SB_INIT;

    TRY(pool_run((d->wants.len + CHECK_BATCH - 1) / CHECK_BATCH, d->opts->build.threads,
                 check_batch, d));
    vec_each (&d->wants, w) {
        if (w->object.kind == FS_NONE)
            sb_addf(&missing, "%s%s/%s", missing.len ? "\n" : "", d->root, w->entry->relpath);
    }
    return missing.len ? err_new(ERR_NOT_FOUND, "%s", missing.buf) : NULL;
}

static int compare_relpath(const void *key, const void *file)
{
    return strcmp(key, ((const struct tree_file *)file)->relpath);
}

static bool is_listed(const struct dir_checkout *d, const char *relpath)
{
    return d->tree.files.len && bsearch(relpath, d->tree.files.at, d->tree.files.len,
                                        sizeof(*d->tree.files.at), compare_relpath);
}

/* Something that is no directory, where one is needed. */
static err *add_in_place_of_dirs(struct dir_checkout *d, struct unsaved *u, struct sb *path)
{
    map_each (&d->needed_dirs, e) {
        struct fs_stat st;

        if (map_has(&d->seen_dirs, e->key) || is_listed(d, e->key))
            continue;
        tree_path(d->root, e->key, path);
        TRY(fs_lstat(path->buf, &st));
        if (st.kind != FS_NONE && st.kind != FS_DIR)
            unsaved_add(u, path->buf);
    }
    return NULL;
}

/* A directory where a file is wanted: what is listed there is an extra. */
static err *add_ignored_below(struct dir_checkout *d, struct unsaved *u, const char *relpath,
                              struct sb *path)
{
    const struct build_opts everything = {0};
    scoped(tree) struct tree t = {0};
    scoped(sb) struct sb dir = SB_INIT;

    tree_path(d->root, relpath, &dir);
    TRY(tree_scan(dir.buf, &everything, TREE_ANYTHING, &d->arena, &t));
    vec_each (&t.files, f) {
        tree_path(relpath, f->relpath, path);
        if (is_listed(d, path->buf))
            continue;
        tree_path(dir.buf, f->relpath, path);
        unsaved_add(u, path->buf);
    }
    vec_each (&t.dir_links, link) {
        tree_path(dir.buf, *link, path);
        unsaved_add(u, path->buf);
    }
    return NULL;
}

/* What the scan did not list may still be in the way: what is ignored, links to directories. */
static err *add_unlisted(struct dir_checkout *d, struct unsaved *u, struct sb *path)
{
    TRY(add_in_place_of_dirs(d, u, path));
    vec_each (&d->wants, w) {
        struct fs_stat st;
        struct built b;

        if (w->now)
            continue;
        tree_path(d->root, w->entry->relpath, path);
        TRY(fs_lstat(path->buf, &st));
        if (st.kind == FS_DIR)
            TRY(add_ignored_below(d, u, w->entry->relpath, path));
        if (st.kind != FS_FILE)
            continue;
        TRY(build_path(path->buf, &d->opts->build, &d->arena, &b));
        if (!oid_equal(&b.oid, &w->entry->oid))
            TRY(unsaved_add_unless_cached(u, path->buf, &b.oid));
    }
    return NULL;
}

/* COMPAT: to relink is to replace, so the only copy of a content is said to be unsaved. */
static err *add_only_copies(struct dir_checkout *d, struct unsaved *u, struct sb *path)
{
    vec_each (&d->same, f) {
        tree_path(d->root, (*f)->relpath, path);
        TRY(unsaved_add_unless_cached(u, path->buf, &(*f)->oid));
    }
    return NULL;
}

static err *check_nothing_lost(struct dir_checkout *d)
{
    scoped(unsaved) struct unsaved u = {.cache = d->cache, .paths = SB_INIT};
    scoped(sb) struct sb path = SB_INIT;

    if (d->opts->force || d->is_new)
        return NULL;
    vec_each (&d->extras, f) {
        tree_path(d->root, (*f)->relpath, &path);
        if ((*f)->st.kind != FS_NONE)
            TRY(unsaved_add_unless_cached(&u, path.buf, &(*f)->oid));
    }
    vec_each (&d->wants, w) {
        if (!w->now || w->now->st.kind == FS_NONE)
            continue;
        tree_path(d->root, w->entry->relpath, &path);
        TRY(unsaved_add_unless_cached(&u, path.buf, &w->now->oid));
    }
    if (d->opts->check_only && d->opts->relink)
        TRY(add_only_copies(d, &u, &path));
    TRY(add_unlisted(d, &u, &path));
    return unsaved_check(&u);
}

/* Extra files first, then the directories they leave empty: a file may be wanted in the place of
 * one. */
static err *remove_extras(struct dir_checkout *d)
{
    scoped(sb) struct sb path = SB_INIT;

    vec_each (&d->extras, f) {
        tree_path(d->root, (*f)->relpath, &path);
        TRY(fs_remove(path.buf));
        d->changed = true;
    }
    for (size_t i = d->tree.dirs.len; i-- > 0;) {
        if (map_has(&d->needed_dirs, d->tree.dirs.at[i]))
            continue;
        tree_path(d->root, d->tree.dirs.at[i], &path);
        if (rmdir(path.buf) == 0)
            d->changed = true;
        else if (errno != ENOTEMPTY && errno != EEXIST) /* ignored files may stay */
            return err_errno(errno, path.buf);
    }
    return NULL;
}

static err *make_dirs(struct dir_checkout *d)
{
    scoped(sb) struct sb path = SB_INIT;

    map_each (&d->needed_dirs, e) {
        if (map_has(&d->seen_dirs, e->key))
            continue;
        tree_path(d->root, e->key, &path);
        TRY(place_make_dir(path.buf));
    }
    return NULL;
}

static err *make_batch(void *ctx, size_t index)
{
    struct dir_checkout *d = ctx;
    const struct batch *b = &d->batches.at.at[index];
    scoped(maker) struct maker m;

    maker_init(&m, &d->making);
    for (size_t i = b->from; i < b->to; i++) {
        TRY(signals_check());
        TRY(maker_make(&m, &d->wants.at[i]));
        d->changed = true;
    }
    return NULL;
}

static err *relink_same(void *ctx, size_t index)
{
    struct dir_checkout *d = ctx;
    struct tree_file *f = d->same.at[index];
    scoped(sb) struct sb path = SB_INIT;
    int64_t made_ns;
    bool has;

    TRY(cache_has(d->cache, &f->oid, &has, NULL));
    if (!has)
        return NULL; /* the workspace has the only copy */
    tree_path(d->root, f->relpath, &path);
    TRY(relink_file(d->cache, path.buf, &f->oid, RELINK_ANEW, false, &made_ns));
    f->read_ns = made_ns;
    return made_ns ? fs_stat(path.buf, &f->st) : NULL;
}

static void remember(struct dir_checkout *d)
{
    scoped(sb) struct sb path = SB_INIT;

    vec_each (&d->wants, w) {
        if (!w->made_ns)
            continue;
        tree_path(d->root, w->entry->relpath, &path);
        state_put(d->opts->build.state, path.buf, &w->st, w->made_ns, &w->entry->oid);
        w->made_ns = 0;
    }
    tree_remember(d->root, &d->opts->build, &d->tree);
}

static void save_made(void *ctx)
{
    struct dir_checkout *d = ctx;

    remember(d);
    state_save(d->opts->build.state);
}

static err *apply(struct dir_checkout *d)
{
    err *e;

    TRY(remove_extras(d));
    TRY(make_dirs(d));
    d->making = (struct making){.cache = d->cache,
                                .root = d->root,
                                .algo = d->manifest->algo,
                                .is_new = d->is_new,
                                .force = d->opts->force,
                                .meter = d->opts->build.meter};
    batches_init(&d->batches, d->wants.len);
    vec_each (&d->wants, w)
        batches_add(&d->batches, w->object.size_bytes);
    meter_start(d->opts->build.meter, METER_CHECKOUT, d->wants.len, batches_bytes(&d->batches));
    e = turns_run(d->batches.at.len, d->opts->build.threads, make_batch, save_made, d);
    if (!e && d->opts->relink)
        e = turns_run(d->same.len, d->opts->build.threads, relink_same, save_made, d);
    remember(d); /* also what an interrupted run has made */
    return e;
}

static void count(struct dir_checkout *d)
{
    struct checkout_counts *n = d->opts->counts;

    if (!n)
        return;
    vec_each (&d->wants, w) {
        n->modified += w->now != NULL;
        n->added += w->now == NULL;
    }
    n->deleted += d->extras.len;
}

/* Something else than a directory is at the path: see that it may go, and that the directory can
 * come. */
static err *check_place(struct dir_checkout *d)
{
    scoped(unsaved) struct unsaved u = {.cache = d->cache, .paths = SB_INIT};

    if (!d->opts->force)
        TRY(unsaved_add_path(&u, d->root, &d->opts->build));
    return unsaved_check(&u);
}

static err *clear_place(struct dir_checkout *d)
{
    TRY(check_place(d));
    return fs_remove(d->root);
}

/* Directories that the manifest does not need are removed without being told of, so they count. */
static bool is_anything_to_do(const struct dir_checkout *d)
{
    if (d->is_new || d->wants.len || d->extras.len || d->opts->relink)
        return true;
    for (size_t i = 0; i < d->tree.dirs.len; i++)
        if (!map_has(&d->needed_dirs, d->tree.dirs.at[i]))
            return true;
    return false;
}

/* A link to a directory that holds the very content is left alone. */
static err *is_right_behind_link(struct dir_checkout *d, bool *ret)
{
    scoped(sb) struct sb bytes = SB_INIT;
    struct manifest copy = *d->manifest;
    struct oid want;
    struct built now;

    manifest_format(&copy, &bytes, &want);
    TRY(build_path(d->root, &d->opts->build, &d->arena, &now));
    *ret = oid_equal(&now.oid, &want);
    return NULL;
}

static err *look(struct dir_checkout *d, const struct fs_stat *self)
{
    d->is_new = self->kind != FS_DIR;
    if (!d->is_new) {
        TRY(tree_scan(d->root, &d->opts->build, TREE_ANYTHING, &d->arena, &d->tree));
        TRY(tree_hash(d->root, &d->opts->build, &d->tree));
    }
    compare(d);
    collect_dirs(d);
    return d->opts->check_only ? NULL : check_all_cached(d);
}

err *checkout_manifest(struct cache *c, const char *abs_path, const struct manifest *m,
                       const struct checkout_opts *opts, enum checkout_change *ret)
{
    scoped(dir_checkout) struct dir_checkout d = {
        .cache = c, .root = abs_path, .manifest = m, .opts = opts};
    struct fs_stat self;
    bool right = false;

    TRY(checkout_check_place(opts->root, abs_path));
    TRY(fs_lstat(abs_path, &self));
    if (self.kind == FS_LINK && fs_is_dir(abs_path))
        TRY(is_right_behind_link(&d, &right));
    if (right) {
        *ret = CHECKOUT_SAME;
        return NULL;
    }
    TRY(look(&d, &self));
    TRY(check_nothing_lost(&d));
    if (opts->check_only) {
        *ret = is_anything_to_do(&d) ? CHECKOUT_MODIFIED : CHECKOUT_SAME;
        return d.is_new ? check_place(&d) : NULL;
    }
    if (d.is_new) {
        if (self.kind != FS_NONE)
            TRY(clear_place(&d));
        TRY(fs_mkdirs(abs_path));
        d.changed = true;
    }
    TRY(apply(&d));
    count(&d);
    *ret = self.kind == FS_NONE ? CHECKOUT_ADDED : d.changed ? CHECKOUT_MODIFIED : CHECKOUT_SAME;
    return NULL;
}
