/* fs.h — files and directories of the operating system.
 *
 * Paths are as the system calls take them.  Failures are worded as Python words them ("[Errno 2] No
 * such file or directory: 'x'"), because the original shows such texts to its users.  Every
 * descriptor is close-on-exec. */
#ifndef BASE_FS_H
#define BASE_FS_H

#include "base/err.h"
#include "base/sb.h"
#include <dirent.h>
#include <sys/stat.h>
#include <sys/types.h>

enum fs_kind {
    FS_NONE, /* nothing there */
    FS_FILE,
    FS_DIR,
    FS_LINK,  /* only from fs_lstat */
    FS_OTHER, /* fifo, socket, device */
};

/* What a tracked path is, as far as hashing cares. */
struct fs_stat {
    enum fs_kind kind;
    mode_t mode; /* permission bits only */
    uint64_t size_bytes;
    uint64_t ino, dev;
    uint64_t nlink;
    int64_t mtime_ns, ctime_ns;
};

/* The same file with, as far as times and size can tell, the same content. */
bool fs_stat_is_same(const struct fs_stat *a, const struct fs_stat *b);

/* Follows symlinks / does not.  A missing path is success with FS_NONE (also below a file, ENOTDIR,
 * and a link that leads to itself, ELOOP). */
err *fs_stat(const char *path, struct fs_stat *ret) MUST_CHECK;
err *fs_lstat(const char *path, struct fs_stat *ret) MUST_CHECK;
err *fs_stat_at(int dir_fd, const char *name, const char *path, struct fs_stat *ret)
    MUST_CHECK; /* of a name in a directory; messages name `path` */
err *fs_fstat(int fd, const char *path, struct fs_stat *ret) MUST_CHECK;
void fs_stat_fill(const struct stat *st, struct fs_stat *ret); /* of a stat(2) made elsewhere */
bool fs_exists(const char *path);                              /* follows; false on any failure */
bool fs_is_dir(const char *path);
bool fs_is_file(const char *path);
/* No room is left where `path` is: for programs that fail to say so. */
bool fs_is_full(const char *path);

err *fs_open_read(const char *path, int *ret_fd)
    MUST_CHECK; /* refuses what is not a regular file without blocking on fifos */
/* The same, and what the file is. */
err *fs_open_stat(const char *path, int *ret_fd, struct fs_stat *ret_st) MUST_CHECK;
/* The same of the name `name` in the directory `dir_fd`; messages name `path`. */
err *fs_open_stat_at(int dir_fd, const char *name, const char *path, int *ret_fd,
                     struct fs_stat *ret_st) MUST_CHECK;
/* Append what there is until the end: `size_bytes` as fstat(2) said, or 0 where that means nothing
 * (a log that is followed, /proc). */
err *fs_read_fd(int fd, const char *path, uint64_t size_bytes, struct sb *out) MUST_CHECK;
err *fs_read_file(const char *path, struct sb *out)
    MUST_CHECK; /* appends; ERR_NOT_FOUND when missing */
/* The same where it need not be there: *ret_found tells. */
err *fs_read_if_there(const char *path, struct sb *out, bool *ret_found) MUST_CHECK;
err *fs_write_all(int fd, const char *path, const void *p, size_t n) MUST_CHECK;

/* Replace `path` by `text`: temporary in the same directory, fsync when `durable`, rename.  A new
 * file gets `mode` less umask; an existing one keeps its mode.  A symlink at `path` is followed
 * (its target is replaced).  A file that may not be written to is left as it is: EACCES, as if it
 * had been opened for that.  On failure the old file is untouched; the error names
 * `path`, not the temporary. */
err *fs_write_file(const char *path, struct str text, mode_t mode, bool durable) MUST_CHECK;

/* Put `text` at the end of an existing file with one write: all of it, or (on failure) none. */
err *fs_append_file(const char *path, struct str text) MUST_CHECK;
/* Leave the first `len` bytes of an existing file. */
err *fs_cut_file(const char *path, size_t len) MUST_CHECK;

err *fs_mkdirs(const char *path) MUST_CHECK; /* mkdir -p, 0777 less umask; existing is fine */
err *fs_remove(const char *path) MUST_CHECK; /* unlink file or link; missing is fine */
err *fs_remove_tree(const char *path)
    MUST_CHECK; /* file or whole directory, links not followed; missing is fine */
err *fs_rename(const char *from, const char *to) MUST_CHECK;
err *fs_chmod(const char *path, mode_t mode) MUST_CHECK;
err *fs_readlink(const char *path, struct sb *out) MUST_CHECK;
err *fs_realpath(const char *path, struct sb *out) MUST_CHECK;
err *fs_cwd(struct sb *out) MUST_CHECK;
mode_t fs_umask(void); /* as at the first call; from any thread */

/* One directory's entries without "." and "..", sorted bytewise.  Names are copied into `a`. */
struct fs_entry {
    const char *name;
    enum fs_kind kind; /* as lstat; FS_NONE when the file system does not tell: ask */
};
struct fs_entries {
    struct fs_entry *at;
    size_t len;
};
struct arena;
err *fs_list(const char *path, struct arena *a, struct fs_entries *ret) MUST_CHECK;
/* The same of a directory that need not be there: none has no entries. */
err *fs_list_if_there(const char *path, struct arena *a, struct fs_entries *ret) MUST_CHECK;
/* The next entry of an open directory but "." and ".."; *ret NULL at the end.  `path` is for
 * messages. */
err *fs_next_entry(DIR *d, const char *path, struct dirent **ret) MUST_CHECK;

#endif
