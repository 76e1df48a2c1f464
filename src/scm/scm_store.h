/* scm_store.h — objects read and written; the one place where the repository is opened with
 * libgit2, which is not before it is needed (scm_loose.h).
 *
 * What a partial clone lacks is fetched by the git program when it is asked for. */
#ifndef SCM_SCM_STORE_H
#define SCM_SCM_STORE_H

#include "scm/scm_internal.h"
#include "scm/scm_oid.h"

struct scm_object {
    git_odb_object *raw; /* of the library, */
    char *own;           /* or ours */
    git_object_t type;
    struct str bytes; /* NUL-ended behind its length */
};
#define SCM_OBJECT_INIT                                                                            \
    {                                                                                              \
        0                                                                                          \
    }
void scm_object_scope_end(struct scm_object *o);

/* Load the library and open the repository for whoever asks it itself; cheap when done.
 * ERR_UNSUPPORTED for what we do not understand: SHA-256 objects, an unknown extension. */
err *scm_store_open(struct scm *s) MUST_CHECK;
void scm_store_close(struct scm *s);

/* ERR_NOT_FOUND when it is missing, ERR_INVALID when it is damaged or of another type
 * (GIT_OBJECT_ANY takes all). */
err *scm_store_read(struct scm *s, const git_oid *id, git_object_t type, struct scm_object *ret)
    MUST_CHECK;
/* On the disk, fsync'd, before this returns; fine when it is there already. */
err *scm_store_write(struct scm *s, struct str bytes, git_object_t type, git_oid *ret) MUST_CHECK;
/* The name it would have. */
err *scm_store_hash(struct scm *s, struct str bytes, git_object_t type, git_oid *ret) MUST_CHECK;
/* Here, without fetching. */
err *scm_store_has(struct scm *s, const git_oid *id, bool *ret) MUST_CHECK;

/* Fetch those of `ids` that are not here, together; nothing happens in a whole clone.  A failed
 * fetch is no failure yet: reading tells. */
VEC(scm_oids, git_oid);
err *scm_store_prefetch(struct scm *s, const struct scm_oids *ids) MUST_CHECK;

/* The parents of this commit were never fetched. */
bool scm_store_is_shallow(const struct scm *s, const char *hex);

#endif
