#include "view/style.h"
#include "view/table.h"
#include "view/table_fit.h"
#include "view/table_lines.h"

enum { NATURAL_MAX = 1024 }; /* a table wider than this loses columns even where width is free */

struct ruled {
    const struct frame *frame;
    const struct table_opts *opts;
    struct arena *arena;
    struct table_fit_col *cols;
    struct table_lines *headers;
    struct table_lines *cells; /* row by row */
    struct sb *out;
};

static struct table_lines *cell_at(const struct ruled *t, size_t row, size_t col)
{
    return &t->cells[row * t->frame->cols.len + col];
}

static bool has_role(const struct frame_col *c, const char *role)
{
    return c->role && streq(c->role, role);
}

static bool differs(const struct frame *f, size_t col)
{
    return f->cols.at[col].keep || f->rows.len == 1 || frame_col_varies(f, col);
}

/* The n-th of its kind; a smaller number is of more worth. */
static unsigned place(size_t kind, size_t nth)
{
    enum { MANY = 10000 };
    return (unsigned)(kind * MANY + MANY - 1 - MIN(nth, MANY - 1));
}

/* What the rows are sorted by; what differs among them, metrics and params in turn, so that both
 * are there; then deps that differ; then what is equal in all rows. */
static void judge(struct ruled *t)
{
    static const char *const roles[] = {"dep", "param", "metric"};
    enum { DEPS, PARAMS, METRICS, DEPS_THAT_DIFFER, OTHERS_THAT_DIFFER, SORTED };
    size_t seen[2][ARRAY_LEN(roles)] = {0};
    for (size_t c = 0; c < t->frame->cols.len; c++) {
        bool is_different = differs(t->frame, c);
        size_t kind = ARRAY_LEN(roles);
        while (kind && !has_role(&t->frame->cols.at[c], roles[kind - 1]))
            kind--;
        if (!kind--)
            continue;
        size_t nth = seen[is_different][kind]++;
        t->cols[c].worth = t->frame->cols.at[c].is_sorted ? place(SORTED, 0)
                           : !is_different                ? place(kind, nth)
                           : kind == DEPS                 ? place(DEPS_THAT_DIFFER, nth)
                                          : place(OTHERS_THAT_DIFFER, 2 * nth + (kind == PARAMS));
    }
}

static bool may_go(const struct ruled *t, const struct frame_col *c)
{
    bool is_fixed = !c->role || has_role(c, "name") || has_role(c, "fixed");
    return t->opts->by_worth ? !is_fixed : c->collapse;
}

static void read_cells(struct ruled *t)
{
    const struct frame *f = t->frame;
    scoped(sb) struct sb text = SB_INIT;
    for (size_t c = 0; c < f->cols.len; c++) {
        const struct frame_col *col = &f->cols.at[c];
        table_lines_split(str_of(col->header), t->arena, &t->headers[c]);
        size_t width = t->headers[c].width;
        for (size_t r = 0; r < f->rows.len; r++) {
            sb_clear(&text);
            table_cell(&f->rows.at[r].cells[c], t->opts, "-", &text);
            table_lines_split(sb_str(&text), t->arena, cell_at(t, r, c));
            width = MAX(width, cell_at(t, r, c)->width);
        }
        t->cols[c] = (struct table_fit_col){
            .natural = width + TABLE_PADDING, .collapse = may_go(t, col), .no_wrap = col->no_wrap};
    }
}

static void choose_widths(struct ruled *t)
{
    size_t n = t->frame->cols.len;
    table_fit_natural(t->cols, n);
    if (t->opts->max_width > 0 && t->opts->by_worth) {
        judge(t);
        table_fit_by_worth(t->cols, n, (size_t)t->opts->max_width);
    } else if (t->opts->max_width > 0)
        table_fit_shrink(t->cols, n, (size_t)t->opts->max_width);
    else if (table_fit_total(t->cols, n) > NATURAL_MAX) {
        /* COMPAT: the columns that had to go are gone, the rest is as wide as it likes, but none
         * wider than all were together (expshow/long_lists). */
        table_fit_shrink(t->cols, n, NATURAL_MAX);
        const size_t most = table_fit_sum(t->cols, n);
        table_fit_natural(t->cols, n);
        for (size_t i = 0; i < n; i++)
            t->cols[i].width = MIN(t->cols[i].width, most);
    }
}

/* What a column that had to go still shows is "…". */
static void tell_elided(const struct ruled *t)
{
    for (size_t c = 0; t->opts->elided && c < t->frame->cols.len; c++) {
        const struct table_fit_col *col = &t->cols[c];
        bool is_dots =
            col->collapse && col->width < col->natural && col->width <= 1 + TABLE_PADDING;
        if (!col->gone && !is_dots)
            continue;
        if (differs(t->frame, c))
            arena_push(t->frame->arena, &t->opts->elided->different, t->frame->cols.at[c].header);
        else
            arena_push(t->frame->arena, &t->opts->elided->equal, t->frame->cols.at[c].header);
    }
}

