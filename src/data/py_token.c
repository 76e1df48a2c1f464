#include "data/py_token.h"

#include "base/utf8.h"

enum {
    MAX_BRACKETS = 200, /* CPython's limits */
    MAX_INDENTS = 100,
    MAX_NESTED_STRINGS = 20, /* strings inside of formatted strings */
};

/* How far a line is indented: with tabs of eight columns and of one, which must agree. */
struct indent {
    uint32_t col, alt;
};

struct scan {
    struct str text;
    size_t at;
    uint32_t line;
    size_t line_start;
    struct arena *arena;
    struct py_tokens tokens;
    struct py_token brackets[MAX_BRACKETS]; /* those that are open */
    size_t n_brackets;
    struct indent indents[MAX_INDENTS];
    size_t n_indents;
    unsigned nested;
    bool begun; /* the logical line has a token */
};

err *py_complain(const struct py_token *t, const char *what)
{
    return err_new(ERR_INVALID, "%s: line %u column %u", what, t->line, t->col);
}

static struct py_token token_here(const struct scan *s, enum py_kind kind)
{
    return (struct py_token){.kind = kind,
                             .line = s->line,
                             .col = (uint32_t)(s->at - s->line_start) + 1,
                             .start = s->at,
                             .end = s->at};
}

static err *complain(const struct scan *s, const char *what)
{
    struct py_token t = token_here(s, PY_OP);
    return py_complain(&t, what);
}

static char peek_at(const struct scan *s, size_t ahead)
{
    return s->at + ahead < s->text.len ? s->text.ptr[s->at + ahead] : '\0';
}

static char peek(const struct scan *s)
{
    return peek_at(s, 0);
}

static bool ended(const struct scan *s)
{
    return s->at >= s->text.len;
}

static bool at_break(const struct scan *s)
{
    return peek(s) == '\n' || peek(s) == '\r';
}

static void skip_break(struct scan *s)
{
    s->at += peek(s) == '\r' && peek_at(s, 1) == '\n' ? 2 : 1;
    s->line++;
    s->line_start = s->at;
}

static void push(struct scan *s, struct py_token t)
{
    t.end = s->at;
    s->begun = true;
    arena_push(s->arena, &s->tokens, t);
}

/* --- names --- */

/* Signs that are no letters, digits or marks of any script; the rest beyond ASCII is taken for
 * letters. */
