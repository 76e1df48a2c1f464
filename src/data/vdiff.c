#include "data/vdiff.h"

#include "data/json_read.h"
#include "data/keypath.h"

#include <math.h>

/* Lists are compared and shown as the text Python prints for them.  COMPAT: tuples stay what they
 * are, in JSON as well (case params_py/tuples). */
static struct value *as_leaf(const struct value *v, struct arena *a)
{
    if (v->kind != VALUE_LIST || v->form != VALUE_FORM_LIST)
        return (struct value *)(uintptr_t)v;
    scoped(sb) struct sb text = SB_INIT;
    value_py_repr(v, &text);
    return value_strz(a, text.buf);
}

__extension__ typedef __int128 wide;

/* A whole number of up to 37 digits. */
static bool as_whole(const struct value *v, wide *ret)
{
    enum { MOST_DIGITS = 37 };
    if (v->kind == VALUE_BOOL)
        *ret = v->b;
    else if (v->kind == VALUE_INT && !v->digits)
        *ret = v->i;
    else if (v->kind == VALUE_INT && strlen(v->digits) <= MOST_DIGITS) {
        bool negative = v->digits[0] == '-';
        *ret = 0;
        for (const char *p = v->digits + negative; *p; p++)
            *ret = *ret * 10 + (*p - '0');
        *ret = negative ? -*ret : *ret;
    } else {
        return false;
    }
    return true;
}

static struct value *whole_value(wide n, struct arena *a)
{
    char text[48], *p = text + sizeof(text) - 1;
    bool negative = n < 0;
    *p = '\0';
    do
        *--p = (char)('0' + (negative ? -(int)(n % 10) : (int)(n % 10)));
    while (n /= 10);
    if (negative)
        *--p = '-';
    return value_int_digits(a, p);
}

static struct value *difference(const struct value *old, const struct value *new, struct arena *a)
{
    double x, y;
    wide m, n;
    if (as_whole(old, &m) && as_whole(new, &n))
        return whole_value(n - m, a);
    if (!value_to_number(old, &x) || !value_to_number(new, &y))
        return NULL;
    return value_float(a, y - x);
}

/* As Python: a NaN is another value than itself. */
static bool is_unchanged(const struct value *old, const struct value *new)
{
    bool nan = old->kind == VALUE_FLOAT && isnan(old->f);
    return !nan && value_equal(old, new);
}

static void diff_leaf(struct value *out, const char *key, const struct value *old,
                      const struct value *new, bool with_unchanged, struct arena *a)
{
    struct value *entry = value_map(a), *x = old ? as_leaf(old, a) : NULL,
                 *y = new ? as_leaf(new, a) : NULL;
    bool same = x && y ? is_unchanged(x, y)
                       : (!x || x->kind == VALUE_NULL) && (!y || y->kind == VALUE_NULL);
    if (same && !with_unchanged)
        return;
    value_set(a, entry, "old", x ? x : value_null(a));
    value_set(a, entry, "new", y ? y : value_null(a));
    struct value *d = x && y ? difference(x, y, a) : NULL;
    if (d)
        value_set(a, entry, "diff", d);
    value_set(a, out, key, entry);
}

/* COMPAT: a document that is a text is read as JSON, if it is some (case metrics/scalars). */
static const struct value *parsed(const struct value *doc, struct arena *a)
{
    struct value *v = NULL;
    if (!doc || doc->kind != VALUE_STR)
        return doc;
    err *e = json_read(str_of(doc->s), a, &v);
    err_free(e); /* then it is a text */
    return e || !v ? doc : v;
}

static bool is_map(const struct value *doc)
{
    return !doc || doc->kind == VALUE_MAP;
}

/* COMPAT: beside a map, a document that is none has each of its keys, with this for a value. */
static void add_unparsed(struct value *leaves, const struct value *others, struct arena *a)
{
    for (size_t i = 0; i < others->map.len; i++)
        value_set(a, leaves, others->map.pairs[i].key, value_strz(a, "unable to parse"));
}

static void diff_leaves(const struct value *x, const struct value *y, bool with_unchanged,
                        struct arena *a, struct value *out)
{
    for (size_t i = 0; i < x->map.len; i++)
        diff_leaf(out, x->map.pairs[i].key, x->map.pairs[i].val, value_find(y, x->map.pairs[i].key),
                  with_unchanged, a);
    for (size_t i = 0; i < y->map.len; i++)
        if (!value_find(x, y->map.pairs[i].key))
            diff_leaf(out, y->map.pairs[i].key, NULL, y->map.pairs[i].val, with_unchanged, a);
}

static struct value *diff_file(const struct value *old, const struct value *new,
                               bool with_unchanged, struct arena *a)
{
    struct value *out = value_map(a);
    old = parsed(old, a);
    new = parsed(new, a);
    if (!is_map(old) && !is_map(new)) {
        diff_leaf(out, "", old, new, with_unchanged, a);
        return out;
    }
    struct value *x = is_map(old) ? keypath_flatten(old, a) : value_map(a),
                 *y = is_map(new) ? keypath_flatten(new, a) : value_map(a);
    if (!is_map(old))
        add_unparsed(x, y, a);
    if (!is_map(new))
        add_unparsed(y, x, a);
    diff_leaves(x, y, with_unchanged, a, out);
    return out;
}

struct value *vdiff_files(const struct value *old_files, const struct value *new_files,
                          bool with_unchanged, struct arena *a)
{
    struct value *out = value_map(a);
    for (int side = 0; side < 2; side++) {
        const struct value *files = side ? new_files : old_files;
        for (size_t i = 0; files && i < files->map.len; i++) {
            const char *file = files->map.pairs[i].key;
            if (value_find(out, file) || (side && value_find(old_files, file)))
                continue;
            struct value *d = diff_file(value_find(old_files, file), value_find(new_files, file),
                                        with_unchanged, a);
            if (d->map.len)
                value_set(a, out, file, d);
        }
    }
    return out;
}
