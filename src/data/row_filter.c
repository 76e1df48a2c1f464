#include "data/row_filter.h"
#include "data/frame_col.h"
#include "data/row_filter_node.h"

void row_filter_release(struct row_filter *f)
{
    for (struct row_filter_node *n = f ? f->all : NULL; n; n = n->next) {
        pattern_free(n->pattern);
        n->pattern = NULL;
    }
}

err *row_filter_bind(struct row_filter *f, const struct frame *frame)
{
    for (struct row_filter_node *n = f->all; n; n = n->next)
        if (n->column)
            TRY(frame_col_named(frame, n->column, &n->col));
    return NULL;
}

/* --- one cell --- */

static bool is_missing(const struct frame_cell *c)
{
    if (c->kind != FRAME_VALUE)
        return true;
    return c->text ? !c->text[0] : !c->val || c->val->kind == VALUE_NULL;
}

/* What the cell reads: a text as it is, anything else as Python's str(). */
static void add_reading(const struct frame_cell *c, struct sb *out)
{
    if (c->text)
        sb_add(out, c->text);
    else
        value_py_str(c->val, out);
}

static bool is_text(const struct frame_cell *c)
{
    return c->text || value_is(c->val, VALUE_STR);
}

static bool equals(const struct row_filter_node *n, const struct frame_cell *c)
{
    scoped(sb) struct sb text = SB_INIT;
    if (!c->text && n->number && value_is_number(c->val))
        return value_equal(c->val, n->number);
    if (!c->text && n->boolean && value_is(c->val, VALUE_BOOL))
        return c->val->b == n->boolean->b;
    add_reading(c, &text);
    return streq(text.buf, n->text);
}

/* Below 0, 0, above 0 as the cell is below, at or above the literal; false: they have no order. */
static bool compare(const struct row_filter_node *n, const struct frame_cell *c, int *ret)
{
    if (is_text(c)) {
        *ret = strcmp(c->text ? c->text : c->val->s, n->text);
        return true;
    }
    if (!n->number || !value_is_number(c->val))
        return false;
    if (value_equal(c->val, n->number)) {
        *ret = 0;
        return !value_is(c->val, VALUE_FLOAT) || c->val->f == c->val->f;
    }
    if (c->val->kind == VALUE_INT && n->number->kind == VALUE_INT && !c->val->digits) {
        *ret = c->val->i < n->number->i ? -1 : 1;
        return true;
    }
    double x = value_as_double(c->val), y = value_as_double(n->number);
    *ret = (x > y) - (x < y);
    return x == x && y == y;
}

static bool is_like(const struct row_filter_node *n, const struct frame_cell *c)
{
    scoped(sb) struct sb text = SB_INIT;
    add_reading(c, &text);
    return pattern_matches_somewhere(n->pattern, text.buf);
}

static bool holds(const struct row_filter_node *n, const struct frame_cell *c)
{
    int order = 0;
    switch (n->kind) {
    case ROW_FILTER_EQ:
        return equals(n, c);
    case ROW_FILTER_NE:
        return !equals(n, c);
    case ROW_FILTER_LT:
        return compare(n, c, &order) && order < 0;
    case ROW_FILTER_LE:
        return compare(n, c, &order) && order <= 0;
    case ROW_FILTER_GT:
        return compare(n, c, &order) && order > 0;
    case ROW_FILTER_GE:
        return compare(n, c, &order) && order >= 0;
    case ROW_FILTER_LIKE:
        return is_like(n, c);
    case ROW_FILTER_AND:
    case ROW_FILTER_OR:
    case ROW_FILTER_NOT:
    case ROW_FILTER_MISSING:
        break;
    }
    BUG("kind %d is not about a value", (int)n->kind);
}

/* --- all of it --- */

static bool node_matches(const struct row_filter_node *n, const struct frame_row *row)
{
    while (n->kind == ROW_FILTER_AND || n->kind == ROW_FILTER_OR) {
        bool left = node_matches(n->left, row);
        if (left == (n->kind == ROW_FILTER_OR))
            return left;
        n = n->right;
    }
    if (n->kind == ROW_FILTER_NOT)
        return !node_matches(n->left, row);
    const struct frame_cell *cell = &row->cells[n->col];
    if (n->kind == ROW_FILTER_MISSING)
        return is_missing(cell);
    return !is_missing(cell) && holds(n, cell);
}

bool row_filter_matches(const struct row_filter *f, const struct frame_row *row)
{
    return node_matches(f->root, row);
}
