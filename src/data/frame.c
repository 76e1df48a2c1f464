#include "data/frame.h"

#include <math.h>

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

void frame_choose_cols(struct frame *f, const size_t *order, size_t n)
{
    struct frame_cols cols = {0};
    for (size_t i = 0; i < n; i++)
        vec_push(&cols, f->cols.at[order[i]]);
    vec_each (&f->rows, r) {
        struct frame_cell *cells = arena_array(f->arena, n + 1, sizeof(*cells));
        for (size_t i = 0; i < n; i++)
            cells[i] = r->cells[order[i]];
        r->cells = cells;
    }
    vec_release(&f->cols);
    f->cols = cols;
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

/* What comes before what: numbers, NaN, texts and all else, missing ones. */
enum rank { RANK_NUMBER, RANK_NAN, RANK_TEXT, RANK_MISSING };

static enum rank rank_of(const struct frame_cell *c, double *ret_number)
{
    if (c->kind != FRAME_VALUE)
        return RANK_MISSING;
    if (c->text || !value_to_number(c->val, ret_number))
        return RANK_TEXT;
    return isnan(*ret_number) ? RANK_NAN : RANK_NUMBER;
}

static int compare_texts(const struct frame_cell *a, const struct frame_cell *b)
{
    scoped(sb) struct sb x = SB_INIT, y = SB_INIT;
    if (a->val)
        value_py_str(a->val, &x);
    if (b->val)
        value_py_str(b->val, &y);
    return strcmp(a->text ? a->text : x.buf, b->text ? b->text : y.buf);
}

/* Does row `a` come after `b`?  Neither when they are equal: the order stays. */
static bool comes_after(const struct frame_row *a, const struct frame_row *b, size_t col, bool desc)
{
    const struct frame_cell *x = &a->cells[col], *y = &b->cells[col];
    double m = 0, n = 0;
    const enum rank of_x = rank_of(x, &m), of_y = rank_of(y, &n);
    int order = of_x != of_y          ? (int)of_x - (int)of_y
                : of_x == RANK_NUMBER ? (m > n) - (m < n)
                : of_x == RANK_TEXT   ? compare_texts(x, y)
                                      : 0;
    return desc ? order < 0 : order > 0;
}

static void merge(struct frame_row *rows, size_t mid, size_t n, struct frame_row *spare, size_t col,
                  bool desc)
{
    size_t left = 0, right = mid, at = 0;
    memcpy(spare, rows, n * sizeof(*rows));
    while (left < mid || right < n) {
        bool take_right =
            left == mid || (right < n && comes_after(&spare[left], &spare[right], col, desc));
        rows[at++] = spare[take_right ? right++ : left++];
    }
}

void frame_sort_rows(struct frame *f, size_t from, size_t to, size_t col, bool desc)
{
    size_t n = to - from;
    struct frame_row *rows = f->rows.at + from, *spare = mem_alloc(n * sizeof(*rows));
    for (size_t run = 1; run < n; run *= 2)
        for (size_t at = 0; at + run < n; at += 2 * run)
            merge(rows + at, run, MIN(2 * run, n - at), spare, col, desc);
    free(spare);
}
