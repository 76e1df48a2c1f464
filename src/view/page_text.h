/* page_text.h — what stands in repositories, as it has to stand in a page. */
#ifndef VIEW_PAGE_TEXT_H
#define VIEW_PAGE_TEXT_H

#include "data/value.h"

/* For elements and quoted attributes: what HTML would read is named, control characters but tabs
 * and line breaks are left out. */
void page_add_text(const char *s, struct sb *out);
/* JSON for the inside of a script element, where no "<" stands.  What JSON has no word for, NaN and
 * infinities, are the texts "NaN", "Infinity", "-Infinity", which Vega takes for these numbers. */
void page_add_json(const struct value *v, struct sb *out);
/* "a_b" for "a.b": what is no letter, digit or "-" is "_". */
void page_add_id(const char *name, struct sb *out);

#endif
