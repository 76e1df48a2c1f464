/* override_lex.h — one override as tokens: the lexical half of Hydra 1.3's override grammar.
 *
 * A text has two modes: up to the first `=` keys, behind it values.  As in the original the longest
 * token wins, and of equally long ones the first kind in the order below.  Blanks around brackets,
 * commas, colons and `=` belong to those tokens. */
#ifndef OVERRIDE_OVERRIDE_LEX_H
#define OVERRIDE_OVERRIDE_LEX_H

#include "base/arena.h"
#include "base/err.h"

enum tok_kind {
    TOK_END,
    TOK_EQUAL,
    /* of keys */
    TOK_TILDE,
    TOK_PLUS,
    TOK_AT,
    TOK_SLASH,
    TOK_KEY,  /* a plain name with `$` in it */
    TOK_PATH, /* several names or numbers joined by dots */
    /* of both */
    TOK_COLON,
    TOK_ID,
    /* of values */
    TOK_PAREN_OPEN,
    TOK_PAREN_CLOSE,
    TOK_COMMA,
    TOK_BRACKET_OPEN,
    TOK_BRACKET_CLOSE,
    TOK_BRACE_OPEN,
    TOK_BRACE_CLOSE,
    TOK_FLOAT,
    TOK_INT,
    TOK_BOOL,
    TOK_NULL,
    TOK_CHAR,  /* one of / - \ + . $ % * @ ? | */
    TOK_ESC,   /* a run of escaped characters */
    TOK_BLANK, /* blanks and tabs */
    TOK_QUOTED,
    TOK_INTERP, /* ${...} */
};

struct tok {
    enum tok_kind kind;
    struct str text; /* slice of the override */
};

struct toks {
    struct tok *at;
    size_t len, cap;
};

/* All tokens of `text` and a TOK_END behind them, in `a`.  ERR_INVALID, one line, for a character
 * that starts no token. */
err *override_lex(const char *text, struct arena *a, struct toks *ret) MUST_CHECK;

/* "'TEXT' cannot be parsed: unexpected 'X' at column N": how every complaint about syntax reads. */
err *override_unexpected(const char *text, struct str at) MUST_CHECK;

#endif
