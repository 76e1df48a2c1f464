#include "override/override_parse.h"

#include "override/override_lex.h"

enum { MAX_DEPTH = 100 };

struct parser {
    const char *text;
    const struct tok *at; /* the next token; a TOK_END stays */
    const struct env *env;
    struct arena *arena;
    unsigned depth;
};

static err *unexpected(const struct parser *p)
{
    return override_unexpected(p->text, p->at->text);
}

static bool accept(struct parser *p, enum tok_kind kind)
{
    if (p->at->kind != kind)
        return false;
    if (kind != TOK_END)
        p->at++;
    return true;
}

static err *expect(struct parser *p, enum tok_kind kind)
{
    return accept(p, kind) ? NULL : unexpected(p);
}

/* --- keys --- */

static bool accept_name(struct parser *p)
{
    return accept(p, TOK_ID) || accept(p, TOK_KEY) || accept(p, TOK_PATH);
}

/* A name, a dotted path, group/group, or nothing; then perhaps @package. */
static err *parse_key(struct parser *p, struct override_expr *ret)
{
    const char *start = p->at->text.ptr;
    bool is_group = p->at->kind == TOK_ID && p->at[1].kind == TOK_SLASH;
    accept_name(p);
    while (is_group && accept(p, TOK_SLASH))
        TRY(expect(p, TOK_ID));
    ret->key = arena_strndup(p->arena, start, (size_t)(p->at->text.ptr - start));
    ret->has_package = accept(p, TOK_AT);
    if (ret->has_package)
        accept_name(p);
    return NULL;
}

/* --- primitives --- */

static struct value *string_value(struct parser *p, struct str s)
{
    return value_strn(p->arena, s.ptr, s.len);
}

/* Backslashes before a quote, or before the end, are doubled in the text; others stand for
 * themselves. */
static struct value *quoted_value(struct parser *p, struct str tok)
{
    scoped(sb) struct sb text = SB_INIT;
    char quote = tok.ptr[0];
    size_t end = tok.len - 1;
    for (size_t i = 1; i < end;) {
        size_t n = 0;
        while (i + n < end && tok.ptr[i + n] == '\\')
            n++;
        bool before_quote = i + n == end || tok.ptr[i + n] == quote;
        sb_add_repeat(&text, '\\', before_quote ? n / 2 : n);
        i += n;
        if (i < end)
            sb_add_char(&text, tok.ptr[i++]);
    }
    struct value *v = string_value(p, sb_str(&text));
    v->has_style = true;
    v->pos.start = (size_t)(tok.ptr - p->text);
    return v;
}

static void add_unescaped(struct str s, struct sb *out)
{
    for (size_t i = 1; i < s.len; i += 2)
        sb_add_char(out, s.ptr[i]);
}

static struct value *number_value(struct parser *p, const struct tok *t)
{
    scoped(sb) struct sb plain = SB_INIT;
    for (size_t i = 0; i < t->text.len; i++)
        if (t->text.ptr[i] != '_' && !(i == 0 && t->text.ptr[0] == '+'))
            sb_add_char(&plain, t->text.ptr[i]);
    return t->kind == TOK_FLOAT ? value_float(p->arena, strtod(plain.buf, NULL))
                                : value_int_digits(p->arena, plain.buf);
}

static struct value *single_value(struct parser *p, const struct tok *t)
{
    scoped(sb) struct sb text = SB_INIT;
    if (t->kind == TOK_INT || t->kind == TOK_FLOAT)
        return number_value(p, t);
    if (t->kind == TOK_NULL)
        return value_null(p->arena);
    if (t->kind == TOK_BOOL)
        return value_bool(p->arena, (t->text.ptr[0] | 0x20) == 't');
    if (t->kind != TOK_ESC)
        return string_value(p, t->text);
    add_unescaped(t->text, &text);
    return string_value(p, sb_str(&text));
}

static bool is_of_primitive(enum tok_kind kind, bool is_key)
{
    static const enum tok_kind kinds[] = {TOK_ID,   TOK_NULL, TOK_INT, TOK_FLOAT,
                                          TOK_BOOL, TOK_CHAR, TOK_ESC, TOK_BLANK};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (kind == kinds[i])
            return true;
    return !is_key && (kind == TOK_COLON || kind == TOK_INTERP);
}

/* A run of tokens is one value: a single one by its kind, several as their text.  Blanks at the
 * ends do not count. */
static err *parse_primitive(struct parser *p, bool is_key, struct value **ret)
{
    const struct tok *first = p->at;
    while (is_of_primitive(p->at->kind, is_key))
        p->at++;
    const struct tok *end = p->at;
    if (first == end)
        return unexpected(p);
    first += first->kind == TOK_BLANK;
    if (first == end)
        return unexpected(p);
    end -= end[-1].kind == TOK_BLANK;
    if (end - first == 1) {
        *ret = single_value(p, first);
        return NULL;
    }
    scoped(sb) struct sb text = SB_INIT;
    for (; first < end; first++)
        if (first->kind == TOK_ESC)
            add_unescaped(first->text, &text);
        else
            sb_add_str(&text, first->text);
    *ret = string_value(p, sb_str(&text));
    return NULL;
}

/* --- elements --- */

static err *parse_element(struct parser *p, struct operand *ret);

/* Items of lists, maps and choices are values: sweeps do not nest. */
static err *check_item(const struct parser *p, const struct operand *o, struct str start)
{
    if (o->kind == OPERAND_VALUE)
        return NULL;
    return err_new(ERR_INVALID,
                   "'%s' cannot be used: the sweep at '" STR_FMT "' is inside of another value",
                   p->text, STR_ARG(start));
}

