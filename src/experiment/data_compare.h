/* data_compare.h — what differs between the tracked data of two commits, or of a commit and the
 * workspace.  Behaviour: DVC 3.67.1 `diff`. */
#ifndef EXPERIMENT_DATA_COMPARE_H
#define EXPERIMENT_DATA_COMPARE_H

#include "pipeline/data_diff.h"
#include "scm/scm.h"

struct data_compare_opts {
    const char *a_rev, *b_rev; /* NULL: HEAD, the workspace */
    struct strs targets;       /* as typed; none: all */
    bool missing;              /* what the cache lacks of the old side, too */
};

/* In the repo's arena; nothing when there is no commit yet, or when both are the same one.
 * ERR_NOT_FOUND "unknown Git revision '…'"; a target that neither side has. */
err *data_compare(struct repo *r, struct scm *s, const struct data_compare_opts *opts,
                  struct data_changes *ret, struct data_items *ret_missing) MUST_CHECK;

/* What a commit records (`id` none: the workspace's files), for data_diff. */
err *data_compare_side(struct repo *r, struct scm *s, const struct scm_id *id,
                       const struct strs *targets, struct data_side *ret, struct strs *ret_unknown)
    MUST_CHECK;

#endif
