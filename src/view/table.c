#include "view/table.h"

#include "data/pynum.h"

/* --- one cell --- */

static bool is_rounded(const struct table_opts *opts)
{
    return opts->significant ? opts->precision > 0 : opts->precision != 0;
}

static void add_float(double f, const struct table_opts *opts, struct sb *out)
{
    if (!is_rounded(opts))
        pynum_repr(f, out);
    else if (opts->significant)
        pynum_g(f, opts->precision, out);
    else
        pynum_repr(pynum_round(f, opts->precision), out);
}

/* `v` with the floats in it rounded.  COMPAT: to significant digits a number inside a list becomes
 * a text, and is shown with quotes. */
static struct value *rounded(const struct value *v, const struct table_opts *opts, struct arena *a)
{
    struct value *copy;
    scoped(sb) struct sb text = SB_INIT;
    switch (v->kind) {
    case VALUE_FLOAT:
        if (!opts->significant)
            return value_float(a, pynum_round(v->f, opts->precision));
        pynum_g(v->f, opts->precision, &text);
        return value_strz(a, text.buf);
    case VALUE_LIST:
        copy = value_list(a);
        for (size_t i = 0; i < v->list.len; i++)
            value_push(a, copy, rounded(v->list.items[i], opts, a));
        return copy;
    case VALUE_MAP:
        copy = value_copy(a, v);
        for (size_t i = 0; i < v->map.len; i++)
            copy->map.pairs[i].val = rounded(v->map.pairs[i].val, opts, a);
        return copy;
    case VALUE_NULL:
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_STR:
        break;
    }
    return value_copy(a, v);
}

static void add_value(const struct value *v, const struct table_opts *opts, struct sb *out)
{
    if (v->kind == VALUE_FLOAT) {
        add_float(v->f, opts, out);
    } else if (is_rounded(opts) && (v->kind == VALUE_LIST || v->kind == VALUE_MAP)) {
        scoped(arena) struct arena a = ARENA_INIT;
        value_py_str(rounded(v, opts, &a), out);
    } else {
        value_py_str(v, out);
    }
}

void table_cell(const struct frame_cell *cell, const struct table_opts *opts, const char *missing,
                struct sb *out)
{
    switch (cell->kind) {
    case FRAME_MISSING:
        sb_add(out, missing);
        return;
    case FRAME_ERROR:
        sb_add(out, "!");
        return;
    case FRAME_VALUE:
        break;
    }
    if (cell->text)
        sb_add(out, cell->text);
    else if (!cell->val || cell->val->kind == VALUE_NULL)
        sb_add(out, missing);
    else
        add_value(cell->val, opts, out);
}

/* --- columns that say nothing --- */

static bool reads_the_same(const struct frame *f, size_t col, const struct table_opts *opts,
                           const char *missing)
{
    scoped(sb) struct sb first = SB_INIT, other = SB_INIT;
    for (size_t r = 0; r < f->rows.len; r++) {
        sb_clear(&other);
        table_cell(&f->rows.at[r].cells[col], opts, missing, r ? &other : &first);
        if (r && !str_eq(sb_str(&first), sb_str(&other)))
            return false;
    }
    return f->rows.len > 0;
}

void table_drop_constant(struct frame *f, const struct table_opts *opts, const char *missing)
{
    for (size_t c = f->cols.len; c-- > 0;)
        if (!f->cols.at[c].keep && reads_the_same(f, c, opts, missing))
            frame_drop_col(f, c);
}

/* --- CSV --- */

/* An empty field that is the only one of its line is quoted, or the line would be no record. */
static void add_field(struct str text, bool alone, struct sb *out)
{
    bool quote = alone && !text.len;
    for (size_t i = 0; i < text.len && !quote; i++)
        quote =
            text.ptr[i] == ',' || text.ptr[i] == '"' || text.ptr[i] == '\n' || text.ptr[i] == '\r';
    if (!quote) {
        sb_add_str(out, text);
        return;
    }
    sb_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"')
            sb_add_char(out, '"');
        sb_add_char(out, text.ptr[i]);
    }
    sb_add_char(out, '"');
}

void table_csv(const struct frame *f, const struct table_opts *opts, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    bool alone = f->cols.len == 1;
    for (size_t c = 0; c < f->cols.len; c++) {
        sb_add(out, c ? "," : "");
        add_field(str_of(f->cols.at[c].header), alone, out);
    }
    sb_add(out, "\r\n");
    vec_each (&f->rows, row) {
        for (size_t c = 0; c < f->cols.len; c++) {
            sb_clear(&text);
            table_cell(&row->cells[c], opts, "", &text);
            sb_add(out, c ? "," : "");
            add_field(sb_str(&text), alone, out);
        }
        if (f->cols.len)
            sb_add(out, "\r\n");
    }
}
