/* plots_page.h — the page of plots on disk. */
#ifndef CLI_PLOTS_PAGE_H
#define CLI_PLOTS_PAGE_H

#include "cli/plots_draw.h"

/* Write `dir`/index.html (absolute) with all pictures, whose images are in `dir`/static; `template`
 * is a page with places for plots, or NULL.  *ret_url: "file:///…".  ERR_UNEXPECTED in the
 * original's words for a template without a place for plots. */
err *plots_page_write(struct app *app, const struct plots_drawing *d, const char *dir,
                      const char *template, const char **ret_url) MUST_CHECK;

#endif
