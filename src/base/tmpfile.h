/* tmpfile.h — files being written aside: published by rename or gone.
 *
 * A temporary is registered from creation until commit or abandon; an interrupting signal or exit
 * removes the registered ones (signals.h calls tmpfile_remove_all, which is async-signal-safe). Not
 * for use from several threads on one object. */
#ifndef BASE_TMPFILE_H
#define BASE_TMPFILE_H

#include "base/err.h"
#include "base/sb.h"
#include <sys/types.h>

struct tmpfile {
    int fd;     /* open for reading and writing, or -1 */
    char *path; /* NULL when nothing is pending */
    int slot;   /* registry place */
    int dir;    /* handle of its directory, borrowed; AT_FDCWD: none */
};

#define TMPFILE_INIT                                                                               \
    {                                                                                              \
        .fd = -1, .slot = -1                                                                       \
    }

/* Create `dir`/.RANDOM.tmp (the name form DVC uses for temporaries in its cache) with `mode` less
 * umask. */
err *tmpfile_create(struct tmpfile *t, const char *dir, mode_t mode) MUST_CHECK;
/* The same by a handle of `dir`, borrowed until commit; AT_FDCWD: there is none. */
err *tmpfile_create_at(struct tmpfile *t, int dir_fd, const char *dir, mode_t mode) MUST_CHECK;
/* The same in the directory of `target`, whose name failures bear. */
err *tmpfile_create_beside(struct tmpfile *t, const char *target, mode_t mode) MUST_CHECK;
/* Create exactly `path`, which must not exist: a lock file.  "[Errno 17] …" when it does. */
err *tmpfile_create_as(struct tmpfile *t, const char *path, mode_t mode) MUST_CHECK;
/* Close, rename to `target`; `durable`: fsync first, so that the name never stands for half of the
 * content.  The directory is not synced: after a power cut the old file may be there
 * (docs/design/crash-safety.md).  On failure the temporary is removed. */
err *tmpfile_commit(struct tmpfile *t, const char *target, bool durable) MUST_CHECK;
/* The same to the name `name` in the directory `dir_fd`; messages name `target`. */
err *tmpfile_commit_at(struct tmpfile *t, int dir_fd, const char *name, const char *target)
    MUST_CHECK;
void tmpfile_abandon(struct tmpfile *t); /* remove if pending; fine on INIT */
void tmpfile_forget(struct tmpfile *t);  /* close; somebody else has taken its name */
static inline void tmpfile_scope_end(struct tmpfile *t)
{
    tmpfile_abandon(t);
}
void tmpfile_remove_all(void);

/* Remove from a directory that only we and DVC write to what killed processes have left there: what
 * is named like a temporary and has not been touched since then.  Best effort. */
void tmpfile_sweep(const char *dir, int64_t before_sec);

#endif
