/* scm_packed.h — the file packed-refs (git-pack-refs(1)): many refs in one file, read whole,
 * remembered while it stays the same. */
#ifndef SCM_SCM_PACKED_H
#define SCM_SCM_PACKED_H

#include "base/fs.h"
#include "scm/scm.h"

struct scm_packed_ref {
    const char *name;
    struct str id;     /* 40 digits */
    struct str peeled; /* of an annotated tag: 40 digits; empty when unknown */
};
VEC(scm_packed_refs, struct scm_packed_ref);

struct scm_packed {
    char *text;
    struct scm_packed_refs refs; /* by name */
    struct fs_stat file;
};

/* The refs as they are now, valid until the next call; a missing file is an empty list. ERR_INVALID
 * for a damaged file. */
err *scm_packed_get(struct scm *s, const struct scm_packed **ret) MUST_CHECK;
/* Number of the first ref whose name is not less. */
size_t scm_packed_lower(const struct scm_packed *p, const char *name);
const struct scm_packed_ref *scm_packed_find(const struct scm_packed *p, const char *name);
/* Rewrite the file without `name`, under its lock.  Fine when it is not in it. */
err *scm_packed_remove(struct scm *s, const char *name) MUST_CHECK;

void scm_packed_free(struct scm_packed *p);

#endif
