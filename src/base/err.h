/* err.h — failure as a returned object.
 *
 * A function that can fail returns `err *`: NULL is success, anything else is a failure that the
 * caller owns and must return, report or free.  Results leave through trailing `ret_` parameters,
 * written only on success.
 *
 * The text of an error is a chain: the innermost cause first made, notes wrapped around it.
 * err_text() joins it outermost first with ": ", which is how DVC 3.67.1 prints a chain of
 * exceptions. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/bug.h"
#include "base/compiler.h"

/* What a caller can *do* about a failure; details are words. */
enum err_code {
    ERR_NOT_FOUND, /* the named thing does not exist */
    ERR_LOST_LIST, /* nobody knows whether it does: the list it would be in is lost */
    ERR_EXISTS,    /* it exists already and must not */
    ERR_INVALID,   /* malformed input: file, option, name */
    ERR_DOCUMENT, /* a file of the repository is malformed; the message is a whole report of several
                     lines, shown as it is */
    ERR_CONFLICT, /* somebody else changed it meanwhile */
    ERR_LOCKED,   /* somebody else holds it now */
    ERR_DEADLOCK, /* who holds it waits for us: he started the command that we are part of */
    ERR_CANCELLED,     /* the user interrupted */
    ERR_CONFIG,        /* configuration is wrong (exit 251) */
    ERR_NOT_A_PROJECT, /* no .dvc above the current directory (exit 253) */
    ERR_COMMAND,       /* a stage's command failed */
    ERR_UNSUPPORTED,   /* valid, but this program cannot do it */
    ERR_IO,            /* the operating system said no */
    ERR_UNEXPECTED,    /* the original calls it "unexpected error"; also failures of libraries */
};

typedef struct err err;

/* A new error with a printf-formatted message, one logical line unless the original's text has
 * more. */
err *err_new(enum err_code code, const char *fmt, ...) PRINTF_LIKE(2, 3) MUST_CHECK;

/* An ERR_IO (ERR_NOT_FOUND for ENOENT) error worded "[Errno N] Strerror: 'path'", as Python does.
 * `path` may be NULL. */
err *err_errno(int errnum, const char *path) MUST_CHECK;

/* Wrap `e` (taken) in one more line of context; the code stays that of `e`.  `e` NULL gives NULL.
 */
err *err_note(err *e, const char *fmt, ...) PRINTF_LIKE(2, 3) MUST_CHECK;

/* Wrap like err_note but with a code of its own. */
err *err_wrap(err *e, enum err_code code, const char *fmt, ...) PRINTF_LIKE(3, 4) MUST_CHECK;

/* Attach what to do next, printed on a line of its own after the message; replaces an earlier hint.
 */
err *err_hint(err *e, const char *fmt, ...) PRINTF_LIKE(2, 3) MUST_CHECK;

enum err_code err_code_of(const err *e);

/* The number that err_errno was given; 0 for other errors, and for what was wrapped in one. */
int err_errnum_of(const err *e);

/* The outermost message alone; lives as long as `e`. */
const char *err_message(const err *e);

/* The next inner cause or NULL; owned by `e`. */
const err *err_cause(const err *e);

/* The hint or NULL; searches inward. */
const char *err_hint_of(const err *e);

/* The whole chain joined by ": ", malloc'd, caller frees. */
char *err_text(const err *e);

/* Free an error and its causes; NULL is fine. */
void err_free(err *e);

/* Drop a failure on purpose; the reason stands beside the call. */
void err_ignore(err *e);

static inline void err_scope_end(err **e)
{
    err_free(*e);
}

/* Return the failure of `expr` upward. */
#define TRY(expr)                                                                                  \
    do {                                                                                           \
        err *try_err_ = (expr);                                                                    \
        if (try_err_)                                                                              \
            return try_err_;                                                                       \
    } while (0)

/* The same, but a failure of this code is an answer: return NULL. */
#define TRY_UNLESS(code, expr)                                                                     \
    do {                                                                                           \
        err *try_err_ = (expr);                                                                    \
        if (try_err_ && err_code_of(try_err_) == (code)) {                                         \
            err_free(try_err_);                                                                    \
            return NULL;                                                                           \
        }                                                                                          \
        if (try_err_)                                                                              \
            return try_err_;                                                                       \
    } while (0)

/* The same with a line of context. */
#define TRY_NOTE(expr, ...)                                                                        \
    do {                                                                                           \
        err *try_err_ = (expr);                                                                    \
        if (try_err_)                                                                              \
            return err_note(try_err_, __VA_ARGS__);                                                \
    } while (0)

#endif
