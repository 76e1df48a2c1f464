/* file_watch.h — be woken when files are made in a directory: inotify, or a look every while where
 * that does not work (network file systems, no watches left). */
#ifndef BASE_FILE_WATCH_H
#define BASE_FILE_WATCH_H

struct file_watch {
    int fd;          /* readable when a file came; -1: nobody tells */
    int every_ms;    /* look that often, too */
    const char *dir; /* borrowed */
};
#define FILE_WATCH_INIT                                                                            \
    {                                                                                              \
        .fd = -1, .every_ms = -1                                                                   \
    }

/* `dir` exists and its name outlives the watch; should another directory take its place, that one
 * is looked at.  Cannot fail: what cannot be watched is looked at. */
void file_watch_start(struct file_watch *w, const char *dir);
/* Of one more directory; of what is not there or cannot be watched nobody is told. */
void file_watch_also(struct file_watch *w, const char *dir);
/* Forget what came so far, and see to it that it is told again; the caller looks afterwards. */
void file_watch_clear(struct file_watch *w);
void file_watch_end(struct file_watch *w);
static inline void file_watch_scope_end(struct file_watch *w)
{
    file_watch_end(w);
}

#endif
