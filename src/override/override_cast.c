#include "override/override_cast.h"

#include "data/pynum.h"

#include <math.h>

struct cast {
    const char *name;
    struct arena *arena;
};

typedef err *(*cast_fn)(const struct cast *x, const struct value *v, struct value **ret);

static err *cannot_cast(const struct cast *x, const struct value *v)
{
    scoped(sb) struct sb text = SB_INIT;
    value_py_repr(v, &text);
    return err_new(ERR_INVALID, "%s() cannot convert %s", x->name, text.buf);
}

static bool is_space(char c)
{
    return c && strchr(" \t\n\r\f\v", c) != NULL;
}

static struct str strip(const struct value *v)
{
    struct str s = {v->s, v->s_len};
    while (s.len && is_space(s.ptr[0]))
        s = str_sub(s, 1, s.len);
    while (s.len && is_space(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

static err *int_of_text(const struct cast *x, const struct value *v, struct value **ret)
{
    scoped(sb) struct sb plain = SB_INIT;
    if (!pynum_plain(strip(v), &plain))
        return cannot_cast(x, v);
    const char *digits = plain.buf + (plain.buf[0] == '-' || plain.buf[0] == '+');
    bool negative = plain.buf[0] == '-';
    if (!*digits || strspn(digits, "0123456789") != plain.len - (size_t)(digits - plain.buf))
        return cannot_cast(x, v);
    digits += strspn(digits, "0");
    *ret = *digits ? value_int_digits(x->arena,
                                      arena_printf(x->arena, "%s%s", negative ? "-" : "", digits))
                   : value_int(x->arena, 0);
    return NULL;
}

static err *cast_int(const struct cast *x, const struct value *v, struct value **ret)
{
    if (v->kind == VALUE_STR)
        return int_of_text(x, v, ret);
    if (v->kind == VALUE_BOOL)
        *ret = value_int(x->arena, v->b);
    else if (v->kind == VALUE_INT)
        *ret = value_copy(x->arena, v);
    else if (v->kind == VALUE_FLOAT && isfinite(v->f))
        *ret = fabs(v->f) < 1
                   ? value_int(x->arena, 0)
                   : value_int_digits(x->arena, arena_printf(x->arena, "%.0f", trunc(v->f)));
    else
        return cannot_cast(x, v);
    return NULL;
}

static err *cast_float(const struct cast *x, const struct value *v, struct value **ret)
{
    scoped(sb) struct sb plain = SB_INIT;
    double f = 0;
    if (v->kind == VALUE_STR) {
        if (!pynum_plain(strip(v), &plain) || !pynum_parse(sb_str(&plain), &f))
            return cannot_cast(x, v);
    } else if (v->kind == VALUE_BOOL) {
        f = v->b;
    } else if (value_is_number(v)) {
        f = value_as_double(v);
        if (v->kind == VALUE_INT && isinf(f))
            return cannot_cast(x, v);
    } else {
        return cannot_cast(x, v);
    }
    *ret = value_float(x->arena, f);
    return NULL;
}

static err *cast_str(const struct cast *x, const struct value *v, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    if (v->kind == VALUE_NULL)
        return cannot_cast(x, v);
    if (v->kind == VALUE_BOOL)
        sb_add(&text, v->b ? "true" : "false");
    else
        value_py_str(v, &text);
    *ret = value_strn(x->arena, text.buf, text.len);
    return NULL;
}

static err *cast_bool(const struct cast *x, const struct value *v, struct value **ret)
{
    bool b = false;
    if (v->kind == VALUE_STR) {
        b = strcasecmp(v->s, "true") == 0;
        if (!b && strcasecmp(v->s, "false") != 0)
            return cannot_cast(x, v);
    } else if (v->kind == VALUE_BOOL) {
        b = v->b;
    } else if (value_is_number(v)) {
        b = value_as_double(v) != 0;
    }
    *ret = value_bool(x->arena, b);
    return NULL;
}

/* The cast of each leaf; keys stay. */
static err *cast_deep(const struct cast *x, cast_fn cast, struct value *v, struct value **ret)
{
    if (v->kind != VALUE_LIST && v->kind != VALUE_MAP)
        return cast(x, v, ret);
    *ret = value_copy(x->arena, v);
    size_t n = v->kind == VALUE_LIST ? v->list.len : v->map.len;
    for (size_t i = 0; i < n; i++) {
        struct value **child =
            v->kind == VALUE_LIST ? &(*ret)->list.items[i] : &(*ret)->map.pairs[i].val;
        TRY(cast_deep(x, cast, *child, child));
    }
    return NULL;
}

err *override_cast(const char *type, struct value *v, struct arena *a, struct value **ret)
{
    static const struct {
        const char *type;
        cast_fn fn;
    } casts[] = {{"bool", cast_bool}, {"float", cast_float}, {"int", cast_int}, {"str", cast_str}};
    struct cast x = {type, a};
    for (size_t i = 0; i < ARRAY_LEN(casts); i++)
        if (streq(casts[i].type, type))
            return cast_deep(&x, casts[i].fn, v, ret);
    BUG("no such type: %s", type);
}
