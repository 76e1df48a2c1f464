/* Strings of TOML: "basic", 'literal', and both on several lines. */
#include "base/hex.h"
#include "base/utf8.h"
#include "data/toml_scan.h"

/* \xHH, \uHHHH, \UHHHHHHHH: a code point that text may have. */
static err *scan_code_point(struct toml_scan *s, size_t digits, struct sb *out)
{
    struct str hex = str_sub(s->text, s->at, MIN(s->at + digits, s->text.len));
    size_t start = s->at - 2;
    uint32_t cp;
    char buf[4];
    if (hex.len != digits || !hex_number(hex, &cp) || cp > 0x10FFFF ||
        (cp >= 0xD800 && cp <= 0xDFFF))
        return toml_complain(s, "not a character that can be written so", start);
    s->at += digits;
    sb_add_mem(out, buf, utf8_encode(cp, buf));
    return NULL;
}

/* A backslash at the end of a line swallows all blanks and line breaks behind it. */
static err *scan_continuation(struct toml_scan *s)
{
    size_t start = s->at - 1;
    toml_scan_blanks(s);
    if (!toml_scan_at_break(s))
        return toml_complain(s, "nothing to escape here", start);
    while (toml_scan_at_break(s)) {
        toml_scan_break(s);
        toml_scan_blanks(s);
    }
    return NULL;
}

static err *scan_escape(struct toml_scan *s, bool multiline, struct sb *out)
{
    static const char from[] = "btnfre\"\\", to[] = "\b\t\n\f\r\033\"\\";
    char c = toml_scan_peek(s);
    if (multiline && (c == ' ' || c == '\t' || toml_scan_at_break(s)))
        return scan_continuation(s);
    s->at++;
    if (c == 'x' || c == 'u' || c == 'U')
        return scan_code_point(s, c == 'x' ? 2 : c == 'u' ? 4 : 8, out);
    const char *known = c ? strchr(from, c) : NULL;
    if (!known)
        return toml_complain(s, "nothing to escape here", s->at - 2);
    sb_add_char(out, to[known - from]);
    return NULL;
}

/* A run of quotes inside of three: up to two belong to the text, three end it. */
static bool scan_closing(struct toml_scan *s, char quote, bool multiline, struct sb *out)
{
    size_t n = 0;
    while (n < (multiline ? 5 : 1) && toml_scan_peek(s) == quote) {
        s->at++;
        n++;
    }
    if (!multiline)
        return true;
    sb_add_repeat(out, quote, n < 3 ? n : n - 3);
    return n >= 3;
}

static err *scan_char(struct toml_scan *s, char quote, bool multiline, struct sb *out)
{
    unsigned char c = (unsigned char)toml_scan_peek(s);
    if (toml_scan_at_break(s) && multiline) {
        sb_add_char(out, '\n');
        toml_scan_break(s);
        return NULL;
    }
    if ((c < 0x20 && c != '\t') || c == 0x7F)
        return toml_complain(s, "control character in a string", s->at);
    s->at++;
    if (c == '\\' && quote == '"')
        return scan_escape(s, multiline, out);
    sb_add_char(out, (char)c);
    return NULL;
}

/* The opening quotes: one or three.  Two are an empty string, and that is all of it. */
static bool scan_opening(struct toml_scan *s, char quote, bool *ret_multiline)
{
    size_t n = 0;
    while (n < 3 && toml_scan_peek(s) == quote) {
        s->at++;
        n++;
    }
    *ret_multiline = n == 3;
    if (n == 3)
        toml_scan_break(s); /* the line break behind three quotes is not text */
    return n != 2;
}

err *toml_scan_string(struct toml_scan *s, bool *ret_multiline, struct sb *out)
{
    size_t start = s->at;
    char quote = toml_scan_peek(s);
    bool multiline;
    if (scan_opening(s, quote, &multiline)) {
        for (;;) {
            if (toml_scan_ended(s))
                return toml_complain(s, "a string that does not end", start);
            if (toml_scan_peek(s) != quote)
                TRY(scan_char(s, quote, multiline, out));
            else if (scan_closing(s, quote, multiline, out))
                break;
        }
    }
    *ret_multiline = multiline;
    return NULL;
}