static err *parse_item(struct parser *p, struct value **ret)
{
    struct operand o = {0};
    struct str start = p->at->text;
    TRY(parse_element(p, &o));
    TRY(check_item(p, &o, start));
    *ret = o.val;
    return NULL;
}

static err *parse_list(struct parser *p, struct value **ret)
{
    struct value *list = value_list(p->arena), *item = NULL;
    p->at++;
    if (!accept(p, TOK_BRACKET_CLOSE)) {
        do {
            TRY(parse_item(p, &item));
            value_push(p->arena, list, item);
        } while (accept(p, TOK_COMMA));
        TRY(expect(p, TOK_BRACKET_CLOSE));
    }
    *ret = list;
    return NULL;
}

static err *parse_pair(struct parser *p, struct value *map)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *key = NULL, *val = NULL;
    TRY(parse_primitive(p, true, &key));
    TRY(expect(p, TOK_COLON));
    TRY(parse_item(p, &val));
    if (key->kind == VALUE_NULL)
        return err_new(ERR_INVALID, "'%s' cannot be used: null cannot be a key", p->text);
    value_py_str(key, &text);
    size_t before = map->map.len;
    value_set(p->arena, map, text.buf, val);
    if (map->map.len > before)
        map->map.pairs[before].key_node = key->kind == VALUE_STR ? NULL : key;
    return NULL;
}

static err *parse_map(struct parser *p, struct value **ret)
{
    struct value *map = value_map(p->arena);
    p->at++;
    if (!accept(p, TOK_BRACE_CLOSE)) {
        do
            TRY(parse_pair(p, map));
        while (accept(p, TOK_COMMA));
        TRY(expect(p, TOK_BRACE_CLOSE));
    }
    *ret = map;
    return NULL;
}

static err *parse_arg(struct parser *p, struct call *call)
{
    struct call_arg arg = {0};
    if (p->at->kind == TOK_ID && p->at[1].kind == TOK_EQUAL) {
        arg.name = arena_str(p->arena, p->at->text);
        p->at += 2;
    } else if (call->len && call->at[call->len - 1].name) {
        return unexpected(p); /* a position behind a name */
    }
    TRY(parse_element(p, &arg.val));
    if (arg.val.kind == OPERAND_VALUE && arg.val.val->has_style) {
        arg.val.val = value_copy(p->arena, arg.val.val);
        arg.val.val->has_style = false; /* functions see the text alone */
    }
    arena_push(p->arena, call, arg);
    return NULL;
}

static err *parse_function(struct parser *p, struct operand *ret)
{
    struct call call = {.name = arena_str(p->arena, p->at->text)};
    p->at += 2;
    if (!accept(p, TOK_PAREN_CLOSE)) {
        do
            TRY(parse_arg(p, &call));
        while (accept(p, TOK_COMMA));
        TRY(expect(p, TOK_PAREN_CLOSE));
    }
    TRY_NOTE(override_call(&call, p->env, p->arena, ret), "'%s' cannot be used", p->text);
    return NULL;
}

static err *parse_element(struct parser *p, struct operand *ret)
{
    struct operand out = {.kind = OPERAND_VALUE};
    if (++p->depth > MAX_DEPTH)
        return err_new(ERR_INVALID, "a value is nested more than %d levels deep", MAX_DEPTH);
    if (p->at->kind == TOK_ID && p->at[1].kind == TOK_PAREN_OPEN)
        TRY(parse_function(p, &out));
    else if (p->at->kind == TOK_BRACKET_OPEN)
        TRY(parse_list(p, &out.val));
    else if (p->at->kind == TOK_BRACE_OPEN)
        TRY(parse_map(p, &out.val));
    else if (p->at->kind == TOK_QUOTED)
        out.val = quoted_value(p, p->at++->text);
    else
        TRY(parse_primitive(p, false, &out.val));
    p->depth--;
    *ret = out;
    return NULL;
}

/* --- the whole --- */

/* One element, or several with commas between them: a choice. */
static err *parse_value(struct parser *p, struct operand *ret)
{
    struct operand choice = {.kind = OPERAND_CHOICE, .is_simple = true};
    struct str start = p->at->text;
    struct value *item = NULL;
    TRY(parse_element(p, ret));
    if (p->at->kind != TOK_COMMA)
        return NULL;
    TRY(check_item(p, ret, start));
    choice.val = value_list(p->arena);
    value_push(p->arena, choice.val, ret->val);
    while (accept(p, TOK_COMMA)) {
        TRY(parse_item(p, &item));
        value_push(p->arena, choice.val, item);
    }
    *ret = choice;
    return NULL;
}

static enum override_op parse_prefix(struct parser *p)
{
    if (accept(p, TOK_TILDE))
        return OVERRIDE_REMOVE;
    if (!accept(p, TOK_PLUS))
        return OVERRIDE_SET;
    return accept(p, TOK_PLUS) ? OVERRIDE_FORCE_ADD : OVERRIDE_ADD;
}

err *override_parse(const char *text, const struct env *env, struct arena *a,
                    struct override_expr *ret)
{
    struct toks toks = {0};
    struct override_expr x = {0};
    TRY(override_lex(text, a, &toks));
    struct parser p = {.text = text, .at = toks.at, .env = env, .arena = a};
    x.op = parse_prefix(&p);
    TRY(parse_key(&p, &x));
    if (x.op != OVERRIDE_REMOVE || p.at->kind != TOK_END) {
        TRY(expect(&p, TOK_EQUAL));
        x.operand = arena_new(a, struct operand);
        *x.operand = (struct operand){.kind = OPERAND_VALUE, .val = value_strz(a, "")};
        if (p.at->kind != TOK_END)
            TRY(parse_value(&p, x.operand));
    }
    TRY(expect(&p, TOK_END));
    *ret = x;
    return NULL;
}
