/* Rows of any text have the columns of the header, and what is written out as cells is read back.
 *
 * Input: the first byte says the delimiter and whether there is a header, the text is behind it. */
#include "base/utf8.h"
#include "data/csv_read.h"
#include "fuzz/fuzz.h"

static void add_cell(struct sb *out, const struct value *cell, char delimiter)
{
    if (out->len && out->buf[out->len - 1] != '\n')
        sb_add_char(out, delimiter);
    sb_add_char(out, '"');
    for (size_t i = 0; cell->kind == VALUE_STR && i < cell->s_len; i++) {
        if (cell->s[i] == '"')
            sb_add_char(out, '"');
        sb_add_char(out, cell->s[i]);
    }
    sb_add_char(out, '"');
}

static void add_header(struct sb *out, const struct value *row, char delimiter)
{
    for (size_t i = 0; i < row->map.len; i++) {
        struct value name = {
            .kind = VALUE_STR, .s = row->map.pairs[i].key, .s_len = strlen(row->map.pairs[i].key)};
        add_cell(out, &name, delimiter);
    }
    sb_add_char(out, '\n');
}

/* A row of texts alone, by itself under its names, is the same row. */
static void check_alone(const struct value *row, char delimiter, struct arena *a)
{
    scoped(sb) struct sb text = SB_INIT;
    struct value *again = NULL;
    for (size_t i = 0; i < row->map.len; i++)
        if (row->map.pairs[i].val->kind != VALUE_STR)
            return;
    add_header(&text, row, delimiter);
    for (size_t i = 0; i < row->map.len; i++)
        add_cell(&text, row->map.pairs[i].val, delimiter);
    err *e = csv_read(sb_str(&text), (struct csv_opts){.delimiter = delimiter}, a, &again);
    PROMISE(!e);
    PROMISE(again->list.len == 1 && value_same(again->list.items[0], row));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *rows = NULL;
    if (!size)
        return 0;
    struct csv_opts opts = {.delimiter = data[0] & 1 ? '\t' : ',', .no_header = data[0] & 2};
    struct str text = {(const char *)data + 1, size - 1};
    err *e = csv_read(text, opts, &a, &rows);
    if (e) {
        PROMISE(!utf8_is_valid(text) || size > 131072);
        err_ignore(e);
        return 0;
    }
    for (size_t i = 0; i < rows->list.len; i++) {
        const struct value *row = rows->list.items[i];
        PROMISE(row->kind == VALUE_MAP && row->map.len);
        PROMISE(row->map.len >= rows->list.items[0]->map.len || !opts.no_header);
        check_alone(row, opts.delimiter, &a);
    }
    return 0;
}
