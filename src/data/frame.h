/* frame.h — a table before anybody has drawn it: columns with a kind, rows of cells.
 *
 * Every listing command fills one and every view (terminal table, CSV, Markdown) eats one; neither
 * knows the other. */
#ifndef DATA_FRAME_H
#define DATA_FRAME_H

#include "base/vec.h"
#include "data/value.h"

enum frame_align {
    FRAME_LEFT,
    FRAME_RIGHT, /* numbers of `exp show` */
};

struct frame_col {
    const char *header;
    const char *full; /* "file:name" where the header leaves out the file; may be NULL */
    enum frame_align align;
    bool keep;        /* protected against only-changed and drop */
    bool no_wrap;     /* a cell that is too wide is cut rather than continued on the next line */
    bool is_sorted;   /* rows are in its order */
    bool collapse;    /* may shrink to nothing when the table is too wide */
    const char *role; /* short tag for styling: "name", "fixed", "metric", "param", "dep" */
};

enum frame_cell_kind {
    FRAME_MISSING, /* "-" in tables, empty in CSV */
    FRAME_ERROR,   /* "!" : the file could not be read */
    FRAME_VALUE,
};

struct frame_cell {
    enum frame_cell_kind kind;
    const struct value *val; /* FRAME_VALUE: raw, unrounded */
    const char *text;        /* when set, shown instead of `val` in every view */
};

struct frame_row {
    struct frame_cell *cells; /* as many as columns */
    const char *style;        /* "bold" for baselines, NULL */
    void *tag;                /* the maker's own */
};

VEC(frame_cols, struct frame_col);
VEC(frame_rows, struct frame_row);

struct frame {
    struct arena *arena; /* everything the frame holds */
    struct frame_cols cols;
    struct frame_rows rows;
};

void frame_init(struct frame *f, struct arena *a);
void frame_release(struct frame *f);
static inline void frame_scope_end(struct frame *f)
{
    frame_release(f);
}
size_t frame_add_col(struct frame *f, const char *header, enum frame_align align,
                     const char *role);           /* before any row */
struct frame_row *frame_add_row(struct frame *f); /* all cells missing; valid until the next row */
void frame_set(struct frame *f, struct frame_row *row, size_t col, const struct value *val);
void frame_set_text(struct frame *f, struct frame_row *row, size_t col, const char *text);
ptrdiff_t frame_find_col(const struct frame *f, const char *header);
void frame_drop_col(struct frame *f, size_t col);
/* Leave these columns, in this order; each at most once. */
void frame_choose_cols(struct frame *f, const size_t *order, size_t n);
bool frame_col_varies(const struct frame *f,
                      size_t col); /* two rows differ; missing counts as a value */
/* Stable sort of rows [from, to) by a column: numbers (as Python: booleans, too), NaN, all else by
 * its text bytewise, missing ones; `desc`: the other way round. */
void frame_sort_rows(struct frame *f, size_t from, size_t to, size_t col, bool desc);

#endif
