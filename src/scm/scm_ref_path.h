/* scm_ref_path.h — where the file of a ref lies. */
#ifndef SCM_SCM_REF_PATH_H
#define SCM_SCM_REF_PATH_H

#include "scm/scm_internal.h"

/* The directory a ref's name is relative to: HEAD and its like and three folders belong to one work
 * tree, the rest to all of them (git-worktree(1), "REFS"). */
static inline const char *scm_ref_dir(const struct scm *s, const char *name)
{
    bool is_own = !starts_with(name, "refs/") || starts_with(name, "refs/bisect/") ||
                  starts_with(name, "refs/worktree/") || starts_with(name, "refs/rewritten/");
    return is_own ? s->git_dir : s->common_dir;
}

/* "TOP/refs/exps" for "refs/exps/a/b": git never removes the first two components, even empty. */
static inline const char *scm_ref_keep_dir(const char *top, const char *name, struct arena *a)
{
    const char *slash = strchr(name, '/');
    slash = slash ? strchr(slash + 1, '/') : NULL;
    return slash ? arena_printf(a, "%s/%.*s", top, (int)(slash - name), name) : top;
}

#endif
