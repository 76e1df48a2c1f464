#include "override/override_range.h"

#include <math.h>

enum { MAX_NUMBERS = 1000000, PRECISION = 28 };

/* A decimal number written out: digits with `scale` of them behind the point. */
struct decimal {
    struct sb digits; /* no sign; may begin with zeros */
    size_t scale;
    bool negative;
};

static void decimal_scope_end(struct decimal *d)
{
    sb_release(&d->digits);
}

static err *too_many(void)
{
    return err_new(ERR_INVALID, "a range of more than %d numbers", MAX_NUMBERS);
}

/* The exact value of a float has at most 1074 digits behind the point. */
static void decimal_set(struct decimal *d, double f)
{
    enum { EXACT = 1074 };
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "%.*f", EXACT, fabs(f));
    char *point = strchr(text.buf, '.');
    d->negative = f < 0;
    size_t end = text.len;
    while (text.buf[end - 1] == '0')
        end--;
    sb_add_mem(&d->digits, text.buf, (size_t)(point - text.buf));
    d->scale = end - (size_t)(point - text.buf) - 1;
    sb_add_mem(&d->digits, point + 1, d->scale);
}

static void same_scale(struct decimal *a, struct decimal *b)
{
    struct decimal *less = a->scale < b->scale ? a : b, *more = less == a ? b : a;
    sb_add_repeat(&less->digits, '0', more->scale - less->scale);
    less->scale = more->scale;
    size_t width = MAX(a->digits.len, b->digits.len) + 1; /* one for a carry */
    struct decimal *both[] = {a, b};
    for (int i = 0; i < 2; i++) {
        scoped(sb) struct sb zeros = SB_INIT;
        sb_add_repeat(&zeros, '0', width - both[i]->digits.len);
        sb_splice(&both[i]->digits, 0, 0, sb_str(&zeros));
    }
}

/* a += b, or a -= b when `minus`; equally wide, and a not less than b when `minus`. */
static void add_digits(char *a, const char *b, size_t n, bool minus)
{
    int carry = 0;
    while (n--) {
        int x = a[n] - '0' + (minus ? -(b[n] - '0') : b[n] - '0') + carry;
        carry = x < 0 ? -1 : x > 9 ? 1 : 0;
        a[n] = (char)('0' + x - 10 * carry);
    }
}

/* To 28 significant digits, half to even. */
static void decimal_round(struct decimal *d)
{
    size_t zeros = strspn(d->digits.buf, "0"), keep = zeros + PRECISION;
    if (keep >= d->digits.len)
        return;
    const char *rest = d->digits.buf + keep;
    bool more = rest[0] > '5' || (rest[0] == '5' && rest[1 + strspn(rest + 1, "0")] != '\0');
    bool half = rest[0] == '5' && !more;
    bool up = more || (half && (d->digits.buf[keep - 1] - '0') % 2);
    size_t dropped = d->digits.len - keep;
    for (size_t i = keep; i < d->digits.len; i++)
        d->digits.buf[i] = '0';
    for (size_t i = keep; up && i--;) {
        up = d->digits.buf[i] == '9';
        d->digits.buf[i] = up ? '0' : (char)(d->digits.buf[i] + 1);
    }
    dropped = MIN(dropped, d->scale);
    sb_truncate(&d->digits, d->digits.len - dropped);
    d->scale -= dropped;
}

static bool decimal_is_zero(const struct decimal *d)
{
    return strspn(d->digits.buf, "0") == d->digits.len;
}

/* Exactly. */
static void decimal_add(struct decimal *a, const struct decimal *b, bool minus)
{
    scoped(decimal) struct decimal other = {
        .digits = SB_INIT, .scale = b->scale, .negative = b->negative != minus};
    sb_add_str(&other.digits, sb_str(&b->digits));
    same_scale(a, &other);
    bool swap = a->negative != other.negative && strcmp(a->digits.buf, other.digits.buf) < 0;
    if (swap) { /* the larger one first */
        struct decimal t = *a;
        *a = other;
        other = t;
    }
    add_digits(a->digits.buf, other.digits.buf, a->digits.len, a->negative != other.negative);
    a->negative = a->negative && !decimal_is_zero(a);
}

/* Is `a` on this side of `stop` when one walks by `step`? */
static bool is_before(const struct decimal *a, const struct decimal *stop, double step)
{
    scoped(decimal) struct decimal left = {
        .digits = SB_INIT, .scale = stop->scale, .negative = stop->negative};
    sb_add_str(&left.digits, sb_str(&stop->digits));
    decimal_add(&left, a, true);
    return !decimal_is_zero(&left) && left.negative == (step < 0);
}

static double decimal_value(const struct decimal *d)
{
    scoped(sb) struct sb text = SB_INIT;
    sb_addf(&text, "%s%se-%zu", d->negative ? "-" : "", d->digits.buf, d->scale);
    return strtod(text.buf, NULL);
}

static err *float_range(const struct operand *r, struct arena *a, struct value *list)
{
    scoped(decimal) struct decimal at = {.digits = SB_INIT}, step = {.digits = SB_INIT},
                                   end = {.digits = SB_INIT};
    double start = value_as_double(r->start), stop = value_as_double(r->stop),
           by = value_as_double(r->step);
    if (!isfinite(start) || !isfinite(stop) || !isfinite(by))
        return err_new(ERR_INVALID, "a range needs finite numbers");
    if (by == 0)
        return err_new(ERR_INVALID, "a range with step 0 has no end");
    if ((stop - start) / by > MAX_NUMBERS)
        return too_many();
    decimal_set(&at, start);
    decimal_set(&step, by);
    decimal_set(&end, stop);
    while (is_before(&at, &end, by)) {
        value_push(a, list, value_float(a, decimal_value(&at)));
        if (list->list.len > MAX_NUMBERS)
            return too_many();
        decimal_add(&at, &step, false);
        decimal_round(&at);
    }
    return NULL;
}

static err *int_range(const struct operand *r, struct arena *a, struct value *list)
{
    int64_t at = r->start->i, stop = r->stop->i, step = r->step->i;
    if (step == 0)
        return err_new(ERR_INVALID, "a range with step 0 has no end");
    while (step > 0 ? at < stop : at > stop) {
        value_push(a, list, value_int(a, at));
        if (list->list.len > MAX_NUMBERS)
            return too_many();
        if (__builtin_add_overflow(at, step, &at))
            break;
    }
    return NULL;
}

err *override_range(const struct operand *r, struct arena *a, struct value **ret)
{
    struct value *list = value_list(a), *const parts[] = {r->start, r->stop, r->step};
    bool ints = true;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        ints = ints && parts[i]->kind == VALUE_INT;
        if (parts[i]->kind == VALUE_INT && parts[i]->digits)
            return err_new(ERR_INVALID, "a range needs smaller numbers");
    }
    TRY(ints ? int_range(r, a, list) : float_range(r, a, list));
    *ret = list;
    return NULL;
}
