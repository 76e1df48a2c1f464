#include "data/frame.h"

void frame_init(struct frame *f, struct arena *a)
{
    *f = (struct frame){.arena = a};
}

void frame_release(struct frame *f)
{
    vec_release(&f->cols);
    vec_release(&f->rows);
}

size_t frame_add_col(struct frame *f, const char *header, enum frame_align align, const char *role)
{
    if (f->rows.len)
        BUG("column '%s' after rows", header);
    vec_push(&f->cols,
             ((struct frame_col){
                 .header = arena_strdup(f->arena, header), .align = align, .role = role}));
    return f->cols.len - 1;
}

struct frame_row *frame_add_row(struct frame *f)
{
    struct frame_row row = {.cells = arena_array(f->arena, f->cols.len + 1, sizeof(*row.cells))};
    vec_push(&f->rows, row);
    return &f->rows.at[f->rows.len - 1];
}

void frame_set(struct frame *f, struct frame_row *row, size_t col, const struct value *val)
{
    if (col >= f->cols.len)
        BUG("column %zu of %zu", col, f->cols.len);
    row->cells[col] = (struct frame_cell){.kind = FRAME_VALUE, .val = val};
}

void frame_set_text(struct frame *f, struct frame_row *row, size_t col, const char *text)
{
    frame_set(f, row, col, NULL);
    row->cells[col].text = arena_strdup(f->arena, text);
}

ptrdiff_t frame_find_col(const struct frame *f, const char *header)
{
    for (size_t i = 0; i < f->cols.len; i++)
        if (streq(f->cols.at[i].header, header))
            return (ptrdiff_t)i;
    return -1;
}

void frame_drop_col(struct frame *f, size_t col)
{
    size_t after = f->cols.len - col - 1;
    memmove(&f->cols.at[col], &f->cols.at[col + 1], after * sizeof(*f->cols.at));
    vec_each (&f->rows, r)
        memmove(&r->cells[col], &r->cells[col + 1], after * sizeof(*r->cells));
    f->cols.len--;
}

static bool cells_equal(const struct frame_cell *a, const struct frame_cell *b)
{
    if (a->kind != b->kind || !a->text != !b->text || !a->val != !b->val)
        return false;
    if (a->text)
        return streq(a->text, b->text);
    return !a->val || value_equal(a->val, b->val);
}

bool frame_col_varies(const struct frame *f, size_t col)
{
    for (size_t i = 1; i < f->rows.len; i++)
        if (!cells_equal(&f->rows.at[0].cells[col], &f->rows.at[i].cells[col]))
            return true;
    return false;
}

static int compare_values(const struct frame_cell *a, const struct frame_cell *b)
{
    if (value_is_number(a->val) && value_is_number(b->val)) {
        double x = value_as_double(a->val), y = value_as_double(b->val);
        return (x > y) - (x < y);
    }
    scoped(sb) struct sb x = SB_INIT, y = SB_INIT;
    if (a->val)
        value_py_str(a->val, &x);
    if (b->val)
        value_py_str(b->val, &y);
    return strcmp(a->text ? a->text : x.buf, b->text ? b->text : y.buf);
}

void frame_sort_rows(struct frame *f, size_t from, size_t to, size_t col, bool desc)
{
    /* Insertion keeps equal rows in order; a baseline has few hundred rows at most before this
     * matters. */
    for (size_t i = from + 1; i < to; i++) {
        struct frame_row row = f->rows.at[i];
        const struct frame_cell *c = &row.cells[col];
        size_t at = i;
        for (; at > from; at--) {
            const struct frame_cell *above = &f->rows.at[at - 1].cells[col];
            bool missing = c->kind != FRAME_VALUE, above_missing = above->kind != FRAME_VALUE;
            int order =
                missing || above_missing ? above_missing - missing : compare_values(above, c);
            if (desc ? order >= 0 : order <= 0)
                break;
            f->rows.at[at] = f->rows.at[at - 1];
        }
        f->rows.at[at] = row;
    }
}
