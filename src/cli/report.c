#include "cli/report.h"

/* A failure of the operating system that nobody put in context: the original did not expect it. */
static bool is_bare_errno(const err *e)
{
    return starts_with(err_message(e), "[Errno ");
}

static void tell(struct app *app, const char *prefix, const err *e)
{
    scoped(free) char *text = err_text(e);
    const char *hint = err_hint_of(e);
    if (err_code_of(e) == ERR_DOCUMENT)
        app_report(app, text);
    else
        app_error(app, "%s%s%s", prefix, prefix[0] ? " - " : "", text);
    if (hint && !app->quiet) {
        scoped(sb) struct sb line = SB_INIT;
        sb_addf(&line, "hint: %s", hint);
        app_report(app, line.buf);
    }
}

static enum exit_code tell_unexpected(struct app *app, const err *e)
{
    bool color = app->color_err;
    tell(app, "unexpected error", e);
    scoped(sb) struct sb footer = SB_INIT;
    sb_addf(&footer,
            "\n%sHaving any troubles?%s Hit us up at %shttps://dvc.org/support%s, we are always "
            "happy to help!",
            color ? "\033[33m" : "", color ? "\033[39m" : "", color ? "\033[34m" : "",
            color ? "\033[39m" : "");
    app_report_painted(app, footer.buf);
    return EXIT_ERROR;
}

/* Failures that the original's commands do not catch, or that come before they run. */
static bool passes_through(const struct app *app, const err *e)
{
    switch (err_code_of(e)) {
    case ERR_CANCELLED:
    case ERR_NOT_A_PROJECT:
    case ERR_UNEXPECTED:
        return true;
    case ERR_CONFIG:
        return !app->project;
    case ERR_UNSUPPORTED:
        return app->is_unopened; /* the Git repository around it is gone */
    case ERR_IO:
        return is_bare_errno(e);
    case ERR_NOT_FOUND:
    case ERR_LOST_LIST:
    case ERR_EXISTS:
    case ERR_INVALID:
    case ERR_DOCUMENT:
    case ERR_CONFLICT:
    case ERR_LOCKED:
    case ERR_DEADLOCK:
    case ERR_COMMAND:
        return false;
    }
    return false;
}

static enum exit_code report(struct app *app, const char *prefix, const err *e)
{
    if (prefix && !passes_through(app, e)) {
        tell(app, prefix, e);
        return EXIT_FAILED;
    }
    if (err_code_of(e) == ERR_UNEXPECTED || (is_bare_errno(e) && err_code_of(e) != ERR_CANCELLED))
        return tell_unexpected(app, e);
    if (err_code_of(e) == ERR_CANCELLED)
        app_error(app, "interrupted by the user");
    else
        tell(app, err_code_of(e) == ERR_CONFIG ? "configuration error" : "", e);
    switch (err_code_of(e)) {
    case ERR_CANCELLED:
        return EXIT_INTERRUPTED;
    case ERR_CONFIG:
        return EXIT_BAD_CONFIG;
    case ERR_NOT_A_PROJECT:
        return EXIT_NO_PROJECT;
    case ERR_NOT_FOUND:
    case ERR_LOST_LIST:
    case ERR_EXISTS:
    case ERR_INVALID:
    case ERR_DOCUMENT:
    case ERR_CONFLICT:
    case ERR_LOCKED:
    case ERR_DEADLOCK:
    case ERR_COMMAND:
    case ERR_UNSUPPORTED:
    case ERR_IO:
    case ERR_UNEXPECTED:
        return EXIT_ERROR;
    }
    return EXIT_ERROR;
}

enum exit_code report_error(struct app *app, const struct command *c, err *e)
{
    enum exit_code code = report(app, c ? c->fail_prefix : NULL, e);
    err_free(e);
    return code;
}

enum exit_code report_error_as(struct app *app, err *e, const char *fmt, ...)
{
    scoped(sb) struct sb prefix = SB_INIT;
    va_list ap;
    va_start(ap, fmt);
    sb_vaddf(&prefix, fmt, ap);
    va_end(ap);
    enum exit_code code = report(app, prefix.buf, e);
    err_free(e);
    return code;
}
