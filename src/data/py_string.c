/* String literals of Python: prefixes, escapes, and strings beside each other. */
#include "base/hex.h"
#include "base/utf8.h"
#include "data/py_expr.h"

struct literal {
    struct str body; /* between the quotes */
    bool raw, bytes, formatted;
};

/* A string being put together. */
struct assembly {
    const struct py_token *token; /* for complaints */
    struct literal literal;
    struct sb text;
    bool is_unknown; /* a character whose value is not known here */
};

static void assembly_scope_end(struct assembly *x)
{
    sb_release(&x->text);
}

static struct literal take_apart(struct str s)
{
    struct literal l = {0};
    size_t at = 0;
    for (; s.ptr[at] != '"' && s.ptr[at] != '\''; at++) {
        char c = (char)(s.ptr[at] | 0x20);
        l.raw |= c == 'r';
        l.bytes |= c == 'b';
        l.formatted |= c == 'f';
    }
    bool triple = s.len - at >= 6 && s.ptr[at + 1] == s.ptr[at] && s.ptr[at + 2] == s.ptr[at];
    size_t quotes = triple ? 3 : 1;
    l.body = str_sub(s, at + quotes, s.len - quotes);
    return l;
}

static void add_code_point(struct assembly *x, uint32_t cp)
{
    char buf[4];
    if (cp >= 0xD800 && cp <= 0xDFFF)
        x->is_unknown = true; /* half a character is none in UTF-8 */
    else
        sb_add_mem(&x->text, buf, utf8_encode(cp, buf));
}

static void add_number(struct assembly *x, uint32_t n)
{
    if (x->literal.bytes)
        sb_add_char(&x->text, (char)(n & 0xFF));
    else
        add_code_point(x, n);
}

static err *bad_escape(const struct assembly *x)
{
    return py_complain(x->token, "an escape that is cut off");
}

/* \xHH, \uHHHH, \UHHHHHHHH. */
static err *add_hex(struct assembly *x, size_t *at, size_t digits)
{
    struct str body = x->literal.body, hex = str_sub(body, *at, MIN(*at + digits, body.len));
    uint32_t cp;
    if (hex.len != digits || !hex_number(hex, &cp) || cp > 0x10FFFF)
        return bad_escape(x);
    *at += digits;
    add_number(x, cp);
    return NULL;
}

static void add_octal(struct assembly *x, size_t *at)
{
    struct str body = x->literal.body;
    uint32_t n = 0;
    for (int i = 0; i < 3 && *at < body.len && body.ptr[*at] >= '0' && body.ptr[*at] <= '7'; i++)
        n = n * 8 + (uint32_t)(body.ptr[(*at)++] - '0');
    add_number(x, n);
}

/* \N{name}: Python's tables know which character that is. */
static err *skip_named(struct assembly *x, size_t *at)
{
    struct str body = x->literal.body;
    size_t end = *at;
    while (end < body.len && body.ptr[end] != '}')
        end++;
    if (*at >= body.len || body.ptr[*at] != '{' || end == body.len || end == *at + 1)
        return bad_escape(x);
    *at = end + 1;
    x->is_unknown = true;
    return NULL;
}

static void add_break(struct assembly *x, size_t *at, bool joins)
{
    struct str body = x->literal.body;
    bool two = body.ptr[*at] == '\r' && *at + 1 < body.len && body.ptr[*at + 1] == '\n';
    *at += two ? 2 : 1;
    if (!joins)
        sb_add_char(&x->text, '\n');
}

/* Behind a backslash. */
static err *add_escape(struct assembly *x, size_t *at)
{
    static const char from[] = "\\'\"abfnrtv", to[] = "\\'\"\a\b\f\n\r\t\v";
    struct str body = x->literal.body;
    char c = body.ptr[*at];
    bool wide = !x->literal.bytes && (c == 'u' || c == 'U' || c == 'N');
    if (c >= '0' && c <= '7') {
        add_octal(x, at);
        return NULL;
    }
    if (c == '\n' || c == '\r') {
        add_break(x, at, true);
        return NULL;
    }
    ++*at;
    if (c == 'x' || (wide && c != 'N'))
        return add_hex(x, at, c == 'x' ? 2 : c == 'u' ? 4 : 8);
    if (wide)
        return skip_named(x, at);
    const char *known = strchr(from, c);
    if (!known) /* an unknown escape is two characters */
        sb_add_char(&x->text, '\\');
    sb_add_char(&x->text, known ? to[known - from] : c);
    return NULL;
}

static err *add_body(struct assembly *x)
{
    struct str body = x->literal.body;
    for (size_t at = 0; at < body.len;) {
        char c = body.ptr[at];
        if (x->literal.bytes && (unsigned char)c >= 0x80)
            return py_complain(x->token, "bytes can only contain ASCII literal characters");
        if (c == '\n' || c == '\r') {
            add_break(x, &at, false);
        } else if (c == '\\' && !x->literal.raw && at + 1 < body.len) {
            at++;
            TRY(add_escape(x, &at));
        } else {
            sb_add_char(&x->text, c);
            at++;
        }
    }
    return NULL;
}

/* Bytes are the text that Python's repr() has for them. */
static struct value *bytes_value(const struct sb *bytes, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    struct str s = sb_str(bytes);
    char quote = str_find(s, '\'') >= 0 && str_find(s, '"') < 0 ? '"' : '\'';
    sb_addf(&out, "b%c", quote);
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c == '\\' || c == (unsigned char)quote)
            sb_addf(&out, "\\%c", c);
        else if (c == '\n' || c == '\r' || c == '\t')
            sb_add(&out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        else if (c < 0x20 || c >= 0x7F)
            sb_addf(&out, "\\x%02x", c);
        else
            sb_add_char(&out, (char)c);
    }
    sb_add_char(&out, quote);
    return value_strn(a, out.buf, out.len);
}

err *py_string_value(const struct py_parser *p, const struct py_token *first, size_t n,
                     struct value **ret)
{
    scoped(assembly) struct assembly x = {.text = SB_INIT};
    bool formatted = false, bytes = take_apart(py_text(p, first)).bytes;
    for (size_t i = 0; i < n; i++) {
        x.token = &first[i];
        x.literal = take_apart(py_text(p, &first[i]));
        if (x.literal.bytes != bytes)
            return py_complain(x.token, "cannot mix bytes and nonbytes literals");
        formatted |= x.literal.formatted;
        if (!x.literal.formatted)
            TRY(add_body(&x));
    }
    if (formatted || x.is_unknown)
        *ret = NULL;
    else
        *ret =
            bytes ? bytes_value(&x.text, p->arena) : value_strn(p->arena, x.text.buf, x.text.len);
    return NULL;
}
