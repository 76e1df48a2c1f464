#include "object/aside.h"

#include "base/path.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

static bool look(const char *dir, struct statx *ret)
{
    return statx(AT_FDCWD, dir, 0, STATX_MODE | STATX_MNT_ID, ret) == 0 &&
           (ret->stx_mask & STATX_MNT_ID);
}

/* Renames work within a mount: a device may be mounted twice. */
static bool is_same_mount(const struct statx *x, const struct statx *y)
{
    return x->stx_mnt_id == y->stx_mnt_id && x->stx_dev_major == y->stx_dev_major &&
           x->stx_dev_minor == y->stx_dev_minor;
}

static bool gives_to_files(const char *dir, const struct statx *st)
{
    return (st->stx_mode & S_ISGID) || getxattr(dir, "system.posix_acl_default", NULL, 0) > 0;
}

const char *aside_dir(const char *aside, const char *target, struct arena *a)
{
    const char *dir = path_dir(a, target);
    struct statx there, here;

    if (!*dir)
        dir = ".";
    if (!aside || !look(dir, &here) || !look(aside, &there) || !is_same_mount(&here, &there))
        return dir;
    return gives_to_files(dir, &here) ? dir : aside;
}
