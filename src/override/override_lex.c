#include "override/override_lex.h"

#include "base/utf8.h"

#include <ctype.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char at(struct str s, size_t i)
{
    return i < s.len ? s.ptr[i] : '\0';
}

/* Each scanner returns the length of its token at the start of `s`, 0 when there is none. */

static size_t scan_blank(struct str s)
{
    size_t n = 0;
    while (at(s, n) == ' ' || at(s, n) == '\t')
        n++;
    return n;
}

/* Digits with single underscores between them, from `i` on. */
static size_t scan_digits(struct str s, size_t i)
{
    size_t n = i;
    if (!is_digit(at(s, n)))
        return 0;
    while (is_digit(at(s, n)) || (at(s, n) == '_' && is_digit(at(s, n + 1))))
        n++;
    return n - i;
}

static size_t scan_unsigned(struct str s, size_t i)
{
    return at(s, i) == '0' ? 1 : scan_digits(s, i);
}

static size_t scan_id(struct str s)
{
    size_t n = 0;
    if (!is_alpha(at(s, 0)) && at(s, 0) != '_')
        return 0;
    while (is_alpha(at(s, n)) || is_digit(at(s, n)) || at(s, n) == '_' || at(s, n) == '-')
        n++;
    return n;
}

static size_t scan_key(struct str s, size_t i)
{
    size_t n = i;
    if (!is_alpha(at(s, n)) && at(s, n) != '_' && at(s, n) != '$')
        return 0;
    while (is_alpha(at(s, n)) || is_digit(at(s, n)) || (at(s, n) && strchr("_-$", at(s, n))))
        n++;
    return n - i;
}

static size_t scan_component(struct str s, size_t i)
{
    size_t key = scan_key(s, i);
    return key ? key : scan_unsigned(s, i);
}

static size_t scan_path(struct str s)
{
    size_t n = scan_component(s, 0), dots = 0, more;
    while (n && at(s, n) == '.' && (more = scan_component(s, n + 1))) {
        n += 1 + more;
        dots++;
    }
    return dots ? n : 0;
}

static bool is_word_at(struct str s, size_t i, const char *word)
{
    for (; *word; word++, i++)
        if (tolower((unsigned char)at(s, i)) != *word)
            return false;
    return true;
}

static size_t scan_word(struct str s, const char *word)
{
    return is_word_at(s, 0, word) ? strlen(word) : 0;
}

static size_t sign_len(struct str s)
{
    return at(s, 0) == '-' || at(s, 0) == '+';
}

static size_t scan_int(struct str s)
{
    size_t sign = sign_len(s), n = scan_unsigned(s, sign);
    return n ? sign + n : 0;
}

static size_t scan_float(struct str s)
{
    size_t i = sign_len(s);
    if (is_word_at(s, i, "inf") || is_word_at(s, i, "nan"))
        return i + 3;
    size_t whole = scan_unsigned(s, i), n = i + whole;
    bool point = false;
    if (at(s, n) == '.') {
        size_t fraction = scan_digits(s, n + 1);
        point = whole || fraction;
        n += point ? 1 + fraction : 0;
    }
    if (!whole && !point)
        return 0;
    if ((at(s, n) | 0x20) == 'e') {
        size_t e = n + 1 + sign_len(str_sub(s, n + 1, s.len)), exponent = scan_digits(s, e);
        if (exponent)
            return e + exponent;
    }
    return point ? n : 0;
}

static size_t scan_esc(struct str s)
{
    size_t n = 0;
    while (at(s, n) == '\\' && at(s, n + 1) && strchr("\\()[]{}:=, \t", at(s, n + 1)))
        n += 2;
    return n;
}

static size_t scan_char(struct str s)
{
    return at(s, 0) && strchr("/-\\+.$%*@?|", at(s, 0)) != NULL;
}

/* Up to the first quote of the same kind that an even number of backslashes precedes. */
static size_t scan_quoted(struct str s)
{
    char quote = at(s, 0);
    size_t backslashes = 0;
    if (quote != '\'' && quote != '"')
        return 0;
    for (size_t i = 1; i < s.len; i++) {
        if (s.ptr[i] == quote && backslashes % 2 == 0)
            return i + 1;
        backslashes = s.ptr[i] == '\\' ? backslashes + 1 : 0;
    }
    return 0;
}

static size_t scan_interp(struct str s)
{
    ptrdiff_t close = str_find(s, '}');
    return str_starts(s, "${") && close > 2 ? (size_t)close + 1 : 0;
}

