#include "object/copy.h"

#include "base/fs.h"
#include "base/mem.h"
#include "base/signals.h"
#include "object/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
    SMALL_BYTES = 32 << 10,   /* read and written in less time than the kernel's copying takes to
                                 set up */
    STEP_BYTES = 1 << 20,     /* of the kernel's copying, between looks at the cancellation flag */
    BUFFER_BYTES = 256 << 10, /* of our own copying: stays in the second-level cache between read,
                                 hash and write */
};

/* Devices between which FICLONE has failed.  A race between two threads costs one more failing
 * call. */
static struct {
    _Atomic dev_t from, to;
    atomic_bool known;
} no_reflink;

bool copy_reflink(int from, int to)
{
    return copy_reflink_known(from, 0, to, 0);
}

/* 0 where nobody can tell. */
static uint64_t device_of(int fd, uint64_t known)
{
    struct stat st;

    if (known)
        return known;
    return fstat(fd, &st) == 0 ? st.st_dev : 0;
}

bool copy_reflink_known(int from, uint64_t from_dev, int to, uint64_t to_dev)
{
    from_dev = device_of(from, from_dev);
    to_dev = device_of(to, to_dev);
    if (!from_dev || !to_dev)
        return false;
    if (no_reflink.known && no_reflink.from == from_dev && no_reflink.to == to_dev)
        return false;
    if (ioctl(to, FICLONE, from) == 0)
        return true;
    no_reflink.from = from_dev;
    no_reflink.to = to_dev;
    no_reflink.known = true;
    return false;
}

static bool kernel_cannot(int errnum)
{
    return errnum == EXDEV || errnum == ENOSYS || errnum == EOPNOTSUPP || errnum == EINVAL ||
           errnum == EPERM || errnum == EBADF;
}

/* Copying inside the kernel tells one error for both files. */
static bool is_of_target(int errnum)
{
    return errnum == ENOSPC || errnum == EDQUOT || errnum == EFBIG || errnum == EROFS;
}

/* One copy in progress.  The copying thread moves `done` on, the hashing thread (perhaps the same)
 * follows it. */
struct copy {
    int from, to;
    const char *path, *to_path;
    struct meter *meter;
    uint64_t done;
    bool ended;
    err *failure; /* of the copying thread */
    pthread_mutex_t mutex;
    pthread_cond_t moved;
};

/* A step by our own read and write. */
static err *step_by_hand(struct copy *c, uint64_t at, uint64_t *ret_bytes)
{
    scoped(free) unsigned char *buf = mem_alloc(BUFFER_BYTES);
    ssize_t got;

    do
        got = pread(c->from, buf, BUFFER_BYTES, (off_t)at);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return err_errno(errno, c->path);
    TRY(fs_write_all(c->to, c->to_path, buf, (size_t)got));
    meter_add(c->meter, 0, (uint64_t)got);
    *ret_bytes = (uint64_t)got;
    return NULL;
}

/* Copy the next piece; 0 bytes at the end.  Inside the kernel where it can: half the work of read
 * and write. */
static err *copy_step(struct copy *c, uint64_t at, uint64_t *ret_bytes)
{
    off_t off = (off_t)at;
    ssize_t n;

    TRY(signals_check());
    do
        n = copy_file_range(c->from, &off, c->to, NULL, STEP_BYTES, 0);
    while (n < 0 && errno == EINTR);
    if (n < 0 && !kernel_cannot(errno))
        return err_errno(errno, is_of_target(errno) ? c->to_path : c->path);
    if (n <= 0) /* 0, too: some file systems say "end" where they mean that they cannot */
        return step_by_hand(c, at, ret_bytes);
    meter_add(c->meter, 0, (uint64_t)n);
    *ret_bytes = (uint64_t)n;
    return NULL;
}

static struct copy begin(const struct copy_ends *ends)
{
    return (struct copy){.from = ends->from,
                         .to = ends->to,
                         .path = ends->from_path,
                         .to_path = ends->to_path,
                         .meter = ends->meter};
}

