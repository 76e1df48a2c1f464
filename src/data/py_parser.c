#include "data/py_parser.h"

struct py_token *py_next(const struct py_parser *p)
{
    return &p->tokens[p->at];
}

struct str py_text(const struct py_parser *p, const struct py_token *t)
{
    return str_sub(p->text, t->start, t->end);
}

bool py_is_kind(const struct py_parser *p, enum py_kind kind)
{
    return py_next(p)->kind == kind;
}

bool py_is(const struct py_parser *p, const char *word)
{
    const struct py_token *t = py_next(p);
    return (t->kind == PY_NAME || t->kind == PY_OP) && str_is(py_text(p, t), word);
}

bool py_take(struct py_parser *p, const char *word)
{
    if (!py_is(p, word))
        return false;
    p->at++;
    return true;
}

err *py_unexpected(const struct py_parser *p)
{
    return py_complain(py_next(p), "invalid syntax");
}

err *py_need(struct py_parser *p, const char *word)
{
    return py_take(p, word) ? NULL : py_unexpected(p);
}

bool py_is_name(const struct py_parser *p)
{
    static const char *const keywords[] = {
        "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
        "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
        "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
        "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
    if (!py_is_kind(p, PY_NAME))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(keywords); i++)
        if (py_is(p, keywords[i]))
            return false;
    return true;
}

err *py_need_name(struct py_parser *p, struct str *ret)
{
    if (!py_is_name(p))
        return py_unexpected(p);
    if (ret)
        *ret = py_text(p, py_next(p));
    p->at++;
    return NULL;
}

/* The place of what the tokens from `first` up to the next one spell. */
void py_place(const struct py_parser *p, size_t first, struct value *v)
{
    const struct py_token *t = &p->tokens[first];
    v->pos = (struct value_pos){
        .line = t->line, .col = t->col, .start = t->start, .end = p->tokens[p->at - 1].end};
}
