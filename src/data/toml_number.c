/* Numbers, dates and times of TOML.  Spelling of dates: Python's str(). */
#include "data/pynum.h"
#include "data/toml_scan.h"

#include <math.h>

/* int() of Python refuses more decimal digits, and str() does not print them. */
enum { MAX_DIGITS = 4300 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* --- numbers --- */

/* Digits of a base, single underscores between them: how many bytes; 0 for none. */
static size_t digit_run(struct str s, size_t at, int base)
{
    size_t from = at;
    bool digit = false;
    for (; at < s.len; at++) {
        char low = (char)(s.ptr[at] | 0x20);
        int value = is_digit(s.ptr[at])        ? s.ptr[at] - '0'
                    : low >= 'a' && low <= 'f' ? low - 'a' + 10
                                               : 99;
        if (s.ptr[at] == '_' ? !digit : value >= base)
            break;
        digit = s.ptr[at] != '_';
    }
    return digit ? at - from : 0;
}

static struct value *read_int(struct str digits, int base, bool negative, struct arena *a)
{
    scoped(sb) struct sb decimal = SB_INIT;
    if (digit_run(digits, 0, base) != digits.len || digits.len > MAX_DIGITS)
        return NULL;
    pynum_decimal(digits, base, negative, &decimal);
    return value_int_digits(a, decimal.buf);
}

/* [.digits][e[sign]digits] behind the digits before the point. */
static bool fits_float(struct str s, size_t at)
{
    if (at < s.len && s.ptr[at] == '.') {
        size_t n = digit_run(s, at + 1, 10);
        if (!n)
            return false;
        at += 1 + n;
    }
    if (at < s.len && (s.ptr[at] | 0x20) == 'e') {
        at++;
        at += at < s.len && (s.ptr[at] == '+' || s.ptr[at] == '-');
        size_t n = digit_run(s, at, 10);
        if (!n)
            return false;
        at += n;
    }
    return at == s.len;
}

static struct value *read_float(struct str body, bool negative, struct arena *a)
{
    scoped(sb) struct sb plain = SB_INIT;
    for (size_t i = 0; i < body.len; i++)
        if (body.ptr[i] != '_')
            sb_add_char(&plain, body.ptr[i]);
    double f = strtod(plain.buf, NULL);
    return value_float(a, negative ? -f : f);
}

static struct value *read_number(struct str s, struct arena *a)
{
    bool sign = s.len && (s.ptr[0] == '+' || s.ptr[0] == '-'), negative = sign && s.ptr[0] == '-';
    struct str body = str_sub(s, sign, s.len);
    if (str_is(body, "inf"))
        return value_float(a, negative ? -INFINITY : INFINITY);
    if (str_is(body, "nan"))
        return value_float(a, NAN);
    static const char prefixes[] = "box";
    static const int bases[] = {2, 8, 16};
    if (body.len > 2 && body.ptr[0] == '0' && strchr(prefixes, body.ptr[1]))
        return sign ? NULL
                    : read_int(str_sub(body, 2, body.len),
                               bases[strchr(prefixes, body.ptr[1]) - prefixes], false, a);
    size_t whole = digit_run(body, 0, 10);
    if (!whole || (whole > 1 && body.ptr[0] == '0'))
        return NULL;
    if (whole == body.len)
        return read_int(body, 10, negative, a);
    return fits_float(body, whole) ? read_float(body, negative, a) : NULL;
}

/* --- dates and times --- */

struct moment {
    bool has_date, has_time, has_zone;
    int year, month, day, hour, minute, second, micro;
    int zone; /* minutes east of UTC */
};

/* `n` digits at *at, which moves on. */
static bool take_digits(struct str s, size_t *at, size_t n, int *ret)
{
    int value = 0;
    for (size_t i = 0; i < n; i++) {
        if (*at + i >= s.len || !is_digit(s.ptr[*at + i]))
            return false;
        value = value * 10 + (s.ptr[*at + i] - '0');
    }
    *at += n;
    *ret = value;
    return true;
}

static bool take_char(struct str s, size_t *at, char c)
{
    if (*at >= s.len || s.ptr[*at] != c)
        return false;
    ++*at;
    return true;
}

static bool take_date(struct str s, size_t *at, struct moment *m)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (!take_digits(s, at, 4, &m->year) || !take_char(s, at, '-') ||
        !take_digits(s, at, 2, &m->month) || !take_char(s, at, '-') ||
        !take_digits(s, at, 2, &m->day))
        return false;
    bool leap = m->year % 4 == 0 && (m->year % 100 != 0 || m->year % 400 == 0);
    m->has_date = true;
    return m->year > 0 && m->month >= 1 && m->month <= 12 && m->day >= 1 &&
           m->day <= days[m->month - 1] + (m->month == 2 && leap);
}

