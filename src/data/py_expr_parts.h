/* py_expr_parts.h — what the files that read expressions of Python share; others use py_expr.h. */
#ifndef DATA_PY_EXPR_PARTS_H
#define DATA_PY_EXPR_PARTS_H

#include "data/py_expr.h"

/* A number token. */
err *py_number_read(struct py_parser *p, struct py_expr *ret) MUST_CHECK;
/* str() of a complex number, as a text. */
struct value *py_number_complex(struct py_parser *p, double real, double imag);

/* The text or bytes of adjacent string tokens; `ret` NULL when it is formatted, or has characters
 * that only Python's tables name.  ERR_INVALID for a bad escape. */
err *py_string_value(const struct py_parser *p, const struct py_token *first, size_t n,
                     struct value **ret) MUST_CHECK;

/* ( … ), [ … ] or { … }, from its first bracket. */
err *py_brackets_read(struct py_parser *p, struct py_expr *ret) MUST_CHECK;

/* for … in … if …, any number of them. */
bool py_at_comprehension(const struct py_parser *p);
err *py_comprehension_read(struct py_parser *p) MUST_CHECK;

/* Operands with operators between them, without `if … else`. */
err *py_expr_operation(struct py_parser *p, struct py_expr *ret) MUST_CHECK;
/* One expression, or a starred one. */
err *py_expr_starred(struct py_parser *p, bool walrus, struct py_expr *ret) MUST_CHECK;
bool py_is_target(const struct py_expr *e);

/* A collection being read: `val` NULL once it is known to be no constant. */
struct py_collection {
    struct value *val;
    bool is_unhashable;
};

struct value *py_collection_list(struct py_parser *p, enum value_form form);
void py_collect(struct py_parser *p, struct py_collection *c, const struct py_expr *e);
/* The expression that the tokens from `first` on are. */
void py_collection_finish(struct py_parser *p, const struct py_collection *c, size_t first,
                          struct py_expr *ret);

#endif
