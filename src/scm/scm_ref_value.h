/* scm_ref_value.h — steps of changing a ref that the stash takes apart: lock, look, log, commit. */
#ifndef SCM_SCM_REF_VALUE_H
#define SCM_SCM_REF_VALUE_H

#include "scm/scm.h"
#include "scm/scm_lock.h"

struct scm_ref_value {
    struct scm_id id;   /* none when absent or symbolic */
    const char *target; /* of a symbolic ref */
};

/* The direct ref at the end of symbolic ones, and its value (none when absent). */
err *scm_ref_follow(struct scm *s, const char *name, struct arena *a, const char **ret_name,
                    struct scm_id *ret) MUST_CHECK;
/* Take the ref's lock and read its value under it.  ERR_CONFLICT when a neighbour's name is in the
 * way of a new one. */
err *scm_ref_lock(struct scm *s, const char *name, struct scm_lock *lock, struct scm_id *ret_now)
    MUST_CHECK;
/* ERR_NOT_FOUND when the object that a ref is to name is missing and nobody promised it. */
err *scm_ref_check(struct scm *s, const struct scm_id *id) MUST_CHECK;
/* Write the value where scm_lock_publish takes it from.  The log comes in between: a full disk
 * leaves no line in it of a value that the ref never had. */
err *scm_ref_write(struct scm_lock *lock, const struct scm_id *to) MUST_CHECK;
/* Remove ref and log while the lock is held. */
err *scm_ref_remove_locked(struct scm *s, const char *name) MUST_CHECK;
/* After that, without the lock: the directories of its loose file that are empty now. */
void scm_ref_remove_empty_dirs(struct scm *s, const char *name);

#endif
