/* used.h — which objects the outputs of a project use: what push, pull, fetch and gc work on.
 * Spec pipelines §7.7, §9. */
#ifndef PIPELINE_USED_H
#define PIPELINE_USED_H

#include "pipeline/repo.h"
#include "pipeline/targets.h"

/* One output's content; of a directory its manifest, whose files whoever needs them reads. */
struct used {
    const char *path;   /* the output, project-relative */
    const char *inside; /* below it, when the target named a part of a directory; else NULL */
    struct oid oid;
    const char *remote; /* the output's own remote; NULL: the default */
    bool can_push;      /* `push: false` clears it */
};
VEC(used_vec, struct used);

/* What the outputs of the targets (as typed; none: all) have recorded, in project order; outputs
 * without a hash and without a cache are left out.  Grown in the index's arena.  Works on the index
 * of a revision as well.  ERR_NOT_FOUND for unknown targets. */
err *used_collect(struct index *ix, const struct strs *targets, const struct target_opts *opts,
                  struct used_vec *ret) MUST_CHECK;

#endif
