/* plan.h — from targets and flags to the stages that `repro` looks at, in order.  Behaviour:
 * DVC 3.67.1. */
#ifndef PIPELINE_PLAN_H
#define PIPELINE_PLAN_H

#include "pipeline/graph.h"

struct plan_opts {
    bool single_item;   /* the targets alone, in the order given; no graph is made, so nothing is
                           checked either */
    bool pipeline;      /* everything that the targets are connected with */
    bool all_pipelines; /* everything there is; targets are not looked at */
    bool downstream;    /* the targets and what depends on them */
    bool recursive;     /* a target that is a directory names the stages of the files below it */
    bool glob;          /* names of stages are shell patterns */
};

/* `targets` as typed; none: ./dvc.yaml.  *ret_graph: NULL with single_item.  `ret` grows by
 * vec_push: the caller releases it, also on failure. ERR_NOT_FOUND for unknown targets, the errors
 * of graph_build. */
err *plan_make(struct index *ix, const struct strs *targets, const struct plan_opts *opts,
               struct stage_vec *ret, struct graph **ret_graph) MUST_CHECK;

#endif
