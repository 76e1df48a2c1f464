/* scm_oid.h — object names: binary inside the layer, hexadecimal outside. */
#ifndef SCM_SCM_OID_H
#define SCM_SCM_OID_H

#include "base/hex.h"
#include "scm/scm.h"

#include <git2/oid.h>

static inline void scm_oid_set(git_oid *o, const void *bytes)
{
    memcpy(o->id, bytes, sizeof(o->id));
}

static inline bool scm_oid_equal(const git_oid *a, const git_oid *b)
{
    return memcmp(a->id, b->id, sizeof(a->id)) == 0;
}

static inline bool scm_oid_is_zero(const git_oid *o)
{
    static const git_oid zero;
    return scm_oid_equal(o, &zero);
}

static inline struct scm_id scm_oid_hex(const git_oid *o)
{
    struct scm_id id;
    hex_encode(o->id, sizeof(o->id), id.hex);
    return id;
}

/* False unless `hex` is 40 lower-case digits. */
static inline bool scm_oid_parse(struct str hex, git_oid *ret)
{
    return hex_is(hex, 2 * sizeof(ret->id)) && hex_decode(hex, ret->id);
}

/* ERR_INVALID when `id` is none or no name. */
err *scm_oid_from(const struct scm_id *id, git_oid *ret) MUST_CHECK;

#endif
