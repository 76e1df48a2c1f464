/* Tables with a header and no frame: for people who diff, and Markdown. */
#include "view/table.h"
#include "view/table_lines.h"

enum { HEADER_ROOM = 2 }; /* a column is at least this much wider than its header */

struct plain {
    const struct frame *frame;
    struct arena *arena;
    struct table_lines *headers, *cells; /* cells row by row */
    size_t *widths;
    const char *start, *between, *end;
    bool trim;
    bool bare; /* no header */
    struct sb *out;
};

/* As Python's str.strip(), of ASCII. */
static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

static struct str trim_blanks(struct str s)
{
    while (s.len && is_blank(s.ptr[0]))
        s = str_sub(s, 1, s.len);
    while (s.len && is_blank(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

static void read_cells(struct plain *t, const struct table_opts *opts)
{
    const struct frame *f = t->frame;
    scoped(sb) struct sb text = SB_INIT;
    for (size_t c = 0; c < f->cols.len; c++) {
        table_lines_split(str_of(f->cols.at[c].header), t->arena, &t->headers[c]);
        t->widths[c] = t->bare ? 0 : t->headers[c].width + HEADER_ROOM;
        for (size_t r = 0; r < f->rows.len; r++) {
            struct table_lines *cell = &t->cells[r * f->cols.len + c];
            sb_clear(&text);
            table_cell(&f->rows.at[r].cells[c], opts, "-", &text);
            table_lines_split(trim_blanks(sb_str(&text)), t->arena, cell);
            t->widths[c] = MAX(t->widths[c], cell->width);
        }
    }
}

static void put_line(struct plain *t, const struct table_lines *cells, size_t line)
{
    sb_add(t->out, t->start);
    for (size_t c = 0; c < t->frame->cols.len; c++) {
        sb_add(t->out, c ? t->between : "");
        table_lines_put(&cells[c], line, t->widths[c], false, t->out);
    }
    sb_add(t->out, t->end);
    while (t->trim && t->out->len && t->out->buf[t->out->len - 1] == ' ')
        sb_truncate(t->out, t->out->len - 1);
    sb_add_char(t->out, '\n');
}

static void put_row(struct plain *t, const struct table_lines *cells)
{
    size_t height = 1;
    for (size_t c = 0; c < t->frame->cols.len; c++)
        height = MAX(height, cells[c].lines.len);
    for (size_t line = 0; line < height; line++)
        put_line(t, cells, line);
}

static void init(struct plain *t, const struct frame *f, const struct table_opts *opts,
                 struct arena *a)
{
    size_t ncols = f->cols.len;
    t->frame = f;
    t->arena = a;
    t->headers = arena_array(a, ncols + 1, sizeof(*t->headers));
    t->widths = arena_array(a, ncols + 1, sizeof(*t->widths));
    t->cells = arena_array(a, ncols * f->rows.len + 1, sizeof(*t->cells));
    read_cells(t, opts);
}

static void put_plain(const struct frame *f, const struct table_opts *opts, bool bare,
                      struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct plain t = {
        .start = "", .between = "  ", .end = "", .trim = true, .bare = bare, .out = out};
    if (!f->rows.len || !f->cols.len)
        return;
    init(&t, f, opts, &a);
    if (!bare)
        put_row(&t, t.headers);
    for (size_t r = 0; r < f->rows.len; r++)
        put_row(&t, &t.cells[r * f->cols.len]);
}

void table_headed(const struct frame *f, const struct table_opts *opts, struct sb *out)
{
    put_plain(f, opts, false, out);
}

void table_bare(const struct frame *f, const struct table_opts *opts, struct sb *out)
{
    put_plain(f, opts, true, out);
}

void table_markdown(const struct frame *f, const struct table_opts *opts, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct plain t = {.start = "| ", .between = " | ", .end = " |", .out = out};
    if (f->cols.len) {
        init(&t, f, opts, &a);
        put_row(&t, t.headers);
        for (size_t c = 0; c < f->cols.len; c++) {
            sb_add_char(out, '|');
            sb_add_repeat(out, '-', t.widths[c] + 2);
        }
        sb_add(out, "|\n");
        for (size_t r = 0; r < f->rows.len; r++)
            put_row(&t, &t.cells[r * f->cols.len]);
    }
    sb_add_char(out, '\n');
}