/* Digits of a second's fraction: six count, and more may follow. */
static bool take_fraction(struct str s, size_t *at, struct moment *m)
{
    size_t n = 0;
    for (; *at < s.len && is_digit(s.ptr[*at]); n++, ++*at)
        if (n < 6)
            m->micro = m->micro * 10 + (s.ptr[*at] - '0');
    for (size_t i = n; i < 6; i++)
        m->micro *= 10;
    return n > 0;
}

static bool take_time(struct str s, size_t *at, struct moment *m)
{
    if (!take_digits(s, at, 2, &m->hour) || !take_char(s, at, ':') ||
        !take_digits(s, at, 2, &m->minute))
        return false;
    m->has_time = true;
    if (take_char(s, at, ':')) {
        if (!take_digits(s, at, 2, &m->second))
            return false;
        if (take_char(s, at, '.') && !take_fraction(s, at, m))
            return false;
    }
    return m->hour <= 23 && m->minute <= 59 && m->second <= 59;
}

static bool take_zone(struct str s, size_t *at, struct moment *m)
{
    int hours, minutes;
    m->has_zone = true;
    if (take_char(s, at, 'Z') || take_char(s, at, 'z'))
        return true;
    bool west = take_char(s, at, '-');
    if ((!west && !take_char(s, at, '+')) || !take_digits(s, at, 2, &hours) ||
        !take_char(s, at, ':') || !take_digits(s, at, 2, &minutes))
        return false;
    m->zone = (hours * 60 + minutes) * (west ? -1 : 1);
    return hours <= 23 && minutes <= 59;
}

static bool read_moment(struct str s, struct moment *m)
{
    size_t at = 0;
    if (s.len > 2 && s.ptr[2] == ':')
        return take_time(s, &at, m) && at == s.len;
    if (!take_date(s, &at, m))
        return false;
    if (at == s.len)
        return true;
    if (!take_char(s, &at, 'T') && !take_char(s, &at, 't') && !take_char(s, &at, ' '))
        return false;
    return take_time(s, &at, m) && (at == s.len || take_zone(s, &at, m)) && at == s.len;
}

static struct value *spell_moment(const struct moment *m, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    if (m->has_date)
        sb_addf(&out, "%04d-%02d-%02d%s", m->year, m->month, m->day, m->has_time ? " " : "");
    if (m->has_time)
        sb_addf(&out, "%02d:%02d:%02d", m->hour, m->minute, m->second);
    if (m->micro)
        sb_addf(&out, ".%06d", m->micro);
    int zone = m->zone < 0 ? -m->zone : m->zone;
    if (m->has_zone)
        sb_addf(&out, "%c%02d:%02d", m->zone < 0 ? '-' : '+', zone / 60, zone % 60);
    struct value *v = value_strn(a, out.buf, out.len);
    v->is_date = true;
    return v;
}

/* --- both --- */

static struct str take_token(const struct toml_scan *s, const char *stops)
{
    size_t end = s->at;
    while (end < s->text.len && s->text.ptr[end] && !strchr(stops, s->text.ptr[end]))
        end++;
    return str_sub(s->text, s->at, end);
}

static bool looks_like_moment(struct str s)
{
    return (s.len > 2 && s.ptr[2] == ':') || (s.len > 4 && s.ptr[4] == '-' && is_digit(s.ptr[3]));
}

static err *scan_moment(struct toml_scan *s, struct value **ret)
{
    struct str token = take_token(s, " \t\n\r#,]}");
    struct moment m = {0};
    if (token.len == 10 && token.ptr[4] == '-') /* a date: a time may follow behind a blank */
        token = str_trim(take_token(s, "\t\n\r#,]}"));
    if (!read_moment(token, &m))
        return toml_complain(s, "not a date or a time", s->at);
    s->at += token.len;
    *ret = spell_moment(&m, s->arena);
    return NULL;
}

err *toml_scan_number(struct toml_scan *s, struct value **ret)
{
    struct str token = take_token(s, " \t\n\r#,]}");
    if (looks_like_moment(token))
        return scan_moment(s, ret);
    struct value *v = read_number(token, s->arena);
    if (!v)
        return toml_complain(s, "not a value", s->at);
    s->at += token.len;
    *ret = v;
    return NULL;
}
