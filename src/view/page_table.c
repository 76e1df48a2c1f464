#include "view/page.h"

#include "base/hex.h"
#include "data/pynum.h"
#include "view/page_shell.h"
#include "view/page_table.h"
#include "view/page_text.h"
#include "view/table.h"

static const struct table_opts rounded = {.precision = 5, .significant = true}, exact = {0};

/* --- cells --- */

/* The lines of the tree of experiments before a name: blanks, and box drawing, U+2500 to U+257F. */
static size_t tree_len(const char *s)
{
    size_t n = 0;
    for (;;) {
        if (s[n] == ' ')
            n++;
        else if (starts_with(s + n, "\xe2\x94") || starts_with(s + n, "\xe2\x95"))
            n += 3;
        else
            return s[n] ? n : 0;
    }
}

static void add_name(const char *text, struct sb *out)
{
    size_t n = tree_len(text);
    if (n)
        sb_addf(out, "<span class=\"tree\">%.*s</span>", (int)n, text);
    page_add_text(text + n, out);
}

static bool says_something(const struct frame_cell *c)
{
    return c->kind == FRAME_ERROR ||
           (c->kind == FRAME_VALUE &&
            (c->text ? *c->text != '\0' : c->val && c->val->kind != VALUE_NULL));
}

/* What the scripts go by: the number, and what is not there. */
static void add_marks(const struct frame_cell *c, struct str shown, struct str whole,
                      struct sb *out)
{
    if (c->kind == FRAME_ERROR || !says_something(c))
        sb_add(out, " class=\"none\"");
    else if (!c->text && value_is_number(c->val)) {
        sb_add(out, " data-number=\"");
        pynum_repr(value_as_double(c->val), out);
        sb_add(out, "\"");
    }
    if (!str_eq(shown, whole)) {
        sb_add(out, " title=\"");
        page_add_text(whole.ptr, out);
        sb_add(out, "\"");
    }
}

/* The beginning of a hash tells versions of a dependency apart. */
static void shorten_hash(const struct frame_col *col, struct sb *text)
{
    enum { SHORT = 7, MD5 = 32 };
    bool is_dep = col->role && streq(col->role, "dep");
    size_t len = ends_with(text->buf, ".dir") ? text->len - strlen(".dir") : text->len;
    if (is_dep && len >= MD5 && hex_is((struct str){text->buf, len}, len))
        sb_truncate(text, SHORT);
}

static void add_cell(const struct frame *f, const struct frame_row *row, size_t col, struct sb *out)
{
    const struct frame_cell *c = &row->cells[col];
    scoped(sb) struct sb shown = SB_INIT, whole = SB_INIT;
    bool is_name = col == 0;
    table_cell(c, &rounded, "-", &shown);
    table_cell(c, &exact, "-", &whole);
    shorten_hash(&f->cols.at[col], &shown);
    sb_add(out, is_name ? "<th scope=\"row\"" : "<td");
    add_marks(c, sb_str(&shown), sb_str(&whole), out);
    sb_add(out, ">");
    if (is_name)
        add_name(shown.buf, out);
    else
        page_add_text(shown.buf, out);
    sb_add(out, is_name ? "</th>" : "</td>");
}

/* --- the table --- */

static bool is_empty(const struct frame *f, size_t col)
{
    vec_each (&f->rows, row)
        if (says_something(&row->cells[col]))
            return false;
    return true;
}

static void add_header(const struct frame_col *col, struct sb *out)
{
    sb_addf(out, "<th scope=\"col\" class=\"%s\"", col->role ? col->role : "");
    if (col->full) {
        sb_add(out, " title=\"");
        page_add_text(col->full, out);
        sb_add(out, "\"");
    }
    sb_add(out, ">");
    page_add_text(col->header, out);
    sb_add(out, "</th>");
}

void page_add_table(const struct frame *f, struct sb *out)
{
    sb_add(out, "<div class=\"table\"><table>\n<thead><tr>");
    for (size_t c = 0; c < f->cols.len; c++)
        if (!is_empty(f, c))
            add_header(&f->cols.at[c], out);
    sb_add(out, "</tr></thead>\n<tbody>\n");
    vec_each (&f->rows, row) {
        sb_add(out, row->style ? "<tr class=\"baseline\">" : "<tr>");
        for (size_t c = 0; c < f->cols.len; c++)
            if (!is_empty(f, c))
                add_cell(f, row, c, out);
        sb_add(out, "</tr>\n");
    }
    sb_add(out, "</tbody>\n</table></div>\n");
}

void page_table(const struct frame *f, struct sb *out)
{
    page_begin_head("Experiments", out);
    sb_add(out, "</head>\n<body class=\"experiments\">\n");
    page_add_table(f, out);
    page_add_script(PAGE_TABLE_JS, out);
    sb_add(out, "</body>\n</html>\n");
}
