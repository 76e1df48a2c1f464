#include "data/yaml_scalar.h"

#include "base/utf8.h"
#include "data/yaml_char.h"
#include "data/yaml_resolve.h"

/* COMPAT: the original counts the five characters of an unwritten tag towards its limit of 128. */
enum { BEST_WIDTH = 80, LONG_KEY = 123 };

/* --- which style --- */

enum style { STYLE_PLAIN, STYLE_SINGLE, STYLE_DOUBLE };

static bool is_in(uint32_t ch, const char *set)
{
    return ch && ch < 0x80 && strchr(set, (int)ch);
}

static bool is_blank_or_end(const struct yaml_chars *c, size_t i)
{
    return i >= c->len || yaml_char_is_break(c->at[i]) || is_in(c->at[i], " \t\r") || !c->at[i];
}

/* What a text contains that some styles cannot hold. */
struct analysis {
    bool block_indicator, flow_indicator, special, breaks, edge_blank, blank_and_break;
};

static void analyze_first(const struct yaml_chars *c, struct analysis *a)
{
    uint32_t ch = c->at[0];
    bool followed = is_blank_or_end(c, 1);
    if (is_in(ch, "#,[]{}&*!|>'\"%@`") || (ch == '-' && followed))
        a->block_indicator = a->flow_indicator = true;
    if (is_in(ch, "?:")) {
        a->flow_indicator |= c->len == 1 || followed; /* the original's "[? k]" is no string */
        a->block_indicator |= followed;
    }
    bool marker = c->len >= 3 && ch == c->at[1] && ch == c->at[2] && is_in(ch, "-.");
    a->block_indicator |= marker;
    a->flow_indicator |= marker;
}

static void analyze_char(const struct yaml_chars *c, size_t i, struct analysis *a)
{
    uint32_t ch = c->at[i], before = i ? c->at[i - 1] : 0;
    if (i && is_in(ch, ",[]{}"))
        a->flow_indicator = true;
    if (i && ((ch == ':' && is_blank_or_end(c, i + 1)) || (ch == '#' && is_blank_or_end(c, i - 1))))
        a->block_indicator = a->flow_indicator = true;
    a->special |= !yaml_char_is_printable(ch);
    a->breaks |= yaml_char_is_break(ch);
    if ((ch == ' ' || yaml_char_is_break(ch)) && (i == 0 || i == c->len - 1))
        a->edge_blank = true;
    if (i &&
        ((ch == ' ' && yaml_char_is_break(before)) || (yaml_char_is_break(ch) && before == ' ')))
        a->blank_and_break = true;
}

static struct analysis analyze(const struct yaml_chars *c)
{
    struct analysis a = {0};
    if (c->len)
        analyze_first(c, &a);
    for (size_t i = 0; i < c->len; i++)
        analyze_char(c, i, &a);
    return a;
}

/* Would the text, written plain, be read as something else than a string? */
static bool resolves_to_string(struct str s)
{
    scoped(arena) struct arena scratch = ARENA_INIT;
    if (str_is(s, "=") || str_is(s, "<<"))
        return false;
    const struct value *v = yaml_resolve_plain(s, &scratch);
    return v->kind == VALUE_STR && !v->is_date;
}

static enum style choose(struct str s, const struct yaml_chars *c, bool in_flow)
{
    struct analysis a = analyze(c);
    bool plain = c->len && !a.edge_blank && !a.blank_and_break && !a.special && !a.breaks &&
                 !(in_flow ? a.flow_indicator : a.block_indicator);
    if (plain && resolves_to_string(s))
        return STYLE_PLAIN;
    /* Unicode's other line breaks are escaped too, where the original writes them raw
     * (docs/deviations.md, yaml-line-separators) */
    if (str_find(s, '\'') >= 0 || a.special || a.blank_and_break || a.breaks)
        return STYLE_DOUBLE;
    return STYLE_SINGLE;
}

/* --- writing --- */

struct pen {
    struct sb *out;
    size_t column, indent;
};

static void put(struct pen *p, const struct yaml_chars *c, size_t from, size_t to)
{
    char buf[4];
    for (size_t i = from; i < to; i++)
        sb_add_mem(p->out, buf, utf8_encode(c->at[i], buf));
    p->column += to - from;
}

static void put_text(struct pen *p, const char *text)
{
    sb_add(p->out, text);
    p->column += strlen(text);
}

static void new_line(struct pen *p)
{
    sb_add_char(p->out, '\n');
    sb_add_repeat(p->out, ' ', p->indent);
    p->column = p->indent;
}

/* COMPAT: the blank that ends a word is written before the next word is seen not to fit, so folded
 * lines may end in a blank. */
static void write_plain(struct pen *p, const struct yaml_chars *c, bool split)
{
    for (size_t start = 0; start < c->len;) {
        size_t end = start;
        bool blanks = c->at[start] == ' ';
        while (end < c->len && (c->at[end] == ' ') == blanks)
            end++;
        if (blanks && start + 1 == end && p->column >= BEST_WIDTH && split) {
            new_line(p);
        } else {
            if (!blanks && split && p->column + (end - start) > BEST_WIDTH && p->column > p->indent)
                new_line(p);
            put(p, c, start, end);
        }
        start = end;
    }
}