/* *ret_done false: it is larger than that; nothing was written. */
static err *copy_small(const struct copy_ends *ends, bool *ret_done)
{
    char buf[SMALL_BYTES];
    const ssize_t got = pread(ends->from, buf, sizeof(buf), 0);

    *ret_done = got >= 0 && got < SMALL_BYTES; /* a failure shows again in the next step */
    return *ret_done ? fs_write_all(ends->to, ends->to_path, buf, (size_t)got) : NULL;
}

err *copy_fd(const struct copy_ends *ends)
{
    struct copy c = begin(ends);
    uint64_t bytes;
    bool done;

    TRY(copy_small(ends, &done));
    if (done)
        return NULL;
    do {
        TRY(copy_step(&c, c.done, &bytes));
        c.done += bytes;
    } while (bytes);
    return NULL;
}

/* Feed bytes [at, end) of the copy to the hash: they are in the page cache, and they are what will
 * be stored. */
static err *hash_span(int fd, const char *path, struct hasher *h, unsigned char *buf, uint64_t at,
                      uint64_t end)
{
    while (at < end) {
        const ssize_t got = pread(fd, buf, MIN(BUFFER_BYTES, end - at), (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_errno(errno, path);
        if (got == 0)
            return err_new(ERR_CONFLICT, "temporary file '%s' was cut short by somebody else",
                           path);
        hasher_add(h, buf, (size_t)got);
        at += (uint64_t)got;
    }
    return NULL;
}

static err *hash_behind(struct copy *c, int fd, struct hasher *h)
{
    scoped(free) unsigned char *buf = mem_alloc(BUFFER_BYTES);
    uint64_t bytes;

    do {
        TRY(copy_step(c, c->done, &bytes));
        TRY(hash_span(fd, c->to_path, h, buf, c->done, c->done + bytes));
        c->done += bytes;
    } while (bytes);
    return NULL;
}

static void *copier_main(void *arg)
{
    struct copy *c = arg;
    uint64_t at = 0, bytes = 0;
    err *failure;

    do {
        failure = copy_step(c, at, &bytes);
        at += failure ? 0 : bytes;
        pthread_mutex_lock(&c->mutex);
        c->done = at;
        c->failure = failure;
        c->ended = failure || !bytes;
        pthread_cond_signal(&c->moved);
        pthread_mutex_unlock(&c->mutex);
    } while (!failure && bytes);
    return NULL;
}

/* Wait for more than `at`; false at the end. */
static bool wait_for_more(struct copy *c, uint64_t at, uint64_t *ret_done)
{
    pthread_mutex_lock(&c->mutex);
    while (c->done == at && !c->ended)
        pthread_cond_wait(&c->moved, &c->mutex);
    *ret_done = c->done;
    pthread_mutex_unlock(&c->mutex);
    return *ret_done > at;
}

static err *hash_alongside(struct copy *c, int fd, struct hasher *h)
{
    scoped(free) unsigned char *buf = mem_alloc(BUFFER_BYTES);
    uint64_t at = 0, done;
    err *failure = NULL;
    pthread_t copier;

    pthread_mutex_init(&c->mutex, NULL);
    pthread_cond_init(&c->moved, NULL);
    if (pthread_create(&copier, NULL, copier_main, c) != 0)
        return hash_behind(c, fd, h);
    while (!failure && wait_for_more(c, at, &done)) {
        failure = hash_span(fd, c->to_path, h, buf, at, done);
        at = done;
    }
    pthread_join(copier, NULL);
    pthread_cond_destroy(&c->moved);
    pthread_mutex_destroy(&c->mutex);
    if (failure && c->failure)
        err_ignore(take(failure)); /* the copy failed first and says why */
    return c->failure ? c->failure : failure;
}

err *copy_and_hash(const struct copy_ends *ends, bool overlap, enum hash_algo algo, struct oid *ret,
                   uint64_t *ret_size_bytes)
{
    scoped(hasher) struct hasher *h = hasher_new(algo);
    scoped(fd) int fd = -1;
    struct copy c = begin(ends);

    TRY(fs_open_read(ends->to_path, &fd));
    TRY(overlap ? hash_alongside(&c, fd, h) : hash_behind(&c, fd, h));
    hasher_finish(h, ret);
    *ret_size_bytes = c.done;
    return NULL;
}
