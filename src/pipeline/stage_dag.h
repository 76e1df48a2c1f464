/* stage_dag.h — the pipelines as a graph of names, for `dag`.  Behaviour source: DVC 3.67.1 (oracle
 * cases dag). */
#ifndef PIPELINE_STAGE_DAG_H
#define PIPELINE_STAGE_DAG_H

#include "pipeline/repo.h"

struct stage_dag_opts {
    bool outs;     /* outputs, not stages */
    bool full;     /* everything that the target is connected with, not only what it needs */
    bool collapse; /* stages made of one foreach or matrix become one node */
};

/* `to` needs `from`. */
struct stage_dag_edge {
    size_t from, to;
};
VEC(stage_dag_edges, struct stage_dag_edge);

/* Names as seen from the user's directory.  Edges are grouped by `to`, in the order of the names,
 * and for each in the order of its dependencies. */
struct stage_dag {
    struct strs names;
    struct stage_dag_edges edges;
};

/* The graph of the project, or of what `target` (NULL: all) needs: a stage, a file, an output.  The
 * project is checked as by graph_build.  Lives in the repo's arena. */
err *stage_dag_make(struct repo *r, const char *target, const struct stage_dag_opts *opts,
                    struct stage_dag *ret) MUST_CHECK;

#endif
