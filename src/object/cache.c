#include "object/cache.h"

#include "base/fs.h"
#include "base/mem.h"
#include "base/pool.h"
#include "object/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    OBJECT_MODE = 0444, /* DVC's CACHE_MODE: exactly this is believed */
    MODE_PERMISSIONS = 07777,
    SHARED_DIR_MODE = 02775,
    SHARED_FILE_MODE = 0664,
};

static const char *root_of(enum hash_algo algo)
{
    switch (algo) {
    case HASH_MD5:
        return "files/md5/";
    case HASH_MD5_DOS2UNIX:
        return "";
    }
    BUG("hash algorithm %d", (int)algo);
}

static void root_add(const struct cache *c, enum hash_algo algo, struct sb *out)
{
    sb_addf(out, "%s/%s", c->dir, root_of(algo));
    sb_truncate(out, out->len - 1);
}

static void dir_add(const struct cache *c, const struct oid *oid, struct sb *out)
{
    root_add(c, oid->algo, out);
    sb_add_char(out, '/');
    sb_add_mem(out, oid->text, 2);
}

void cache_key_add(const struct oid *oid, struct sb *out)
{
    sb_add(out, root_of(oid->algo));
    sb_add_mem(out, oid->text, 2);
    sb_add_char(out, '/');
    sb_add(out, oid->text + 2);
}

void cache_path_add(const struct cache *c, const struct oid *oid, struct sb *out)
{
    sb_add(out, c->dir);
    sb_add_char(out, '/');
    cache_key_add(oid, out);
}

char *cache_path(const struct cache *c, const struct oid *oid, struct arena *a)
{
    scoped(sb) struct sb path = SB_INIT;

    cache_path_add(c, oid, &path);
    return arena_str(a, sb_str(&path));
}

/* Hash an object that is not protected; a good one is protected, so that it need not be hashed
 * again. */
static err *verify(const char *path, mode_t mode, const struct oid *oid, bool *ret_good)
{
    struct oid actual;
    struct fs_stat st;
    int64_t read_ns;

    TRY(hash_still_file(path, oid_is_dir(oid) ? HASH_MD5 : oid->algo, NULL, &actual, &st,
                        &read_ns));
    *ret_good = !strncmp(actual.text, oid->text, 32);
    if (!*ret_good)
        return fs_remove(path);
    if ((mode & 0333) !=
        0100) /* an executable output that shares the object: its x is there on purpose */
        err_ignore(
            fs_chmod(path, OBJECT_MODE)); /* somebody else's cache: then it is hashed each time */
    return NULL;
}

static err *look(struct cache *c, const struct oid *oid, struct fs_stat *st, bool *ret_good)
{
    scoped(sb) struct sb path = SB_INIT;

    *ret_good = true;
    cache_path_add(c, oid, &path);
    TRY(fs_stat(path.buf, st));
    if (st->kind == FS_FILE && (st->mode & MODE_PERMISSIONS) != OBJECT_MODE)
        TRY(verify(path.buf, st->mode, oid, ret_good));
    return NULL;
}

err *cache_has(struct cache *c, const struct oid *oid, bool *ret, bool *ret_corrupt)
{
    struct fs_stat st;
    bool good;

    TRY(look(c, oid, &st, &good));
    *ret = st.kind == FS_FILE && good;
    if (ret_corrupt)
        *ret_corrupt = !good;
    return NULL;
}

err *cache_stat(struct cache *c, const struct oid *oid, struct fs_stat *ret)
{
    struct fs_stat st;
    bool good;

    TRY(look(c, oid, &st, &good));
    if (st.kind != FS_FILE || !good)
        st = (struct fs_stat){.kind = FS_NONE};
    *ret = st;
    return NULL;
}

/* --- many of them --- */

void cache_root_open(struct cache *c, enum hash_algo algo, struct cache_root *ret)
{
    scoped(sb) struct sb path = SB_INIT;

    root_add(c, algo, &path);
    *ret = (struct cache_root){c, algo, open(path.buf, O_PATH | O_DIRECTORY | O_CLOEXEC)};
}

void cache_root_close(struct cache_root *r)
{
    if (r->fd >= 0)
        close(r->fd);
    r->fd = -1;
}

void cache_root_name(const struct oid *oid, struct cache_name *ret)
{
    memcpy(ret->text, oid->text, 2);
    ret->text[2] = '/';
    memcpy(ret->text + 3, oid->text + 2, sizeof(oid->text) - 2);
}

/* Protected, which is mostly so: nothing else need be looked at. */
err *cache_root_stat(const struct cache_root *r, const struct oid *oid, struct fs_stat *ret)
{
    struct cache_name name;
    struct stat st;

    cache_root_name(oid, &name);
    if (oid->algo != r->algo || fstatat(r->fd, name.text, &st, 0) != 0 || !S_ISREG(st.st_mode) ||
        (st.st_mode & MODE_PERMISSIONS) != OBJECT_MODE)
        return cache_stat(r->cache, oid, ret);
    fs_stat_fill(&st, ret);
    return NULL;
}

struct presence {
    struct cache *cache;
    const struct manifest *manifest;
    atomic_bool missing;
};

enum { PRESENCE_BATCH = 256 };

