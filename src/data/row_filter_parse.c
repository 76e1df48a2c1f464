#include "data/pynum.h"
#include "data/row_filter.h"
#include "data/row_filter_node.h"

#include <errno.h>
#include <stdlib.h>

enum { DEPTH_MAX = 200 }; /* of parentheses and "not" */

enum token_kind { TOKEN_END, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_OP, TOKEN_BARE, TOKEN_QUOTED };

struct token {
    enum token_kind kind;
    enum row_filter_kind op;
    const char *text; /* of a word */
    size_t at;        /* where it starts */
};

struct parser {
    const char *text;
    size_t at; /* behind the token */
    struct token token;
    struct arena *arena;
    struct row_filter *filter;
    int depth;
};

static const struct {
    const char *text;
    enum row_filter_kind op;
} ops[] = {
    {"==", ROW_FILTER_EQ}, {"!=", ROW_FILTER_NE}, {"<=", ROW_FILTER_LE}, {">=", ROW_FILTER_GE},
    {"=", ROW_FILTER_EQ},  {"<", ROW_FILTER_LT},  {">", ROW_FILTER_GT},  {"~", ROW_FILTER_LIKE},
};

/* --- tokens --- */

/* Places are told as a person counts: characters, from 1. */
static size_t place_of(const struct parser *p, size_t at)
{
    size_t n = 1;
    for (size_t i = 0; i < at; i++)
        n += ((unsigned char)p->text[i] & 0xc0) != 0x80;
    return n;
}

