/* scm.h — one Git repository: where it is, what it ignores and tracks.
 *
 * This layer alone knows libgit2, through scm/git_lib.h, which loads the library at the first call
 * that needs it.  It knows nothing of DVC: no ref name of DVC's stands below experiment/.  Paths
 * given and returned are relative to the work tree's root unless said. Repositories as git makes
 * them: linked worktrees, sparse, shallow and partial clones, packed refs, submodules; SHA-256
 * repositories are refused in clear words.  Not for several threads. */
#ifndef SCM_SCM_H
#define SCM_SCM_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"
#include "base/vec.h"

/* A commit, tree or blob name: 40 lower-case hex digits; "" is none. */
struct scm_id {
    char hex[41];
};
#define SCM_ID_NONE ((struct scm_id){""})
static inline bool scm_id_is_none(const struct scm_id *id)
{
    return !id->hex[0];
}
static inline bool scm_id_equal(const struct scm_id *a, const struct scm_id *b)
{
    return strcmp(a->hex, b->hex) == 0;
}

struct scm;

/* Root of the work tree that holds `dir` (walks up to the file system's border), found by looking
 * for `.git` only: no library is loaded. NULL when there is none.  In `a`. */
char *scm_find_root(const char *dir, struct arena *a);

/* Is `dir` itself the root of a work tree? */
bool scm_is_root(const char *dir);
/* Open the repository whose work tree holds `dir`: finds its directories and loads no library yet,
 * so that a command which only asks what is ignored stays cheap.  What git would refuse (SHA-256
 * objects, an unknown extension) is refused by the first call that needs the library.  `vars`:
 * environment, NULL-ended, borrowed.  ERR_NOT_FOUND when none. */
err *scm_open(const char *dir, char *const *vars, struct scm **ret) MUST_CHECK;
/* ERR_UNSUPPORTED when its objects have names of SHA-256, or it needs what we do not know.  Whoever
 * reads or writes objects is told so; this is for who does not. */
err *scm_check_format(struct scm *s) MUST_CHECK;
void scm_close(struct scm *s);
static inline void scm_scope_end(struct scm **s)
{
    scm_close(*s);
}
const char *scm_root(const struct scm *s);       /* work tree, absolute, no trailing '/' */
const char *scm_git_dir(const struct scm *s);    /* of this worktree: HEAD, index */
const char *scm_common_dir(const struct scm *s); /* shared: objects, refs */

/* Any rule of any ignore file; a tracked path is never ignored. `path` may not exist; a trailing
 * '/' means a directory. */
err *scm_is_ignored(struct scm *s, const char *path, bool *ret) MUST_CHECK;
/* In the index: the file itself, or anything below the directory. */
err *scm_is_tracked(struct scm *s, const char *path, bool *ret) MUST_CHECK;
/* `git add -- paths` (files; missing ones are recorded as removed).  Takes index.lock as git does.
 */
err *scm_stage(struct scm *s, const struct strs *paths) MUST_CHECK;

/* A string of the repository's configuration (all levels), in `a`, or NULL. */
const char *scm_config_get(struct scm *s, const char *name, struct arena *a);

#endif
