/* store.c — the object is what its name says because the name is computed from the very bytes
 * stored: from the copy, or from the buffer that is written.  Only where the workspace file itself
 * becomes the object is that left to its times. */
#include "object/store.h"

#include "base/clock.h"
#include "base/mem.h"
#include "object/copy.h"
#include "object/hash.h"

#include <errno.h>
#include <unistd.h>

enum {
    SMALL_BYTES = 256 << 10, /* up to this a file is read whole before anything is written */
    TRIES = 3,
};

/* One attempt.  *ret_moved: the file changed meanwhile, try again. */
typedef err *(*store_fn)(struct cache *c, const struct store_request *rq, int fd, struct stored *s,
                         bool *ret_moved);

static bool same_file(const struct fs_stat *a, const struct fs_stat *b)
{
    return a->mtime_ns == b->mtime_ns && a->size_bytes == b->size_bytes && a->ino == b->ino;
}

static err *has_moved(const struct store_request *rq, int fd, struct stored *s, uint64_t bytes,
                      bool *ret_moved)
{
    struct fs_stat after;

    TRY(fs_fstat(fd, rq->path, &after));
    *ret_moved = !same_file(&s->st, &after) || bytes != after.size_bytes;
    s->st = after;
    return NULL;
}

static err *store_small(struct cache *c, const struct store_request *rq, int fd, struct stored *s,
                        bool *ret_moved)
{
    scoped(sb) struct sb bytes = SB_INIT;

    if (lseek(fd, 0, SEEK_SET) < 0)
        return err_errno(errno, rq->path);
    TRY(fs_read_fd(fd, rq->path, s->st.size_bytes, &bytes));
    TRY(has_moved(rq, fd, s, bytes.len, ret_moved));
    if (*ret_moved)
        return NULL;
    hash_bytes(sb_str(&bytes), rq->algo, &s->oid);
    meter_add(rq->meter, 0, bytes.len);
    return cache_add_bytes(c, &s->oid, sb_str(&bytes));
}

/* Into a temporary that becomes the object, unless that is there already. */
static err *store_copy(struct cache *c, const struct store_request *rq, int fd, struct stored *s,
                       bool *ret_moved)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    uint64_t bytes;
    bool has;

    TRY(cache_tmpfile(c, rq->algo, NULL, &t));
    if (copy_reflink(fd, t.fd))
        TRY(hash_file(t.path, rq->algo, &s->oid, &bytes));
    else
        TRY(copy_and_hash(&(struct copy_ends){fd, t.fd, rq->path, t.path, rq->meter}, rq->overlap,
                          rq->algo, &s->oid, &bytes));
    TRY(has_moved(rq, fd, s, bytes, ret_moved));
    if (*ret_moved)
        return NULL;
    TRY(cache_has(c, &s->oid, &has, NULL));
    return has ? NULL : cache_publish(c, &s->oid, &t);
}

/* Hash where it is.  *ret_has: the cache has it; not known of what has moved. */
static err *look(struct cache *c, const struct store_request *rq, int fd, struct stored *s,
                 bool *ret_moved, bool *ret_has)
{
    uint64_t bytes;

    TRY(hash_fd(fd, rq->path, rq->algo, rq->meter, &s->oid, &bytes));
    TRY(has_moved(rq, fd, s, bytes, ret_moved));
    return *ret_moved ? NULL : cache_has(c, &s->oid, ret_has, NULL);
}

/* Hash first, copy only what turns out to be new. */
static err *store_after_look(struct cache *c, const struct store_request *rq, int fd,
                             struct stored *s, bool *ret_moved)
{
    bool has = false;

    TRY(look(c, rq, fd, s, ret_moved, &has));
    return has || *ret_moved ? NULL : store_copy(c, rq, fd, s, ret_moved);
}

/* Give the workspace file itself the object's name.  *ret_done false: it cannot be done here;
 * nothing has changed. */