static err *refuse(const struct parser *p, const char *wanted)
{
    const struct token *t = &p->token;
    const char *found = p->text + t->at;
    if (!*found)
        return err_new(ERR_INVALID, "invalid filter '%s': it ends where %s should stand", p->text,
                       wanted);
    return err_new(ERR_INVALID, "invalid filter '%s': %s expected at character %zu, not '%s'",
                   p->text, wanted, place_of(p, t->at), found);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool ends_bare(char c)
{
    return !c || is_blank(c) || strchr("()=!<>~'\"", c);
}

/* Backslashes escape the quote and themselves. */
static err *read_quoted(struct parser *p)
{
    const char quote = p->text[p->at];
    scoped(sb) struct sb word = SB_INIT;
    const char *s = p->text + p->at + 1;
    for (; *s && *s != quote; s++) {
        if (*s == '\\' && (s[1] == quote || s[1] == '\\'))
            s++;
        sb_add_char(&word, *s);
    }
    if (!*s)
        return err_new(ERR_INVALID, "invalid filter '%s': the quote at character %zu is not closed",
                       p->text, place_of(p, p->at));
    p->token.kind = TOKEN_QUOTED;
    p->token.text = arena_str(p->arena, sb_str(&word));
    p->at = (size_t)(s - p->text) + 1;
    return NULL;
}

static bool read_op(struct parser *p)
{
    for (size_t i = 0; i < ARRAY_LEN(ops); i++)
        if (starts_with(p->text + p->at, ops[i].text)) {
            p->token.kind = TOKEN_OP;
            p->token.op = ops[i].op;
            p->at += strlen(ops[i].text);
            return true;
        }
    return false;
}

static void read_bare(struct parser *p)
{
    size_t end = p->at;
    while (!ends_bare(p->text[end]))
        end++;
    p->token.kind = TOKEN_BARE;
    p->token.text = arena_strndup(p->arena, p->text + p->at, end - p->at);
    p->at = end;
}

static err *advance(struct parser *p)
{
    while (is_blank(p->text[p->at]))
        p->at++;
    const char c = p->text[p->at];
    p->token = (struct token){.kind = TOKEN_END, .at = p->at};
    if (!c)
        return NULL;
    if (c == '(' || c == ')') {
        p->token.kind = c == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
        p->at++;
        return NULL;
    }
    if (c == '\'' || c == '"')
        return read_quoted(p);
    if (read_op(p))
        return NULL;
    if (c == '!')
        return refuse(p, "'not' or '!='");
    read_bare(p);
    return NULL;
}

static bool at_word(const struct parser *p, const char *word)
{
    return p->token.kind == TOKEN_BARE && streq(arena_lower(p->arena, p->token.text), word);
}

static bool at_keyword(const struct parser *p)
{
    static const char *const words[] = {"and", "or", "not", "is"};
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (at_word(p, words[i]))
            return true;
    return false;
}

static err *skip_word(struct parser *p, const char *word, bool *ret_there)
{
    *ret_there = at_word(p, word);
    return *ret_there ? advance(p) : NULL;
}

/* --- nodes --- */

static struct row_filter_node *new_node(struct parser *p, enum row_filter_kind kind,
                                        struct row_filter_node *left, struct row_filter_node *right)
{
    struct row_filter_node *n = arena_new(p->arena, struct row_filter_node);
    *n = (struct row_filter_node){
        .kind = kind, .left = left, .right = right, .next = p->filter->all};
    p->filter->all = n;
    return n;
}

static const struct value *read_integer(struct parser *p, const char *text)
{
    char *end;
    errno = 0;
    long long i = strtoll(text, &end, 10);
    if (*end || errno)
        return NULL;
    return value_int(p->arena, i);
}

static void read_literal(struct parser *p, struct row_filter_node *n)
{
    double f;
    n->text = p->token.text;
    if (p->token.kind == TOKEN_QUOTED)
        return;
    if (at_word(p, "true") || at_word(p, "false"))
        n->boolean = value_bool(p->arena, at_word(p, "true"));
    else if (pynum_parse(str_of(n->text), &f)) {
        n->number = read_integer(p, n->text);
        if (!n->number)
            n->number = value_float(p->arena, f);
    }
}

static err *parse_missing(struct parser *p, struct row_filter_node *n, struct row_filter_node **ret)
{
    bool negated;
    TRY(advance(p));
    TRY(skip_word(p, "not", &negated));
    if (!at_word(p, "missing"))
        return refuse(p, negated ? "'missing'" : "'missing' or 'not missing'");
    *ret = negated ? new_node(p, ROW_FILTER_NOT, n, NULL) : n;
    return advance(p);
}

static err *parse_condition(struct parser *p, struct row_filter_node **ret)
{
    bool is_name = (p->token.kind == TOKEN_BARE && !at_keyword(p)) || p->token.kind == TOKEN_QUOTED;
    if (!is_name)
        return refuse(p, "a column, 'not' or '('");
    struct row_filter_node *n = new_node(p, ROW_FILTER_MISSING, NULL, NULL);
    n->column = p->token.text;
    TRY(advance(p));
    if (at_word(p, "is"))
        return parse_missing(p, n, ret);
    if (p->token.kind != TOKEN_OP)
        return refuse(p, "one of == != < <= > >= ~ 'is'");
    n->kind = p->token.op;
    TRY(advance(p));
    if (p->token.kind != TOKEN_BARE && p->token.kind != TOKEN_QUOTED)
        return refuse(p, "a value");
    read_literal(p, n);
    if (n->kind == ROW_FILTER_LIKE)
        TRY(pattern_new(n->text, &n->pattern));
    *ret = n;
    return advance(p);
}

static err *parse_or(struct parser *p, struct row_filter_node **ret);

static err *parse_parens(struct parser *p, struct row_filter_node **ret)
{
    TRY(advance(p));
    TRY(parse_or(p, ret));
    if (p->token.kind != TOKEN_CLOSE)
        return refuse(p, "'and', 'or' or ')'");
    return advance(p);
}

static err *parse_nested(struct parser *p, struct row_filter_node **ret);

static err *parse_not(struct parser *p, struct row_filter_node **ret)
{
    struct row_filter_node *inner = NULL;
    TRY(advance(p));
    TRY(parse_nested(p, &inner));
    *ret = new_node(p, ROW_FILTER_NOT, inner, NULL);
    return NULL;
}

static err *parse_nested(struct parser *p, struct row_filter_node **ret)
{
    bool negated = at_word(p, "not");
    if (!negated && p->token.kind != TOKEN_OPEN)
        return parse_condition(p, ret);
    if (++p->depth > DEPTH_MAX)
        return err_new(ERR_INVALID, "invalid filter: it is nested more than %d deep", DEPTH_MAX);
    TRY(negated ? parse_not(p, ret) : parse_parens(p, ret));
    p->depth--;
    return NULL;
}

/* Chains lean to the right, so that matching needs no stack for them. */
static err *parse_chain(struct parser *p, enum row_filter_kind kind, struct row_filter_node **ret)
{
    struct row_filter_node **end = ret;
    bool more = true;
    while (more) {
        TRY(kind == ROW_FILTER_OR ? parse_chain(p, ROW_FILTER_AND, end) : parse_nested(p, end));
        TRY(skip_word(p, kind == ROW_FILTER_OR ? "or" : "and", &more));
        if (more) {
            *end = new_node(p, kind, *end, NULL);
            end = &(*end)->right;
        }
    }
    return NULL;
}

static err *parse_or(struct parser *p, struct row_filter_node **ret)
{
    return parse_chain(p, ROW_FILTER_OR, ret);
}

static err *parse(struct parser *p)
{
    TRY(advance(p));
    TRY(parse_or(p, &p->filter->root));
    return p->token.kind == TOKEN_END ? NULL : refuse(p, "'and', 'or' or the end");
}

err *row_filter_parse(const char *text, struct arena *a, struct row_filter **ret)
{
    struct row_filter *f = arena_new(a, struct row_filter);
    struct parser p = {.text = text, .arena = a, .filter = f};
    f->arena = a;
    err *e = parse(&p);
    if (e) {
        row_filter_release(f);
        return e;
    }
    *ret = f;
    return NULL;
}
