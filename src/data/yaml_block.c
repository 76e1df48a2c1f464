#include "data/yaml_block.h"

#include "data/yaml_quoted.h"
#include "data/yaml_resolve.h"

enum { MAX_DEPTH = 100, MAX_KEY = 512 };

/* Stands at a token: the first thing on a line, or what follows a dash or colon. */
struct block {
    struct arena *arena;
    struct str text;
    size_t at;
    size_t column;   /* of `at`, from 0 */
    size_t line_end; /* of the line that `at` is in */
    size_t next;     /* where the line after begins */
    uint32_t line;   /* from 1 */
    bool done;       /* no line is left */
    size_t last_end; /* behind the newest scalar or key: the place of empty values */
    unsigned depth;
};

/* Every function that reads gives false for what is to be left to the parser. */
static bool read_node(struct block *b, struct value **ret);

/* --- lines --- */

/* To the next line that holds more than blanks and comments. */
static void next_line(struct block *b)
{
    const char *t = b->text.ptr;
    do {
        b->done = b->next >= b->text.len;
        if (b->done)
            return;
        const char *end = memchr(t + b->next, '\n', b->text.len - b->next);
        b->line_end = end ? (size_t)(end - t) : b->text.len;
        b->at = b->next;
        while (b->at < b->line_end && t[b->at] == ' ')
            b->at++;
        b->column = b->at - b->next;
        b->next = b->line_end + 1;
        b->line++;
    } while (b->at == b->line_end || t[b->at] == '#');
}

/* The character `n` bytes on, a line break behind the line's last. */
static char peek(const struct block *b, size_t n)
{
    return b->at + n < b->line_end ? b->text.ptr[b->at + n] : '\n';
}

static bool is_dash(const struct block *b)
{
    return peek(b, 0) == '-' && (peek(b, 1) == ' ' || peek(b, 1) == '\n');
}

static bool is_document_marker(const struct block *b)
{
    struct str line = str_sub(b->text, b->at, b->line_end);
    return b->column == 0 && (str_starts(line, "---") || str_starts(line, "..."));
}

static void go_to(struct block *b, size_t at)
{
    b->column += at - b->at;
    b->at = at;
    while (peek(b, 0) == ' ') {
        b->at++;
        b->column++;
    }
}

static struct value_pos place(struct block *b, size_t from, size_t end)
{
    b->last_end = end;
    return (struct value_pos){b->line, (uint32_t)b->column + 1, from, end};
}

/* --- scalars --- */

/* May the token begin a plain scalar? */
static bool starts_plain(const struct block *b)
{
    char c = peek(b, 0);
    bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (c == '-')
        return peek(b, 1) != ' ' && peek(b, 1) != '\n';
    return word || (c != '\n' && strchr("_/.~+$(^;", c));
}

/* The end of the plain text on this line, blanks behind it left out.  `ret_more`: nothing forbids
 * that it goes on in the next line. */
static bool plain_end(const struct block *b, size_t *ret_end, bool *ret_more)
{
    const char *t = b->text.ptr;
    size_t at = b->at;
    for (; at < b->line_end && !(t[at] == '#' && t[at - 1] == ' '); at++)
        if (t[at] == ':' && (at + 1 == b->line_end || t[at + 1] == ' '))
            return false;
    *ret_more = at == b->line_end;
    while (at > b->at && t[at - 1] == ' ')
        at--;
    *ret_end = at;
    return true;
}

static bool make_plain(struct block *b, struct str s, struct value_pos pos, struct value **ret)
{
    if (str_is(s, "=") || str_is(s, "<<"))
        return false;
    *ret = yaml_resolve_plain(s, b->arena);
    (*ret)->pos = pos;
    return true;
}

/* What stands on the lines below, right of `outer`, is part of the text: DVC folds long ones. */
static bool read_folded(struct block *b, size_t outer, struct sb *text, struct value_pos *pos)
{
    uint32_t line = pos->line;
    bool more = true;
    while (!b->done && b->column > outer) {
        size_t end;
        if (!more || b->line != ++line || is_dash(b) || strchr("?:", peek(b, 0)) ||
            !plain_end(b, &end, &more))
            return false;
        sb_add_char(text, ' ');
        sb_add_str(text, str_sub(b->text, b->at, end));
        pos->end = b->last_end = end;
        next_line(b);
    }
    return true;
}

static bool read_plain(struct block *b, size_t outer, struct value **ret)
{
    size_t end;
    bool more;
    if (!starts_plain(b) || !plain_end(b, &end, &more))
        return false;
    struct str s = str_sub(b->text, b->at, end);
    struct value_pos pos = place(b, b->at, end);
    next_line(b);
    if (b->done || b->column <= outer)
        return make_plain(b, s, pos, ret);
    scoped(sb) struct sb text = SB_INIT;
    sb_add_str(&text, s);
    return more && read_folded(b, outer, &text, &pos) && make_plain(b, sb_str(&text), pos, ret);
}

