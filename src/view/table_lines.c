#include "view/table_lines.h"

#include "base/utf8.h"
#include "view/visible.h"

static const char ellipsis[] = "…";

static void push(struct table_lines *cell, const char *line, struct arena *a)
{
    arena_push(a, &cell->lines, line);
    cell->width = MAX(cell->width, utf8_width(str_of(line)));
}

void table_lines_split(struct str text, struct arena *a, struct table_lines *ret)
{
    scoped(sb) struct sb clean = SB_INIT;
    struct str rest = text, line;
    *ret = (struct table_lines){0};
    if (visible_is_plain(text)) { /* nearly all are */
        push(ret, arena_str(a, text), a);
        return;
    }
    while (str_split(&rest, '\n', &line)) {
        sb_clear(&clean);
        visible_add_cell(line, &clean);
        push(ret, arena_str(a, sb_str(&clean)), a);
    }
    if (!ret->lines.len)
        push(ret, "", a);
}

/* Bytes of the longest head of `s` that is at most `width` columns wide. */
static size_t head_len(struct str s, size_t width)
{
    size_t at = 0, used = 0;
    while (at < s.len) {
        size_t next = at;
        utf8_next(s, &next);
        used += utf8_width(str_sub(s, at, next));
        if (used > width)
            break;
        at = next;
    }
    return at;
}

static const char *cut(struct str line, size_t width, struct arena *a)
{
    if (utf8_width(line) <= width)
        return arena_str(a, line);
    struct str head = str_sub(line, 0, head_len(line, width ? width - 1 : 0));
    return arena_printf(a, STR_FMT "%s", STR_ARG(head), width ? ellipsis : "");
}

static size_t word_end(struct str s, size_t from, bool blank)
{
    while (from < s.len && (s.ptr[from] == ' ') == blank)
        from++;
    return from;
}

/* Blanks past the width are not shown. */
static struct str trim_excess(struct str line, size_t width)
{
    while (line.len && line.ptr[line.len - 1] == ' ' && utf8_width(line) > width)
        line.len--;
    return line;
}

static void wrap(struct str line, size_t width, struct arena *a, struct table_lines *ret)
{
    size_t start = 0, used = 0;
    for (size_t at = 0; at < line.len;) {
        size_t end = word_end(line, at ? at : word_end(line, 0, true), false);
        size_t next = word_end(line, end, true);
        size_t word = utf8_width(str_sub(line, at, end));
        bool fits = used + word <= width;
        if (!fits && at > start) {
            push(ret, cut(trim_excess(str_sub(line, start, at), width), width, a), a);
            start = at;
            used = 0;
        }
        used += utf8_width(str_sub(line, at, next));
        at = next;
    }
    push(ret, cut(trim_excess(str_sub(line, start, line.len), width), width, a), a);
}

void table_lines_fit(const struct table_lines *cell, size_t width, bool no_wrap, struct arena *a,
                     struct table_lines *ret)
{
    if (cell->width <= width) {
        *ret = *cell;
        return;
    }
    *ret = (struct table_lines){0};
    vec_each (&cell->lines, line) {
        if (no_wrap)
            push(ret, cut(str_of(*line), width, a), a);
        else
            wrap(str_of(*line), width, a, ret);
    }
}

void table_lines_put(const struct table_lines *cell, size_t at, size_t width, bool right,
                     struct sb *out)
{
    struct str line = at < cell->lines.len ? str_of(cell->lines.at[at]) : STR_NONE;
    const size_t all = line.len;
    while (right && line.len && line.ptr[line.len - 1] == ' ')
        line.len--;
    bool is_whole = cell->lines.len == 1 && !at && line.len == all;
    size_t used = is_whole ? cell->width : utf8_width(line);
    size_t blanks = used < width ? width - used : 0;
    if (right)
        sb_add_repeat(out, ' ', blanks);
    sb_add_str(out, line);
    if (!right)
        sb_add_repeat(out, ' ', blanks);
}
