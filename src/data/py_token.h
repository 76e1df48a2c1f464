/* py_token.h — a Python text cut into tokens, as CPython's tokenizer does.
 *
 * Lines that brackets or backslashes join are one, comments and blank lines are gone, indentation
 * is INDENT and DEDENT.  Formatted strings end where Python 3.12 ends them, which is where older
 * versions do when these take them.  CR LF and CR end a line as LF does. */
#ifndef DATA_PY_TOKEN_H
#define DATA_PY_TOKEN_H

#include "data/value.h"

enum py_kind {
    PY_NAME, /* keywords as well */
    PY_NUMBER,
    PY_STRING, /* with its prefix and quotes */
    PY_OP,
    PY_NEWLINE,
    PY_INDENT,
    PY_DEDENT,
    PY_END, /* always the last one */
};

struct py_token {
    enum py_kind kind;
    uint32_t line, col; /* from 1; col in bytes */
    size_t start, end;
};

struct py_tokens {
    struct py_token *at;
    size_t len, cap;
};

/* All tokens of a text, in `a`.  ERR_INVALID with line and column: strings or brackets that are not
 * closed, odd indents, characters and numbers that Python has not. */
err *py_tokenize(struct str text, struct arena *a, struct py_tokens *ret) MUST_CHECK;

/* ERR_INVALID: `what` and the place of a token. */
err *py_complain(const struct py_token *t, const char *what) MUST_CHECK;

#endif
