#include "data/py_expr.h"

#include <math.h>

enum { MAX_DEPTH = 1000 }; /* expressions inside of each other */

/* --- calls, items, parameters --- */

/* `keyword`: one has been seen, and now only its like and *these may follow. */
static err *read_arg(struct py_parser *p, bool *keyword)
{
    struct py_expr e;
    if (py_take(p, "*"))
        return py_expr_one(p, false, &e);
    if (py_take(p, "**")) {
        *keyword = true;
        return py_expr_one(p, false, &e);
    }
    const struct py_token *first = py_next(p);
    TRY(py_expr_one(p, true, &e));
    if (py_at_comprehension(p))
        return py_comprehension_read(p);
    if (!py_is(p, "="))
        return *keyword ? py_complain(first, "positional argument follows keyword argument") : NULL;
    if (!e.name.ptr || e.of_self)
        return py_unexpected(p);
    *keyword = true;
    p->at++;
    return py_expr_one(p, false, &e);
}

err *py_expr_args(struct py_parser *p)
{
    bool keyword = false;
    while (!py_is(p, ")")) {
        TRY(read_arg(p, &keyword));
        if (!py_take(p, ","))
            break;
    }
    return py_need(p, ")");
}

static err *read_slice(struct py_parser *p)
{
    struct py_expr e;
    if (!py_is(p, ":"))
        TRY(py_expr_starred(p, true, &e));
    for (int i = 0; i < 2 && py_take(p, ":"); i++)
        if (!py_is(p, ":") && !py_is(p, ",") && !py_is(p, "]"))
            TRY(py_expr_one(p, false, &e));
    return NULL;
}

static err *read_slices(struct py_parser *p)
{
    do {
        TRY(read_slice(p));
    } while (py_take(p, ",") && !py_is(p, "]"));
    return py_need(p, "]");
}

/* Parameters seen so far: behind a default all need one, up to a star. */
struct params {
    bool typed, defaults, star;
};

static err *read_param(struct py_parser *p, struct params *seen)
{
    struct py_expr e;
    bool star = py_take(p, "*"), stars = !star && py_take(p, "**");
    seen->star |= star || stars;
    if (py_take(p, "/") || (star && py_is(p, ",")))
        return NULL;
    TRY(py_need_name(p, NULL));
    if (seen->typed && py_take(p, ":"))
        TRY(py_expr_starred(p, false, &e));
    if (!star && !stars && py_take(p, "=")) {
        seen->defaults = true;
        return py_expr_one(p, false, &e);
    }
    return seen->defaults && !seen->star
               ? py_complain(py_next(p), "a parameter without default behind one with")
               : NULL;
}

err *py_expr_params(struct py_parser *p, bool typed, const char *end)
{
    struct params seen = {.typed = typed};
    while (!py_is(p, end)) {
        TRY(read_param(p, &seen));
        if (!py_take(p, ","))
            break;
    }
    return NULL;
}

/* --- operands --- */

static err *read_strings(struct py_parser *p, struct py_expr *ret)
{
    const struct py_token *first = py_next(p);
    size_t n = 0;
    for (; py_is_kind(p, PY_STRING); n++)
        p->at++;
    return py_string_value(p, first, n, &ret->val);
}

/* set() is the one call that is a constant. */
static err *read_call(struct py_parser *p, const struct py_expr *of, size_t first,
                      struct py_expr *ret)
{
    bool is_set = of->shape == PY_TARGET && !of->of_self && of->name.ptr && str_is(of->name, "set");
    *ret = (struct py_expr){0};
    p->at++;
    if (!is_set || !py_is(p, ")"))
        return py_expr_args(p);
    p->at++;
    ret->val = py_collection_list(p, VALUE_FORM_SET);
    py_place(p, first, ret->val);
    return NULL;
}

static err *read_attribute(struct py_parser *p, const struct py_expr *of, struct py_expr *ret)
{
    struct str name;
    p->at++;
    TRY(py_need_name(p, &name));
    bool of_self = of->name.ptr && !of->of_self && str_is(of->name, "self");
    *ret = (struct py_expr){.shape = PY_TARGET, .of_self = of_self};
    if (of_self)
        ret->name = name;
    return NULL;
}

static err *read_word(struct py_parser *p, struct py_expr *ret)
{
    if (py_is(p, "None"))
        ret->val = value_null(p->arena);
    else if (py_is(p, "True") || py_is(p, "False"))
        ret->val = value_bool(p->arena, py_is(p, "True"));
    else if (py_is(p, "..."))
        ret->val = value_strz(p->arena, "Ellipsis");
    else if (py_is_name(p))
        *ret = (struct py_expr){.shape = PY_TARGET, .name = py_text(p, py_next(p))};
    else
        return py_unexpected(p);
    p->at++;
    return NULL;
}

