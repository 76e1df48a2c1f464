/* table.h — frames as text, in the shapes DVC draws.
 *
 * All but CSV are for people: control characters of cells are shown (visible.h), so that a
 * repository cannot talk to the terminal; a line break in a cell continues it on the next line.
 * Behaviour source: DVC 3.67.1; recorded in tests/oracle (expshow, expdiff, params, metrics). */
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include "data/frame.h"

/* Headers of columns that had no room, in the frame's arena. */
struct table_elided {
    struct strs different, equal; /* in all rows */
};

struct table_opts {
    int precision;    /* digits of floats, also inside lists and maps; 0: as they are */
    bool significant; /* precision counts significant digits (%.Ng; < 1: as they are) rather than
                         decimals (-1 rounds to tens) */
    bool color;
    int max_width; /* table_ruled shrinks to it; 0: natural width */
    bool by_worth; /* it then hides what is equal in all rows before what differs; else from
                      the right, as the original */
    struct table_elided *elided; /* not NULL: table_ruled adds to it */
};

/* `exp show`: rules above and below, three blanks between columns (DVC
 * 3.67.1, as the next ones).  Nothing without columns. */
void table_ruled(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* params/metrics/exp diff: header, no rules, two blanks, right-trimmed.  Nothing without rows. */
void table_headed(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* The same without its header: a list in columns. */
void table_bare(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* GitHub Markdown, followed by an empty line; without rows its header alone. */
void table_markdown(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* CSV with CR LF line ends. */
void table_csv(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* The text of one cell as table_* would print it, unpadded; `missing` stands for a missing one. */
void table_cell(const struct frame_cell *cell, const struct table_opts *opts, const char *missing,
                struct sb *out);
/* Drop the columns that are not kept and whose cells all read the same. */
void table_drop_constant(struct frame *f, const struct table_opts *opts, const char *missing);

#endif
