/* scm_bitmap.h — sets of small numbers as EWAH-compressed bitmaps, the form a split index names
 * entries in. */
#ifndef SCM_SCM_BITMAP_H
#define SCM_SCM_BITMAP_H

#include "base/str.h"
#include "base/vec.h"

struct scm_bitmap {
    struct {
        uint64_t *at;
        size_t len, cap;
    } words;
};

/* Take one bitmap off the front of `bytes`.  False when it is malformed; `ret` is then to be
 * released, too. */
bool scm_bitmap_read(struct str *bytes, struct scm_bitmap *ret) MUST_CHECK;
bool scm_bitmap_has(const struct scm_bitmap *b, size_t number);
void scm_bitmap_release(struct scm_bitmap *b);

#endif