static void write_single(struct pen *p, const struct yaml_chars *c, bool split)
{
    put_text(p, "'");
    for (size_t start = 0; start < c->len;) {
        size_t end = start;
        if (c->at[start] == '\'') {
            put_text(p, "''");
            start++;
            continue;
        }
        bool blanks = c->at[start] == ' ';
        while (end < c->len && c->at[end] != '\'' && (c->at[end] == ' ') == blanks)
            end++;
        if (blanks && start + 1 == end && p->column > BEST_WIDTH && split && start != 0 &&
            end != c->len)
            new_line(p);
        else
            put(p, c, start, end);
        start = end;
    }
    put_text(p, "'");
}

static bool needs_escape(uint32_t ch)
{
    return ch == '"' || ch == '\\' || yaml_char_is_break(ch) || !yaml_char_is_printable(ch);
}

static void put_escape(struct pen *p, uint32_t ch)
{
    scoped(sb) struct sb escape = SB_INIT;
    yaml_char_escape(ch, &escape);
    put_text(p, escape.buf);
}

/* May the line be broken at `end` without a backslash, because reading joins the lines with just
 * the blank that stands there? */
static bool breaks_at_blank(const struct yaml_chars *c, size_t start, size_t end)
{
    size_t space = end;
    while (space < c->len && c->at[space] != ' ')
        space++;
    if (space >= c->len)
        return false;
    for (size_t i = end; i < space; i++)
        if (c->at[i] == '\n') {
            space = i;
            break;
        }
    if (space + 1 >= c->len)
        return false;
    uint32_t next = c->at[space + 1];
    if (c->at[space] == '\n' && next != ' ')
        return false;
    for (size_t i = end; i < space; i++)
        if (c->at[i] == '"' || c->at[i] == '\'')
            return false;
    bool double_blank = end && c->at[end - 1] == ' ' && c->at[end] == ' ';
    return next != ' ' && next != '\n' && !double_blank && start != end;
}

static void fold_double(struct pen *p, const struct yaml_chars *c, size_t *start, size_t end)
{
    bool backslash = !breaks_at_blank(c, *start, end);
    if (*start < end) {
        put(p, c, *start, end);
        *start = end;
    }
    if (backslash)
        put_text(p, "\\");
    new_line(p);
    if (c->at[*start] != ' ')
        return;
    if (backslash)
        put_text(p, "\\");
    else
        (*start)++; /* reading puts it back */
}

static void write_double(struct pen *p, const struct yaml_chars *c, bool split)
{
    size_t start = 0;
    put_text(p, "\"");
    for (size_t end = 0; end <= c->len; end++) {
        bool over = end == c->len;
        if (over || needs_escape(c->at[end])) {
            if (start < end) {
                put(p, c, start, end);
                start = end;
            }
            if (!over) {
                put_escape(p, c->at[end]);
                start = end + 1;
            }
        }
        bool inner = end > 0 && end + 1 < c->len;
        size_t pending = end > start ? end - start : 0;
        /* COMPAT: behind an escape `start` is one ahead, which the original's arithmetic subtracts
         */
        size_t ahead = start > end ? start - end : 0;
        if (split && inner && (c->at[end] == ' ' || start >= end) &&
            p->column + pending - ahead > BEST_WIDTH)
            fold_double(p, c, &start, end);
    }
    put_text(p, "\"");
}

static void write_with(struct pen *p, struct str s, const struct yaml_chars *c,
                       const struct yaml_place *at)
{
    bool split = !at->is_key;
    switch (choose(s, c, at->in_flow)) {
    case STYLE_PLAIN:
        write_plain(p, c, split);
        return;
    case STYLE_SINGLE:
        write_single(p, c, split);
        return;
    case STYLE_DOUBLE:
        write_double(p, c, split);
        return;
    }
}

void yaml_scalar_write_string(struct str s, const struct yaml_place *at, struct sb *out)
{
    scoped(yaml_chars) struct yaml_chars c = yaml_chars_of(s);
    struct pen p = {.out = out, .column = at->column + 1, .indent = at->indent};
    sb_add_char(out, ' ');
    write_with(&p, s, &c, at);
}

void yaml_scalar_write_bare(struct str s, bool is_key, bool in_flow, struct sb *out)
{
    scoped(yaml_chars) struct yaml_chars c = yaml_chars_of(s);
    struct yaml_place at = {.is_key = true, .in_flow = in_flow};
    struct pen p = {.out = out};
    if (is_key || in_flow)
        write_with(&p, s, &c, &at);
}

bool yaml_scalar_is_long_key(struct str s)
{
    return utf8_count(s) >= LONG_KEY || str_find(s, '\n') >= 0;
}