static err *read_atom(struct py_parser *p, struct py_expr *ret)
{
    *ret = (struct py_expr){0};
    if (py_is(p, "(") || py_is(p, "[") || py_is(p, "{"))
        return py_brackets_read(p, ret);
    if (py_is_kind(p, PY_NUMBER))
        return py_number_read(p, ret);
    return py_is_kind(p, PY_STRING) ? read_strings(p, ret) : read_word(p, ret);
}

/* Inside of brackets `in` is what it is everywhere. */
static err *read_closed_atom(struct py_parser *p, struct py_expr *ret)
{
    bool no_in = p->no_in;
    p->no_in = false;
    TRY(read_atom(p, ret));
    p->no_in = no_in;
    return NULL;
}

static err *read_trailers(struct py_parser *p, size_t first, struct py_expr *e)
{
    bool no_in = p->no_in;
    p->no_in = false;
    for (;;) {
        struct py_expr of = *e;
        if (py_is(p, "(")) {
            TRY(read_call(p, &of, first, e));
        } else if (py_is(p, ".")) {
            TRY(read_attribute(p, &of, e));
        } else if (py_take(p, "[")) {
            TRY(read_slices(p));
            *e = (struct py_expr){.shape = PY_TARGET};
        } else {
            break;
        }
    }
    p->no_in = no_in;
    return NULL;
}

static err *read_primary(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at;
    struct py_expr e;
    TRY(read_closed_atom(p, &e));
    if (e.val && !e.val->pos.line) /* brackets have placed theirs */
        py_place(p, first, e.val);
    if (e.val && py_is(p, "..."))
        return py_unexpected(p);
    TRY(read_trailers(p, first, &e));
    *ret = e;
    return NULL;
}

/* --- operators --- */

static void negate(struct py_parser *p, struct py_expr *e)
{
    struct value *v = e->val;
    e->imag = -e->imag;
    if (!v)
        return;
    if (v->kind == VALUE_FLOAT)
        v->f = -v->f;
    else if (v->digits)
        e->val = value_int_digits(p->arena, arena_printf(p->arena, "-%s", v->digits));
    else
        v->i = -v->i;
}

/* A sign before a number without one is a constant. */
static err *read_signed(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at;
    bool minus = py_is(p, "-"), bare;
    p->at++;
    bare = py_is_kind(p, PY_NUMBER) || py_is(p, "(");
    struct py_expr e;
    TRY(read_primary(p, &e));
    bool number = bare && (value_is_number(e.val) || e.is_complex) && !e.is_signed;
    *ret = (struct py_expr){0};
    if (!number)
        return NULL;
    if (minus)
        negate(p, &e);
    e.is_signed = true;
    if (e.val)
        py_place(p, first, e.val);
    *ret = e;
    return NULL;
}

static err *read_factor(struct py_parser *p, struct py_expr *ret)
{
    struct py_expr e;
    if (++p->depth > MAX_DEPTH)
        return py_complain(py_next(p), "nested too deeply");
    bool sign = py_is(p, "-") || py_is(p, "+");
    const struct py_token *behind = sign ? py_next(p) + 1 : NULL;
    bool simple = sign && (behind->kind == PY_NUMBER || str_is(py_text(p, behind), "("));
    if (simple) {
        TRY(read_signed(p, ret));
    } else if (sign || py_is(p, "~") || py_is(p, "not") || py_is(p, "await")) {
        p->at++;
        TRY(read_factor(p, &e));
        *ret = (struct py_expr){0};
    } else {
        TRY(read_primary(p, ret));
    }
    p->depth--;
    return NULL;
}

static bool take_operator(struct py_parser *p)
{
    static const char *const ops[] = {"or", "and", "<", ">", "==", ">=", "<=", "!=", "|", "^", "&",
                                      "<<", ">>",  "+", "-", "*",  "/",  "//", "%",  "@", "**"};
    if (!p->no_in && py_take(p, "in"))
        return true;
    if (py_take(p, "is")) {
        py_take(p, "not");
        return true;
    }
    if (!p->no_in && py_is(p, "not") && str_is(py_text(p, py_next(p) + 1), "in")) {
        p->at += 2;
        return true;
    }
    for (size_t i = 0; i < ARRAY_LEN(ops); i++)
        if (py_take(p, ops[i]))
            return true;
    return false;
}

/* 1 - 2j is a constant; no other operation is. */
static void join_complex(struct py_parser *p, size_t first, char op, const struct py_expr *left,
                         struct py_expr *right)
{
    bool fits = (op == '+' || op == '-') && value_is_number(left->val) && right->is_complex &&
                !right->is_signed;
    double imag = op == '-' ? -right->imag : right->imag;
    *right = (struct py_expr){0};
    if (!fits)
        return;
    right->val = py_number_complex(p, value_as_double(left->val), imag);
    py_place(p, first, right->val);
}

