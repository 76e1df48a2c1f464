/* data_sync.h — data between a project's cache and its remotes: what `push`, `fetch`, `pull`,
 * `status --cloud` and `repro --pull` do.  Behaviour: DVC 3.67.1.
 *
 * The caller holds the repo lock.  What is missing everywhere is warned of; each object that fails
 * is told as it fails ("failed to transfer '…' - …"), and in the end their number is an error. */
#ifndef EXPERIMENT_DATA_SYNC_H
#define EXPERIMENT_DATA_SYNC_H

#include "experiment/data_wants.h"
#include "pipeline/repro_opts.h"

struct data_sync_opts {
    struct data_scope scope;
    const char *remote; /* NULL: the default */
    unsigned jobs;      /* 0: as the remotes like */
    bool run_cache;     /* remembered runs, too */
    /* How far the moving to or from one remote is; may be NULL. */
    void (*progress)(void *ctx, size_t done, size_t total);
    void *progress_ctx;
};

/* Targets with wildcards become what they match (used_glob), once for all revisions.  A push does
 * so by itself. */
err *data_sync_expand(struct repo *r, struct data_scope *scope) MUST_CHECK;

/* *ret_moved counts objects, and on a push runs.  Without a default remote a push is an ERR_CONFIG
 * unless every output has a remote of its own or only commits are pushed; a fetch brings what it
 * can. */
err *data_sync_push(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                    size_t *ret_moved) MUST_CHECK;
err *data_sync_fetch(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                     size_t *ret_moved) MUST_CHECK;

/* A map of the objects' names to "new" (not on the remote), "deleted" (on the remote alone) and
 * "missing"; in the repo's arena.  `ret_remote`: the default or the one asked for, by name; NULL
 * when there is none. */
err *data_sync_compare(struct repo *r, struct scm *scm, const struct data_sync_opts *opts,
                       struct value **ret, const char **ret_remote) MUST_CHECK;

/* What `repro --pull` asks for: from the default remote, or each output's own.  Lives in the repo's
 * arena. */
const struct repro_pull *data_sync_repro_pull(struct repo *r);

/* There is no default remote: ERR_CONFIG in the words of DVC, which names `command` ("status") in
 * its advice. */
err *data_sync_no_remote(struct repo *r, const char *command) MUST_CHECK;

/* The same for who needs a default remote and may wait for it: nothing is asked of it. */
err *data_sync_check_default(struct repo *r) MUST_CHECK;

#endif
