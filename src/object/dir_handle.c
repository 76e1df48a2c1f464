#include "object/dir_handle.h"

#include "base/sb.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

void dir_handle_close(struct dir_handle *d)
{
    if (d->fd >= 0)
        close(d->fd);
    d->fd = -1;
    d->relpath = NULL;
}

err *dir_handle_enter(struct dir_handle *d, const char *relpath, const char **ret_name)
{
    const char *slash = strrchr(relpath, '/');
    const size_t len = slash ? (size_t)(slash - relpath) : 0;
    scoped(sb) struct sb path = SB_INIT;

    *ret_name = slash ? slash + 1 : relpath;
    if (d->relpath && d->dir_len == len && !memcmp(d->relpath, relpath, len)) {
        d->relpath = relpath;
        return NULL;
    }
    dir_handle_close(d);
    sb_add(&path, d->root);
    if (len)
        sb_add_char(&path, '/');
    sb_add_mem(&path, relpath, len);
    d->fd = open(path.buf, O_PATH | O_DIRECTORY | O_CLOEXEC | (len ? O_NOFOLLOW : 0));
    if (d->fd < 0)
        return err_errno(errno, path.buf);
    d->relpath = relpath;
    d->dir_len = len;
    return NULL;
}
