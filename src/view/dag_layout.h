/* dag_layout.h — where the boxes of one connected graph stand: layers, an order in each that has
 * few crossings, and coordinates.
 *
 * Sugiyama's method: nodes in layers by what they need (K. Sugiyama et al., 1981), long edges cut
 * into links by a dummy in each layer they pass, the order by barycentres, x after U. Brandes and
 * B. Köpf, "Fast and simple horizontal coordinate assignment" (2001).  Each choice among equals is
 * that of the Python library `grandalf` that DVC draws with, so that the drawings are the same;
 * vectors: tests/vectors/dag.tsv.  Where that library goes by the addresses of its objects (dummies
 * of several long edges in a layer), ours goes by the order of the edges. */
#ifndef VIEW_DAG_LAYOUT_H
#define VIEW_DAG_LAYOUT_H

#include "base/vec.h"
#include "view/dag.h"

enum {
    DAG_BOX_HEIGHT = 3, /* of a box, and between layers */
};

VEC(dag_indexes, size_t);

struct dag_node {
    size_t rank, pos; /* its layer, its place in it */
    double bar;       /* the same as a weight for others */
    bool is_dummy;
    size_t width;                /* of the box, in characters */
    struct dag_indexes up, down; /* neighbours in the layers above and below */
    double x, y;                 /* the middle */
};

struct dag_long_edge {
    size_t from, to;
    size_t first_dummy, ndummies; /* one for each layer between, from above */
};

struct dag_layout {
    struct arena *arena;
    struct dag_node *nodes; /* those of the graph, then the dummies */
    size_t len, cap, nreal;
    size_t *order; /* those of the graph, as edges have brought them together */
    struct dag_long_edge *edges;
    size_t nedges;
    struct dag_indexes *layers;
    size_t nlayers;
    size_t space; /* between boxes of a layer, at least */
};

/* Layers and order.  ERR_UNSUPPORTED when there would be too many dummies. */
err *dag_layout_order(const struct dag *g, struct arena *a, struct dag_layout *ret) MUST_CHECK;
/* Coordinates. */
void dag_layout_place(struct dag_layout *l);

#endif
