/* app.h — what a command works with; passed, never global. */
#ifndef CLI_APP_H
#define CLI_APP_H

#include "base/arena.h"
#include "base/env.h"
#include "base/err.h"
#include "base/sb.h"
#include "pipeline/repo.h"
#include "scm/scm.h"

struct app {
    struct env env;
    struct arena arena;      /* one per command */
    struct project *project; /* after app_open_project */
    struct scm *scm; /* after app_open_scm; after app_open_repo unless no_scm or there is no Git */
    struct repo *repo; /* after app_open_repo */
    bool is_unopened;  /* app_open_project has failed */
    bool quiet;
    int verbose;
    bool no_wait;              /* --no-wait: a held lock is an error at once */
    bool color_out, color_err; /* terminals, and NO_COLOR is not set */
    bool line_shown;           /* stderr has a line that is to go away: app_flush does it */
};

/* The process as it was started: environment, terminal, clock.  cwd is set by app_enter. */
void app_init(struct app *app, int argc, char *const *argv, char *const *vars);
/* Go to `dir` (NULL: stay) and take note of where that is. */
err *app_enter(struct app *app, const char *dir) MUST_CHECK;

err *app_open_project(struct app *app) MUST_CHECK;
/* Comes first in commands that work without `dvc init` too. */
err *app_open_anywhere(struct app *app) MUST_CHECK;
/* Also opens the project; ERR_UNSUPPORTED with the original's words when there is no Git
 * repository. */
err *app_open_scm(struct app *app) MUST_CHECK;
/* Project, Git when there is one, and the repo with its voice and hooks wired to this app. */
err *app_open_repo(struct app *app) MUST_CHECK;
/* How lower layers speak through this app. */
struct voice app_voice(struct app *app);
void app_close(struct app *app); /* also flushes; fine after any failure */

/* Output.  say: progress lines on stdout, silent with -q; put: the command's result on stdout,
 * printed even with -q where the original does; warn/error: stderr with "WARNING: "/"ERROR: "
 * (coloured on a terminal), silent with -q.  What goes to a terminal has no control characters
 * (view/visible.h); painted: but our colours, and what of it comes from a repository goes through
 * `shown`; put_raw: what has them on purpose. */
void app_say(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
void app_say_painted(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* As it is to stand on stdout: the text, or another in the arena. */
const char *app_shown(struct app *app, const char *text);
void app_put(struct app *app, const char *text, size_t len);
void app_put_raw(struct app *app, const char *text, size_t len);
void app_put_paged(struct app *app, const char *text, size_t len, bool no_pager);
void app_put_painted(struct app *app, const char *text, size_t len, bool no_pager); /* paged */
void app_warn(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
void app_error(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* The same for a text that is a whole report of its own: stderr, silent with -q. */
void app_report(struct app *app, const char *text);
void app_report_painted(struct app *app, const char *text);
/* Also with -q. */
void app_report_always(struct app *app, const char *text);
/* A line of a stage's command, with the stage's name in front, also with -q. */
void app_relay(struct app *app, const char *from, struct str line, bool is_err);
/* One line "DEBUG: …" on stderr with -v. */
void app_debug(struct app *app, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Ask "… [y/n] " on the terminal; false without one. */
bool app_confirm(struct app *app, const char *question);
/* The same where an answer may come from a pipe, as the original takes it; false at its end. */
bool app_confirm_anywhere(struct app *app, const char *question);
/* Before anything else writes to the same terminal, a child or stderr. */
void app_flush(struct app *app);

#endif
