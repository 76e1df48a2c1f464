/* used.h — which objects the outputs of a project use: what push, pull, fetch and gc work on.
 * Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_USED_H
#define PIPELINE_USED_H

#include "pipeline/targets.h"

/* One output's content; of a directory its manifest, whose files whoever needs them reads. */
struct used {
    const struct stage *stage;
    const struct out *out;
    const char *inside; /* below it, when the target named a part of a directory; else NULL */
};
VEC(used_vec, struct used);

/* The outputs of the targets (as typed; none: all) that the cache keeps, in project order; also
 * those of which nothing is recorded, and not those outside of the project.  Grown in the index's
 * arena. Works on the index of a revision as well.  Unknown targets are ERR_NOT_FOUND in DVC's
 * words. */
err *used_collect(struct index *ix, const struct strs *targets, const struct target_opts *opts,
                  struct used_vec *ret) MUST_CHECK;
/* Those of one stage. */
void used_of_stage(const struct stage *s, struct arena *a, struct used_vec *ret);

/* Comes from another repository, which keeps it. */
bool used_is_from_repo(const struct used *u);

/* Leave only some of them. */
struct used_filter {
    bool metrics, plots;     /* these kinds, as outputs or at top level of a dvc.yaml; none: all */
    uint64_t max_size_bytes; /* smaller than this; 0: of any size */
};
void used_keep(const struct index *ix, const struct used_filter *f, struct used_vec *v);

/* Targets that have wildcards become the paths of outputs and of files of pipelines that match,
 * sorted, in the index's arena; they are relative to the current directory, as the patterns are.
 * ERR_NOT_FOUND "Glob ['x*'] has no matches." */
err *used_glob(const struct index *ix, const struct strs *targets, struct strs *ret) MUST_CHECK;

#endif
