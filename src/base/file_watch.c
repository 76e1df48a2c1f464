#include "base/file_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

enum {
    SELDOM_MS = 1000, /* beside inotify, which is not told of what other machines or a layer below
                         make, nor of a directory that takes the place of the watched one */
    OFTEN_MS = 20,    /* instead of it: a program waits for us */
};

#define EVENTS (IN_CREATE | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK)

void file_watch_start(struct file_watch *w, const char *dir)
{
    w->dir = dir;
    w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    w->every_ms = SELDOM_MS;
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
    if (w->fd >= 0)
        (void)inotify_add_watch(w->fd, w->dir, EVENTS); /* no other watch, where it is the same */
}

void file_watch_end(struct file_watch *w)
{
    if (w->fd >= 0)
        close(w->fd);
    w->fd = -1;
}
