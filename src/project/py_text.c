#include "project/py_text.h"

#include "base/sb.h"
#include "base/utf8.h"
#include "data/pynum.h"

static bool is_space(uint32_t cp)
{
    if (cp < 0x80)
        return (cp >= '\t' && cp <= '\r') || (cp >= 0x1C && cp <= ' ');
    return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
           cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

size_t py_text_space_at(struct str s, size_t i)
{
    size_t next = i;
    if (i >= s.len || !is_space(utf8_next(s, &next)))
        return 0;
    return next - i;
}

struct str py_text_lstrip(struct str s)
{
    size_t n;
    while ((n = py_text_space_at(s, 0)))
        s = str_sub(s, n, s.len);
    return s;
}

/* Start of the last character. */
static size_t last_char(struct str s)
{
    size_t i = s.len - 1;
    while (i && ((unsigned char)s.ptr[i] & 0xC0) == 0x80)
        i--;
    return i;
}

struct str py_text_rstrip(struct str s)
{
    while (s.len && py_text_space_at(s, last_char(s)))
        s.len = last_char(s);
    return s;
}

struct str py_text_strip(struct str s)
{
    return py_text_rstrip(py_text_lstrip(s));
}

/* --- lines --- */

static bool ends_line(uint32_t cp)
{
    return cp == '\n' || cp == '\r' || cp == 0x0B || cp == 0x0C || (cp >= 0x1C && cp <= 0x1E) ||
           cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static bool next_line(struct str *rest, bool every_end, struct str *ret_line)
{
    size_t i = 0, next = 0;
    if (!rest->len)
        return false;
    for (; i < rest->len; i = next) {
        uint32_t cp = utf8_next(*rest, &next);
        if (cp == '\n' || cp == '\r' || (every_end && ends_line(cp)))
            break;
    }
    if (i + 1 < rest->len && rest->ptr[i] == '\r' && rest->ptr[i + 1] == '\n')
        next++;
    *ret_line = str_sub(*rest, 0, i);
    *rest = str_sub(*rest, next, rest->len);
    return true;
}

bool py_text_line(struct str *rest, struct str *ret_line)
{
    return next_line(rest, false, ret_line);
}

bool py_text_splitline(struct str *rest, struct str *ret_line)
{
    return next_line(rest, true, ret_line);
}

/* --- bad bytes --- */

static bool is_continuation(unsigned char c)
{
    return (c & 0xC0) == 0x80;
}

/* Bytes that a sequence starting with `first` needs, 0 when none starts so; bounds of its second
 * byte, which rule out overlong forms and surrogates. */
static size_t sequence_length(unsigned char first, unsigned char *low, unsigned char *high)
{
    *low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    *high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

static err *bad_bytes(struct str text, size_t at)
{
    const unsigned char *p = (const unsigned char *)text.ptr + at;
    size_t left = text.len - at, good = 1;
    unsigned char low, high;
    size_t want = sequence_length(p[0], &low, &high);
    if (want && left > 1 && p[1] >= low && p[1] <= high)
        for (good = 2; good < left && good < want && is_continuation(p[good]);)
            good++;
    const char *why = !want          ? "invalid start byte"
                      : good == left ? "unexpected end of data"
                                     : "invalid continuation byte";
    if (good == 1)
        return err_new(ERR_UNEXPECTED, "'utf-8' codec can't decode byte 0x%02x in position %zu: %s",
                       p[0], at, why);
    return err_new(ERR_UNEXPECTED, "'utf-8' codec can't decode bytes in position %zu-%zu: %s", at,
                   at + good - 1, why);
}

err *py_text_check(struct str text)
{
    if (utf8_is_valid(text))
        return NULL;
    for (size_t i = 0; i < text.len;) {
        size_t next = i;
        utf8_next(text, &next);
        if (!utf8_is_valid(str_sub(text, i, next)))
            return bad_bytes(text, i);
        i = next;
    }
    BUG("valid and invalid UTF-8");
}

/* --- numbers --- */

bool py_text_int(struct str s, int64_t *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!pynum_plain(py_text_strip(s), &text))
        return false;
    const char *digits = text.buf + (text.buf[0] == '-' || text.buf[0] == '+');
    if (!digits[0] || digits[strspn(digits, "0123456789")])
        return false;
    *ret = strtoll(text.buf, NULL, 10);
    return true;
}

bool py_text_float(struct str s, double *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    return pynum_plain(py_text_strip(s), &text) && pynum_parse(sb_str(&text), ret);
}
