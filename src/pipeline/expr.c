#include "pipeline/expr.h"

#include "base/utf8.h"
#include "data/value.h"
#include "project/py_text.h"

enum { FOUND_MOST = 16 /* characters of a word that a report quotes */ };

/* --- in a text --- */

bool expr_next(struct str text, size_t from, struct expr *ret)
{
    for (size_t i = from; i + 1 < text.len; i++) {
        if (text.ptr[i] != '$' || text.ptr[i + 1] != '{' || (i && text.ptr[i - 1] == '\\'))
            continue;
        size_t end = i + 2;
        while (end < text.len && text.ptr[end] != '}' && text.ptr[end] != '\n')
            end++;
        if (end < text.len && text.ptr[end] == '}') {
            *ret = (struct expr){i, end + 1, str_sub(text, i + 2, end)};
            return true;
        }
        i = end; /* no brace on this line closes any that opens on it */
    }
    return false;
}

bool expr_in(struct str text)
{
    struct expr e;
    for (size_t i = 0; i + 2 < text.len; i++)
        if (text.ptr[i] == '\\' && text.ptr[i + 1] == '$' && text.ptr[i + 2] == '{')
            return true;
    return expr_next(text, 0, &e);
}

/* --- the path --- */

static struct str expand_tabs(struct str s, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    size_t column = 0;
    if (str_find(s, '\t') < 0)
        return s;
    for (size_t i = 0, next = 0; i < s.len; i = next) {
        if (utf8_next(s, &next) == '\t') {
            size_t blanks = 8 - column % 8;
            sb_add_repeat(&out, ' ', blanks);
            column += blanks;
            continue;
        }
        sb_add_str(&out, str_sub(s, i, next));
        column = s.ptr[i] == '\r' ? 0 : column + 1;
    }
    return str_of(arena_str(a, sb_str(&out)));
}

static size_t skip_blanks(struct str s, size_t at)
{
    while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == '\r'))
        at++;
    return at;
}

/* The end of a word; `at` itself when there is none. */
static size_t word_end(struct str s, size_t at)
{
    while (at < s.len && s.ptr[at] != '.' && s.ptr[at] != '[' && s.ptr[at] != ']')
        at++;
    return at;
}

static bool in_word(uint32_t cp)
{
    bool ascii = (cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
    return ascii || (cp >= 0xC0 && cp < 0x530 && cp != 0xD7 && cp != 0xF7); /* to Cyrillic */
}

/* What stands at a place, as Python's repr() with single backslashes. */
static void add_found(struct str s, size_t at, struct sb *out)
{
    size_t end = at, next = at, count = 0;
    while (next < s.len && count < FOUND_MOST && in_word(utf8_next(s, &next))) {
        end = next;
        count++;
    }
    if (end == at) {
        end = at;
        utf8_next(s, &end);
    }
    if (end == at + 1 && s.ptr[at] == '\\') {
        sb_add(out, "'\\'");
        return;
    }
    scoped(arena) struct arena a = ARENA_INIT;
    value_py_repr(value_strn(&a, s.ptr + at, end - at), out);
}

static err *report(struct str inner, size_t at, const char *expected)
{
    scoped(sb) struct sb whole = SB_INIT, out = SB_INIT;
    sb_add(&whole, "${");
    sb_add_str(&whole, inner);
    sb_add_char(&whole, '}');
    size_t column = utf8_count(str_sub(inner, 0, at)) + 2;
    sb_addf(&out, "%s\n", whole.buf);
    sb_add_repeat(&out, ' ', column);
    sb_addf(&out, "^\nParseException: Expected %s, found ", expected);
    add_found(sb_str(&whole), at + 2, &out);
    sb_addf(&out, "  (at char %zu), (line:1, col:%zu)", column, column + 1);
    return err_new(ERR_INVALID, "%s", out.buf);
}

static void add_word(struct str word, struct arena *a, struct strs *path, struct sb *name)
{
    if (path->len)
        sb_add_char(name, '.');
    sb_add_str(name, word);
    arena_push(a, path, arena_str(a, py_text_strip(word)));
}

/* ".word" or "[word]" at `at`, blanks before it passed over; false when there is neither. */
static bool next_word(struct str s, size_t *at, struct str *ret)
{
    size_t i = skip_blanks(s, *at);
    if (i >= s.len || (s.ptr[i] != '.' && s.ptr[i] != '['))
        return false;
    size_t end = word_end(s, i + 1);
    if (end == i + 1 || (s.ptr[i] == '[' && (end >= s.len || s.ptr[end] != ']')))
        return false;
    *ret = str_sub(s, i + 1, end);
    *at = end + (s.ptr[i] == '[');
    return true;
}

err *expr_parse(struct str inner, struct arena *a, struct strs *ret_path, const char **ret_name)
{
    scoped(sb) struct sb name = SB_INIT;
    struct strs path = {0};
    struct str s = expand_tabs(inner, a), word;
    size_t at = word_end(s, 0);
    if (!at)
        return report(s, 0, "!W:(.[])");
    add_word(str_sub(s, 0, at), a, &path, &name);
    while (next_word(s, &at, &word))
        add_word(word, a, &path, &name);
    at = skip_blanks(s, at);
    if (at < s.len)
        return report(s, at, "end of text");
    *ret_path = path;
    if (ret_name)
        *ret_name = arena_str(a, sb_str(&name));
    return NULL;
}
