/* data_status.h — tracked data between the last commit, the files of the pipelines, the workspace,
 * the cache and the remotes.  Behaviour: DVC 3.67.1 `data status`. */
#ifndef EXPERIMENT_DATA_STATUS_H
#define EXPERIMENT_DATA_STATUS_H

#include "pipeline/data_diff.h"
#include "scm/scm.h"

struct data_status_opts {
    struct strs targets; /* project paths: what is at or below one of them; none: all */
    bool members;        /* files of directories, one by one */
    bool unchanged, untracked, not_in_remote;
    const char *remote; /* where not_in_remote looks; NULL: the default */
};

struct data_status {
    /* As the JSON of the command: lists "not_in_cache", "not_in_remote", "untracked", "unchanged"
     * of paths; maps "committed" and "uncommitted" of such lists by kind of change, in which a
     * rename is {"old", "new"}.  What is empty is left out.  Untracked files as the user sees them,
     * all others from the project's root. */
    struct value *doc;
    bool is_empty_git; /* there is no commit yet */
    bool is_dirty;     /* Git knows of changes; of untracked files when they were asked for */
};

/* In the repo's arena.  `s` may be NULL: then nothing is committed or untracked.  Changes nothing,
 * neither here nor on a remote. */
err *data_status_collect(struct repo *r, struct scm *s, const struct data_status_opts *opts,
                         struct data_status *ret) MUST_CHECK;

#endif