static err *adopt(struct cache *c, const struct store_request *rq, struct stored *s, bool *ret_done)
{
    scoped(sb) struct sb object = SB_INIT;
    struct fs_stat st;
    int failed;

    *ret_done = false;
    TRY(fs_lstat(rq->path, &st));
    if (st.kind != FS_FILE || st.nlink != 1 || !same_file(&st, &s->st))
        return NULL; /* a link has its bytes elsewhere, where they are not ours to protect */
    TRY(cache_make_dir(c, &s->oid));
    cache_path_add(c, &s->oid, &object);
    if (chmod(rq->path, 0444) < 0)
        return NULL;
    failed = link(rq->path, object.buf) < 0 ? errno : 0;
    *ret_done = !failed || failed == EEXIST; /* another thread has stored the same content */
    if (failed)
        return fs_chmod(rq->path, st.mode);
    TRY(fs_stat(rq->path, &s->st));
    if (same_file(&st, &s->st))
        return NULL;
    TRY(fs_remove(object.buf));
    return err_new(ERR_CONFLICT, "file '%s' is being written to while it is read", rq->path);
}

static err *store_link(struct cache *c, const struct store_request *rq, int fd, struct stored *s,
                       bool *ret_moved)
{
    bool has = false;

    TRY(look(c, rq, fd, s, ret_moved, &has));
    if (!has && !*ret_moved)
        TRY(adopt(c, rq, s, &has));
    return has || *ret_moved ? NULL : store_copy(c, rq, fd, s, ret_moved);
}

/* Does the cache hold the expected content, in the size of this file? */
static bool is_likely_stored(struct cache *c, const struct store_request *rq,
                             const struct fs_stat *st)
{
    scoped(sb) struct sb path = SB_INIT;
    struct fs_stat object;
    err *e;

    if (oid_is_none(&rq->expected) || oid_is_dir(&rq->expected))
        return false;
    cache_path_add(c, &rq->expected, &path);
    e = fs_stat(path.buf, &object);
    if (e) {
        err_ignore(e); /* only a guess */
        return false;
    }
    return object.kind == FS_FILE && object.size_bytes == st->size_bytes;
}

static store_fn choose(struct cache *c, const struct store_request *rq, const struct fs_stat *st)
{
    if (rq->may_link && st->size_bytes)
        return store_link;
    if (st->size_bytes <= SMALL_BYTES)
        return store_small;
    return is_likely_stored(c, rq, st) ? store_after_look : store_copy;
}

err *store_known(struct cache *c, const struct store_request *rq, bool *ret_done,
                 struct stored *ret)
{
    struct stored s = {.oid = rq->known};
    bool has = false;

    if (!oid_is_none(&rq->known))
        TRY(cache_has(c, &rq->known, &has, NULL));
    *ret_done = has;
    if (!has)
        return NULL;
    if (rq->known_st)
        s.st = *rq->known_st;
    else
        TRY(fs_stat(rq->path, &s.st));
    *ret = s;
    return NULL;
}

err *store_bytes(struct cache *c, const struct store_request *rq, struct str bytes,
                 struct stored *ret)
{
    bool has = false;

    if (rq->may_link && bytes.len) {
        TRY(cache_has(c, &ret->oid, &has, NULL));
        if (!has)
            TRY(adopt(c, rq, ret, &has));
    }
    return has ? NULL : cache_add_bytes(c, &ret->oid, bytes);
}

err *store_file(struct cache *c, const struct store_request *rq, struct stored *ret)
{
    scoped(fd) int fd = -1;
    bool done;

    TRY(store_known(c, rq, &done, ret));
    if (done)
        return NULL;
    TRY(fs_open_read(rq->path, &fd));
    for (int left = TRIES; left; left--) {
        struct stored s = {.read_ns = clock_now_ns()};
        bool moved;

        TRY(fs_fstat(fd, rq->path, &s.st));
        TRY(choose(c, rq, &s.st)(c, rq, fd, &s, &moved));
        if (!moved) {
            *ret = s;
            return NULL;
        }
    }
    return err_new(ERR_CONFLICT, "file '%s' is being written to while it is read", rq->path);
}
