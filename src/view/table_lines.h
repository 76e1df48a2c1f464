/* table_lines.h — the text of a cell as the lines that are drawn.
 *
 * Widths are terminal columns.  What a cell may hold is anything: control characters but the line
 * break are shown or left out (visible.h). */
#ifndef VIEW_TABLE_LINES_H
#define VIEW_TABLE_LINES_H

#include "base/arena.h"
#include "base/sb.h"
#include "base/vec.h"

/* One cell, ready to be laid out. */
struct table_lines {
    struct strs lines; /* in the arena; at least one */
    size_t width;      /* of the widest */
};

void table_lines_split(struct str text, struct arena *a, struct table_lines *ret);

/* The same lines fitted to `width` columns: cut with "…" when `no_wrap`, else broken between words
 * (a word that is wider is cut). */
void table_lines_fit(const struct table_lines *cell, size_t width, bool no_wrap, struct arena *a,
                     struct table_lines *ret);

/* Line `at` of the cell, padded with blanks to `width`; blank past its end.  At the right end
 * (COMPAT expshow/changed_in_formats) without those that it ends in. */
void table_lines_put(const struct table_lines *cell, size_t at, size_t width, bool right,
                     struct sb *out);

#endif
