/* dag.h — a graph of names, drawn or written for other programs, as DVC 3.67.1 does it (oracle
 * cases dag). */
#ifndef VIEW_DAG_H
#define VIEW_DAG_H

#include "base/arena.h"
#include "base/err.h"
#include "base/sb.h"

/* `from` stands above `to`: what makes something, and what needs it. */
struct dag_edge {
    size_t from, to; /* places in `names` */
};

/* Without an edge twice.  Drawn, one edge of a cycle leads upward, and an edge from a name to
 * itself is left out.  The order of names and edges decides the drawing: DVC's has the edges
 * grouped by `to`, in the order of the names. */
struct dag {
    const char *const *names;
    size_t len;
    const struct dag_edge *edges;
    size_t nedges;
};

/* Boxes and lines of asterisks, one connected part below the other; "\n" when there is nothing.
 * ERR_UNSUPPORTED when the graph is too large to be drawn. */
err *dag_draw(const struct dag *g, struct sb *out) MUST_CHECK;
/* Graphviz, and an empty line. */
void dag_dot(const struct dag *g, struct sb *out);
/* Mermaid; with `fence` as a block of Markdown. */
void dag_mermaid(const struct dag *g, bool fence, struct sb *out);

/* The connected parts, in the order of their first names; names and edges keep their order. */
struct dag_parts {
    struct dag *at;
    size_t len;
};
struct dag_parts dag_split(const struct dag *g, struct arena *a);

#endif
