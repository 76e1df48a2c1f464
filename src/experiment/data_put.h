/* data_put.h — files of this machine straight to a remote, past the cache: `add --to-remote`.
 * Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_DATA_PUT_H
#define EXPERIMENT_DATA_PUT_H

#include "pipeline/repo.h"

struct data_put_opts {
    const char *remote; /* NULL: the default */
    unsigned jobs;      /* 0: as the remote likes */
    /* How far it is; may be NULL. */
    void (*progress)(void *ctx, size_t done, size_t total);
    void *progress_ctx;
};

/* Hash a file or directory (nothing is ignored) and put its objects on the remote, the manifest
 * last; what is there already stays.  ERR_CONFIG without a remote, ERR_NOT_FOUND when nothing
 * stands at `abs_path`, ERR_CONFLICT when a file was written to meanwhile: then its object is not
 * there, others may be. */
err *data_put(struct repo *r, const struct data_put_opts *opts, const char *abs_path,
              struct built *ret) MUST_CHECK;

#endif
