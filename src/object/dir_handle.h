/* dir_handle.h — the directory of the file that was asked about last, as a handle.
 *
 * Files of one directory mostly come together; with the handle no path is walked for each of them.
 * For one thread. */
#ifndef OBJECT_DIR_HANDLE_H
#define OBJECT_DIR_HANDLE_H

#include "base/err.h"

struct dir_handle {
    const char *root;    /* path of the tree's root, which may be a link; no other directory may */
    const char *relpath; /* the file asked about last; NULL: none yet */
    size_t dir_len;      /* of its directory in that */
    int fd;              /* O_PATH, or -1 */
};

#define DIR_HANDLE_INIT(path)                                                                      \
    {                                                                                              \
        .root = (path), .fd = -1                                                                   \
    }

/* Have the directory of `relpath` open; *ret_name is the file in it.  `relpath` is borrowed until
 * the next call. */
err *dir_handle_enter(struct dir_handle *d, const char *relpath, const char **ret_name) MUST_CHECK;
void dir_handle_close(struct dir_handle *d);
static inline void dir_handle_scope_end(struct dir_handle *d)
{
    dir_handle_close(d);
}

#endif
