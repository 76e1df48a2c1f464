#include "data/yaml_quoted.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

/* The break at `at` with all blanks and breaks behind it; returns the place behind them. */
static size_t fold(struct str s, size_t at, struct sb *out)
{
    size_t breaks = 0;
    while (out->len && is_blank(out->buf[out->len - 1]))
        sb_truncate(out, out->len - 1);
    for (; at < s.len && (is_blank(s.ptr[at]) || is_break(s.ptr[at])); at++)
        breaks +=
            s.ptr[at] == '\n' || (s.ptr[at] == '\r' && (at + 1 == s.len || s.ptr[at + 1] != '\n'));
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
            at = fold(inner, at, out);
            continue;
        }
        sb_add_char(out, inner.ptr[at]);
        at += 1 + (inner.ptr[at] == '\'');
    }
}