static err *check_batch(void *ctx, size_t index)
{
    struct presence *p = ctx;
    const size_t end = MIN((index + 1) * PRESENCE_BATCH, p->manifest->len);
    scoped(cache_root) struct cache_root root;

    cache_root_open(p->cache, p->manifest->algo, &root);
    for (size_t i = index * PRESENCE_BATCH; i < end && !p->missing; i++) {
        struct fs_stat st;
        TRY(cache_root_stat(&root, &p->manifest->at[i].oid, &st));
        if (st.kind == FS_NONE)
            p->missing = true;
    }
    return NULL;
}

static err *has_all(struct cache *c, const struct manifest *m, unsigned threads, bool *ret)
{
    struct presence p = {.cache = c, .manifest = m};

    TRY(pool_run((m->len + PRESENCE_BATCH - 1) / PRESENCE_BATCH, threads, check_batch, &p));
    *ret = !p.missing;
    return NULL;
}

err *cache_list(struct cache *c, const struct oid *oid, struct arena *a, struct manifest *ret_list,
                bool *ret)
{
    err *e;

    TRY(cache_has(c, oid, ret, NULL));
    if (!*ret || !oid_is_dir(oid))
        return NULL;
    e = cache_read_manifest(c, oid, a, ret_list);
    if (!e || err_code_of(e) != ERR_INVALID)
        return e;
    err_free(e);
    *ret = false;
    return NULL;
}

err *cache_has_whole(struct cache *c, const struct oid *oid, unsigned threads, bool *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct manifest m = {0};

    TRY(cache_list(c, oid, &a, &m, ret));
    return *ret ? has_all(c, &m, threads, ret) : NULL;
}

err *cache_list_whole(struct cache *c, const struct oid *oid, struct arena *a,
                      struct manifest *ret_list, bool *ret)
{
    struct manifest m = {0};

    TRY(cache_list(c, oid, a, &m, ret));
    if (*ret)
        TRY(cache_has_names(c, &m, ret));
    if (*ret)
        *ret_list = m;
    return NULL;
}

err *cache_read(struct cache *c, const struct oid *oid, struct sb *out)
{
    scoped(sb) struct sb path = SB_INIT;
    bool has;

    cache_path_add(c, oid, &path);
    TRY(cache_has(c, oid, &has, NULL));
    if (!has)
        return err_errno(ENOENT, path.buf);
    return fs_read_file(path.buf, out);
}

err *cache_read_manifest(struct cache *c, const struct oid *oid, struct arena *a,
                         struct manifest *ret)
{
    scoped(sb) struct sb bytes = SB_INIT;

    TRY(cache_read(c, oid, &bytes));
    TRY_NOTE(manifest_parse(sb_str(&bytes), oid->algo, a, ret), "object '%s'", oid->text);
    return NULL;
}

mode_t cache_plain_mode(const struct cache *c)
{
    return c->shared_group ? SHARED_FILE_MODE : 0666 & ~fs_umask();
}

/* A directory has the mode of a new one, not the s bit of the directory around it. */
static mode_t dir_mode(const struct cache *c)
{
    return c->shared_group ? SHARED_DIR_MODE : 0777 & ~fs_umask();
}

err *cache_make_dirs(struct cache *c, const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;

    if (fs_is_dir(path))
        return NULL;
    if (strlen(path) > strlen(c->dir)) {
        const char *slash = strrchr(path, '/');
        TRY(cache_make_dirs(c, arena_strndup(&a, path, (size_t)(slash - path))));
    }
    TRY(fs_mkdirs(path));
    err_ignore(fs_chmod(path, dir_mode(c))); /* fails if another user has made it meanwhile */
    return NULL;
}

err *cache_make_dir(struct cache *c, const struct oid *oid)
{
    scoped(sb) struct sb dir = SB_INIT;

    dir_add(c, oid, &dir);
    return cache_make_dirs(c, dir.buf);
}

err *cache_tmpfile(struct cache *c, enum hash_algo algo, const struct oid *oid, struct tmpfile *t)
{
    scoped(sb) struct sb dir = SB_INIT;
    err *e;

    if (oid)
        dir_add(c, oid, &dir);
    else
        root_add(c, algo, &dir);
    e = tmpfile_create(t, dir.buf, OBJECT_MODE);
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e);
    TRY(cache_make_dirs(c, dir.buf));
    return tmpfile_create(t, dir.buf, OBJECT_MODE);
}

/* A temporary is made with the mode of objects.  Where umask or (in shared directories) an access
 * list takes some of it away, it is put right. */
static err *protect(const struct cache *c, const struct tmpfile *t)
{
    if (!c->shared_group && !(fs_umask() & OBJECT_MODE))
        return NULL;
    return fs_chmod(t->path, OBJECT_MODE);
}

err *cache_publish(struct cache *c, const struct oid *oid, struct tmpfile *t)
{
    scoped(sb) struct sb path = SB_INIT;

    TRY(protect(c, t));
    dir_add(c, oid, &path);
    if (!starts_with(t->path, path.buf)) /* else it stands there already */
        TRY(cache_make_dirs(c, path.buf));
    sb_clear(&path);
    cache_path_add(c, oid, &path);
    return tmpfile_commit(t, path.buf, false);
}

err *cache_add_bytes(struct cache *c, const struct oid *oid, struct str bytes)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    bool has;

    TRY(cache_has(c, oid, &has, NULL));
    if (has)
        return NULL;
    TRY(cache_tmpfile(c, oid->algo, oid, &t));
    TRY(fs_write_all(t.fd, t.path, bytes.ptr, bytes.len));
    return cache_publish(c, oid, &t);
}
