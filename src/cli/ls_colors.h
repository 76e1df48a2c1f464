/* ls_colors.h — names coloured as LS_COLORS says.  Behaviour: DVC 3.67.1. */
#ifndef CLI_LS_COLORS_H
#define CLI_LS_COLORS_H

#include "experiment/list_view.h"

/* Append an entry's name.  `spec`: of LS_COLORS, which may also have a color for `out`; NULL or
 * empty: that of DVC for directories and executables. */
void ls_colors_add(const char *spec, const struct list_entry *e, struct sb *out);

#endif
