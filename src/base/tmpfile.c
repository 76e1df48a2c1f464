#include "base/tmpfile.h"

#include "base/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SLOTS = 256, NAME_LEN = 22 };

/* What a signal handler removes; a slot is claimed by whoever swaps NULL out of it. */
static _Atomic(char *) pending[SLOTS];

static int claim_slot(char *path)
{
    for (int i = 0; i < SLOTS; i++) {
        char *none = NULL;
        if (atomic_compare_exchange_strong(&pending[i], &none, path))
            return i;
    }
    return -1; /* more at once than anybody opens: then an interruption leaves this one behind */
}

static void free_slot(struct tmpfile *t)
{
    if (t->slot >= 0)
        atomic_store(&pending[t->slot], NULL);
    t->slot = -1;
}

/* From a store of the thread's own, so that thousands of temporaries do not ask the kernel each. */
static unsigned char random_byte(void)
{
    static _Thread_local struct {
        unsigned char bytes[256];
        size_t left;
    } store;
    if (!store.left) {
        if (getrandom(store.bytes, sizeof(store.bytes), 0) != (ssize_t)sizeof(store.bytes))
            memset(store.bytes, (int)(getpid() & 0xff), sizeof(store.bytes)); /* O_EXCL guards */
        store.left = sizeof(store.bytes);
    }
    return store.bytes[--store.left];
}

static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

static void random_name(char *out)
{
    for (int i = 0; i < NAME_LEN; i++)
        out[i] = letters[random_byte() % (sizeof(letters) - 1)];
    out[NAME_LEN] = '\0';
}

/* What its directory's handle is asked for. */
static const char *own_name(int dir_fd, const char *path)
{
    return dir_fd == AT_FDCWD ? path : strrchr(path, '/') + 1;
}

/* `blame`: the path that failures bear; NULL: the temporary's own. */
static err *create(struct tmpfile *t, int dir_fd, struct str dir, mode_t mode, const char *blame)
{
    for (int tries = 0; tries < 16; tries++) {
        char name[NAME_LEN + 1];
        scoped(sb) struct sb path = SB_INIT;
        random_name(name);
        sb_reserve(&path, dir.len + sizeof("/..tmp") + NAME_LEN);
        sb_add_str(&path, dir);
        sb_add(&path, "/.");
        sb_add(&path, name);
        sb_add(&path, ".tmp");
        int fd =
            openat(dir_fd, own_name(dir_fd, path.buf), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (fd < 0 && errno == EEXIST)
            continue;
        if (fd < 0)
            return err_errno(errno, blame ? blame : path.buf);
        t->fd = fd;
        t->dir = dir_fd;
        t->path = sb_take(&path);
        t->slot = claim_slot(t->path);
        return NULL;
    }
    return err_errno(EEXIST, blame);
}

err *tmpfile_create(struct tmpfile *t, const char *dir, mode_t mode)
{
    return create(t, AT_FDCWD, str_of(dir), mode, NULL);
}

err *tmpfile_create_at(struct tmpfile *t, int dir_fd, const char *dir, mode_t mode)
{
    return create(t, dir_fd, str_of(dir), mode, NULL);
}

err *tmpfile_create_beside(struct tmpfile *t, const char *target, mode_t mode)
{
    const char *slash = strrchr(target, '/');
    struct str dir = slash ? (struct str){target, (size_t)(slash - target)} : STR_LIT(".");
    return create(t, AT_FDCWD, dir, mode, target);
}

err *tmpfile_create_as(struct tmpfile *t, const char *path, mode_t mode)
{
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd < 0)
        return errno == EEXIST
                   ? err_new(ERR_EXISTS, "[Errno %d] %s: '%s'", EEXIST, strerror(EEXIST), path)
                   : err_errno(errno, path);
    t->fd = fd;
    t->dir = AT_FDCWD;
    t->path = mem_strdup(path);
    t->slot = claim_slot(t->path);
    return NULL;
}

static err *close_fd(struct tmpfile *t, const char *target, bool durable)
{
    if (durable && fsync(t->fd) != 0)
        return err_errno(errno, target);
    int fd = t->fd;
    t->fd = -1;
    return close(fd) == 0 ? NULL : err_errno(errno, target);
}

static err *finish(struct tmpfile *t, err *e)
{
    if (e) {
        tmpfile_abandon(t);
        return e;
    }
    free_slot(t);
    free(t->path);
    t->path = NULL;
    return NULL;
}

err *tmpfile_commit(struct tmpfile *t, const char *target, bool durable)
{
    err *e = close_fd(t, target, durable);
    if (!e && rename(t->path, target) != 0)
        e = err_errno(errno, target);
    return finish(t, e);
}

err *tmpfile_commit_at(struct tmpfile *t, int dir_fd, const char *name, const char *target)
{
    err *e = close_fd(t, target, false);
    if (!e && renameat(t->dir, own_name(t->dir, t->path), dir_fd, name) != 0)
        e = err_errno(errno, target);
    return finish(t, e);
}

void tmpfile_abandon(struct tmpfile *t)
{
    if (t->path)
        unlink(t->path);
    tmpfile_forget(t);
}

void tmpfile_forget(struct tmpfile *t)
{
    if (t->fd >= 0)
        close(t->fd);
    t->fd = -1;
    free_slot(t);
    free(t->path);
    t->path = NULL;
}

void tmpfile_remove_all(void)
{
    for (int i = 0; i < SLOTS; i++) {
        char *path = atomic_load(&pending[i]);
        if (path)
            unlink(path);
    }
}

/* --- what others left --- */

/* DVC's have two characters more to choose from. */
static bool is_letter(char c)
{
    return c && (strchr(letters, c) || c == '-' || c == '_');
}

static bool is_temporary_name(const char *name)
{
    size_t len = 0;
    if (name[0] != '.')
        return false;
    while (is_letter(name[1 + len]))
        len++;
    return len == NAME_LEN && !strcmp(name + 1 + len, ".tmp");
}

/* By the time of its inode: links have the content's other times. */
static bool is_older(int dir_fd, const char *name, int64_t time_sec)
{
    struct stat st;
    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) != 0 || S_ISDIR(st.st_mode))
        return false;
    return st.st_ctim.tv_sec < time_sec;
}

void tmpfile_sweep(const char *dir, int64_t before_sec)
{
    DIR *d = opendir(dir);
    const struct dirent *e;
    if (!d)
        return;
    while ((e = readdir(d)))
        if (is_temporary_name(e->d_name) && is_older(dirfd(d), e->d_name, before_sec))
            (void)!unlinkat(dirfd(d), e->d_name, 0);
    closedir(d);
}
