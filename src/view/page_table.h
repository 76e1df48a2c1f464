/* page_table.h — a frame as an HTML table, which the scripts of pages sort and draw. */
#ifndef VIEW_PAGE_TABLE_H
#define VIEW_PAGE_TABLE_H

#include "data/frame.h"

/* Columns without any value are left out.  Numbers are rounded as `exp show` does it, the exact one
 * is told on hovering and stands in data-number; what is missing or unreadable has the class
 * "none".
 */
void page_add_table(const struct frame *f, struct sb *out);

#endif
