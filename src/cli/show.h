/* show.h — results as the listing commands print them. */
#ifndef CLI_SHOW_H
#define CLI_SHOW_H

#include "cli/reasons.h"
#include "experiment/exp_row.h"
#include "view/table.h"

/* One line, on a terminal indented; silent with -q. */
void show_json(struct app *app, const struct value *v);
/* With a header or as Markdown; also with -q. */
void show_table(struct app *app, const struct frame *f, const struct table_opts *opts,
                bool markdown);
/* "DVC failed to load some metrics for following revisions: 'a, b'." on stderr when there are any.
 */
void show_unreadable(struct app *app, const struct strs *labels);
/* Why revisions, or files of theirs, cannot be read: the original says no more than which revision,
 * if that (docs/deviations.md, unread-revisions).  A row: what it says of itself; files: map file
 * ->
 * {"data"} or {"error"}, NULL. */
void show_note_unread(struct app *app, const struct exp_row *row, const char *label,
                      struct reasons *out);
void show_note_files(struct app *app, const struct value *files, const char *label,
                     struct reasons *out);
void show_unread(struct app *app, const struct reasons *all);
/* --precision where numbers get so many significant digits; 0 is the default. */
err *show_check_precision(int precision) MUST_CHECK;

#endif
