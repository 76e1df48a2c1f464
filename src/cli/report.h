/* report.h — an error as the user meets it: words on stderr and an exit code, as DVC 3.67.1's entry
 * point has them. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/command.h"
#include "cli/exit_code.h"

/* Tell `e` (taken) and give the exit code.  `c`: the command that failed, NULL before there is one;
 * its fail_prefix applies to failures after the project was opened. */
enum exit_code report_error(struct app *app, const struct command *c, err *e);
/* The same with a prefix of the caller's, for commands that name their target in it: "failed to
 * move 'a' -> 'b'". */
enum exit_code report_error_as(struct app *app, err *e, const char *fmt, ...) PRINTF_LIKE(3, 4);

#endif
