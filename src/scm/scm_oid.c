#include "scm/scm_oid.h"

err *scm_oid_from(const struct scm_id *id, git_oid *ret)
{
    if (!scm_oid_parse(str_of(id->hex), ret))
        return err_new(ERR_INVALID, "'%.40s' is not the name of a Git object", id->hex);
    return NULL;
}
