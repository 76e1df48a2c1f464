#include "base/fs.h"

#include "base/arena.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/tmpfile.h"
#include "base/vec.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <sys/statvfs.h>
#include <unistd.h>

static enum fs_kind kind_of(mode_t mode)
{
    if (S_ISREG(mode))
        return FS_FILE;
    if (S_ISDIR(mode))
        return FS_DIR;
    return S_ISLNK(mode) ? FS_LINK : FS_OTHER;
}

static int64_t to_ns(struct timespec t)
{
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void fs_stat_fill(const struct stat *st, struct fs_stat *ret)
{
    *ret = (struct fs_stat){.kind = kind_of(st->st_mode),
                            .mode = st->st_mode & 07777,
                            .size_bytes = (uint64_t)st->st_size,
                            .ino = st->st_ino,
                            .dev = st->st_dev,
                            .nlink = st->st_nlink,
                            .mtime_ns = to_ns(st->st_mtim),
                            .ctime_ns = to_ns(st->st_ctim)};
}

static err *stat_with(int dir_fd, const char *name, const char *path, int flags,
                      struct fs_stat *ret)
{
    struct stat st;
    if (fstatat(dir_fd, name, &st, flags) == 0) {
        fs_stat_fill(&st, ret);
        return NULL;
    }
    if (errno != ENOENT && errno != ENOTDIR && errno != ELOOP) /* a link to itself leads nowhere */
        return err_errno(errno, path);
    *ret = (struct fs_stat){.kind = FS_NONE};
    return NULL;
}

err *fs_stat_at(int dir_fd, const char *name, const char *path, struct fs_stat *ret)
{
    return stat_with(dir_fd, name, path, 0, ret);
}

err *fs_stat(const char *path, struct fs_stat *ret)
{
    return stat_with(AT_FDCWD, path, path, 0, ret);
}

err *fs_lstat(const char *path, struct fs_stat *ret)
{
    return stat_with(AT_FDCWD, path, path, AT_SYMLINK_NOFOLLOW, ret);
}

err *fs_fstat(int fd, const char *path, struct fs_stat *ret)
{
    struct stat st;
    if (fstat(fd, &st) != 0)
        return err_errno(errno, path);
    fs_stat_fill(&st, ret);
    return NULL;
}

bool fs_stat_is_same(const struct fs_stat *a, const struct fs_stat *b)
{
    return a->kind == b->kind && a->ino == b->ino && a->dev == b->dev &&
           a->mtime_ns == b->mtime_ns && a->ctime_ns == b->ctime_ns &&
           a->size_bytes == b->size_bytes;
}

static bool is_kind(const char *path, enum fs_kind wanted)
{
    struct stat st;
    return stat(path, &st) == 0 && kind_of(st.st_mode) == wanted;
}

bool fs_exists(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0;
}

bool fs_is_dir(const char *path)
{
    return is_kind(path, FS_DIR);
}

bool fs_is_file(const char *path)
{
    return is_kind(path, FS_FILE);
}

bool fs_is_full(const char *path)
{
    struct statvfs st;
    return statvfs(path, &st) == 0 && st.f_blocks && !st.f_bavail;
}

/* --- reading --- */

err *fs_open_stat(const char *path, int *ret_fd, struct fs_stat *ret_st)
{
    return fs_open_stat_at(AT_FDCWD, path, path, ret_fd, ret_st);
}

err *fs_open_stat_at(int dir_fd, const char *name, const char *path, int *ret_fd,
                     struct fs_stat *ret_st)
{
    struct stat st;
    int fd = openat(dir_fd, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return err_errno(errno == ENOTDIR ? ENOENT : errno, path);
    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        close(fd);
        if (S_ISDIR(st.st_mode))
            return err_errno(EISDIR, path);
        return err_new(ERR_INVALID, "'%s' is not a file or directory", path);
    }
    fs_stat_fill(&st, ret_st);
    *ret_fd = fd;
    return NULL;
}

err *fs_open_read(const char *path, int *ret_fd)
{
    struct fs_stat st;
    return fs_open_stat(path, ret_fd, &st);
}

/* With the bytes that were promised and no more to be had the file is read: to ask once more only
 * costs time. */
err *fs_read_fd(int fd, const char *path, uint64_t size_bytes, struct sb *out)
{
    enum { STEP = 64 * 1024 };
    const size_t end = out->len + (size_t)size_bytes;
    for (;;) {
        const size_t left = end > out->len ? end - out->len : 0;
        const size_t want = left ? left + 1 : STEP;
        sb_reserve(out, want);
        ssize_t n = read(fd, out->buf + out->len, want);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return err_errno(errno, path);
        out->len += (size_t)n;
        out->buf[out->len] = '\0';
        if (n == 0 || (size_t)n == left)
            return NULL;
    }
}

err *fs_read_file(const char *path, struct sb *out)
{
    scoped(fd) int fd = -1;
    struct fs_stat st;
    TRY(fs_open_stat(path, &fd, &st));
    return fs_read_fd(fd, path, st.size_bytes, out);
}

/* --- writing --- */

err *fs_write_all(int fd, const char *path, const void *p, size_t n)
{
    const char *at = p;
    while (n) {
        ssize_t done = write(fd, at, n);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return err_errno(errno, path);
        at += done;
        n -= (size_t)done;
    }
    return NULL;
}

err *fs_append_file(const char *path, struct str text)
{
    scoped(fd) int fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    struct fs_stat before;
    if (fd < 0)
        return err_errno(errno, path);
    TRY(fs_fstat(fd, path, &before));
    ssize_t n = write(fd, text.ptr, text.len);
    if (n == (ssize_t)text.len)
        return NULL;
    int why = n < 0 ? errno : ENOSPC;
    if (n > 0 && ftruncate(fd, (off_t)before.size_bytes) != 0)
        why = errno;
    return err_errno(why, path);
}

err *fs_cut_file(const char *path, size_t len)
{
    return truncate(path, (off_t)len) != 0 ? err_errno(errno, path) : NULL;
}

static err *write_aside(const char *target, struct str text, mode_t mode, bool keep_mode,
                        bool durable)
{
    scoped(tmpfile) struct tmpfile tmp = TMPFILE_INIT;
    TRY(tmpfile_create_beside(&tmp, target, mode));
    TRY(fs_write_all(tmp.fd, target, text.ptr, text.len));
    if (keep_mode && fchmod(tmp.fd, mode) != 0)
        return err_errno(errno, target);
    return tmpfile_commit(&tmp, target, durable);
}

/* A rename would take the place of a file that must not be written to. */
static err *replace(const char *path, struct str text, const struct fs_stat *st, bool durable)
{
    if (faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
        return err_errno(errno, path);
    return write_aside(path, text, st->mode, true, durable);
}

err *fs_write_file(const char *path, struct str text, mode_t mode, bool durable)
{
    struct fs_stat st;
    TRY(fs_lstat(path, &st));
    if (st.kind == FS_LINK) {
        scoped(sb) struct sb target = SB_INIT;
        TRY(fs_realpath(path, &target));
        TRY(fs_stat(target.buf, &st));
        return replace(target.buf, text, &st, durable);
    }
    if (st.kind == FS_FILE)
        return replace(path, text, &st, durable);
    return write_aside(path, text, mode, false, durable);
}

err *fs_mkdirs(const char *path)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (mkdir(path, 0777) == 0)
        return NULL;
    if (errno == EEXIST)
        return fs_is_dir(path) ? NULL : err_errno(ENOTDIR, path);
    if (errno != ENOENT)
        return err_errno(errno, path);
    char *parent = path_dir(&a, path);
    if (!parent[0] || streq(parent, path))
        return err_errno(ENOENT, path);
    TRY(fs_mkdirs(parent));
    if (mkdir(path, 0777) == 0 || errno == EEXIST)
        return NULL;
    return err_errno(errno, path);
}

err *fs_remove(const char *path)
{
    if (unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR)
        return NULL;
    return err_errno(errno, path);
}

static err *remove_at(int dirfd, const char *name, const char *show);

static err *remove_entries(DIR *d, const char *show)
{
    struct dirent *entry = NULL;
    for (;;) {
        TRY(fs_next_entry(d, show, &entry));
        if (!entry)
            return NULL;
        TRY(remove_at(dirfd(d), entry->d_name, show));
    }
}

/* Opens each directory from its parent, so that nobody can lead the removal elsewhere by a link. */
static err *remove_at(int dirfd, const char *name, const char *show)
{
    if (unlinkat(dirfd, name, 0) == 0 || errno == ENOENT)
        return NULL;
    if (errno != EISDIR && errno != EPERM)
        return err_errno(errno, show);
    int fd = openat(dirfd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd < 0)
        return err_errno(errno, show);
    DIR *d = fdopendir(fd);
    if (!d) {
        close(fd);
        return err_errno(errno, show);
    }
    err *e = remove_entries(d, show);
    closedir(d);
    TRY(e);
    if (unlinkat(dirfd, name, AT_REMOVEDIR) != 0 && errno != ENOENT)
        return err_errno(errno, show);
    return NULL;
}

err *fs_remove_tree(const char *path)
{
    struct fs_stat st;
    TRY(fs_lstat(path, &st));
    return st.kind == FS_NONE ? NULL : remove_at(AT_FDCWD, path, path);
}

err *fs_rename(const char *from, const char *to)
{
    return rename(from, to) == 0 ? NULL : err_errno(errno, to);
}

err *fs_chmod(const char *path, mode_t mode)
{
    return chmod(path, mode) == 0 ? NULL : err_errno(errno, path);
}

/* --- names --- */

err *fs_readlink(const char *path, struct sb *out)
{
    char buf[4096];
    ssize_t n = readlink(path, buf, sizeof(buf));
    if (n < 0)
        return err_errno(errno, path);
    sb_add_mem(out, buf, (size_t)n);
    return NULL;
}

err *fs_realpath(const char *path, struct sb *out)
{
    char *real = realpath(path, NULL);
    if (!real)
        return err_errno(errno, path);
    sb_add(out, real);
    free(real);
    return NULL;
}

err *fs_cwd(struct sb *out)
{
    char *cwd = getcwd(NULL, 0);
    if (!cwd)
        return err_errno(errno, NULL);
    sb_add(out, cwd);
    free(cwd);
    return NULL;
}

static mode_t umask_value;

/* Setting it to read it would hold for files that other threads make in that moment. */
static bool find_umask(mode_t *ret)
{
    static const char key[] = "\nUmask:";
    scoped(sb) struct sb status = SB_INIT;
    err *e = fs_read_file("/proc/self/status", &status);
    const char *line = e ? NULL : strstr(status.buf, key);
    if (line)
        *ret = (mode_t)strtoul(line + sizeof(key) - 1, NULL, 8);
    err_ignore(e); /* no /proc here */
    return line;
}

static void read_umask(void)
{
    if (find_umask(&umask_value))
        return;
    umask_value = umask(0);
    umask(umask_value);
}

mode_t fs_umask(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, read_umask);
    return umask_value;
}

