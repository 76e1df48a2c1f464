#include "data/json_read.h"

#include "base/hex.h"
#include "base/utf8.h"
#include "data/pynum.h"

#include <math.h>

enum { MAX_DEPTH = 900 };

struct reader {
    struct str text;
    size_t at;
    struct arena *arena;
    unsigned depth;
    uint32_t line;     /* of `at`, from 1 */
    size_t line_start; /* where it begins */
};

static err *complain(const struct reader *r, const char *what, size_t at)
{
    size_t line = 1, start = 0;
    for (size_t i = 0; i < at && i < r->text.len; i++)
        if (r->text.ptr[i] == '\n') {
            line++;
            start = i + 1;
        }
    return err_new(ERR_INVALID, "%s: line %zu column %zu (char %zu)", what, line, at - start + 1,
                   at);
}

static char peek(const struct reader *r)
{
    return r->at < r->text.len ? r->text.ptr[r->at] : '\0';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void skip_blanks(struct reader *r)
{
    for (; r->at < r->text.len && is_blank(r->text.ptr[r->at]); r->at++)
        if (r->text.ptr[r->at] == '\n') { /* nowhere else can a line end */
            r->line++;
            r->line_start = r->at + 1;
        }
}

/* The place of what begins here; `end` is set when it has been read. */
static struct value_pos pos_here(const struct reader *r)
{
    return (struct value_pos){
        .line = r->line, .col = (uint32_t)(r->at - r->line_start) + 1, .start = r->at};
}

static bool take_word(struct reader *r, const char *word)
{
    size_t n = strlen(word);
    if (r->text.len - r->at < n || memcmp(r->text.ptr + r->at, word, n) != 0)
        return false;
    r->at += n;
    return true;
}

/* --- strings --- */

static bool read_unit(struct reader *r, uint32_t *ret)
{
    uint32_t unit;
    if (r->text.len - r->at < 4 || !hex_number(str_sub(r->text, r->at, r->at + 4), &unit))
        return false;
    r->at += 4;
    *ret = unit;
    return true;
}

static err *read_unicode(struct reader *r, struct sb *out)
{
    uint32_t cp, low;
    char buf[4];
    size_t start = r->at - 1;
    if (!read_unit(r, &cp))
        return complain(r, "Invalid \\uXXXX escape", start);
    if (cp >= 0xD800 && cp < 0xDC00 && take_word(r, "\\u")) {
        if (!read_unit(r, &low) || low < 0xDC00 || low > 0xDFFF)
            return complain(r, "Invalid surrogate pair", start);
        cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
    }
    if (cp >= 0xD800 && cp <= 0xDFFF)
        return complain(r, "Lone surrogate", start);
    sb_add_mem(out, buf, utf8_encode(cp, buf));
    return NULL;
}

static err *read_escape(struct reader *r, struct sb *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    char c = peek(r);
    r->at++;
    if (c == 'u')
        return read_unicode(r, out);
    const char *known = c ? strchr(from, c) : NULL;
    if (!known)
        return complain(r, "Invalid \\escape", r->at - 2);
    sb_add_char(out, to[known - from]);
    return NULL;
}

/* The characters that stand for themselves. */
static struct str take_plain(struct reader *r)
{
    const size_t from = r->at;
    r->at = str_find_special(r->text, from);
    return str_sub(r->text, from, r->at);
}

/* Behind its first plain characters. */
static err *read_escaped(struct reader *r, size_t start, struct sb *out)
{
    for (;;) {
        if (r->at >= r->text.len)
            return complain(r, "Unterminated string starting at", start);
        const char c = r->text.ptr[r->at];
        if (c != '"' && c != '\\')
            return complain(r, "Invalid control character at", r->at);
        r->at++;
        if (c == '"')
            return NULL;
        TRY(read_escape(r, out));
        sb_add_str(out, take_plain(r));
    }
}

/* `ret` is of the text where it has no escapes, as mostly, else of `scratch`. */
static err *read_string(struct reader *r, struct sb *scratch, struct str *ret)
{
    size_t start = r->at++;
    struct str plain = take_plain(r);
    if (peek(r) == '"') {
        r->at++;
        *ret = plain;
    } else {
        sb_add_str(scratch, plain);
        TRY(read_escaped(r, start, scratch));
        *ret = sb_str(scratch);
    }
    return utf8_is_valid(*ret) ? NULL : complain(r, "Invalid UTF-8 in string", start);
}

/* --- numbers --- */

static size_t scan_digits(struct reader *r)
{
    size_t from = r->at;
    while (peek(r) >= '0' && peek(r) <= '9')
        r->at++;
    return r->at - from;
}

static err *read_number(struct reader *r, struct value **ret)
{
    size_t start = r->at;
    bool real = false;
    if (peek(r) == '-')
        r->at++;
    if (peek(r) == '0')
        r->at++;
    else if (!scan_digits(r))
        return complain(r, "Expecting value", start);
    size_t before = r->at;
    if (peek(r) == '.') {
        r->at++;
        real = scan_digits(r) > 0;
        if (!real)
            r->at = before;
    }
    before = r->at;
    if ((peek(r) | 0x20) == 'e') {
        r->at++;
        if (peek(r) == '+' || peek(r) == '-')
            r->at++;
        if (scan_digits(r))
            real = true;
        else
            r->at = before;
    }
    char *text = arena_str(r->arena, str_sub(r->text, start, r->at));
    *ret = real ? value_float(r->arena, strtod(text, NULL)) : value_int_digits(r->arena, text);
    return NULL;
}

/* --- values --- */

static err *read_value(struct reader *r, struct value **ret);

static err *read_list(struct reader *r, struct value **ret)
{
    struct value *list = value_list(r->arena);
    r->at++;
    skip_blanks(r);
    if (peek(r) == ']') {
        r->at++;
        *ret = list;
        return NULL;
    }
    for (;;) {
        struct value *item = NULL;
        TRY(read_value(r, &item));
        value_push(r->arena, list, item);
        skip_blanks(r);
        if (peek(r) == ']')
            break;
        if (peek(r) != ',')
            return complain(r, "Expecting ',' delimiter", r->at);
        r->at++;
    }
    r->at++;
    *ret = list;
    return NULL;
}

static err *read_pair(struct reader *r, struct value *map)
{
    scoped(sb) struct sb scratch = SB_INIT;
    struct str key;
    struct value *val = NULL;
    skip_blanks(r);
    if (peek(r) != '"')
        return complain(r, "Expecting property name enclosed in double quotes", r->at);
    struct value_pos pos = pos_here(r);
    TRY(read_string(r, &scratch, &key));
    pos.end = r->at;
    if (key.len && memchr(key.ptr, '\0', key.len)) /* it would be taken for the part before */
        return complain(r, "Property name with a NUL in it", pos.start);
    skip_blanks(r);
    if (peek(r) != ':')
        return complain(r, "Expecting ':' delimiter", r->at);
    r->at++;
    struct value *node = value_strn(r->arena, key.ptr, key.len);
    node->pos = pos;
    TRY(read_value(r, &val));
    value_set_shared(r->arena, map, node->s, val)->key_node = node;
    return NULL;
}

static err *read_map(struct reader *r, struct value **ret)
{
    struct value *map = value_map(r->arena);
    r->at++;
    skip_blanks(r);
    if (peek(r) == '}') {
        r->at++;
        *ret = map;
        return NULL;
    }
    for (;;) {
        TRY(read_pair(r, map));
        skip_blanks(r);
        if (peek(r) == '}')
            break;
        if (peek(r) != ',')
            return complain(r, "Expecting ',' delimiter", r->at);
        r->at++;
    }
    r->at++;
    *ret = map;
    return NULL;
}

static err *read_nested(struct reader *r, struct value **ret)
{
    if (++r->depth > MAX_DEPTH)
        return complain(r, "Nested too deeply", r->at);
    TRY(peek(r) == '[' ? read_list(r, ret) : read_map(r, ret));
    r->depth--;
    return NULL;
}

static struct value *read_word(struct reader *r)
{
    if (take_word(r, "null"))
        return value_null(r->arena);
    if (take_word(r, "true"))
        return value_bool(r->arena, true);
    if (take_word(r, "false"))
        return value_bool(r->arena, false);
    if (take_word(r, "NaN"))
        return value_float(r->arena, NAN);
    if (take_word(r, "Infinity"))
        return value_float(r->arena, INFINITY);
    if (take_word(r, "-Infinity"))
        return value_float(r->arena, -INFINITY);
    return NULL;
}

static err *read_any(struct reader *r, struct value **ret)
{
    char c = peek(r);
    if (c == '[' || c == '{')
        return read_nested(r, ret);
    if (c == '"') {
        scoped(sb) struct sb scratch = SB_INIT;
        struct str text;
        TRY(read_string(r, &scratch, &text));
        *ret = value_strn(r->arena, text.ptr, text.len);
        return NULL;
    }
    struct value *word = read_word(r);
    if (word) {
        *ret = word;
        return NULL;
    }
    if (c == '-' || (c >= '0' && c <= '9'))
        return read_number(r, ret);
    return complain(r, "Expecting value", r->at);
}

static err *read_value(struct reader *r, struct value **ret)
{
    struct value *v = NULL;
    skip_blanks(r);
    struct value_pos pos = pos_here(r);
    TRY(read_any(r, &v));
    pos.end = r->at;
    v->pos = pos;
    *ret = v;
    return NULL;
}

err *json_read(struct str text, struct arena *a, struct value **ret)
{
    struct reader r = {.text = text, .arena = a, .line = 1};
    struct value *v = NULL;
    TRY(value_check_text(text));
    if (str_starts(text, "\xEF\xBB\xBF"))
        return err_new(ERR_INVALID, "Unexpected UTF-8 BOM: line 1 column 1 (char 0)");
    TRY(read_value(&r, &v));
    skip_blanks(&r);
    if (r.at != text.len)
        return complain(&r, "Extra data", r.at);
    *ret = v;
    return NULL;
}
