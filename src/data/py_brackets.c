#include "data/py_expr.h"

/* --- collections --- */

/* Can Python's sets and dicts hold it? */
static bool is_hashable(const struct value *v)
{
    if (v->kind == VALUE_MAP || (v->kind == VALUE_LIST && v->form != VALUE_FORM_TUPLE))
        return false;
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        if (!is_hashable(v->list.items[i]))
            return false;
    return true;
}

static void spoil(struct py_collection *c, const struct py_expr *e)
{
    c->is_unhashable |= e->is_unhashable;
    if (!e->val)
        c->val = NULL;
}

void py_collect(struct py_parser *p, struct py_collection *c, const struct py_expr *e)
{
    spoil(c, e);
    if (!c->val)
        return;
    if (c->val->form == VALUE_FORM_SET)
        c->is_unhashable |= !is_hashable(e->val);
    value_push(p->arena, c->val, e->val);
}

static void add_pair(struct py_parser *p, struct py_collection *c, const struct py_expr *key,
                     const struct py_expr *val)
{
    scoped(sb) struct sb name = SB_INIT;
    spoil(c, key);
    spoil(c, val);
    if (!c->val)
        return;
    c->is_unhashable |= !is_hashable(key->val);
    value_py_str(key->val, &name);
    struct value *node = key->val;
    if (node->kind == VALUE_LIST) { /* a tuple is a key by its text */
        node = value_strz(p->arena, name.buf);
        node->pos = key->val->pos;
    }
    value_set(p->arena, c->val, name.buf, val->val)->key_node = node;
}

struct value *py_collection_list(struct py_parser *p, enum value_form form)
{
    struct value *v = value_list(p->arena);
    v->form = (uint8_t)form;
    return v;
}

void py_collection_finish(struct py_parser *p, const struct py_collection *c, size_t first,
                          struct py_expr *ret)
{
    *ret = (struct py_expr){.val = c->is_unhashable ? NULL : c->val,
                            .is_unhashable = c->is_unhashable};
    if (ret->val)
        py_place(p, first, ret->val);
}

/* --- comprehensions --- */

bool py_at_comprehension(const struct py_parser *p)
{
    return py_is(p, "for") || py_is(p, "async");
}

err *py_comprehension_read(struct py_parser *p)
{
    struct py_expr e;
    while (py_at_comprehension(p)) {
        py_take(p, "async");
        TRY(py_need(p, "for"));
        TRY(py_expr_targets(p, &e));
        TRY(py_need(p, "in"));
        TRY(py_expr_operation(p, &e));
        while (py_take(p, "if"))
            TRY(py_expr_operation(p, &e));
    }
    return NULL;
}

/* --- brackets --- */

/* ( ... ): nothing, one expression in brackets, or a tuple. */
static err *read_parens(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at++;
    struct py_collection c = {.val = py_collection_list(p, VALUE_FORM_TUPLE)};
    struct py_expr e = {0};
    bool comma = py_is(p, ")"), targets = true;
    if (py_is(p, "yield")) {
        TRY(py_expr_list(p, ret));
        *ret = (struct py_expr){0};
        return py_need(p, ")");
    }
    while (!py_is(p, ")")) {
        TRY(py_expr_starred(p, true, &e));
        if (py_at_comprehension(p)) {
            TRY(py_comprehension_read(p));
            *ret = (struct py_expr){0};
            return py_need(p, ")");
        }
        py_collect(p, &c, &e);
        targets &= py_is_target(&e);
        if (!py_take(p, ","))
            break;
        comma = true;
    }
    TRY(py_need(p, ")"));
    if (comma) {
        py_collection_finish(p, &c, first, ret);
        ret->shape = targets ? PY_TARGETS : PY_OTHER;
        return NULL;
    }
    *ret = e;
    return e.shape == PY_STARRED || e.shape == PY_STAR_DEST ? py_unexpected(p) : NULL;
}