/* A mark with the blanks it may have before and behind it. */
static size_t scan_mark(struct str s, char mark, bool before, bool behind)
{
    size_t n = before ? scan_blank(s) : 0;
    if (at(s, n) != mark)
        return 0;
    n++;
    return n + (behind ? scan_blank(str_sub(s, n, s.len)) : 0);
}

static void better(struct tok *best, enum tok_kind kind, struct str s, size_t len)
{
    if (len > best->text.len)
        *best = (struct tok){kind, str_sub(s, 0, len)};
}

static struct tok next_of_key(struct str s)
{
    struct tok best = {0};
    better(&best, TOK_EQUAL, s, scan_mark(s, '=', false, true));
    better(&best, TOK_TILDE, s, scan_mark(s, '~', false, false));
    better(&best, TOK_PLUS, s, scan_mark(s, '+', false, false));
    better(&best, TOK_AT, s, scan_mark(s, '@', false, false));
    better(&best, TOK_COLON, s, scan_mark(s, ':', false, false));
    better(&best, TOK_SLASH, s, scan_mark(s, '/', false, false));
    better(&best, TOK_ID, s, scan_id(s));
    better(&best, TOK_KEY, s, scan_key(s, 0));
    better(&best, TOK_PATH, s, scan_path(s));
    return best;
}

static struct tok next_of_value(struct str s)
{
    struct tok best = {0};
    better(&best, TOK_PAREN_OPEN, s, scan_mark(s, '(', true, true));
    better(&best, TOK_COMMA, s, scan_mark(s, ',', true, true));
    better(&best, TOK_PAREN_CLOSE, s, scan_mark(s, ')', true, false));
    better(&best, TOK_BRACKET_OPEN, s, scan_mark(s, '[', false, true));
    better(&best, TOK_BRACKET_CLOSE, s, scan_mark(s, ']', true, false));
    better(&best, TOK_BRACE_OPEN, s, scan_mark(s, '{', false, true));
    better(&best, TOK_BRACE_CLOSE, s, scan_mark(s, '}', true, false));
    better(&best, TOK_COLON, s, scan_mark(s, ':', true, true));
    better(&best, TOK_EQUAL, s, scan_mark(s, '=', true, true));
    better(&best, TOK_FLOAT, s, scan_float(s));
    better(&best, TOK_INT, s, scan_int(s));
    better(&best, TOK_BOOL, s, scan_word(s, "true"));
    better(&best, TOK_BOOL, s, scan_word(s, "false"));
    better(&best, TOK_NULL, s, scan_word(s, "null"));
    better(&best, TOK_CHAR, s, scan_char(s));
    better(&best, TOK_ID, s, scan_id(s));
    better(&best, TOK_ESC, s, scan_esc(s));
    better(&best, TOK_BLANK, s, scan_blank(s));
    better(&best, TOK_QUOTED, s, scan_quoted(s));
    better(&best, TOK_INTERP, s, scan_interp(s));
    return best;
}

err *override_unexpected(const char *text, struct str bad)
{
    size_t start = (size_t)(bad.ptr - text), column = utf8_count((struct str){text, start}) + 1;
    err *e = bad.len ? err_new(ERR_INVALID,
                               "'%s' cannot be parsed: unexpected '" STR_FMT "' at column %zu",
                               text, STR_ARG(bad), column)
                     : err_new(ERR_INVALID, "'%s' cannot be parsed: unexpected end", text);
    const char *equal = strchr(text, '=');
    if (!equal && bad.len == 0)
        return err_hint(e, "write it as KEY=VALUE");
    if (equal && bad.len && bad.ptr > equal)
        return err_hint(e, "a value with such characters stands in quotes: KEY='VALUE'");
    return e;
}

static err *unknown_char(const char *text, struct str rest)
{
    size_t end = 0;
    utf8_next(rest, &end);
    return override_unexpected(text, str_sub(rest, 0, end));
}

err *override_lex(const char *text, struct arena *a, struct toks *ret)
{
    struct str rest = str_of(text);
    bool in_value = false;
    if (!utf8_is_valid(rest))
        return err_new(ERR_INVALID, "an override is not UTF-8 text");
    while (rest.len) {
        struct tok t = in_value ? next_of_value(rest) : next_of_key(rest);
        if (!t.text.len)
            return unknown_char(text, rest);
        in_value = in_value || t.kind == TOK_EQUAL;
        arena_push(a, ret, t);
        rest = str_sub(rest, t.text.len, rest.len);
    }
    arena_push(a, ret, ((struct tok){TOK_END, rest}));
    return NULL;
}
