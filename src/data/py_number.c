/* Numbers of Python. */
#include "data/py_expr.h"
#include "data/pynum.h"

#include <math.h>

enum { MAX_DIGITS = 4300 }; /* of an integer; CPython's limit */

static void plain_digits(struct str s, struct sb *out)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] != '_')
            sb_add_char(out, s.ptr[i]);
}

static err *int_value(struct py_parser *p, const struct py_token *t, struct value **ret)
{
    scoped(sb) struct sb decimal = SB_INIT;
    struct str s = py_text(p, t), digits = s;
    char letter = s.len > 2 ? (char)(s.ptr[1] | 0x20) : '\0';
    int base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    if (base != 10)
        digits = str_sub(s, 2, s.len);
    if (digits.len > MAX_DIGITS)
        return py_complain(t, "a number of too many digits");
    pynum_decimal(digits, base, false, &decimal);
    *ret = value_int_digits(p->arena, decimal.buf);
    return NULL;
}

err *py_number_read(struct py_parser *p, struct py_expr *ret)
{
    scoped(sb) struct sb plain = SB_INIT;
    const struct py_token *t = py_next(p);
    struct str s = py_text(p, t);
    bool based = s.len > 1 && s.ptr[0] == '0' && strchr("xXoObB", s.ptr[1]);
    char last = (char)(s.ptr[s.len - 1] | 0x20);
    if (!based && last == 'j') {
        plain_digits(str_sub(s, 0, s.len - 1), &plain);
        ret->is_complex = true;
        ret->imag = strtod(plain.buf, NULL);
    } else if (!based &&
               (str_find(s, '.') >= 0 || str_find(s, 'e') >= 0 || str_find(s, 'E') >= 0)) {
        plain_digits(s, &plain);
        ret->val = value_float(p->arena, strtod(plain.buf, NULL));
    } else {
        TRY(int_value(p, t, &ret->val));
    }
    p->at++;
    return NULL;
}

static void add_part(double f, struct sb *out)
{
    pynum_repr(f, out);
    if (out->len > 2 && streq(out->buf + out->len - 2, ".0"))
        sb_truncate(out, out->len - 2);
}

struct value *py_number_complex(struct py_parser *p, double real, double imag)
{
    scoped(sb) struct sb out = SB_INIT;
    bool whole = real != 0 || signbit(real);
    sb_add(&out, whole ? "(" : "");
    if (whole)
        add_part(real, &out);
    sb_add(&out, whole && !signbit(imag) ? "+" : "");
    add_part(imag, &out);
    sb_add(&out, whole ? "j)" : "j");
    return value_strn(p->arena, out.buf, out.len);
}
