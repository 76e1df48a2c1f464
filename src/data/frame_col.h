/* frame_col.h — the column of a frame that a user means. */
#ifndef DATA_FRAME_COL_H
#define DATA_FRAME_COL_H

#include "data/frame.h"

/* By its header, or by its full name, or by what the header ends in after a colon.  ERR_INVALID
 * naming one that is not there, with those that are alike as a hint, or one that several headers
 * could mean. */
err *frame_col_named(const struct frame *f, const char *name, size_t *ret) MUST_CHECK;

/* For hints: are `names` like this one?  "" when none is, else "'a'" or "one of 'a', 'b'", few of
 * them. */
void frame_col_alike(const char *name, const struct strs *names, struct sb *out);

#endif
