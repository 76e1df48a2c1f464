#include "data/pylit_read.h"

#include "data/py_expr.h"

/* What is taken from the statements of a block. */
enum taking {
    TAKE_NOTHING,
    TAKE_NAMES, /* of a file or class: names, and attributes of `self` */
    TAKE_SELF,  /* of __init__: only attributes of `self` */
};

struct block {
    enum taking taking;
    struct value *map; /* where it goes */
};

static const struct block nowhere = {TAKE_NOTHING, NULL};

static err *read_block(struct py_parser *p, struct block into);

/* --- assignments --- */

static err *take_value(struct py_parser *p, struct block into, const struct py_expr *target,
                       const struct py_expr *val)
{
    bool wanted = into.taking == TAKE_NAMES || (into.taking == TAKE_SELF && target->of_self);
    if (!wanted || !target->name.ptr)
        return NULL;
    if (val->is_unhashable)
        return err_new(ERR_INVALID, "a list, set or dict in a set or as a key of '" STR_FMT "'",
                       STR_ARG(target->name));
    if (val->val)
        value_set(p->arena, into.map, arena_str(p->arena, target->name), val->val);
    return NULL;
}

/* target: annotation [= value] */
static err *read_annotated(struct py_parser *p, struct block into, const struct py_expr *target)
{
    struct py_expr e;
    if (target->shape != PY_TARGET)
        return py_unexpected(p);
    TRY(py_expr_one(p, false, &e));
    if (!py_take(p, "="))
        return NULL;
    TRY(py_expr_list(p, &e));
    return take_value(p, into, target, &e);
}

static bool take_augmented(struct py_parser *p)
{
    static const char *const ops[] = {
        "+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**="};
    for (size_t i = 0; i < ARRAY_LEN(ops); i++)
        if (py_take(p, ops[i]))
            return true;
    return false;
}

/* target = [target =] value */
static err *read_assigned(struct py_parser *p, struct block into, const struct py_expr *first)
{
    struct py_expr target = *first, val;
    size_t targets = 0;
    do {
        if (target.shape == PY_OTHER || target.shape == PY_STARRED)
            return py_unexpected(p);
        TRY(py_expr_list(p, &val));
        if (py_is(p, "="))
            target = val;
        targets++;
    } while (py_take(p, "="));
    return targets == 1 ? take_value(p, into, first, &val) : NULL;
}

static err *read_expression(struct py_parser *p, struct block into)
{
    struct py_expr e, val;
    TRY(py_expr_list(p, &e));
    if (py_take(p, ":"))
        return read_annotated(p, into, &e);
    if (py_take(p, "="))
        return read_assigned(p, into, &e);
    if (!take_augmented(p))
        return NULL;
    return e.shape == PY_TARGET ? py_expr_list(p, &val) : py_unexpected(p);
}

/* --- simple statements --- */

static bool ends_statement(const struct py_parser *p)
{
    return py_is_kind(p, PY_NEWLINE) || py_is(p, ";");
}

static err *read_names(struct py_parser *p)
{
    do {
        TRY(py_need_name(p, NULL));
    } while (py_take(p, ","));
    return NULL;
}

static err *read_dotted_name(struct py_parser *p)
{
    do {
        TRY(py_need_name(p, NULL));
    } while (py_take(p, "."));
    return NULL;
}

/* a.b as c, d as e */
static err *read_imported(struct py_parser *p, bool brackets)
{
    do {
        if (brackets && py_is(p, ")"))
            break;
        TRY(read_dotted_name(p));
        if (py_take(p, "as"))
            TRY(py_need_name(p, NULL));
    } while (py_take(p, ","));
    return brackets ? py_need(p, ")") : NULL;
}

static err *read_from(struct py_parser *p)
{
    bool dots = false;
    while (py_take(p, ".") || py_take(p, "..."))
        dots = true;
    if (!dots || !py_is(p, "import"))
        TRY(read_dotted_name(p));
    TRY(py_need(p, "import"));
    return py_take(p, "*") ? NULL : read_imported(p, py_take(p, "("));
}

static err *read_raise(struct py_parser *p)
{
    struct py_expr e;
    if (ends_statement(p))
        return NULL;
    TRY(py_expr_one(p, false, &e));
    return py_take(p, "from") ? py_expr_one(p, false, &e) : NULL;
}

static err *read_assert(struct py_parser *p)
{
    struct py_expr e;
    TRY(py_expr_one(p, false, &e));
    return py_take(p, ",") ? py_expr_one(p, false, &e) : NULL;
}

