/* scm_lock.h — git's own lock files: FILE.lock, made exclusively, renamed over FILE or removed. */
#ifndef SCM_SCM_LOCK_H
#define SCM_SCM_LOCK_H

#include "base/tmpfile.h"
#include "scm/scm.h"

struct scm_lock {
    struct tmpfile file;
    char *target;
};
#define SCM_LOCK_INIT                                                                              \
    {                                                                                              \
        .file = TMPFILE_INIT                                                                       \
    }

/* Make missing directories, wait up to `timeout_ms` for another holder.  A lock file that one of us
 * left when it was killed is replaced; git's are not touched.  ERR_LOCKED when it stays;
 * ERR_CONFLICT when a file stands where a directory must be. */
err *scm_lock_take(struct scm_lock *l, const char *target, int64_t timeout_ms) MUST_CHECK;
/* Write and fsync what the target is to hold: what comes next wants no room on the disk. */
err *scm_lock_write(struct scm_lock *l, struct str text) MUST_CHECK;
/* Rename over the target; empty directories in its place are removed.  The lock is let go in any
 * case. */
err *scm_lock_publish(struct scm_lock *l) MUST_CHECK;
/* Both. */
err *scm_lock_commit(struct scm_lock *l, struct str text) MUST_CHECK;
void scm_lock_drop(struct scm_lock *l); /* the target stays as it was */
static inline void scm_lock_scope_end(struct scm_lock *l)
{
    scm_lock_drop(l);
}

/* Remove `path`'s parent directories as long as they are empty, but none that is not below `top`.
 */
void scm_remove_empty_parents(const char *path, const char *top);
/* Remove a directory that holds nothing but directories. */
bool scm_remove_empty_tree(const char *path);

#endif