static err *read_list(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at++;
    struct py_collection c = {.val = py_collection_list(p, VALUE_FORM_LIST)};
    bool targets = true;
    while (!py_is(p, "]")) {
        struct py_expr e;
        TRY(py_expr_starred(p, true, &e));
        if (py_at_comprehension(p)) {
            TRY(py_comprehension_read(p));
            c.val = NULL;
            targets = false;
            break;
        }
        py_collect(p, &c, &e);
        targets &= py_is_target(&e);
        if (!py_take(p, ","))
            break;
    }
    TRY(py_need(p, "]"));
    py_collection_finish(p, &c, first, ret);
    ret->shape = targets ? PY_TARGETS : PY_OTHER;
    return NULL;
}

/* key: value, or **mapping. */
static err *read_pair(struct py_parser *p, struct py_collection *c)
{
    struct py_expr key = {0}, val;
    if (py_take(p, "**")) {
        TRY(py_expr_operation(p, &val));
        c->val = NULL;
        return NULL;
    }
    TRY(py_expr_one(p, false, &key));
    TRY(py_need(p, ":"));
    TRY(py_expr_one(p, false, &val));
    add_pair(p, c, &key, &val);
    return NULL;
}

static err *read_dict(struct py_parser *p, size_t first, struct py_expr *ret)
{
    struct py_collection c = {.val = value_map(p->arena)};
    p->at = first + 1;
    while (!py_is(p, "}")) {
        TRY(read_pair(p, &c));
        if (py_at_comprehension(p)) {
            TRY(py_comprehension_read(p));
            c.val = NULL;
            break;
        }
        if (!py_take(p, ","))
            break;
    }
    TRY(py_need(p, "}"));
    py_collection_finish(p, &c, first, ret);
    return NULL;
}

static int compare(const struct value *a, const struct value *b)
{
    bool numbers = value_is_number(a) && value_is_number(b);
    if (a->kind != b->kind && !numbers)
        return a->kind < b->kind ? -1 : 1;
    if (numbers) {
        double x = value_as_double(a), y = value_as_double(b);
        return (x > y) - (x < y);
    }
    if (a->kind == VALUE_STR)
        return str_cmp((struct str){a->s, a->s_len}, (struct str){b->s, b->s_len});
    if (a->kind == VALUE_BOOL)
        return a->b - b->b;
    for (size_t i = 0; a->kind == VALUE_LIST && i < MIN(a->list.len, b->list.len); i++) {
        int order = compare(a->list.items[i], b->list.items[i]);
        if (order)
            return order;
    }
    return a->kind != VALUE_LIST ? 0 : (a->list.len > b->list.len) - (a->list.len < b->list.len);
}

static int compare_items(const void *a, const void *b)
{
    struct value *const *x = a, *const *y = b;
    return compare(*x, *y);
}

/* A set has no order and nothing twice: it gets an order, so that equal sets are equal lists. */
static void tidy_set(struct value *set)
{
    struct value **items = set->list.items;
    size_t kept = 0;
    if (set->list.len > 1)
        qsort(items, set->list.len, sizeof(struct value *), compare_items);
    for (size_t i = 0; i < set->list.len; i++)
        if (!kept || !value_equal(items[kept - 1], items[i]))
            items[kept++] = items[i];
    set->list.len = kept;
}

/* { ... }: what follows the first expression tells a dict from a set. */
static err *read_braces(struct py_parser *p, struct py_expr *ret)
{
    size_t first = p->at++;
    struct py_collection c = {.val = py_collection_list(p, VALUE_FORM_SET)};
    size_t second = first + 1;
    if (py_is(p, "}") || py_is(p, "**"))
        return read_dict(p, first, ret);
    do {
        bool is_first = p->at == second;
        struct py_expr e;
        if (py_is(p, "}"))
            break;
        TRY(py_expr_starred(p, true, &e));
        if (is_first && py_is(p, ":"))
            return read_dict(p, first, ret);
        if (py_at_comprehension(p)) {
            TRY(py_comprehension_read(p));
            c.val = NULL;
            break;
        }
        py_collect(p, &c, &e);
    } while (py_take(p, ","));
    TRY(py_need(p, "}"));
    if (c.val)
        tidy_set(c.val);
    py_collection_finish(p, &c, first, ret);
    return NULL;
}

err *py_brackets_read(struct py_parser *p, struct py_expr *ret)
{
    if (py_is(p, "("))
        return read_parens(p, ret);
    return py_is(p, "[") ? read_list(p, ret) : read_braces(p, ret);
}
