/* vega_axis.h — axes on which nothing can be seen. */
#ifndef VIEW_VEGA_AXIS_H
#define VIEW_VEGA_AXIS_H

#include "view/vega.h"

/* The axis, "x" or "y", along which the template measures a field that is no number in any row, nor
 * a date in all, so that the plot is empty, and that field; false when all is well, or nothing is
 * known of it. */
bool vega_axis_is_empty(const struct vega_plot *p, const char **ret_axis, const char **ret_field);

#endif
