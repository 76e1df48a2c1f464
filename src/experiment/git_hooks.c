#include "experiment/git_hooks.h"

#include "scm/scm_ignore.h"

struct asked {
    struct repo *repo;
    struct scm *scm;
};

static bool is_scm_ignored(void *ctx, const char *path, bool is_dir)
{
    const struct asked *x = ctx;
    const char *scm_path = project_scm_path(x->repo->project, path, x->repo->arena);
    bool ignored = false;
    err *e = scm_path ? scm_ignore_check(x->scm, scm_path, is_dir, &ignored) : NULL;
    err_free(e); /* an unreadable ignore file hides nothing */
    return ignored;
}

void git_hooks_set(struct repo *r, struct scm *s)
{
    struct asked *x = arena_new(r->arena, struct asked);
    *x = (struct asked){r, s};
    r->hooks.is_scm_ignored = is_scm_ignored;
    r->hooks.ctx = x;
}