/* Operands and operators in turn; what binds tighter does not matter here. */
err *py_expr_operation(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at, n = 0;
    struct py_expr left, right;
    TRY(read_factor(p, &left));
    for (; take_operator(p); n++) {
        struct str op = py_text(p, py_next(p) - 1);
        if (py_is(p, "not") && !str_is(op, "and") && !str_is(op, "or"))
            return py_unexpected(p);
        TRY(read_factor(p, &right));
        if (n)
            right = (struct py_expr){0};
        else
            join_complex(p, first, op.len == 1 ? op.ptr[0] : '\0', &left, &right);
        left = right;
    }
    if (left.is_complex) {
        left.val = py_number_complex(p, left.is_signed && signbit(left.imag) ? -0.0 : 0, left.imag);
        left.is_complex = false;
        py_place(p, first, left.val);
    }
    *ret = left;
    return NULL;
}

static err *read_lambda(struct py_parser *p)
{
    struct py_expr body;
    p->at++;
    TRY(py_expr_params(p, false, ":"));
    TRY(py_need(p, ":"));
    return py_expr_one(p, false, &body);
}

static err *read_test(struct py_parser *p, struct py_expr *ret)
{
    struct py_expr rest;
    if (py_is(p, "lambda")) {
        *ret = (struct py_expr){0};
        return read_lambda(p);
    }
    TRY(py_expr_operation(p, ret));
    if (!py_take(p, "if"))
        return NULL;
    *ret = (struct py_expr){0};
    TRY(py_expr_operation(p, &rest));
    TRY(py_need(p, "else"));
    return py_expr_one(p, false, &rest);
}

err *py_expr_one(struct py_parser *p, bool walrus, struct py_expr *ret)
{
    if (++p->depth > MAX_DEPTH)
        return py_complain(py_next(p), "nested too deeply");
    TRY(read_test(p, ret));
    if (walrus && py_is(p, ":=")) {
        if (!ret->name.ptr || ret->of_self)
            return py_unexpected(p);
        p->at++;
        TRY(py_expr_one(p, false, ret));
        *ret = (struct py_expr){0};
    }
    p->depth--;
    return NULL;
}

/* --- lists --- */

err *py_expr_starred(struct py_parser *p, bool walrus, struct py_expr *ret)
{
    struct py_expr e;
    if (!py_take(p, "*"))
        return py_expr_one(p, walrus, ret);
    TRY(py_expr_operation(p, &e));
    *ret = (struct py_expr){.shape = e.shape == PY_TARGET || e.shape == PY_TARGETS ? PY_STAR_DEST
                                                                                   : PY_STARRED};
    return NULL;
}

bool py_is_target(const struct py_expr *e)
{
    return e->shape == PY_TARGET || e->shape == PY_TARGETS || e->shape == PY_STAR_DEST;
}

static err *read_yield(struct py_parser *p, struct py_expr *ret)
{
    struct py_expr e;
    *ret = (struct py_expr){0};
    p->at++;
    if (py_take(p, "from"))
        return py_expr_one(p, false, &e);
    if (py_is_kind(p, PY_NEWLINE) || py_is(p, ")") || py_is(p, "]") || py_is(p, "}") ||
        py_is(p, ";") || py_is(p, "="))
        return NULL;
    return py_expr_list(p, &e);
}

static bool ends_list(const struct py_parser *p)
{
    return py_is_kind(p, PY_NEWLINE) || py_is(p, "=") || py_is(p, ")") || py_is(p, "]") ||
           py_is(p, ";") || py_is(p, ":") || py_is(p, "in") || py_is(p, "}");
}

/* One expression, or a tuple without brackets. */
static err *read_items(struct py_parser *p, bool walrus, struct py_expr *ret)
{
    size_t first = p->at;
    struct py_collection c = {.val = py_collection_list(p, VALUE_FORM_TUPLE)};
    struct py_expr e;
    bool comma = false, targets = true;
    do {
        TRY(py_expr_starred(p, walrus, &e));
        py_collect(p, &c, &e);
        targets &= py_is_target(&e);
        if (!py_take(p, ","))
            break;
        comma = true;
    } while (!ends_list(p));
    if (comma) {
        py_collection_finish(p, &c, first, &e);
        e.shape = targets ? PY_TARGETS : PY_OTHER;
    }
    *ret = e;
    return NULL;
}

err *py_expr_list(struct py_parser *p, struct py_expr *ret)
{
    if (py_is(p, "yield"))
        return read_yield(p, ret);
    return read_items(p, false, ret);
}

err *py_expr_subject(struct py_parser *p, struct py_expr *ret)
{
    return read_items(p, true, ret);
}

err *py_expr_targets(struct py_parser *p, struct py_expr *ret)
{
    bool no_in = p->no_in;
    p->no_in = true;
    TRY(read_items(p, false, ret));
    p->no_in = no_in;
    return py_is_target(ret) ? NULL : py_unexpected(p);
}
