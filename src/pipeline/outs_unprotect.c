#include "pipeline/outs.h"

err *outs_unprotect(struct repo *r, const char *typed)
{
    const char *path = project_rel(r->project, typed, r->arena),
               *abs = project_abs(r->project, path, r->arena);
    if (!*typed || !fs_exists(abs))
        return err_new(ERR_NOT_FOUND, "can't unprotect non-existing data '%s'", typed);
    return checkout_unprotect(&r->cache, abs);
}
