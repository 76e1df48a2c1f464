#include "remote/remote_local.h"

#include "base/arena.h"
#include "base/fs.h"
#include "base/tmpfile.h"
#include "object/cache.h"
#include "object/copy.h"
#include "object/leftovers.h"

#include <errno.h>
#include <unistd.h>

enum {
    FIXED_MODE = 0444, /* as in the cache: what has exactly this is believed */
    SHARED_MODE = 0664,
    SMALL_BYTES = 16 << 10, /* up to this a read and a write are cheapest */
};

struct remote_local {
    struct remote base;
    struct cache dir; /* the same layout as a cache has; no memo */
};

static struct remote_local *self(struct remote *r)
{
    return (struct remote_local *)r;
}

static void path_add(struct remote *r, const char *key, struct sb *out)
{
    sb_add(out, self(r)->dir.dir);
    if (key[0])
        sb_addf(out, "/%s", key);
}

static err *local_stat(struct remote *r, const char *key, struct remote_stat *ret)
{
    scoped(sb) struct sb path = SB_INIT;
    struct fs_stat st;
    path_add(r, key, &path);
    TRY(fs_stat(path.buf, &st));
    *ret = (struct remote_stat){st.kind == FS_FILE, st.kind == FS_FILE, st.size_bytes};
    return NULL;
}

/* --- listing --- */

struct listing {
    struct remote *remote;
    remote_list_fn fn;
    void *ctx;
};

static err *list_entry(const struct listing *l, const char *dir, const struct fs_entry *e);

static err *list_dir(const struct listing *l, const char *prefix)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb path = SB_INIT;
    struct fs_entries entries;
    path_add(l->remote, prefix, &path);
    /* Nothing was ever put there. */
    TRY_UNLESS(ERR_NOT_FOUND, fs_list(path.buf, &a, &entries));
    for (size_t i = 0; i < entries.len; i++)
        TRY(list_entry(l, prefix, &entries.at[i]));
    return NULL;
}

static err *list_entry(const struct listing *l, const char *dir, const struct fs_entry *e)
{
    scoped(sb) struct sb key = SB_INIT, path = SB_INIT;
    struct fs_stat st;
    if (e->name[0] == '.') /* a temporary of a writer */
        return NULL;
    sb_addf(&key, "%s%s%s", dir, dir[0] ? "/" : "", e->name);
    path_add(l->remote, key.buf, &path);
    TRY(fs_stat(path.buf, &st));
    if (st.kind == FS_DIR)
        return list_dir(l, key.buf);
    struct remote_stat found = {true, true, st.size_bytes};
    return st.kind == FS_FILE ? l->fn(l->ctx, key.buf, &found) : NULL;
}

static err *local_list(struct remote *r, const char *prefix, remote_list_fn fn, void *ctx)
{
    return list_dir(&(struct listing){r, fn, ctx}, prefix);
}

/* --- moving bytes --- */

static err *copy(const struct copy_ends *e)
{
    char small[SMALL_BYTES + 1];
    ssize_t n = pread(e->from, small, sizeof(small), 0);
    if (n < 0)
        return err_errno(errno, e->from_path);
    if (n <= SMALL_BYTES)
        return fs_write_all(e->to, e->to_path, small, (size_t)n);
    return copy_reflink(e->from, e->to) ? NULL : copy_fd(e);
}

static err *local_get(struct remote *r, const char *key, int fd, const char *path)
{
    scoped(sb) struct sb from = SB_INIT;
    scoped(fd) int source = -1;
    path_add(r, key, &from);
    TRY(fs_open_read(from.buf, &source));
    return copy(&(struct copy_ends){source, fd, from.buf, path, NULL});
}

/* A temporary beside what it shall become; directories are made when the first of their files
 * comes. */
static err *create_beside(struct remote *r, const char *path, mode_t mode, struct tmpfile *t)
{
    scoped(arena) struct arena a = ARENA_INIT;
    err *e = tmpfile_create_beside(t, path, mode);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e);
    TRY(cache_make_dirs(&self(r)->dir,
                        arena_strndup(&a, path, (size_t)(strrchr(path, '/') - path))));
    return tmpfile_create_beside(t, path, mode);
}

/* Where the umask would take something from it. */
static err *set_mode(mode_t mode, const struct tmpfile *t)
{
    if (!(mode & fs_umask()))
        return NULL;
    return fchmod(t->fd, mode) == 0 ? NULL : err_errno(errno, t->path);
}

static err *local_put(struct remote *r, const char *from_path, const char *key, bool fixed)
{
    scoped(sb) struct sb path = SB_INIT;
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(fd) int source = -1;
    bool shared = self(r)->dir.shared_group;
    mode_t mode = fixed ? FIXED_MODE : shared ? SHARED_MODE : 0666;
    path_add(r, key, &path);
    TRY(fs_open_read(from_path, &source));
    TRY(create_beside(r, path.buf, mode, &t));
    TRY(copy(&(struct copy_ends){source, t.fd, from_path, path.buf, NULL}));
    if (fixed || shared)
        TRY(set_mode(mode, &t));
    return tmpfile_commit(&t, path.buf, false);
}

static err *local_remove(struct remote *r, const char *key)
{
    scoped(sb) struct sb path = SB_INIT;
    path_add(r, key, &path);
    TRY(fs_remove(path.buf));
    if (!ends_with(key, ".dir"))
        return NULL;
    sb_add(&path, ".unpacked"); /* where DVC 0.x kept the directory's files */
    return fs_remove_tree(path.buf);
}

static void local_close(struct remote *r)
{
    remote_release(r);
    free(r);
}

/* --- opening --- */

static const struct remote_ops local_ops = {
    .stat = local_stat,
    .list = local_list,
    .get = local_get,
    .put = local_put,
    .remove = local_remove,
    .close = local_close,
};

static const char *dir_of(const char *url)
{
    const char *end = strstr(url, "://");
    return end ? end + strlen("://") : url;
}

err *remote_local_open(const struct remote_settings *s, struct remote **ret)
{
    const char *shared = s->options ? map_find(s->options, "shared") : NULL;
    if (dir_of(s->url)[0] != '/')
        return err_new(ERR_INVALID, "remote '%s': '%s' is not an absolute path", s->name, s->url);
    struct remote_local *l = mem_zalloc(1, sizeof(*l));
    remote_init(&l->base, &local_ops, s);
    l->dir = (struct cache){.dir = dir_of(l->base.url),
                            .shared_group = shared && streq(shared, "group")};
    *ret = &l->base;
    return NULL;
}

void remote_local_tidy(struct remote *r, int64_t before_sec)
{
    if (r->ops == &local_ops)
        leftovers_remove(self(r)->dir.dir, before_sec);
}
