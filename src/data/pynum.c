#include "data/pynum.h"

#include "base/mem.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>

/* Shortest digits that read back: "d.ddde±x" from %.*e, tried from few to many. */
static int shortest(double f, char buf[32])
{
    for (int digits = 0; digits < 17; digits++) {
        snprintf(buf, 32, "%.*e", digits, f);
        if (strtod(buf, NULL) == f)
            return digits;
    }
    return 16;
}

static bool add_special(double f, struct sb *out)
{
    if (isnan(f))
        sb_add(out, "nan");
    else if (isinf(f))
        sb_add(out, f < 0 ? "-inf" : "inf");
    else
        return false;
    return true;
}

/* Digits without point, and the decimal exponent of the first one. */
static void add_fixed(const char *digits, size_t n, int exponent, struct sb *out)
{
    if (exponent < 0) {
        sb_add(out, "0.");
        sb_add_repeat(out, '0', (size_t)(-exponent - 1));
        sb_add_mem(out, digits, n);
        return;
    }
    size_t before = (size_t)exponent + 1;
    sb_add_mem(out, digits, MIN(before, n));
    if (before >= n) {
        sb_add_repeat(out, '0', before - n);
        sb_add(out, ".0");
        return;
    }
    sb_add_char(out, '.');
    sb_add_mem(out, digits + before, n - before);
}

void pynum_repr(double f, struct sb *out)
{
    enum { LEAST_FIXED = -4, FIRST_EXPONENT = 16 };
    char buf[32], digits[20];
    size_t n = 0;
    if (add_special(f, out))
        return;
    shortest(f, buf);
    const char *p = buf;
    if (*p == '-') {
        sb_add_char(out, '-');
        p++;
    }
    const char *e = strchr(p, 'e');
    for (; p < e; p++)
        if (*p != '.')
            digits[n++] = *p;
    int exponent = (int)strtol(e + 1, NULL, 10);
    if (exponent >= LEAST_FIXED && exponent < FIRST_EXPONENT) {
        add_fixed(digits, n, exponent, out);
        return;
    }
    sb_add_char(out, digits[0]);
    if (n > 1) {
        sb_add_char(out, '.');
        sb_add_mem(out, digits + 1, n - 1);
    }
    sb_addf(out, "e%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
}

void pynum_g(double f, int digits, struct sb *out)
{
    if (!add_special(f, out))
        sb_addf(out, "%.*g", digits, f);
}

/* To a multiple of ten, a hundred, ... : fmod and the steps after it are exact. */
static double round_left(double f, int zeros)
{
    enum { MOST_ZEROS = 308 };
    double unit = zeros > MOST_ZEROS ? INFINITY : pow(10, zeros), rest = fmod(fabs(f), unit);
    double below = fabs(f) - rest, half = unit / 2;
    bool is_odd = fmod(below / unit, 2) != 0;
    bool is_up = rest > half || (rest == half && is_odd);
    return copysign(is_up ? below + unit : below, f);
}

double pynum_round(double f, int decimals)
{
    scoped(sb) struct sb text = SB_INIT;
    if (isnan(f) || isinf(f) || decimals > 300)
        return f;
    if (decimals < 0)
        return round_left(f, -decimals);
    /* glibc prints the exact binary value correctly rounded, half to even: what Python's round does
     */
    sb_addf(&text, "%.*f", decimals, f);
    return strtod(text.buf, NULL);
}

static bool is_word(struct str s, const char *word)
{
    if (s.len != strlen(word))
        return false;
    for (size_t i = 0; i < s.len; i++)
        if ((s.ptr[i] | 0x20) != word[i])
            return false;
    return true;
}

bool pynum_plain(struct str text, struct sb *out)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '_')
            sb_add_char(out, text.ptr[i]);
        else if (!i || i + 1 == text.len || !isdigit((unsigned char)text.ptr[i - 1]) ||
                 !isdigit((unsigned char)text.ptr[i + 1]))
            return false;
    }
    return true;
}

bool pynum_parse(struct str text, double *ret)
{
    scoped(sb) struct sb plain = SB_INIT;
    struct str body = text;
    bool negative = body.len && body.ptr[0] == '-';
    if (body.len && (body.ptr[0] == '-' || body.ptr[0] == '+'))
        body = str_sub(body, 1, body.len);
    if (is_word(body, "inf") || is_word(body, "infinity") || is_word(body, "nan")) {
        *ret = is_word(body, "nan") ? NAN : negative ? -INFINITY : INFINITY;
        return true;
    }
    if (!body.len || !(body.ptr[0] == '.' || (body.ptr[0] >= '0' && body.ptr[0] <= '9')))
        return false;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (c == 'x' || c == 'X' || c == 'p' || c == 'P')
            return false; /* strtod's hexadecimal floats are none of Python's */
        sb_add_char(&plain, c);
    }
    char *end = NULL;
    *ret = strtod(plain.buf, &end);
    return end == plain.buf + plain.len;
}

static int digit_value(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

/* Of decimal digits only what need not be there goes away. */
static void tidy_decimal(struct str digits, struct sb *out)
{
    size_t start = 0, before = out->len;
    while (start + 1 < digits.len && (digits.ptr[start] == '0' || digits.ptr[start] == '_'))
        start++;
    for (size_t i = start; i < digits.len; i++)
        if (digits.ptr[i] != '_')
            sb_add_char(out, digits.ptr[i]);
    if (out->len == before) /* "0_" */
        sb_add_char(out, '0');
}

static void convert(struct str digits, int base, struct sb *out)
{
    enum { LIMB = 1000000000, LIMB_DIGITS = 9 };
    size_t room = digits.len / 7 + 2, n = 1; /* the largest base gives 1.2 decimal digits for one */
    scoped(free) uint32_t *limbs = mem_zalloc(room, sizeof(*limbs)); /* least significant first */
    for (size_t i = 0; i < digits.len; i++) {
        if (digits.ptr[i] == '_')
            continue;
        uint64_t carry = (uint64_t)digit_value(digits.ptr[i]);
        for (size_t k = 0; k < n; k++, carry /= LIMB) {
            carry += (uint64_t)limbs[k] * (uint64_t)base;
            limbs[k] = (uint32_t)(carry % LIMB);
        }
        if (carry)
            limbs[n++] = (uint32_t)carry;
    }
    sb_addf(out, "%u", limbs[--n]);
    while (n)
        sb_addf(out, "%0*u", LIMB_DIGITS, limbs[--n]);
}

void pynum_decimal(struct str digits, int base, bool negative, struct sb *out)
{
    sb_add(out, negative ? "-" : "");
    if (base == 10)
        tidy_decimal(digits, out);
    else
        convert(digits, base, out);
}
