/* project.h — one DVC project: where it is and where its things are kept.
 *
 * Lookup and directories: DVC 3.67.1; instead of DVC's databases a site directory of our own
 * (site_dirs.h). */
#ifndef PROJECT_PROJECT_H
#define PROJECT_PROJECT_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"
#include "base/source.h"
#include "project/config.h"

struct project {
    struct arena *arena; /* everything here lives in it */
    const struct env *env;
    const char *root;       /* absolute, symlinks resolved as os.getcwd() does, no trailing '/' */
    const char *dvc_dir;    /* root/.dvc */
    const char *tmp_dir;    /* root/.dvc/tmp */
    const char *scm_root;   /* Git work tree, NULL with core.no_scm */
    const char *cwd_rel;    /* current directory relative to root, "" at the root */
    const char *cache_dir;  /* absolute (cache.dir or .dvc/cache) */
    const char *state_path; /* our memo database, below the user's cache directory (site_dirs.h),
                               one per project and user */
    struct config *config;
    struct source_disk disk; /* the workspace as a source, rooted at root */
};

/* Root of the project that holds env->cwd; nothing but directories is looked at, as `dvc root`
 * needs no more. ERR_NOT_A_PROJECT as below. */
err *project_find(const struct env *env, struct arena *a, const char **ret_root) MUST_CHECK;

/* Find the project that holds env->cwd and read its configuration.
 * ERR_NOT_A_PROJECT "you are not inside of a DVC repository (checked up to mount point '/')";
 * ERR_CONFIG for bad configuration; ERR_UNSUPPORTED "<root> is not a git repository" when
 * core.no_scm does not say that there is none. */
err *project_open(const struct env *env, struct arena *a, struct project **ret) MUST_CHECK;
/* The same for commands that need neither `dvc init` nor Git: where there was no `dvc init` the
 * root is that of the Git work tree, else the current directory; `.dvc` is not there. */
err *project_open_anywhere(const struct env *env, struct arena *a, struct project **ret) MUST_CHECK;

/* Absolute path of a project path ("" is the root), in `a`. */
char *project_abs(const struct project *p, const char *rel, struct arena *a);
/* A path as typed (relative to cwd, or absolute) to project-relative; may start with ".." when
 * outside. */
char *project_rel(const struct project *p, const char *typed, struct arena *a);
/* A project path as the user should see it: relative to cwd; what is outside of the
 * project, absolute. */
char *project_show(const struct project *p, const char *rel, struct arena *a);
/* The Git path of a project path (relative to scm_root); NULL without scm. */
char *project_scm_path(const struct project *p, const char *rel, struct arena *a);
/* The current directory relative to scm_root, "." at that. */
char *project_scm_cwd(const struct project *p, struct arena *a);

#endif
