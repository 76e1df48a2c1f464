#include "base/filelock.h"

#include "base/clock.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static long read_holder(int fd)
{
    char text[32] = "";
    ssize_t n = pread(fd, text, sizeof(text) - 1, 0);
    return n > 0 ? strtol(text, NULL, 10) : 0;
}

/* Only a note to others: the lock itself is the kernel's.  A file cut to nothing first would be
 * written through to the disk by ext4 each time. */
static void write_holder(int fd, long pid)
{
    char text[32];
    struct stat st;
    int n = snprintf(text, sizeof(text), " %ld\n", pid);
    if (pwrite(fd, text, (size_t)n, 0) != n || fstat(fd, &st) != 0 || st.st_size == n)
        return;
    if (ftruncate(fd, n) != 0)
        return;
}

static err *try_once(int fd, const char *path, bool *ret_held)
{
    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return err_errno(errno, path);
        *ret_held = false;
        return NULL;
    }
    *ret_held = true;
    return NULL;
}

err *filelock_take(struct filelock *l, const char *path, long pid, filelock_wait_fn wait, void *ctx)
{
    enum { POLL_MS = 50, TELL_EVERY = 10 };
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    int64_t start = clock_monotonic_ms();
    if (fd < 0)
        return err_errno(errno, path);
    for (unsigned round = 0;; round++) {
        bool held = false;
        err *e = try_once(fd, path, &held);
        if (!e && held) {
            write_holder(fd, pid);
            l->fd = fd;
            return NULL;
        }
        if (!e && round % TELL_EVERY == 0 &&
            (!wait || !wait(ctx, read_holder(fd), clock_monotonic_ms() - start)))
            e = err_new(ERR_LOCKED, "'%s' is held by process %ld", path, read_holder(fd));
        if (e) {
            close(fd);
            return e;
        }
        clock_sleep_ms(POLL_MS);
    }
}

err *filelock_try(struct filelock *l, const char *path, long pid, bool *ret_held)
{
    err *e = filelock_take(l, path, pid, NULL, NULL);
    *ret_held = !e;
    if (!e || err_code_of(e) != ERR_LOCKED)
        return e;
    err_free(e);
    return NULL;
}

void filelock_drop(struct filelock *l)
{
    if (l->fd >= 0)
        close(l->fd); /* the kernel lets go of the lock with the last descriptor */
    l->fd = -1;
}
