#include "pipeline/outs.h"

#include "base/path.h"

err *outs_unprotect(struct repo *r, const char *typed)
{
    const char *path = path_norm(r->arena, path_join(r->arena, r->project->cwd_rel, typed)),
               *abs = project_abs(r->project, path, r->arena);
    if (!fs_exists(abs))
        return err_new(ERR_NOT_FOUND, "can't unprotect non-existing data '%s'", typed);
    return checkout_unprotect(&r->cache, abs);
}