static bool is_sign(uint32_t cp)
{
    static const uint32_t ranges[][2] = {
        {0x80, 0xA9},       {0xAB, 0xB4},       {0xB6, 0xB6},     {0xB8, 0xB9},
        {0xBB, 0xBF},       {0xD7, 0xD7},       {0xF7, 0xF7},     {0x2000, 0x203E},
        {0x2041, 0x2053},   {0x2055, 0x206F},   {0x20A0, 0x20CF}, {0x2190, 0x2BFF},
        {0x3000, 0x3004},   {0x3008, 0x3020},   {0xE000, 0xF8FF}, {0xFEFF, 0xFEFF},
        {0xFF01, 0xFF0F},   {0xFF1A, 0xFF20},   {0xFFF0, 0xFFFF}, {0x1F000, 0x1FAFF},
        {0xE0000, 0xE00FF}, {0xF0000, 0x10FFFF}};
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
        if (cp >= ranges[i][0] && cp <= ranges[i][1])
            return true;
    return false;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The length of the character of a name here, or 0. */
static size_t name_char(const struct scan *s)
{
    char c = peek(s);
    size_t next = s->at;
    if ((unsigned char)c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || is_digit(c);
    return is_sign(utf8_next(s->text, &next)) ? 0 : next - s->at;
}

static void skip_name(struct scan *s)
{
    for (size_t n; (n = name_char(s)) > 0;)
        s->at += n;
}

/* --- numbers --- */

/* Digits with single underscores between them. */
static bool skip_digits(struct scan *s, const char *digits)
{
    bool any = false;
    while (peek(s) && strchr(digits, peek(s))) {
        any = true;
        s->at++;
        if (peek(s) == '_' && peek_at(s, 1) && strchr(digits, peek_at(s, 1)))
            s->at++;
    }
    return any;
}

static bool skip_based(struct scan *s, char letter)
{
    s->at += 2;
    if (peek(s) == '_')
        s->at++;
    return skip_digits(s, letter == 'x'   ? "0123456789abcdefABCDEF"
                          : letter == 'o' ? "01234567"
                                          : "01");
}

/* Whether what was skipped is a number: "012" is none, "012.5" is. */
static bool skip_decimal(struct scan *s)
{
    size_t start = s->at;
    bool whole = skip_digits(s, "0123456789"), real = false;
    bool zeros = whole && s->text.ptr[start] == '0';
    for (size_t i = start; zeros && i < s->at; i++)
        zeros = s->text.ptr[i] == '0' || s->text.ptr[i] == '_';
    if (peek(s) == '.') {
        s->at++;
        skip_digits(s, "0123456789");
        real = true;
    }
    bool sign = peek_at(s, 1) == '+' || peek_at(s, 1) == '-';
    if ((peek(s) | 0x20) == 'e' && is_digit(peek_at(s, 1 + sign))) {
        s->at += 1u + sign;
        skip_digits(s, "0123456789");
        real = true;
    }
    if ((peek(s) | 0x20) == 'j') {
        s->at++;
        real = true;
    }
    return real || zeros || s->text.ptr[start] != '0';
}

/* A keyword may stand right behind a number: "1if x else 2". */
static bool keyword_follows(const struct scan *s)
{
    static const char *const words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    struct str rest = str_sub(s->text, s->at, s->text.len);
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_starts(rest, words[i]))
            return true;
    return false;
}

static err *scan_number(struct scan *s)
{
    struct py_token t = token_here(s, PY_NUMBER);
    char letter = (char)(peek_at(s, 1) | 0x20);
    bool based = peek(s) == '0' && (letter == 'x' || letter == 'o' || letter == 'b');
    bool good = based ? skip_based(s, letter) : skip_decimal(s);
    if (!good || (name_char(s) && !keyword_follows(s)))
        return py_complain(&t, "invalid number");
    push(s, t);
    return NULL;
}

/* --- strings --- */

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* How long the prefix of a string here is, "rb" for instance; -1 when no string is here. */
static ptrdiff_t string_prefix(const struct scan *s)
{
    static const char *const prefixes[] = {"", "r", "u", "b", "f", "br", "rb", "fr", "rf"};
    for (size_t i = ARRAY_LEN(prefixes); i-- > 0;) {
        size_t n = strlen(prefixes[i]), k = 0;
        while (k < n && (peek_at(s, k) | 0x20) == prefixes[i][k])
            k++;
        if (k == n && is_quote(peek_at(s, n)))
            return (ptrdiff_t)n;
    }
    return -1;
}

static err *skip_string(struct scan *s, size_t prefix);

/* One character, or a backslash with the one behind it; line breaks only where they are allowed. */
static err *skip_char(struct scan *s, const struct py_token *t, bool breaks)
{
    if (ended(s) || (at_break(s) && !breaks))
        return py_complain(t, "a string that does not end");
    if (peek(s) == '\\' && s->at + 1 < s->text.len) {
        s->at++;
        breaks = true;
    }
    if (at_break(s))
        skip_break(s);
    else
        s->at++;
    return NULL;
}

/* The expression of a formatted string's braces; `spec`: behind its colon, which is text again. */
static err *skip_field(struct scan *s, const struct py_token *t, bool spec, bool breaks)
{
    size_t depth = 0;
    if (++s->nested > MAX_NESTED_STRINGS)
        return py_complain(t, "strings nested too deeply");
    for (;;) {
        char c = peek(s);
        ptrdiff_t prefix = spec ? -1 : string_prefix(s);
        if (prefix >= 0) {
            TRY(skip_string(s, (size_t)prefix));
            continue;
        }
        if (c == '}' && !depth)
            break;
        if (spec && c == '{') {
            s->at++;
            TRY(skip_field(s, t, false, breaks));
            continue;
        }
        depth += !spec && c && strchr("([{", c);
        depth -= !spec && depth && c && strchr(")]}", c);
        spec |= c == ':' && !depth;
        TRY(skip_char(s, t, breaks));
    }
    s->at++;
    s->nested--;
    return NULL;
}

/* In formatted text a backslash does not escape a brace, but for the name of a character. */
static err *skip_formatted(struct scan *s, const struct py_token *t, bool raw, bool breaks)
{
    if (peek(s) == '\\' && (peek_at(s, 1) == '{' || peek_at(s, 1) == '}')) {
        s->at++;
        return NULL;
    }
    bool named = !raw && peek(s) == '\\' && peek_at(s, 1) == 'N' && peek_at(s, 2) == '{';
    if (!named && peek(s) == '{' && peek_at(s, 1) != '{') {
        s->at++;
        return skip_field(s, t, false, breaks);
    }
    s->at += named ? 2 : peek(s) == '{'; /* two braces are one */
    return skip_char(s, t, breaks);
}

static bool take_closing(struct scan *s, char quote, bool triple)
{
    if (peek(s) != quote || (triple && (peek_at(s, 1) != quote || peek_at(s, 2) != quote)))
        return false;
    s->at += triple ? 3 : 1;
    return true;
}

static bool has_letter(struct str prefix, char letter)
{
    for (size_t i = 0; i < prefix.len; i++)
        if ((prefix.ptr[i] | 0x20) == letter)
            return true;
    return false;
}

static err *skip_string(struct scan *s, size_t prefix)
{
    struct py_token t = token_here(s, PY_STRING);
    struct str letters = str_sub(s->text, s->at, s->at + prefix);
    bool formatted = has_letter(letters, 'f'), raw = has_letter(letters, 'r');
    s->at += prefix;
    char quote = peek(s);
    bool triple = peek_at(s, 1) == quote && peek_at(s, 2) == quote;
    s->at += triple ? 3 : 1;
    while (!take_closing(s, quote, triple))
        TRY(formatted ? skip_formatted(s, &t, raw, triple) : skip_char(s, &t, triple));
    return NULL;
}

static err *scan_string(struct scan *s, size_t prefix)
{
    struct py_token t = token_here(s, PY_STRING);
    TRY(skip_string(s, prefix));
    push(s, t);
    return NULL;
}

/* --- operators --- */

static err *track_bracket(struct scan *s, char c)
{
    static const char open[] = "([{", close[] = ")]}";
    if (strchr(open, c)) {
        if (s->n_brackets == MAX_BRACKETS)
            return complain(s, "too many nested brackets");
        s->brackets[s->n_brackets++] = token_here(s, PY_OP);
    } else if (strchr(close, c)) {
        const struct py_token *last = s->n_brackets ? &s->brackets[s->n_brackets - 1] : NULL;
        if (!last || s->text.ptr[last->start] != open[strchr(close, c) - close])
            return complain(s, "a bracket that closes none");
        s->n_brackets--;
    }
    return NULL;
}

static err *scan_operator(struct scan *s)
{
    static const char *const longer[] = {
        "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "**", "//", ">>", "<<",
        "<=",  ">=",  "==",  "+=",  "-=",  "*=", "/=", "%=", "@=", "&=", "|=", "^="};
    struct py_token t = token_here(s, PY_OP);
    struct str rest = str_sub(s->text, s->at, s->text.len);
    size_t n = 1;
    for (size_t i = 0; i < ARRAY_LEN(longer) && n == 1; i++)
        if (str_starts(rest, longer[i]))
            n = strlen(longer[i]);
    if (n == 1 && (!peek(s) || !strchr("()[]{}:,;.=+-*/%@&|^~<>", peek(s))))
        return complain(s, "invalid character");
    if (n == 1)
        TRY(track_bracket(s, peek(s)));
    s->at += n;
    push(s, t);
    return NULL;
}

/* --- lines --- */

static void skip_comment(struct scan *s)
{
    if (peek(s) == '#')
        while (!ended(s) && !at_break(s))
            s->at++;
}

static struct indent measure_indent(struct scan *s)
{
    struct indent in = {0};
    for (;; s->at++) {
        char c = peek(s);
        if (c == ' ') {
            in.col++;
            in.alt++;
        } else if (c == '\t') {
            in.col = (in.col / 8 + 1) * 8;
            in.alt++;
        } else if (c == '\f') {
            in = (struct indent){0};
        } else {
            return in;
        }
    }
}

static void push_mark(struct scan *s, enum py_kind kind)
{
    push(s, token_here(s, kind));
    s->begun = false;
}

static err *change_indent(struct scan *s, struct indent in)
{
    struct indent *top = &s->indents[s->n_indents - 1];
    if (in.col > top->col) {
        if (in.alt <= top->alt)
            return complain(s, "inconsistent use of tabs and blanks");
        if (s->n_indents == MAX_INDENTS)
            return complain(s, "too many levels of indentation");
        s->indents[s->n_indents++] = in;
        push_mark(s, PY_INDENT);
        return NULL;
    }
    while (s->indents[s->n_indents - 1].col > in.col) {
        s->n_indents--;
        push_mark(s, PY_DEDENT);
    }
    top = &s->indents[s->n_indents - 1];
    if (top->col != in.col)
        return complain(s, "an indent that fits no line above");
    return top->alt == in.alt ? NULL : complain(s, "inconsistent use of tabs and blanks");
}

static err *begin_line(struct scan *s)
{
    struct indent in = measure_indent(s);
    skip_comment(s);
    return ended(s) || at_break(s) ? NULL : change_indent(s, in);
}

static err *end_line(struct scan *s)
{
    if (s->begun && !s->n_brackets)
        push_mark(s, PY_NEWLINE);
    skip_break(s);
    return s->n_brackets ? NULL : begin_line(s);
}

/* A backslash joins the next line. */
static err *join_line(struct scan *s)
{
    s->at++;
    if (!at_break(s))
        return complain(s, "something behind a backslash");
    skip_break(s);
    return ended(s) ? complain(s, "unexpected end") : NULL;
}

static err *scan_token(struct scan *s)
{
    char c = peek(s);
    ptrdiff_t prefix = string_prefix(s);
    if (prefix >= 0)
        return scan_string(s, (size_t)prefix);
    if (is_digit(c) || (c == '.' && is_digit(peek_at(s, 1))))
        return scan_number(s);
    if (!name_char(s))
        return scan_operator(s);
    struct py_token t = token_here(s, PY_NAME);
    skip_name(s);
    push(s, t);
    return NULL;
}

static err *scan_next(struct scan *s)
{
    while (peek(s) == ' ' || peek(s) == '\t' || peek(s) == '\f')
        s->at++;
    skip_comment(s);
    if (ended(s))
        return NULL;
    if (at_break(s))
        return end_line(s);
    return peek(s) == '\\' ? join_line(s) : scan_token(s);
}

err *py_tokenize(struct str text, struct arena *a, struct py_tokens *ret)
{
    struct scan s = {.text = text, .arena = a, .line = 1, .n_indents = 1};
    const char *nul = text.len ? memchr(text.ptr, '\0', text.len) : NULL;
    if (nul)
        return err_new(ERR_INVALID, "a NUL at byte %zu", (size_t)(nul - text.ptr));
    TRY(begin_line(&s));
    while (!ended(&s))
        TRY(scan_next(&s));
    if (s.n_brackets)
        return py_complain(&s.brackets[s.n_brackets - 1], "a bracket that is not closed");
    if (s.begun)
        push_mark(&s, PY_NEWLINE);
    TRY(change_indent(&s, (struct indent){0}));
    push_mark(&s, PY_END);
    *ret = s.tokens;
    return NULL;
}
