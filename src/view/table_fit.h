/* table_fit.h — widths of columns when a ruled table may not be as wide as it wants.
 *
 * What gives way first: collapsible columns from the right, then the widest of those that may wrap,
 * then all evenly.  Behaviour source: DVC 3.67.1 `exp show --no-pager` (oracle cases
 * expshow/no_pager, wide_words).  On a terminal ours chooses better: table_fit_by_worth. */
#ifndef VIEW_TABLE_FIT_H
#define VIEW_TABLE_FIT_H

#include "base/compiler.h"

struct table_fit_col {
    size_t natural; /* with one blank at each side */
    size_t width;   /* result; 0 when gone */
    bool collapse, no_wrap;
    unsigned worth; /* for table_fit_by_worth: of those that collapse, low ones go first */
    bool gone;      /* result: a neighbour stands for it */
    bool is_dots;   /* result of table_fit_by_worth: it stands for what went */
};

enum {
    TABLE_PADDING = 2, /* a blank at each side of a cell */
    TABLE_EDGES = 2,   /* a blank at each side of the table */
};

/* Natural widths of `n` columns that are there, with a blank between them and the edges. */
size_t table_fit_total(const struct table_fit_col *cols, size_t n);
size_t table_fit_sum(const struct table_fit_col *cols, size_t n); /* of their widths alone */
/* Give every column its natural width. */
void table_fit_natural(struct table_fit_col *cols, size_t n);
/* Fit into `max_width`, edges included. */
void table_fit_shrink(struct table_fit_col *cols, size_t n, size_t max_width);
/* The same with other columns: those of least worth go, from the right among equals, and those that
 * then fit come back.  The best one stays. */
void table_fit_by_worth(struct table_fit_col *cols, size_t n, size_t max_width);

#endif
