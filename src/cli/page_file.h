/* page_file.h — files of pages, and how they are addressed and shown. */
#ifndef CLI_PAGE_FILE_H
#define CLI_PAGE_FILE_H

#include "cli/app.h"

/* Replace `path`, also where it is a link: what a repository points it at is left alone.  It is
 * written in the project's tmp first (aside.h), where the leavings of a killed command are found.
 */
err *page_file_put(struct app *app, const char *path, struct str text) MUST_CHECK;
/* ERR_INVALID when a file is in the way. */
err *page_file_make_dir(struct app *app, const char *dir) MUST_CHECK;
/* `name` in `dir`, which is made.  *ret_path, absolute and without links, in the app's arena. */
err *page_file_write(struct app *app, const char *dir, const char *name, struct str text,
                     const char **ret_path) MUST_CHECK;
/* The address of a path: `prefix`, "file://" or a directory beside the page, and what must not
 * stand in addresses named. */
const char *page_file_address(const char *prefix, const char *path, struct arena *a);
/* In a browser (browser.h).  False, and told on stderr, when there is none. */
bool page_file_open(struct app *app, const char *url);

#endif
