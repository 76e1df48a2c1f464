#include "base/err.h"

#include "base/mem.h"
#include "base/sb.h"

#include <errno.h>

struct err {
    enum err_code code;
    int errnum; /* 0: not of err_errno */
    char *message;
    char *hint;
    struct err *cause;
};

PRINTF_LIKE(3, 0)
static err *make(enum err_code code, err *cause, const char *fmt, va_list ap)
{
    scoped(sb) struct sb text = SB_INIT;
    err *e = mem_zalloc(1, sizeof(*e));
    sb_vaddf(&text, fmt, ap);
    e->code = code;
    e->message = sb_take(&text);
    e->cause = cause;
    return e;
}

err *err_new(enum err_code code, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    err *e = make(code, NULL, fmt, ap);
    va_end(ap);
    return e;
}

err *err_errno(int errnum, const char *path)
{
    enum err_code code = errnum == ENOENT ? ERR_NOT_FOUND : ERR_IO;
    err *e = path ? err_new(code, "[Errno %d] %s: '%s'", errnum, strerror(errnum), path)
                  : err_new(code, "[Errno %d] %s", errnum, strerror(errnum));
    e->errnum = errnum;
    return e;
}

err *err_note(err *e, const char *fmt, ...)
{
    if (!e)
        return NULL;
    va_list ap;
    va_start(ap, fmt);
    err *outer = make(e->code, e, fmt, ap);
    va_end(ap);
    return outer;
}

err *err_wrap(err *e, enum err_code code, const char *fmt, ...)
{
    if (!e)
        return NULL;
    va_list ap;
    va_start(ap, fmt);
    err *outer = make(code, e, fmt, ap);
    va_end(ap);
    return outer;
}

err *err_hint(err *e, const char *fmt, ...)
{
    if (!e)
        return NULL;
    scoped(sb) struct sb text = SB_INIT;
    va_list ap;
    va_start(ap, fmt);
    sb_vaddf(&text, fmt, ap);
    va_end(ap);
    free(e->hint);
    e->hint = sb_take(&text);
    return e;
}

enum err_code err_code_of(const err *e)
{
    return e->code;
}

int err_errnum_of(const err *e)
{
    return e->errnum;
}

const char *err_message(const err *e)
{
    return e->message;
}

const err *err_cause(const err *e)
{
    return e->cause;
}

const char *err_hint_of(const err *e)
{
    for (; e; e = e->cause)
        if (e->hint)
            return e->hint;
    return NULL;
}

char *err_text(const err *e)
{
    scoped(sb) struct sb text = SB_INIT;
    for (const err *at = e; at; at = at->cause)
        sb_addf(&text, "%s%s", at == e ? "" : ": ", at->message);
    return sb_take(&text);
}

void err_free(err *e)
{
    while (e) {
        err *cause = e->cause;
        free(e->message);
        free(e->hint);
        free(e);
        e = cause;
    }
}

void err_ignore(err *e)
{
    err_free(e);
}