/* --- directories --- */

err *fs_next_entry(DIR *d, const char *path, struct dirent **ret)
{
    struct dirent *e;
    do {
        errno = 0;
        e = readdir(d);
    } while (e && (streq(e->d_name, ".") || streq(e->d_name, "..")));
    if (!e && errno)
        return err_errno(errno, path);
    *ret = e;
    return NULL;
}

static enum fs_kind entry_kind(const struct dirent *e)
{
    switch (e->d_type) {
    case DT_REG:
        return FS_FILE;
    case DT_DIR:
        return FS_DIR;
    case DT_LNK:
        return FS_LINK;
    case DT_UNKNOWN:
        return FS_NONE;
    default:
        return FS_OTHER;
    }
}

static int entry_cmp(const void *a, const void *b)
{
    const struct fs_entry *x = a, *y = b;
    return strcmp(x->name, y->name);
}

VEC(entry_vec, struct fs_entry);

static void entry_vec_scope_end(struct entry_vec *v)
{
    vec_release(v);
}

err *fs_list(const char *path, struct arena *a, struct fs_entries *ret)
{
    scoped(dir) DIR *d = opendir(path);
    scoped(entry_vec) struct entry_vec entries = {0};
    struct dirent *e = NULL;
    if (!d)
        return err_errno(errno, path);
    for (;;) {
        TRY(fs_next_entry(d, path, &e));
        if (!e)
            break;
        vec_push(&entries, ((struct fs_entry){arena_strdup(a, e->d_name), entry_kind(e)}));
    }
    vec_sort(&entries, entry_cmp);
    ret->len = entries.len;
    ret->at = arena_memdup(a, entries.at, entries.len * sizeof(*entries.at));
    return NULL;
}

static err *unless_missing(err *e, bool *ret_found)
{
    *ret_found = !e;
    if (!e || err_code_of(e) != ERR_NOT_FOUND)
        return e;
    err_free(e);
    return NULL;
}

err *fs_list_if_there(const char *path, struct arena *a, struct fs_entries *ret)
{
    bool found;
    *ret = (struct fs_entries){0};
    return unless_missing(fs_list(path, a, ret), &found);
}

err *fs_read_if_there(const char *path, struct sb *out, bool *ret_found)
{
    return unless_missing(fs_read_file(path, out), ret_found);
}