static err *read_del(struct py_parser *p)
{
    struct py_expr e;
    TRY(py_expr_list(p, &e));
    return e.shape == PY_TARGET || e.shape == PY_TARGETS ? NULL : py_unexpected(p);
}

static err *read_small(struct py_parser *p, struct block into)
{
    struct py_expr e;
    if (py_take(p, "pass") || py_take(p, "break") || py_take(p, "continue"))
        return NULL;
    if (py_take(p, "return"))
        return ends_statement(p) ? NULL : py_expr_list(p, &e);
    if (py_take(p, "import"))
        return read_imported(p, false);
    if (py_take(p, "from"))
        return read_from(p);
    if (py_take(p, "raise"))
        return read_raise(p);
    if (py_take(p, "assert"))
        return read_assert(p);
    if (py_take(p, "del"))
        return read_del(p);
    if (py_take(p, "global") || py_take(p, "nonlocal"))
        return read_names(p);
    return read_expression(p, into);
}

/* Small statements with semicolons between them, and the end of the line. */
static err *read_line(struct py_parser *p, struct block into)
{
    do {
        TRY(read_small(p, into));
    } while (py_take(p, ";") && !py_is_kind(p, PY_NEWLINE));
    if (!py_is_kind(p, PY_NEWLINE))
        return py_unexpected(p);
    p->at++;
    return NULL;
}

/* --- compound statements --- */

static err *read_else(struct py_parser *p)
{
    return py_take(p, "else") ? read_block(p, nowhere) : NULL;
}

static err *read_if(struct py_parser *p)
{
    struct py_expr e;
    do {
        TRY(py_expr_one(p, true, &e));
        TRY(read_block(p, nowhere));
    } while (py_take(p, "elif"));
    return read_else(p);
}

static err *read_while(struct py_parser *p)
{
    struct py_expr e;
    TRY(py_expr_one(p, true, &e));
    TRY(read_block(p, nowhere));
    return read_else(p);
}

static err *read_for(struct py_parser *p)
{
    struct py_expr e;
    TRY(py_expr_targets(p, &e));
    TRY(py_need(p, "in"));
    TRY(py_expr_list(p, &e));
    TRY(read_block(p, nowhere));
    return read_else(p);
}

static err *read_except(struct py_parser *p)
{
    struct py_expr e;
    py_take(p, "*");
    if (!py_is(p, ":")) {
        TRY(py_expr_one(p, false, &e));
        if (py_take(p, "as"))
            TRY(py_need_name(p, NULL));
    }
    return read_block(p, nowhere);
}

static err *read_try(struct py_parser *p)
{
    bool handled = false;
    TRY(read_block(p, nowhere));
    while (py_take(p, "except")) {
        TRY(read_except(p));
        handled = true;
    }
    if (handled)
        TRY(read_else(p));
    if (py_take(p, "finally"))
        return read_block(p, nowhere);
    return handled ? NULL : py_unexpected(p);
}

/* context [as target], ... */
static err *read_contexts(struct py_parser *p, bool brackets)
{
    struct py_expr e;
    do {
        if (brackets && py_is(p, ")"))
            break;
        TRY(py_expr_one(p, false, &e));
        if (!py_take(p, "as"))
            continue;
        TRY(py_expr_one(p, false, &e));
        if (e.shape != PY_TARGET && e.shape != PY_TARGETS)
            return py_unexpected(p);
    } while (py_take(p, ","));
    if (brackets)
        TRY(py_need(p, ")"));
    return py_is(p, ":") ? NULL : py_unexpected(p);
}

/* The brackets may be those of the statement, or of its first expression. */
static err *read_with(struct py_parser *p)
{
    struct py_parser start = *p;
    if (py_take(p, "(")) {
        err *e = read_contexts(p, true);
        if (!e)
            return read_block(p, nowhere);
        err_ignore(e); /* the other reading tells what is wrong */
        *p = start;
    }
    TRY(read_contexts(p, false));
    return read_block(p, nowhere);
}

static err *read_def(struct py_parser *p, struct block into, bool async)
{
    struct py_expr e;
    struct str name;
    struct block inside = nowhere;
    TRY(py_need_name(p, &name));
    TRY(py_need(p, "("));
    TRY(py_expr_params(p, true, ")"));
    TRY(py_need(p, ")"));
    if (py_take(p, "->"))
        TRY(py_expr_one(p, false, &e));
    if (into.taking != TAKE_NOTHING && !async && str_is(name, "__init__"))
        inside = (struct block){TAKE_SELF, into.map};
    return read_block(p, inside);
}

