/* py_expr.h — expressions of Python: are they well formed, and which constants are they?
 *
 * The grammar is followed, nothing is evaluated but what Python's ast.literal_eval takes: numbers
 * with a sign, texts, bytes, True, False, None, ..., and tuples, lists, sets and dicts of those.
 * Bytes, complex numbers and Ellipsis become texts, spelled as Python's str() does. */
#ifndef DATA_PY_EXPR_H
#define DATA_PY_EXPR_H

#include "data/py_parser.h"

enum py_shape {
    PY_OTHER,
    PY_TARGET,    /* a name, an attribute, an item */
    PY_TARGETS,   /* a tuple or list of targets */
    PY_STARRED,   /* *expression */
    PY_STAR_DEST, /* *target */
};

struct py_expr {
    enum py_shape shape;
    struct str name;    /* of a plain name, or of an attribute of `self` */
    bool of_self;       /* it is such an attribute */
    struct value *val;  /* NULL when it is no constant; tuples, sets: see value_form */
    bool is_unhashable; /* a set or dict whose literal Python could not make */
    bool is_signed;     /* a number with a sign, which takes no other one */
    bool is_complex;    /* `imag` of it; no value yet */
    double imag;
};

/* A whole right-hand side: expressions with commas between them, starred ones too; or a yield. */
err *py_expr_list(struct py_parser *p, struct py_expr *ret) MUST_CHECK;
/* One expression; `walrus`: `name := value` as well. */
err *py_expr_one(struct py_parser *p, bool walrus, struct py_expr *ret) MUST_CHECK;
/* py_expr_list with `name := value`: the subject of a match. */
err *py_expr_subject(struct py_parser *p, struct py_expr *ret) MUST_CHECK;
/* What stands between `for` and `in`. */
err *py_expr_targets(struct py_parser *p, struct py_expr *ret) MUST_CHECK;
/* The arguments of a call behind their bracket, and the closing one. */
err *py_expr_args(struct py_parser *p) MUST_CHECK;
/* Parameters of a function or lambda up to `end`, which is not taken; `typed`: with annotations. */
err *py_expr_params(struct py_parser *p, bool typed, const char *end) MUST_CHECK;

/* --- what the files that read expressions share: others do without --- */

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
