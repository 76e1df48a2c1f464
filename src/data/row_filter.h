/* row_filter.h — conditions on the cells of a row, as `exp show --filter` takes them.
 *
 *   acc > 0.9 and lr < 0.01        not (model = 'cnn' or layers >= 3)        loss is missing
 *
 * A condition on a cell that is missing or unreadable is false, but for "is missing".
 * Grammar and meaning: docs/formats/filter.md. */
#ifndef DATA_ROW_FILTER_H
#define DATA_ROW_FILTER_H

#include "data/frame.h"

struct row_filter;

/* ERR_INVALID with the column of the text where it stops to be understood, and what may stand
 * there. */
err *row_filter_parse(const char *text, struct arena *a, struct row_filter **ret) MUST_CHECK;
/* Its patterns; the rest is the arena's.  NULL is fine. */
void row_filter_release(struct row_filter *f);
/* Find its columns in a frame, as frame_col_named does and with its errors. */
err *row_filter_bind(struct row_filter *f, const struct frame *frame) MUST_CHECK;
bool row_filter_matches(const struct row_filter *f, const struct frame_row *row);

#endif