static err *read_class(struct py_parser *p, struct block into)
{
    struct str name;
    struct block inside = nowhere;
    TRY(py_need_name(p, &name));
    if (py_take(p, "("))
        TRY(py_expr_args(p));
    if (into.taking != TAKE_NOTHING)
        inside = (struct block){TAKE_NAMES, value_map(p->arena)};
    TRY(read_block(p, inside));
    if (inside.map)
        value_set(p->arena, into.map, arena_str(p->arena, name), inside.map);
    return NULL;
}

static err *read_async(struct py_parser *p, struct block into)
{
    if (py_take(p, "def"))
        return read_def(p, into, true);
    if (py_take(p, "for"))
        return read_for(p);
    return py_take(p, "with") ? read_with(p) : py_unexpected(p);
}

static err *read_decorated(struct py_parser *p, struct block into)
{
    struct py_expr e;
    do {
        TRY(py_expr_one(p, true, &e));
        if (!py_is_kind(p, PY_NEWLINE))
            return py_unexpected(p);
        p->at++;
    } while (py_take(p, "@"));
    if (py_take(p, "class"))
        return read_class(p, into);
    bool async = py_take(p, "async");
    TRY(py_need(p, "def"));
    return read_def(p, into, async);
}

/* --- match, which is a name as well --- */

/* A pattern and its guard, up to the colon of the line; of their grammar only brackets count. */
static err *read_case(struct py_parser *p)
{
    size_t depth = 0, first;
    TRY(py_need(p, "case"));
    for (first = p->at; depth || !py_is(p, ":"); p->at++) {
        if (py_is_kind(p, PY_NEWLINE))
            return py_unexpected(p);
        depth += py_is(p, "(") || py_is(p, "[") || py_is(p, "{");
        depth -= py_is(p, ")") || py_is(p, "]") || py_is(p, "}");
    }
    return p->at == first ? py_unexpected(p) : read_block(p, nowhere);
}

static bool begins_match(const struct py_parser *p)
{
    struct py_parser ahead = *p;
    struct py_expr e;
    if (!py_take(&ahead, "match") || py_is(&ahead, "="))
        return false;
    err *failure = py_expr_subject(&ahead, &e);
    bool is_match = !failure && py_take(&ahead, ":") && py_is_kind(&ahead, PY_NEWLINE);
    err_free(failure);
    return is_match && ahead.tokens[ahead.at + 1].kind == PY_INDENT;
}

static err *read_match(struct py_parser *p)
{
    struct py_expr e;
    p->at++;
    TRY(py_expr_subject(p, &e));
    TRY(py_need(p, ":"));
    p->at += 2; /* the line's end and the indent, which begins_match() has seen */
    do {
        TRY(read_case(p));
    } while (!py_is_kind(p, PY_DEDENT));
    p->at++;
    return NULL;
}

/* --- blocks --- */

static err *read_statement(struct py_parser *p, struct block into)
{
    if (py_take(p, "if"))
        return read_if(p);
    if (py_take(p, "while"))
        return read_while(p);
    if (py_take(p, "for"))
        return read_for(p);
    if (py_take(p, "try"))
        return read_try(p);
    if (py_take(p, "with"))
        return read_with(p);
    if (py_take(p, "def"))
        return read_def(p, into, false);
    if (py_take(p, "class"))
        return read_class(p, into);
    if (py_take(p, "async"))
        return read_async(p, into);
    if (py_take(p, "@"))
        return read_decorated(p, into);
    return begins_match(p) ? read_match(p) : read_line(p, into);
}

/* A colon, and the rest of the line or the lines that are indented. */
static err *read_block(struct py_parser *p, struct block into)
{
    TRY(py_need(p, ":"));
    if (!py_is_kind(p, PY_NEWLINE))
        return read_line(p, into);
    p->at++;
    if (!py_is_kind(p, PY_INDENT))
        return py_complain(py_next(p), "expected an indented block");
    p->at++;
    do {
        TRY(read_statement(p, into));
    } while (!py_is_kind(p, PY_DEDENT));
    p->at++;
    return NULL;
}

err *pylit_read(struct str text, struct arena *a, struct value **ret)
{
    struct py_tokens tokens = {0};
    struct value *map = value_map(a);
    TRY(value_check_text(text));
    TRY(py_tokenize(text, a, &tokens));
    struct py_parser p = {.text = text, .tokens = tokens.at, .arena = a};
    while (!py_is_kind(&p, PY_END))
        TRY(read_statement(&p, (struct block){TAKE_NAMES, map}));
    *ret = map;
    return NULL;
}
