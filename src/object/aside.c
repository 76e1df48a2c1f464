#include "object/aside.h"

#include "base/path.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

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

/* What aside_memo says of `dir`; its handle is left alone. */
static void find_out(const char *aside, const char *dir, struct aside_memo *ret)
{
    struct statx there, here;
    const bool is_seen = look(dir, &here);

    ret->dev = is_seen ? makedev(here.stx_dev_major, here.stx_dev_minor) : 0;
    ret->goes_aside = is_seen && look(aside, &there) && is_same_mount(&here, &there) &&
                      !gives_to_files(dir, &here);
}

static void find_out_once(const char *aside, const char *dir, struct aside_memo *memo)
{
    if (streq(memo->dir.buf, dir))
        return;
    find_out(aside, dir, memo);
    sb_clear(&memo->dir);
    sb_add(&memo->dir, dir);
}

static int handle_of(const char *aside, struct aside_memo *memo)
{
    if (memo->fd < 0)
        memo->fd = open(aside, O_PATH | O_DIRECTORY | O_CLOEXEC);
    return memo->fd < 0 ? AT_FDCWD : memo->fd;
}

struct aside_place aside_place(const char *aside, const char *target, struct aside_memo *memo,
                               struct arena *a)
{
    const char *dir = path_dir(a, target);
    struct aside_memo once = {.fd = -1};

    if (!*dir)
        dir = ".";
    if (!aside)
        return (struct aside_place){AT_FDCWD, dir, 0};
    if (memo)
        find_out_once(aside, dir, memo);
    else
        find_out(aside, dir, &once);
    const struct aside_memo *found = memo ? memo : &once;
    if (!found->goes_aside)
        return (struct aside_place){AT_FDCWD, dir, found->dev};
    return (struct aside_place){memo ? handle_of(aside, memo) : AT_FDCWD, aside, found->dev};
}

void aside_memo_scope_end(struct aside_memo *m)
{
    sb_release(&m->dir);
    if (m->fd >= 0)
        close(m->fd);
    m->fd = -1;
}
