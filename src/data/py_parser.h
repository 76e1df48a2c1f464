/* py_parser.h — where a parser of Python stands, and what it asks about the next token. */
#ifndef DATA_PY_PARSER_H
#define DATA_PY_PARSER_H

#include "data/py_token.h"

struct py_parser {
    struct str text;
    struct py_token *tokens;
    size_t at; /* the next token */
    struct arena *arena;
    unsigned depth;
    bool no_in; /* `in` ends the expression: targets of a `for` */
};

struct py_token *py_next(const struct py_parser *p);
bool py_is(const struct py_parser *p, const char *word); /* is the next token this one? */
bool py_take(struct py_parser *p, const char *word);     /* and then go on */
err *py_need(struct py_parser *p, const char *word) MUST_CHECK;
bool py_is_kind(const struct py_parser *p, enum py_kind kind);
bool py_is_name(const struct py_parser *p);                         /* a name that is no keyword */
err *py_need_name(struct py_parser *p, struct str *ret) MUST_CHECK; /* `ret` may be NULL */
err *py_unexpected(const struct py_parser *p) MUST_CHECK;
struct str py_text(const struct py_parser *p, const struct py_token *t);

/* The place of what the tokens from `first` up to the next one spell. */
void py_place(const struct py_parser *p, size_t first, struct value *v);

#endif
