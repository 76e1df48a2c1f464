/* Pages of made-up data for the tests in a browser:
 *
 *   make-page <DOCUMENT >PAGE
 *
 * {"kind": "plots", "template": TEXT or null, "parts": [{"id", "vega"} or {"id", "images": [[REV,
 * SRC]…]}…]},
 * {"kind": "table" or "parallel", "cols": [[HEADER, ROLE]…], "rows": [[CELL…]…], "bold": [ROW…]}; a
 * text in a cell is shown as it is, null is missing, {"value": V} is V. */
#include "data/json_read.h"
#include "view/page.h"

#include <stdio.h>

static const char *text_of(const struct value *v)
{
    return v && v->kind == VALUE_STR ? v->s : NULL;
}

static struct page_images images_of(const struct value *list, struct arena *a)
{
    struct page_image *at = arena_array(a, list->list.len + 1, sizeof(*at));
    for (size_t i = 0; i < list->list.len; i++) {
        struct value **pair = list->list.items[i]->list.items;
        at[i] = (struct page_image){pair[0]->s, pair[1]->s};
    }
    return (struct page_images){at, list->list.len};
}

static err *plots(const struct value *doc, struct arena *a, struct sb *out)
{
    const struct value *list = value_find(doc, "parts");
    struct page_parts parts = {0};
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *v = list->list.items[i], *images = value_find(v, "images");
        struct page_part p = {.id = text_of(value_find(v, "id")), .vega = value_find(v, "vega")};
        if (images)
            p.images = images_of(images, a);
        arena_push(a, &parts, p);
    }
    return page_plots(&parts, text_of(value_find(doc, "template")), out);
}

static void set_cell(struct frame *f, struct frame_row *row, size_t c, const struct value *v)
{
    if (v->kind == VALUE_STR)
        frame_set_text(f, row, c, v->s);
    else if (v->kind == VALUE_MAP)
        frame_set(f, row, c, value_find(v, "value"));
    else if (v->kind != VALUE_NULL)
        frame_set(f, row, c, v);
}

static void fill(const struct value *doc, struct frame *f)
{
    const struct value *cols = value_find(doc, "cols"), *rows = value_find(doc, "rows"),
                       *bold = value_find(doc, "bold");
    for (size_t c = 0; c < cols->list.len; c++) {
        struct value **col = cols->list.items[c]->list.items;
        frame_add_col(f, col[0]->s, FRAME_LEFT, col[1]->s);
    }
    for (size_t r = 0; r < rows->list.len; r++) {
        struct frame_row *row = frame_add_row(f);
        for (size_t c = 0; c < cols->list.len; c++)
            set_cell(f, row, c, rows->list.items[r]->list.items[c]);
        for (size_t b = 0; bold && b < bold->list.len; b++)
            if ((size_t)bold->list.items[b]->i == r)
                row->style = "bold";
    }
}

static err *make(const struct value *doc, struct arena *a, struct sb *out)
{
    scoped(frame) struct frame f = {0};
    const char *kind = text_of(value_find(doc, "kind"));
    if (streq(kind, "plots"))
        return plots(doc, a, out);
    frame_init(&f, a);
    fill(doc, &f);
    if (streq(kind, "table"))
        page_table(&f, out);
    else
        page_parallel(&f, out);
    return NULL;
}

int main(void)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb in = SB_INIT, out = SB_INIT;
    struct value *doc;
    char buf[65536];
    for (size_t n; (n = fread(buf, 1, sizeof(buf), stdin)) > 0;)
        sb_add_mem(&in, buf, n);
    err *e = json_read(sb_str(&in), &a, &doc);
    if (!e)
        e = make(doc, &a, &out);
    if (e) {
        fprintf(stderr, "make-page: %s\n", err_message(e));
        err_free(e);
        return 1;
    }
    fwrite(out.buf, 1, out.len, stdout);
    return 0;
}
