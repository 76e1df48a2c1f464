/* scm_internal.h — what the files of this layer share about one repository.  Nobody outside
 * includes it. */
#ifndef SCM_SCM_INTERNAL_H
#define SCM_SCM_INTERNAL_H

#include "base/env.h"
#include "scm/git_lib.h"
#include "scm/scm.h"

struct scm_config;
struct scm_index;
struct scm_ignore;
struct scm_packed;
struct scm_sparse;

struct scm {
    struct arena arena; /* lives as long as this */
    const char *root, *git_dir, *common_dir;
    char *const *vars;
    /* Made when first asked for, each by the file of its name. */
    struct scm_config *config;
    struct scm_index *index;
    struct scm_ignore *ignore;
    struct scm_packed *packed;
    struct scm_sparse *sparse;
    struct {
        bool is_known; /* its format is one we read, and what follows is filled in */
        git_repository *repo;
        git_odb *odb;
        struct strs loose_dirs; /* where objects are read without libgit2; none: nowhere */
        const char *promisor; /* remote that has what a partial clone lacks; NULL in a whole one */
        int fetch_failures;   /* times it did not give it: after a few it is not asked again */
        struct strs read_paths; /* files read from revisions of a partial clone */
        struct strs shallow;    /* commits whose parents are not here */
    } store;                    /* scm_store.h */
};

/* Value of an environment variable, NULL when unset. */
static inline const char *scm_var(const struct scm *s, const char *name)
{
    const struct env env = {.vars = s->vars};
    return env_get(&env, name);
}

/* `path` below a directory, in the repository's arena or another. */
static inline const char *scm_below(struct arena *a, const char *dir, const char *path)
{
    return arena_printf(a, "%s/%s", dir, path);
}

#endif
