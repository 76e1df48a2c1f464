#include "base/file_watch.h"

#include "base/compiler.h"

#include <linux/magic.h>
#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

enum {
    SELDOM_MS = 1000, /* beside inotify, which other machines do not reach */
    OFTEN_MS = 20,    /* instead of it: a program waits for us */
};

#define EVENTS (IN_CREATE | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK)

/* Files that other machines or a layer below make are not told of. */
static bool is_local(const char *dir)
{
    static const long local[] = {EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC, BTRFS_SUPER_MAGIC, TMPFS_MAGIC};
    struct statfs fs;
    if (statfs(dir, &fs) != 0)
        return false;
    for (size_t i = 0; i < ARRAY_LEN(local); i++)
        if (fs.f_type == local[i])
            return true;
    return false;
}

void file_watch_start(struct file_watch *w, const char *dir)
{
    w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    w->every_ms = is_local(dir) ? -1 : SELDOM_MS;
    if (w->fd >= 0 && inotify_add_watch(w->fd, dir, EVENTS) < 0)
        file_watch_end(w);
    if (w->fd < 0)
        w->every_ms = OFTEN_MS;
}

void file_watch_also(struct file_watch *w, const char *dir)
{
    if (w->fd >= 0 && inotify_add_watch(w->fd, dir, EVENTS | IN_DELETE | IN_MODIFY) < 0)
        return; /* so it says in the header */
}

void file_watch_clear(struct file_watch *w)
{
    char events[4096];
    while (w->fd >= 0 && read(w->fd, events, sizeof(events)) > 0)
        ;
}

void file_watch_end(struct file_watch *w)
{
    if (w->fd >= 0)
        close(w->fd);
    w->fd = -1;
}
