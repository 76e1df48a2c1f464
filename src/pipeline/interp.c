#include "pipeline/interp.h"

#include "pipeline/expr.h"

enum { MOST_MIB = 128 /* of texts */ };

static struct str text_of(const struct value *v)
{
    return (struct str){v->s, v->s_len};
}

/* --- looking for expressions --- */

typedef bool (*text_fn)(struct str text);

static bool has_expr(struct str text)
{
    struct expr e;
    return expr_next(text, 0, &e);
}

static bool any_text(const struct value *v, text_fn fits)
{
    if (v->kind == VALUE_STR)
        return fits(text_of(v));
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        if (any_text(v->list.items[i], fits))
            return true;
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        if (fits(str_of(v->map.pairs[i].key)) || any_text(v->map.pairs[i].val, fits))
            return true;
    return false;
}

bool interp_has_template(const struct value *v)
{
    return any_text(v, expr_in);
}

bool interp_has_expr(const struct value *v)
{
    return any_text(v, has_expr);
}

static err *check_text(struct str text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct strs path;
    struct expr e = {0};
    while (expr_next(text, e.end, &e))
        TRY(expr_parse(e.inner, &a, &path, NULL));
    return NULL;
}

err *interp_check(const struct value *v)
{
    if (v->kind == VALUE_STR)
        return check_text(text_of(v));
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        TRY(interp_check(v->list.items[i]));
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++) {
        TRY(check_text(str_of(v->map.pairs[i].key)));
        TRY(interp_check(v->map.pairs[i].val));
    }
    return NULL;
}

/* --- one expression --- */

static err *look_up(const struct interp *in, const struct expr *e, const struct value **ret)
{
    struct strs path = {0};
    const char *name = NULL;
    TRY(expr_parse(e->inner, in->arena, &path, &name));
    if (memchr(e->inner.ptr, '\0', e->inner.len))
        *ret = NULL; /* no name has one */
    else if (in->kind == INTERP_DATA)
        *ret = context_find_data(in->context, &path);
    else
        *ret = context_find(in->context, &path);
    if (*ret)
        return NULL;
    if (in->names_as_written)
        name = arena_str(in->arena, e->inner);
    return err_new(ERR_NOT_FOUND, "Could not find '%s'", name);
}

static err *unfit(const struct value *v)
{
    return err_new(ERR_INVALID, "Cannot interpolate data of type '%s'", value_kind_name(v));
}

/* --- texts --- */

void interp_add_text(const struct value *v, struct sb *out)
{
    if (v->kind == VALUE_BOOL)
        sb_add(out, v->b ? "true" : "false");
    else
        value_py_str(v, out);
}

static err *check_size(const struct interp *in, size_t more)
{
    size_t made = (in->made ? *in->made : 0) + more;
    if (made <= (size_t)MOST_MIB << 20)
        return NULL;
    return err_new(ERR_INVALID, "templates make more than %d MiB of text", MOST_MIB);
}

static err *add_value(const struct interp *in, const struct value *v, struct sb *out)
{
    if (v->kind == VALUE_MAP && in->kind == INTERP_COMMAND)
        return interp_add_options(in->opts, v, out);
    if (value_is_nested(v))
        return unfit(v);
    interp_add_text(v, out);
    return NULL;
}

/* COMPAT: done last, so that it also meets what was put in (case interp/escapes). */
static const struct value *unescaped(struct str text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    for (size_t i = 0; i < text.len; i++)
        if (!str_starts(str_sub(text, i, text.len), "\\${"))
            sb_add_char(&out, text.ptr[i]);
    return value_strn(a, out.buf, out.len);
}

static err *fill_text(const struct interp *in, struct str text, const struct value **ret)
{
    scoped(sb) struct sb out = SB_INIT;
    struct expr e;
    size_t at = 0;
    while (expr_next(text, at, &e)) {
        const struct value *v = NULL;
        TRY(look_up(in, &e, &v));
        sb_add_str(&out, str_sub(text, at, e.start));
        TRY(add_value(in, v, &out));
        TRY(check_size(in, out.len));
        at = e.end;
    }
    sb_add_str(&out, str_sub(text, at, text.len));
    if (in->made)
        *in->made += out.len;
    *ret = unescaped(sb_str(&out), in->arena);
    return NULL;
}

static err *fill_str(const struct interp *in, struct str text, const struct value **ret)
{
    struct expr e;
    bool whole = expr_next(text, 0, &e) && e.start == 0 && e.end == text.len;
    if (!whole)
        return fill_text(in, text, ret);
    const struct value *v = NULL;
    TRY(look_up(in, &e, &v));
    if (value_is_nested(v) && in->kind != INTERP_DATA && in->kind != INTERP_TOP)
        return unfit(v);
    *ret = v;
    return NULL;
}

/* --- whole values --- */

static err *fill_list(const struct interp *in, const struct value *v, const struct value **ret)
{
    struct value *copy = arena_memdup(in->arena, v, sizeof(*v));
    copy->list.items = NULL;
    copy->list.len = copy->list.cap = 0;
    for (size_t i = 0; i < v->list.len; i++) {
        const struct value *item = NULL;
        TRY(interp_value(in, v->list.items[i], &item));
        value_push(in->arena, copy, (struct value *)(uintptr_t)item);
    }
    *ret = copy;
    return NULL;
}

static err *fill_pair(const struct interp *in, const struct value_pair *p, struct value *out)
{
    const struct value *key = p->key_node, *val = NULL;
    const char *name = p->key;
    if (expr_in(str_of(p->key))) {
        scoped(sb) struct sb text = SB_INIT;
        TRY(fill_str(in, str_of(p->key), &key));
        if (value_is_nested(key))
            return unfit(key);
        interp_add_text(key, &text);
        name = arena_str(in->arena, sb_str(&text));
    }
    TRY(interp_value(in, p->val, &val));
    value_set(in->arena, out, name, (struct value *)(uintptr_t)val)->key_node = key;
    return NULL;
}

static err *fill_map(const struct interp *in, const struct value *v, const struct value **ret)
{
    struct value *copy = arena_memdup(in->arena, v, sizeof(*v));
    memset(&copy->map, 0, sizeof(copy->map));
    for (size_t i = 0; i < v->map.len; i++)
        TRY(fill_pair(in, &v->map.pairs[i], copy));
    *ret = copy;
    return NULL;
}

err *interp_value(const struct interp *in, const struct value *v, const struct value **ret)
{
    if (!interp_has_template(v)) {
        *ret = v;
        return NULL;
    }
    if (v->kind == VALUE_LIST)
        return fill_list(in, v, ret);
    if (v->kind == VALUE_MAP)
        return fill_map(in, v, ret);
    return fill_str(in, text_of(v), ret);
}

err *interp_failed(err *e, const char *show, const char *what, ...)
{
    scoped(sb) struct sb place = SB_INIT;
    va_list ap;
    if (!e)
        return NULL;
    va_start(ap, what);
    sb_vaddf(&place, what, ap);
    va_end(ap);
    err *whole = err_new(ERR_INVALID, "failed to parse %s in '%s':%c%s", place.buf, show,
                         err_code_of(e) == ERR_NOT_FOUND ? ' ' : '\n', err_message(e));
    err_free(e);
    return whole;
}
