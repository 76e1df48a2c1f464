/* graph.h — who feeds whom: stages as nodes, "needs" edges by path; checks and orders.  Behaviour:
 * DVC 3.67.1. */
#ifndef PIPELINE_GRAPH_H
#define PIPELINE_GRAPH_H

#include "pipeline/index.h"

struct graph {
    struct stage **nodes; /* project order */
    size_t len;
    size_t **needs; /* per node: indexes of the nodes whose outputs it depends on, in dep order, no
                       repeats */
    size_t *nneeds;
    bool through_frozen; /* orders also follow what frozen stages need; false when made */
};

/* Build and check: same output twice, overlapping outputs, cycles, dvc file inside an output —
 * ERR_INVALID in DVC's words. Cost n log n in paths.  Lives in `a`. */
err *graph_build(const struct index *ix, struct arena *a, struct graph **ret) MUST_CHECK;

/* `out` grows by vec_push: the caller releases it.
 * Targets with everything they need, in DVC's order: depth-first post-order, starting from each of
 * them in project order, however they were given. */
void graph_order(const struct graph *g, const struct stage_vec *targets, struct stage_vec *out);
/* Targets and everything they are connected with; targets and everything that needs them: in the
 * same order. */
void graph_order_connected(const struct graph *g, const struct stage_vec *targets,
                           struct stage_vec *out);
void graph_order_downstream(const struct graph *g, const struct stage_vec *targets,
                            struct stage_vec *out);
/* All stages, in the same order. */
void graph_order_all(const struct graph *g, struct stage_vec *out);

#endif
