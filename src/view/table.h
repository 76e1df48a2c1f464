/* table.h — frames as aligned terminal text, in the two shapes DVC draws. */
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include "data/frame.h"

struct table_opts {
    int precision; /* digits of floats; < 0: as they are */
    bool significant; /* precision counts significant digits (%.Ng) rather than decimals */
    bool color;
    int max_width; /* shrink columns to fit; 0: natural width */
};

/* `exp show`: rules above and below, three blanks between columns (spec experiments §6.1 "Table geometry"). */
void table_ruled(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* params/metrics/exp diff: header, no rules, two blanks, right-trimmed (spec pipelines §8.2 "Table rule"). */
void table_headed(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* GitHub Markdown, followed by an empty line. */
void table_markdown(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* CSV with CR LF line ends (spec experiments §6.1). */
void table_csv(const struct frame *f, const struct table_opts *opts, struct sb *out);
/* The text of one cell as table_* would print it, unpadded. */
void table_cell(const struct frame_cell *cell, const struct table_opts *opts, struct sb *out);

#endif