static size_t content_width(const struct table_fit_col *c)
{
    return c->width > TABLE_PADDING ? c->width - TABLE_PADDING : 0;
}

/* A column that has no room for its padding is blank. */
static void fit_cell(struct ruled *t, struct table_lines *cell, size_t col)
{
    struct table_lines fitted;
    size_t width = content_width(&t->cols[col]);
    if (t->cols[col].is_dots || !width)
        table_lines_split(width ? STR_LIT("…") : STR_NONE, t->arena, &fitted);
    else
        table_lines_fit(cell, width, t->cols[col].no_wrap, t->arena, &fitted);
    *cell = fitted;
}

static void fit_cells(struct ruled *t)
{
    const struct frame *f = t->frame;
    for (size_t c = 0; c < f->cols.len; c++) {
        fit_cell(t, &t->headers[c], c);
        for (size_t r = 0; r < f->rows.len; r++)
            fit_cell(t, cell_at(t, r, c), c);
    }
}

/* COMPAT: a column that collapsed may take one place more than there is; the blank at the end of
 * all lines gives way. */
static void put_edge(struct ruled *t)
{
    size_t max = t->opts->max_width;
    bool is_cut = max && table_fit_total(t->cols, t->frame->cols.len) > max;
    sb_add(t->out, is_cut ? "\n" : " \n");
}

static void put_rule(struct ruled *t)
{
    size_t width = table_fit_total(t->cols, t->frame->cols.len) - TABLE_EDGES;
    sb_add_char(t->out, ' ');
    for (size_t i = 0; i < width; i++)
        sb_add(t->out, "─");
    put_edge(t);
}

/* On a terminal the name of an experiment, "… [name]", stands out of its row. */
static void add_name_style(struct sb *out, size_t from)
{
    const char *open = strchr(out->buf + from, '['), *close = open ? strrchr(open, ']') : NULL;
    if (!close)
        return;
    size_t start = (size_t)(open - out->buf) + 1, end = (size_t)(close - out->buf);
    sb_splice(out, end, 0, STR_LIT(STYLE_RESET));
    sb_splice(out, start, 0, STR_LIT(STYLE_BOLD));
}

static void put_cell(struct ruled *t, const struct table_lines *cell, size_t col, size_t line,
                     const char *style)
{
    const struct frame_col *fc = &t->frame->cols.at[col];
    size_t width = t->cols[col].width, content = content_width(&t->cols[col]), from = t->out->len;
    bool styled = t->opts->color && style;
    sb_add(t->out, styled ? style : "");
    sb_add_repeat(t->out, ' ', content ? 1 : width);
    if (content) {
        table_lines_put(cell, line, content, fc->align == FRAME_RIGHT, t->out);
        sb_add_char(t->out, ' ');
    }
    if (t->opts->color && !style && fc->role && streq(fc->role, "name"))
        add_name_style(t->out, from);
    sb_add(t->out, styled ? STYLE_RESET : "");
}

/* A header stands at the bottom of its row, other cells at the top. */
static void put_line(struct ruled *t, const struct table_lines *cells, size_t height, size_t line,
                     bool header, const char *row_style)
{
    bool first = true;
    sb_add_char(t->out, ' ');
    for (size_t c = 0; c < t->frame->cols.len; c++) {
        if (t->cols[c].gone)
            continue;
        sb_add(t->out, first ? "" : " ");
        first = false;
        size_t above = header ? height - cells[c].lines.len : 0;
        const char *style = header ? style_header(t->frame->cols.at[c].role) : row_style;
        put_cell(t, &cells[c], c, line - above, style); /* above the text: far past its end */
    }
    put_edge(t);
}

static void put_row(struct ruled *t, const struct table_lines *cells, bool header,
                    const char *row_style)
{
    size_t height = 1;
    for (size_t c = 0; c < t->frame->cols.len; c++)
        if (!t->cols[c].gone)
            height = MAX(height, cells[c].lines.len);
    for (size_t line = 0; line < height; line++)
        put_line(t, cells, height, line, header, row_style);
}

static void draw(struct ruled *t)
{
    const struct frame *f = t->frame;
    read_cells(t);
    choose_widths(t);
    tell_elided(t);
    fit_cells(t);
    put_rule(t);
    put_row(t, t->headers, true, NULL);
    put_rule(t);
    for (size_t r = 0; r < f->rows.len; r++)
        put_row(t, cell_at(t, r, 0), false, f->rows.at[r].style ? STYLE_BOLD : NULL);
    put_rule(t);
}

void table_ruled(const struct frame *f, const struct table_opts *opts, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    size_t ncols = f->cols.len;
    if (!ncols)
        return;
    struct ruled t = {.frame = f,
                      .opts = opts,
                      .arena = &a,
                      .cols = arena_array(&a, ncols, sizeof(*t.cols)),
                      .headers = arena_array(&a, ncols, sizeof(*t.headers)),
                      .cells = arena_array(&a, ncols * (f->rows.len + 1), sizeof(*t.cells)),
                      .out = out};
    draw(&t);
}
