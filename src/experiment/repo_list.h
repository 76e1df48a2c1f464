/* repo_list.h — the contents of a project, tracked data included.  Behaviour: DVC 3.67.1, `ls`. */
#ifndef EXPERIMENT_REPO_LIST_H
#define EXPERIMENT_REPO_LIST_H

#include "experiment/list_view.h"

#include <limits.h>

enum { LIST_NO_LEVEL = INT_MIN };

struct list_opts {
    const char *rev;    /* NULL: the workspace */
    const char *remote; /* NULL: the default */
    int level;          /* how many levels below the path; LIST_NO_LEVEL: all */
    bool recursive, tree, dvc_only;
    bool no_sizes; /* none will be shown */
};

/* Where a path typed by the user is. */
struct list_place {
    const char *root;   /* of the project, absolute; a nested one, when it holds the path */
    const char *path;   /* below it; "" for all of it */
    const char *cwd;    /* names are shown from here, a path of the project; "" is its root */
    const char *prefix; /* what stands before `path` in the project that was named: "nest" */
};

/* `url`: a directory, or "file://" and one; `path` counts from the current directory when that is
 * inside of the project and no revision is asked for (`is_commit`), else from its root.
 * ERR_NOT_FOUND when there is no such directory. */
err *repo_list_find(const struct env *env, const char *url, const char *path, bool is_commit,
                    struct arena *a, struct list_place *ret) MUST_CHECK;

/* The entries at the place, sorted by name; names as paths below it with `recursive`.  With `tree`
 * one entry, `typed` or ".", with all others below it.  In the repo's arena.  ERR_NOT_FOUND
 * "[Errno 2] No such file or directory: …" when nothing is there. */
err *repo_list(struct repo *r, struct scm *scm, const struct list_place *place, const char *typed,
               const struct list_opts *opts, struct list_entries *ret) MUST_CHECK;

#endif
