#include "data/yaml_quoted.h"

#include "base/hex.h"
#include "base/utf8.h"
#include "data/yaml_char.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

/* The breaks and blanks at `at`; returns the place behind them. */
static size_t skip_breaks(struct str s, size_t at, size_t *ret_breaks)
{
    size_t breaks = 0;
    for (; at < s.len && (is_blank(s.ptr[at]) || is_break(s.ptr[at])); at++)
        breaks +=
            s.ptr[at] == '\n' || (s.ptr[at] == '\r' && (at + 1 == s.len || s.ptr[at + 1] != '\n'));
    *ret_breaks = breaks;
    return at;
}

/* The break at `at` with all blanks and breaks behind it; returns the place behind them.  Blanks
 * before it go, but for the first `kept` bytes of `out`. */
static size_t fold(struct str s, size_t at, size_t kept, struct sb *out)
{
    size_t breaks = 0;
    while (out->len > kept && is_blank(out->buf[out->len - 1]))
        sb_truncate(out, out->len - 1);
    at = skip_breaks(s, at, &breaks);
    if (breaks == 1)
        sb_add_char(out, ' ');
    for (; breaks > 1; breaks--)
        sb_add_char(out, '\n');
    return at;
}

void yaml_quoted_single(struct str inner, struct sb *out)
{
    for (size_t at = 0; at < inner.len;) {
        if (is_break(inner.ptr[at])) {
            at = fold(inner, at, 0, out);
            continue;
        }
        sb_add_char(out, inner.ptr[at]);
        at += 1 + (inner.ptr[at] == '\'');
    }
}

/* --- double quotes --- */

static void add_code_point(uint32_t c, struct sb *out)
{
    char bytes[4];
    sb_add_mem(out, bytes, utf8_encode(c, bytes));
}

/* The escape at `at`, behind its backslash; returns the place behind it. */
static size_t unescape(struct str s, size_t at, struct sb *out)
{
    char letter = s.ptr[at];
    size_t breaks = 0, digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    uint32_t c = 0;
    if (is_break(letter)) {
        at = skip_breaks(s, at, &breaks);
        for (; breaks > 1; breaks--)
            sb_add_char(out, '\n');
        return at;
    }
    if (digits && hex_number(str_sub(s, at + 1, at + 1 + digits), &c))
        add_code_point(c, out);
    else
        add_code_point(yaml_char_of_letter(letter), out);
    return MIN(at + 1 + digits, s.len);
}

void yaml_quoted_double(struct str inner, struct sb *out)
{
    size_t kept = 0; /* bytes of `out` that an escape has written last */
    for (size_t at = 0; at < inner.len;) {
        if (inner.ptr[at] == '\\' && at + 1 < inner.len) {
            at = unescape(inner, at + 1, out);
            kept = out->len;
        } else if (is_break(inner.ptr[at])) {
            at = fold(inner, at, kept, out);
        } else {
            sb_add_char(out, inner.ptr[at++]);
        }
    }
}