/* The place behind the closing quote, or 0 when it is not on the line or there are escapes. */
static size_t quoted_end(const struct block *b)
{
    const char *t = b->text.ptr;
    char quote = t[b->at];
    for (size_t at = b->at + 1; at < b->line_end; at++) {
        if (quote == '"' && t[at] == '\\')
            return 0;
        if (t[at] == quote && (quote == '"' || at + 1 == b->line_end || t[at + 1] != quote))
            return at + 1;
        at += t[at] == quote;
    }
    return 0;
}

static bool read_quoted(struct block *b, size_t outer, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    bool single = peek(b, 0) == '\'';
    size_t end = quoted_end(b);
    if (!end)
        return false;
    struct str inner = str_sub(b->text, b->at + 1, end - 1);
    struct value_pos pos = place(b, b->at, end);
    go_to(b, end);
    if (peek(b, 0) != '\n' && (peek(b, 0) != '#' || b->at == end))
        return false;
    next_line(b);
    if (!b->done && b->column > outer)
        return false;
    if (single)
        yaml_quoted_single(inner, &text);
    *ret = single ? value_strn(b->arena, text.buf, text.len)
                  : value_strn(b->arena, inner.ptr, inner.len);
    (*ret)->pos = pos;
    (*ret)->has_style = true;
    return true;
}

/* `outer`: the column of the key or dash before it. */
static bool read_scalar(struct block *b, size_t outer, struct value **ret)
{
    char c = peek(b, 0);
    return c == '\'' || c == '"' ? read_quoted(b, outer, ret) : read_plain(b, outer, ret);
}

/* --- maps --- */

/* The place of the colon behind a key that begins here, or 0. */
static size_t find_colon(const struct block *b)
{
    const char *t = b->text.ptr;
    size_t limit = MIN(b->line_end, b->at + MAX_KEY);
    for (size_t at = b->at; at < limit; at++) {
        if (t[at] == '#' && at > b->at && t[at - 1] == ' ')
            return 0;
        if (t[at] == ':' && (at + 1 == b->line_end || t[at + 1] == ' '))
            return at;
    }
    return 0;
}

static bool read_key(struct block *b, struct value **ret)
{
    size_t colon = find_colon(b);
    if (!colon || !starts_plain(b) || is_document_marker(b) || b->text.ptr[colon - 1] == ' ')
        return false;
    struct value *key = yaml_resolve_plain(str_sub(b->text, b->at, colon), b->arena);
    if (key->kind != VALUE_STR || key->is_date)
        return false;
    key->pos = place(b, b->at, colon);
    go_to(b, colon + 1);
    *ret = key;
    return true;
}

static bool read_value(struct block *b, size_t column, struct value **ret)
{
    if (peek(b, 0) != '\n' && peek(b, 0) != '#')
        return read_scalar(b, column, ret);
    next_line(b);
    if (!b->done && (b->column > column || (b->column == column && is_dash(b))))
        return read_node(b, ret);
    *ret = value_null(b->arena);
    (*ret)->pos = (struct value_pos){.start = b->last_end, .end = b->last_end};
    return true;
}

static bool read_map(struct block *b, size_t column, struct value **ret)
{
    struct value *map = value_map(b->arena);
    while (!b->done && b->column == column) {
        struct value *key, *val;
        if (!read_key(b, &key) || value_find(map, key->s) || !read_value(b, column, &val))
            return false;
        value_set(b->arena, map, key->s, val)->key_node = key;
    }
    if (!map->map.len || (!b->done && b->column > column))
        return false;
    map->pos = map->map.pairs[0].key_node->pos;
    map->pos.end = b->last_end;
    *ret = map;
    return true;
}

/* --- lists --- */

static bool read_item(struct block *b, size_t column, struct value **ret)
{
    go_to(b, b->at + 1);
    if (peek(b, 0) == '\n' || peek(b, 0) == '#' || is_dash(b))
        return false;
    return find_colon(b) ? read_map(b, b->column, ret) : read_scalar(b, column, ret);
}

static bool read_list(struct block *b, size_t column, struct value **ret)
{
    struct value *list = value_list(b->arena);
    list->pos = (struct value_pos){b->line, (uint32_t)column + 1, b->at, b->at};
    while (!b->done && b->column == column && is_dash(b)) {
        struct value *item;
        if (!read_item(b, column, &item))
            return false;
        value_push(b->arena, list, item);
    }
    if (!b->done && b->column > column)
        return false;
    list->pos.end = b->last_end;
    *ret = list;
    return true;
}

/* --- documents --- */

static bool read_node(struct block *b, struct value **ret)
{
    if (++b->depth > MAX_DEPTH)
        return false;
    bool ok = is_dash(b) ? read_list(b, b->column, ret) : read_map(b, b->column, ret);
    b->depth--;
    return ok;
}

static bool is_printable_ascii(struct str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((text.ptr[i] < ' ' && text.ptr[i] != '\n') || text.ptr[i] > '~')
            return false;
    return true;
}

bool yaml_block_read(struct str text, struct arena *a, struct value **ret)
{
    struct block b = {.arena = a, .text = text};
    if (!is_printable_ascii(text))
        return false;
    next_line(&b);
    struct value *doc;
    if (b.done || b.column || !read_node(&b, &doc) || !b.done)
        return false;
    *ret = doc;
    return true;
}
