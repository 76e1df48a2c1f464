/* Plain scalars by YAML 1.2's core schema as DVC's loader (ruamel, round-trip) reads it; vectors:
 * tests/vectors/yaml_plain.tsv. */
#include "data/yaml_resolve.h"

#include "data/pynum.h"

#include <math.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_one_of(struct str s, const char *const *words)
{
    for (; *words; words++)
        if (str_is(s, *words))
            return true;
    return false;
}

static struct str without_sign(struct str s)
{
    return s.len && (s.ptr[0] == '-' || s.ptr[0] == '+') ? str_sub(s, 1, s.len) : s;
}

/* Length of the run of digits (with `_` when `under`) at `at`. */
static size_t run(struct str s, size_t at, bool under)
{
    size_t from = at;
    while (at < s.len && (is_digit(s.ptr[at]) || (under && s.ptr[at] == '_')))
        at++;
    return at - from;
}

/* --- integers --- */

static int digit_value(char c)
{
    if (is_digit(c))
        return c - '0';
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

static bool digits_in_base(struct str s, int base)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '_' && digit_value(s.ptr[i]) >= base)
            return false;
    return s.len > 0;
}

static struct value *make_int(struct str digits, int base, bool negative, struct arena *a)
{
    scoped(sb) struct sb decimal = SB_INIT;
    pynum_decimal(digits, base, negative, &decimal);
    return value_int_digits(a, decimal.buf);
}

static struct value *resolve_int(struct str s, struct arena *a)
{
    bool negative = s.len && s.ptr[0] == '-';
    struct str body = without_sign(s);
    if (!body.len || !is_digit(body.ptr[0]))
        return NULL;
    static const struct {
        const char *prefix;
        int base;
    } bases[] = {{"0b", 2}, {"0o", 8}, {"0x", 16}};
    for (size_t i = 0; i < ARRAY_LEN(bases); i++)
        if (str_starts(body, bases[i].prefix)) {
            struct str digits = str_sub(body, 2, body.len);
            return digits_in_base(digits, bases[i].base)
                       ? make_int(digits, bases[i].base, negative, a)
                       : NULL;
        }
    return digits_in_base(body, 10) ? make_int(body, 10, negative, a) : NULL;
}

/* --- floats --- */

static bool exponent_fits(struct str s, size_t at, bool sign_needed)
{
    if (at == s.len)
        return true;
    if ((s.ptr[at] | 0x20) != 'e')
        return false;
    at++;
    bool sign = at < s.len && (s.ptr[at] == '-' || s.ptr[at] == '+');
    at += sign;
    size_t digits = run(s, at, false);
    return digits && at + digits == s.len && (sign || !sign_needed);
}

static bool looks_like_float(struct str body)
{
    size_t before = run(body, 0, true);
    if (before && body.ptr[0] == '_')
        return false;
    bool point = before < body.len && body.ptr[before] == '.';
    if (!point)
        return before && before < body.len && exponent_fits(body, before, false);
    size_t after = run(body, before + 1, true);
    if (!before && !after)
        return false;
    /* COMPAT: without digits before the point an exponent must have a sign (".5e1" is a string) */
    return exponent_fits(body, before + 1 + after, before == 0);
}

static struct value *resolve_float(struct str s, struct arena *a)
{
    static const char *const infs[] = {".inf", ".Inf", ".INF", NULL}, *const nans[] = {
                                                                          ".nan", ".NaN", ".NAN",
                                                                          NULL};
    struct str body = without_sign(s);
    if (is_one_of(body, infs))
        return value_float(a, s.ptr[0] == '-' ? -INFINITY : INFINITY);
    if (is_one_of(s, nans))
        return value_float(a, NAN);
    if (!looks_like_float(body))
        return NULL;
    scoped(sb) struct sb plain = SB_INIT;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '_')
            sb_add_char(&plain, s.ptr[i]);
    return value_float(a, strtod(plain.buf, NULL));
}

/* --- timestamps --- */

/* Does `s` from `at` follow `pattern` ('9' a digit, '8' an optional digit, others themselves)?
 * Returns the place behind, or -1. */
static ptrdiff_t follow(struct str s, size_t at, const char *pattern)
{
    for (; *pattern; pattern++) {
        bool digit = at < s.len && is_digit(s.ptr[at]);
        if (*pattern == '8') {
            at += digit;
            continue;
        }
        if (*pattern == '9' ? !digit : at >= s.len || s.ptr[at] != *pattern)
            return -1;
        at++;
    }
    return (ptrdiff_t)at;
}

static size_t skip_blanks(struct str s, size_t at)
{
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\t'))
        at++;
    return at;
}

static bool zone_fits(struct str s, size_t at)
{
    at = skip_blanks(s, at);
    if (at == s.len || (s.ptr[at] == 'Z' && at + 1 == s.len))
        return true;
    if (s.ptr[at] != '-' && s.ptr[at] != '+')
        return false;
    ptrdiff_t end = follow(s, at + 1, "98");
    if (end < 0 || (size_t)end == s.len)
        return end >= 0;
    return follow(s, (size_t)end, ":99") == (ptrdiff_t)s.len;
}

static bool is_timestamp(struct str s)
{
    if (!s.len || !is_digit(s.ptr[0]))
        return false;
    if (follow(s, 0, "9999-99-99") == (ptrdiff_t)s.len)
        return true;
    ptrdiff_t end = follow(s, 0, "9999-98-98");
    if (end < 0 || (size_t)end >= s.len)
        return false;
    size_t at = (size_t)end, time = skip_blanks(s, at);
    if (time == at && (s.ptr[at] | 0x20) != 't')
        return false;
    if (time == at)
        time++;
    end = follow(s, time, "98:99:99");
    if (end < 0)
        return false;
    at = (size_t)end;
    if (at < s.len && s.ptr[at] == '.')
        at += 1 + run(s, at + 1, false);
    return zone_fits(s, at);
}

struct value *yaml_resolve_plain(struct str text, struct arena *a)
{
    static const char *const trues[] = {"true", "True", "TRUE", NULL},
                             *const falses[] = {"false", "False", "FALSE", NULL},
                             *const nulls[] = {"", "~", "null", "Null", "NULL", NULL};
    bool may_be_word = !text.len || strchr("~nNtTfF", text.ptr[0]); /* few are */
    if (may_be_word && is_one_of(text, nulls))
        return value_null(a);
    if (may_be_word && is_one_of(text, trues))
        return value_bool(a, true);
    if (may_be_word && is_one_of(text, falses))
        return value_bool(a, false);
    struct value *v = NULL;
    if (strchr("+-.0123456789", text.ptr[0])) {
        v = resolve_int(text, a);
        if (!v)
            v = resolve_float(text, a);
    }
    if (v)
        return v;
    v = value_strn(a, text.ptr, text.len);
    v->is_date = is_timestamp(text);
    return v;
}
