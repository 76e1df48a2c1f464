#include "data/yaml_mend.h"

/* A walk over the text that knows just enough to tell block scalars, quotes and comments from
 * structure. */
struct walk {
    struct str t;
    size_t at, line_start;
    struct arena *arena;
    struct sb *out;
    size_t copied; /* bytes of the original that are in `out` */
    struct yaml_mends *mends;
};

static char char_at(const struct walk *w, size_t at)
{
    return at < w->t.len ? w->t.ptr[at] : '\n';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static bool ends_word(char c)
{
    return is_blank(c) || c == '\n';
}

/* What would blow the text up is left as it is: the parser then refuses it. */
static void insert(struct walk *w, size_t at, struct str what)
{
    enum { MOST_BYTES = 16 << 20 };
    size_t before = w->mends->len ? w->mends->at[w->mends->len - 1].sum : 0;
    if (before + what.len > MOST_BYTES)
        return;
    sb_add_str(w->out, str_sub(w->t, w->copied, at));
    sb_add_str(w->out, what);
    w->copied = at;
    arena_push(w->arena, w->mends, ((struct yaml_mend){at, before + what.len}));
}

static void skip_blanks(struct walk *w)
{
    while (w->at < w->t.len && is_blank(w->t.ptr[w->at]))
        w->at++;
}

static void skip_line(struct walk *w)
{
    while (w->at < w->t.len && w->t.ptr[w->at] != '\n')
        w->at++;
    w->at = MIN(w->at + 1, w->t.len);
    w->line_start = w->at;
}

static void skip_quoted(struct walk *w)
{
    char quote = w->t.ptr[w->at++];
    while (w->at < w->t.len) {
        char c = w->t.ptr[w->at++];
        if (c == '\n')
            w->line_start = w->at;
        if (c == '\\' && quote == '"')
            w->at++;
        else if (c == quote && (quote == '"' || char_at(w, w->at) != '\''))
            break;
        else if (c == quote)
            w->at++;
    }
    w->at = MIN(w->at, w->t.len);
}

static size_t line_indent(const struct walk *w, size_t line)
{
    size_t n = line;
    while (n < w->t.len && w->t.ptr[n] == ' ')
        n++;
    return n - line;
}

static size_t next_line(const struct walk *w, size_t at)
{
    while (at < w->t.len && w->t.ptr[at] != '\n')
        at++;
    return MIN(at + 1, w->t.len);
}

static bool is_comment_at(const struct walk *w, size_t at)
{
    return char_at(w, at) == '#' && (at == 0 || ends_word(w->t.ptr[at - 1]));
}

/* Its first line is not empty and no comment. */
static bool has_content(const struct walk *w, size_t line)
{
    size_t at = line + line_indent(w, line);
    while (at < w->t.len && is_blank(w->t.ptr[at]))
        at++;
    return at < w->t.len && w->t.ptr[at] != '\n' && w->t.ptr[at] != '#';
}

/* A dash at `column` with nothing behind it: does something hang below? */
static bool is_empty_item(const struct walk *w, size_t column)
{
    size_t line = next_line(w, w->at);
    while (line < w->t.len && !has_content(w, line))
        line = next_line(w, line);
    return line >= w->t.len || line_indent(w, line) <= column;
}

/* Over "[...]" or "{...}"; lines inside get indented past the opening bracket. */
static void walk_flow(struct walk *w)
{
    scoped(sb) struct sb pad = SB_INIT;
    size_t depth = 0;
    sb_add_repeat(&pad, ' ', w->at - w->line_start + 1);
    while (w->at < w->t.len) {
        char c = w->t.ptr[w->at], before = w->at ? w->t.ptr[w->at - 1] : ' ';
        if ((c == '"' || c == '\'') && (ends_word(before) || strchr("[{,:", before))) {
            skip_quoted(w);
            continue;
        }
        if (is_comment_at(w, w->at)) {
            while (w->at < w->t.len && w->t.ptr[w->at] != '\n')
                w->at++;
            continue;
        }
        w->at++;
        depth += (c == '[' || c == '{');
        depth -= (c == ']' || c == '}') && depth;
        if (c == '\n' && w->at < w->t.len) {
            w->line_start = w->at;
            insert(w, w->at, sb_str(&pad));
        }
        if (!depth)
            break;
    }
}

static void skip_block_scalar(struct walk *w, ptrdiff_t parent)
{
    skip_line(w);
    while (w->at < w->t.len &&
           (!has_content(w, w->at) || (ptrdiff_t)line_indent(w, w->at) > parent)) {
        if ((ptrdiff_t)line_indent(w, w->at) <= parent &&
            char_at(w, w->at + line_indent(w, w->at)) == '#')
            break;
        skip_line(w);
    }
}

/* The other lines of a plain text, below the one that `w->at` is on. */
static void skip_plain(struct walk *w, ptrdiff_t parent)
{
    for (skip_line(w); w->at < w->t.len; skip_line(w)) {
        size_t indent = line_indent(w, w->at);
        char c = char_at(w, w->at + indent);
        if (c == '#' || (!ends_word(c) && (ptrdiff_t)indent <= parent))
            return;
    }
}

/* Up to the colon of a key, past it; false at the end of the line. */
static bool walk_plain(struct walk *w)
{
    for (; w->at < w->t.len && w->t.ptr[w->at] != '\n'; w->at++) {
        if (w->t.ptr[w->at] == ':' && ends_word(char_at(w, w->at + 1))) {
            w->at++;
            return true;
        }
        if (is_comment_at(w, w->at))
            return false;
    }
    return false;
}

static bool accept_colon(struct walk *w)
{
    skip_blanks(w);
    if (char_at(w, w->at) != ':' || !ends_word(char_at(w, w->at + 1)))
        return false;
    w->at++;
    return true;
}

/* What stands on a line of the document, from `w->at` on; leaves `w->at` on the next line. */
static void walk_line(struct walk *w)
{
    ptrdiff_t parent = (ptrdiff_t)line_indent(w, w->at) - 1;
    bool only_dashes = false;
    for (;;) {
        skip_blanks(w);
        size_t column = w->at - w->line_start;
        char c = char_at(w, w->at);
        if (c == '\n' || is_comment_at(w, w->at)) {
            if (only_dashes && is_empty_item(w, (size_t)parent)) {
                size_t dash = w->at;
                while (w->t.ptr[dash - 1] != '-')
                    dash--;
                insert(w, dash, STR_LIT(" ~"));
            }
            break;
        }
        bool indicator = (c == '-' || c == '?') && ends_word(char_at(w, w->at + 1));
        only_dashes = indicator && c == '-';
        if (indicator) {
            w->at++;
            parent = (ptrdiff_t)column;
        } else if (c == '&' || c == '!') {
            while (!ends_word(char_at(w, w->at)))
                w->at++;
        } else if (c == '|' || c == '>') {
            skip_block_scalar(w, parent);
            return;
        } else {
            bool flow = c == '[' || c == '{', quoted = c == '"' || c == '\'';
            if (flow)
                walk_flow(w);
            else if (quoted)
                skip_quoted(w);
            bool is_key = flow || quoted ? accept_colon(w) : walk_plain(w);
            if (!is_key && !flow && !quoted) {
                skip_plain(w, parent);
                return;
            }
            parent = (ptrdiff_t)column;
            if (!is_key)
                break;
        }
    }
    skip_line(w);
}

void yaml_mend(struct str text, struct arena *a, struct sb *out, struct yaml_mends *ret)
{
    struct walk w = {.t = text, .arena = a, .out = out, .mends = ret};
    while (w.at < text.len) {
        struct str line = str_sub(text, w.at, text.len);
        if (str_starts(line, "---") && ends_word(char_at(&w, w.at + 3)))
            w.at += 3;
        walk_line(&w);
    }
    sb_add_str(out, str_sub(text, w.copied, text.len));
}

size_t yaml_mend_original(const struct yaml_mends *m, size_t at)
{
    size_t low = 0,
           high = m->len; /* the mends that lie before `at`, as it is counted in the mended text */
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (m->at[mid].at + m->at[mid].sum <= at)
            low = mid + 1;
        else
            high = mid;
    }
    size_t sum = low ? m->at[low - 1].sum : 0, place = at - sum;
    return low < m->len && place > m->at[low].at ? m->at[low].at : place;
}
