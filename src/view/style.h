/* style.h — what tables look like on a terminal with colours (xterm's 256), as the original paints
 * them. */
#ifndef VIEW_STYLE_H
#define VIEW_STYLE_H

#define STYLE_BOLD  "\033[1m"
#define STYLE_RESET "\033[0m"

/* The start of a header cell over a column of this role (data/frame.h). */
const char *style_header(const char *role);

#endif
