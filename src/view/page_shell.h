/* page_shell.h — what all pages have around them. */
#ifndef VIEW_PAGE_SHELL_H
#define VIEW_PAGE_SHELL_H

#include "view/page_assets.h"

#include "base/sb.h"

/* The head with its styles, left open for scripts. */
void page_begin_head(const char *title, struct sb *out);
void page_add_script(enum page_asset which, struct sb *out);
/* Those of Vega: themselves, or where DVC's pages load them from. */
void page_add_vega(struct sb *out);

#endif
