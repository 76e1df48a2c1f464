#include "object/link.h"

#include "base/clock.h"
#include "base/fs.h"
#include "base/mem.h"
#include "base/tmpfile.h"
#include "object/aside.h"
#include "object/copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Somewhat in the past: a write of the next moment then shows, however coarse the clock of the file
 * system. */
static int64_t set_back_mtime(int fd)
{
    const int64_t now_ns = clock_now_ns(), ns = now_ns - LINK_MTIME_BACK_NS;
    const struct timespec times[2] = {
        {.tv_nsec = UTIME_OMIT},
        {.tv_sec = (time_t)(ns / 1000000000), .tv_nsec = (long)(ns % 1000000000)},
    };

    (void)!futimens(fd, times); /* costs a hash at most */
    return now_ns;
}

static err *create_aside(struct tmpfile *t, const struct link_how *how, const char *to, mode_t mode,
                         uint64_t *ret_dev)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const struct aside_place place = aside_place(how->aside, to, how->aside_memo, &a);

    *ret_dev = place.dev;
    return tmpfile_create_at(t, place.fd, place.path, mode);
}

struct by_bytes {
    bool may_reflink, may_copy;
};

/* A file, and what is known of it. */
struct known_file {
    const struct file_at *at;
    const struct fs_stat *st;
};

/* What is known to be a file need not be asked again.  A fifo that has taken its place meanwhile is
 * not waited for. */
static err *open_known(const struct known_file *from, int *ret_fd)
{
    const struct file_at *at = from->at;
    struct fs_stat st;

    if (from->st->kind != FS_FILE)
        return fs_open_stat_at(at->dir, at->name, at->path, ret_fd, &st);
    *ret_fd = openat(at->dir, at->name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    return *ret_fd < 0 ? err_errno(errno == ENOTDIR ? ENOENT : errno, at->path) : NULL;
}

/* The kind is LINK_REFLINK or LINK_COPY; LINK_SYMLINK when nothing was made. */
static err *link_by_bytes(const struct link_how *how, const struct by_bytes *which,
                          const struct known_file *from, const struct file_at *to,
                          struct linked *ret)
{
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    scoped(fd) int fd = -1;
    uint64_t dev;

    TRY(open_known(from, &fd));
    TRY(create_aside(&t, how, to->path, how->mode, &dev));
    ret->kind = LINK_REFLINK;
    if (!which->may_reflink || !copy_reflink_known(fd, from->st->dev, t.fd, dev)) {
        ret->kind = which->may_copy ? LINK_COPY : LINK_SYMLINK;
        if (!which->may_copy)
            return NULL;
        TRY(copy_fd(&(struct copy_ends){fd, t.fd, from->at->path, to->path, how->meter}));
    }
    ret->made_ns = set_back_mtime(t.fd);
    return tmpfile_commit_at(&t, to->dir, to->name, to->path);
}

static bool kind_unavailable(int errnum)
{
    return errnum == EPERM || errnum == EXDEV || errnum == EMLINK || errnum == EOPNOTSUPP ||
           errnum == ENOSYS || errnum == EINVAL || errnum == EACCES;
}

static err *explain(int errnum, const char *from, const char *to)
{
    if (errnum == EEXIST)
        return err_new(ERR_EXISTS, "[Errno 17] File exists: '%s'", to);
    return err_errno(errnum, errnum == ENOENT && fs_exists(from) ? to : from);
}

static struct file_at at_path(const char *path)
{
    return (struct file_at){AT_FDCWD, path, path};
}

/* Kind number `i` of the list.  *ret_done false: it does not work here. */
static err *link_try(const struct link_how *how, size_t i, const struct known_file *source,
                     const struct file_at *to, bool *ret_done, struct linked *ret)
{
    const struct file_at *from = source->at;
    const struct link_kinds *kinds = how->kinds;
    const enum link_kind kind = kinds->at[i];
    struct by_bytes which = {.may_copy = true};

    *ret_done = true;
    *ret = (struct linked){kind, clock_now_ns()};
    if (kind == LINK_HARDLINK || kind == LINK_SYMLINK) {
        const int failed = kind == LINK_HARDLINK
                               ? linkat(from->dir, from->name, to->dir, to->name, 0)
                               : symlinkat(from->path, to->dir, to->name);
        if (failed && !kind_unavailable(errno))
            return explain(errno, from->path, to->path);
        *ret_done = !failed;
        return NULL;
    }
    /* The two share one temporary when the one follows the other, which is the default. */
    if (kind == LINK_REFLINK)
        which = (struct by_bytes){true, i + 1 < kinds->len && kinds->at[i + 1] == LINK_COPY};
    TRY(link_by_bytes(how, &which, source, to, ret));
    *ret_done = ret->kind != LINK_SYMLINK;
    return NULL;
}

static err *link_empty(const struct file_at *to, mode_t mode, struct linked *ret)
{
    scoped(fd) int fd = openat(to->dir, to->name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);

    if (fd < 0)
        return explain(errno, to->path, to->path);
    *ret = (struct linked){LINK_COPY, set_back_mtime(fd)};
    return NULL;
}

err *link_make_known(const struct link_how *how, const struct file_at *from,
                     const struct fs_stat *st, const struct file_at *to, struct linked *ret)
{
    const struct link_kinds *kinds = how->kinds;

    /* As DVC, except for symlinks: many empty files would otherwise run into the file system's
     * limit of names per inode. */
    if (st->kind == FS_FILE && !st->size_bytes && (!kinds->len || kinds->at[0] != LINK_SYMLINK))
        return link_empty(to, how->mode, ret);
    for (size_t i = 0; i < kinds->len; i++) {
        bool done;
        struct linked made;

        TRY(link_try(how, i, &(struct known_file){from, st}, to, &done, &made));
        if (done) {
            *ret = made;
            return NULL;
        }
    }
    return err_new(ERR_UNSUPPORTED,
                   "No possible cache link types for '%s'. See "
                   "<https://dvc.org/doc/user-guide/troubleshooting#cache-types> for more "
                   "information.",
                   to->path);
}

err *link_make(const struct link_how *how, const char *from, const char *to, struct linked *ret)
{
    const struct file_at from_at = at_path(from), to_at = at_path(to);
    struct fs_stat st;

    TRY(fs_stat(from, &st));
    if (st.kind == FS_NONE)
        return err_errno(ENOENT, from);
    return link_make_known(how, &from_at, &st, &to_at, ret);
}

/* Whatever works of these, it does not fall through to a link that would find the name taken. */
static bool is_by_bytes(const struct link_kinds *kinds)
{
    for (size_t i = 0; i < kinds->len && kinds->at[i] != LINK_COPY; i++) {
        if (kinds->at[i] != LINK_REFLINK)
            return false;
    }
    return kinds->len > 0;
}

err *link_replace(const struct link_how *how, const char *from, const char *to, struct linked *ret)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(tmpfile) struct tmpfile t = TMPFILE_INIT;
    const char *aside;
    struct fs_stat st;
    uint64_t dev;

    TRY(fs_stat(from, &st));
    if (st.size_bytes && is_by_bytes(how->kinds))
        return link_make(how, from, to, ret); /* ends in a rename anyway */
    /* A registered name of our own, which the link then takes the place of. */
    TRY(create_aside(&t, how, to, 0600, &dev));
    aside = arena_strdup(&a, t.path);
    TRY(fs_remove(aside));
    TRY(link_make(how, from, aside, ret));
    TRY(tmpfile_commit(&t, to, false));
    /* Renaming one name of an inode to another name of it does nothing: the name aside is still
     * there. */
    return fs_remove(aside);
}
