#include "data/csv_read.h"

#include "base/utf8.h"
#include "base/vec.h"

enum { CELL_LIMIT = 131072 }; /* characters; Python's csv.field_size_limit() */

VEC(cells, struct str);

struct reader {
    struct str rest;
    char delimiter;
    struct arena *arena;
    struct cells row;
    struct sb quoted; /* the cell being read, while it has quotes */
};

static void reader_scope_end(struct reader *r)
{
    vec_release(&r->row);
    sb_release(&r->quoted);
}

static bool ends_line(char c)
{
    return c == '\n' || c == '\r';
}

static void skip(struct reader *r, size_t n)
{
    r->rest = str_sub(r->rest, n, r->rest.len);
}

/* Any of "\n", "\r\n" and "\r". */
static void skip_line_end(struct reader *r)
{
    bool is_pair = r->rest.len > 1 && r->rest.ptr[0] == '\r' && r->rest.ptr[1] == '\n';
    skip(r, is_pair ? 2 : 1);
}

/* Up to the next delimiter or the end of the line; quotes are letters here. */
static struct str take_plain(struct reader *r)
{
    size_t n = 0;
    while (n < r->rest.len && r->rest.ptr[n] != r->delimiter && !ends_line(r->rest.ptr[n]))
        n++;
    struct str cell = str_sub(r->rest, 0, n);
    skip(r, n);
    return cell;
}

static size_t span_quoted(struct str s)
{
    size_t n = 0;
    while (n < s.len && s.ptr[n] != '"' && s.ptr[n] != '\r')
        n++;
    return n;
}

/* What stands between quotes, to the closing one or the end of the text: lines as Python's text
 * files have them, two quotes are one. */
static void take_between_quotes(struct reader *r)
{
    skip(r, 1);
    for (;;) {
        size_t n = span_quoted(r->rest);
        sb_add_mem(&r->quoted, r->rest.ptr, n);
        skip(r, n);
        if (!r->rest.len)
            return;
        if (r->rest.ptr[0] == '\r') {
            sb_add_char(&r->quoted, '\n');
            skip_line_end(r);
            continue;
        }
        skip(r, 1);
        if (!r->rest.len || r->rest.ptr[0] != '"')
            return;
        sb_add_char(&r->quoted, '"');
        skip(r, 1);
    }
}

static struct str take_cell(struct reader *r)
{
    if (!r->rest.len || r->rest.ptr[0] != '"')
        return take_plain(r);
    sb_clear(&r->quoted);
    take_between_quotes(r);
    sb_add_str(&r->quoted, take_plain(r));
    return (struct str){arena_str(r->arena, sb_str(&r->quoted)), r->quoted.len};
}

static err *check_cell(struct str cell)
{
    size_t chars = 0;
    for (size_t i = 0; cell.len > CELL_LIMIT && i < cell.len; i++)
        chars += (cell.ptr[i] & 0xc0) != 0x80;
    if (chars > CELL_LIMIT)
        return err_new(ERR_INVALID, "field larger than field limit (%d)", CELL_LIMIT);
    return NULL;
}

/* The next line; a blank one has no cell.  Not at the end of the text. */
static err *read_row(struct reader *r)
{
    r->row.len = 0;
    for (bool more = !ends_line(r->rest.ptr[0]); more;) {
        struct str cell = take_cell(r);
        TRY(check_cell(cell));
        vec_push(&r->row, cell);
        more = r->rest.len && r->rest.ptr[0] == r->delimiter;
        if (more)
            skip(r, 1);
    }
    if (r->rest.len)
        skip_line_end(r);
    return NULL;
}

/* --- rows as maps --- */

struct header {
    const char **names;
    size_t len;
    bool repeats; /* a name stands for several columns */
};

static void find_repeats(struct header *h, struct arena *a)
{
    struct value *seen = value_map(a), *mark = value_null(a);
    for (size_t i = 0; i < h->len; i++)
        value_set(a, seen, h->names[i], mark);
    h->repeats = seen->map.len < h->len;
}

static struct header make_header(const struct reader *r, bool is_numbers)
{
    struct header h = {.names = arena_array(r->arena, r->row.len, sizeof(*h.names)),
                       .len = r->row.len};
    for (size_t i = 0; i < h.len; i++)
        h.names[i] =
            is_numbers ? arena_printf(r->arena, "%zu", i) : arena_str(r->arena, r->row.at[i]);
    find_repeats(&h, r->arena);
    return h;
}

static struct value *text_at(const struct reader *r, size_t i)
{
    if (i >= r->row.len)
        return value_null(r->arena);
    return value_strn(r->arena, r->row.at[i].ptr, r->row.at[i].len);
}

/* Most tables have no other rows: what one is made of lies together. */
static struct value *make_even_map(const struct reader *r, const struct header *h)
{
    struct value_pair *pairs = arena_array(r->arena, h->len, sizeof(*pairs));
    struct value *cells = arena_array(r->arena, h->len, sizeof(*cells));
    for (size_t i = 0; i < h->len; i++) {
        cells[i].kind = VALUE_STR;
        cells[i].s = arena_str(r->arena, r->row.at[i]);
        cells[i].s_len = r->row.at[i].len;
        pairs[i] = (struct value_pair){.key = h->names[i], .val = &cells[i]};
    }
    return value_map_of(r->arena, pairs, h->len);
}

static struct value *make_map(const struct reader *r, const struct header *h)
{
    if (r->row.len == h->len && !h->repeats)
        return make_even_map(r, h);
    struct value *map = value_map(r->arena);
    for (size_t i = 0; i < h->len; i++)
        value_set(r->arena, map, h->names[i], text_at(r, i));
    if (r->row.len <= h->len)
        return map;
    struct value *others = value_list(r->arena);
    for (size_t i = h->len; i < r->row.len; i++)
        value_push(r->arena, others, text_at(r, i));
    value_set(r->arena, map, "null", others)->key_node = value_null(r->arena);
    return map;
}

static size_t count_lines(struct str text)
{
    size_t n = 0;
    for (const char *p = text.ptr, *end = text.ptr + text.len;
         p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++)
        n++;
    return n;
}

err *csv_read(struct str text, struct csv_opts opts, struct arena *a, struct value **ret)
{
    scoped(reader) struct reader r = {
        .rest = text, .delimiter = opts.delimiter, .arena = a, .quoted = SB_INIT};
    struct value *rows = value_list(a);
    struct header h = {0};
    TRY(value_check_text(text));
    if (!utf8_is_valid(text))
        return err_new(ERR_INVALID, "not valid UTF-8");
    if (text.len) {
        TRY(read_row(&r));
        h = make_header(&r, opts.no_header);
        if (opts.no_header && r.row.len)
            value_push(a, rows, make_map(&r, &h));
    }
    value_reserve(a, rows, count_lines(r.rest)); /* mostly as many as there are rows */
    while (r.rest.len) {
        TRY(read_row(&r));
        if (r.row.len)
            value_push(a, rows, make_map(&r, &h));
    }
    *ret = rows;
    return NULL;
}
