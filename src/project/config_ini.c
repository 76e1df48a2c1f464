#include "project/config_ini.h"

#include "base/vec.h"
#include "project/config_ini_value.h"
#include "project/py_text.h"

VEC(map_stack, struct value *);

struct reader {
    struct arena *a;
    struct str rest;       /* lines not yet read */
    size_t line;           /* number of the line being read */
    struct map_stack open; /* the document, then one section per depth */
    size_t nerrors;
    const char *first_error; /* NULL when there is none */
    size_t first_line;
};

static struct value *innermost(const struct reader *r)
{
    return r->open.at[r->open.len - 1];
}

static size_t depth_of(const struct reader *r)
{
    return r->open.len - 1;
}

/* Reading goes on after a mistake: what is reported depends on how many there are. */
static void complain(struct reader *r, const char *what)
{
    if (!r->nerrors++) {
        r->first_line = r->line;
        r->first_error = arena_printf(r->a, "%s at line %zu.", what, r->line);
    }
}

/* A text in quotes of one kind, without them. */
static struct str unquote(struct str s)
{
    if (s.len && s.ptr[0] == s.ptr[s.len - 1] && (s.ptr[0] == '"' || s.ptr[0] == '\''))
        return s.len == 1 ? STR_NONE : str_sub(s, 1, s.len - 1);
    return s;
}

static bool is_end_or_comment(struct str s)
{
    s = py_text_lstrip(s);
    return !s.len || s.ptr[0] == '#';
}

/* --- section lines --- */

struct section_line {
    struct str name;
    size_t opened, closed;
};

/* "]" with blanks between, then nothing but a comment. */
static bool match_closing(struct str s, size_t *ret_closed)
{
    size_t closed = 0;
    for (;;) {
        struct str next = py_text_lstrip(s);
        if (!next.len || next.ptr[0] != ']')
            break;
        s = str_sub(next, 1, next.len);
        closed++;
    }
    *ret_closed = closed;
    return closed && is_end_or_comment(s);
}

static bool match_name(struct str s, struct section_line *ret)
{
    char quote = s.len && (s.ptr[0] == '"' || s.ptr[0] == '\'') ? s.ptr[0] : '\0';
    for (size_t end = 1; end <= s.len; end++) {
        struct str name = str_sub(s, 0, end);
        if (quote && (end < 3 || name.ptr[end - 1] != quote ||
                      !py_text_strip(str_sub(name, 1, end - 1)).len))
            continue;
        if (match_closing(str_sub(s, end, s.len), &ret->closed)) {
            ret->name = name;
            return true;
        }
    }
    return false;
}

static bool match_section(struct str line, struct section_line *ret)
{
    *ret = (struct section_line){0};
    for (;;) {
        struct str next = py_text_lstrip(line);
        if (!next.len || next.ptr[0] != '[')
            break;
        line = str_sub(next, 1, next.len);
        ret->opened++;
    }
    return ret->opened && match_name(py_text_lstrip(line), ret);
}

static void open_section(struct reader *r, const struct section_line *s)
{
    const char *name = arena_str(r->a, unquote(s->name));
    struct value *section = value_map(r->a);
    if (s->opened != s->closed) {
        complain(r, "Cannot compute the section depth");
        return;
    }
    if (s->opened > depth_of(r) + 1) {
        complain(r, "Section too nested");
        return;
    }
    struct value *parent = r->open.at[s->opened - 1];
    if (value_find(parent, name)) {
        complain(r, "Duplicate section name");
        return;
    }
    value_set(r->a, parent, name, section);
    r->open.len = s->opened;
    vec_push(&r->open, section);
}

/* --- option lines --- */

/* The value's text starts behind "=" and blanks. */
static bool match_divider(struct str s, struct str *ret_value)
{
    s = py_text_lstrip(s);
    if (!s.len || s.ptr[0] != '=')
        return false;
    *ret_value = py_text_lstrip(str_sub(s, 1, s.len));
    return true;
}

/* `line` starts with its blanks.  A divider with nothing but blanks before it has the last of them
 * as its key. */
static bool match_key(struct str line, struct str *ret_key, struct str *ret_value)
{
    struct str s = py_text_lstrip(line);
    if (s.len && s.len < line.len && s.ptr[0] == '=') {
        *ret_key = str_sub(line, line.len - s.len - 1, line.len - s.len);
        return match_divider(s, ret_value);
    }
    if (!s.len || s.ptr[0] == '=')
        return false;
    if (s.ptr[0] != '"' && s.ptr[0] != '\'') {
        ptrdiff_t at = str_find(str_sub(s, 1, s.len), '=');
        if (at < 0)
            return false;
        *ret_key = py_text_rstrip(str_sub(s, 0, (size_t)at + 1));
        return match_divider(str_sub(s, (size_t)at + 1, s.len), ret_value);
    }
    for (size_t end = 2; end <= s.len; end++)
        if (s.ptr[end - 1] == s.ptr[0] && match_divider(str_sub(s, end, s.len), ret_value)) {
            *ret_key = str_sub(s, 0, end);
            return true;
        }
    return false;
}

static bool is_triple(struct str s)
{
    return str_starts(s, "\"\"\"") || str_starts(s, "'''");
}

static ptrdiff_t find_triple(struct str s, const char *triple)
{
    for (size_t i = 0; i + 3 <= s.len; i++)
        if (memcmp(s.ptr + i, triple, 3) == 0)
            return (ptrdiff_t)i;
    return -1;
}

/* The first end of the quotes behind which only a comment stands; *ret_any: there is one at all. */
static ptrdiff_t triple_end(struct str s, const char *triple, bool *ret_any)
{
    ptrdiff_t at = find_triple(s, triple), from = 0;
    *ret_any = at >= 0;
    for (; at >= 0; at = find_triple(str_sub(s, (size_t)from, s.len), triple)) {
        if (is_end_or_comment(str_sub(s, (size_t)(from + at) + 3, s.len)))
            return from + at;
        from += at + 1;
    }
    return -1;
}

/* A text in triple quotes, which may go on over following lines. */
static struct value *read_multiline(struct reader *r, struct str s)
{
    scoped(sb) struct sb text = SB_INIT;
    const char *triple = s.ptr[0] == '"' ? "\"\"\"" : "'''";
    size_t line = r->line;
    struct str rest = r->rest, part = str_sub(s, 3, s.len);
    for (;;) {
        bool any = false;
        ptrdiff_t end = triple_end(part, triple, &any);
        if (any && end < 0)
            return NULL;
        sb_add_str(&text, any ? str_sub(part, 0, (size_t)end) : part);
        if (any)
            break;
        if (!py_text_splitline(&rest, &part))
            return NULL;
        sb_add_char(&text, '\n');
        line++;
    }
    r->rest = rest;
    r->line = line;
    return value_strn(r->a, text.buf, text.len);
}

static void read_option(struct reader *r, struct str key, struct str text)
{
    const char *name = arena_str(r->a, unquote(key));
    struct value *v =
        is_triple(text) ? read_multiline(r, text) : config_ini_value_parse(text, r->a);
    if (!v)
        complain(r, is_triple(text) ? "Parse error in multiline value" : "Parse error in value");
    else if (value_find(innermost(r), name))
        complain(r, "Duplicate keyword name");
    else
        value_set(r->a, innermost(r), name, v);
}

/* --- the document --- */

static void read_line(struct reader *r, struct str line)
{
    struct section_line section;
    struct str key, text, bare = py_text_lstrip(line);
    if (!bare.len || bare.ptr[0] == '#')
        return;
    if (match_section(line, &section)) {
        open_section(r, &section);
    } else if (match_key(line, &key, &text)) {
        read_option(r, key, text);
    } else {
        scoped(sb) struct sb what = SB_INIT;
        sb_add(&what, "Invalid line (");
        value_py_repr(value_strn(r->a, line.ptr, line.len), &what);
        sb_add(&what, ") (matched as neither section nor keyword)");
        complain(r, what.buf);
    }
}

static err *result_of(const struct reader *r)
{
    if (!r->nerrors)
        return NULL;
    if (r->nerrors == 1)
        return err_new(ERR_CONFIG, "%s", r->first_error);
    return err_new(ERR_CONFIG, "Parsing failed with several errors.\nFirst error at line %zu.",
                   r->first_line);
}

err *config_ini_parse(struct str text, struct arena *a, struct value **ret)
{
    struct reader r = {.a = a, .rest = text};
    struct value *doc = value_map(a);
    struct str line;
    vec_push(&r.open, doc);
    while (py_text_splitline(&r.rest, &line)) {
        r.line++;
        read_line(&r, line);
    }
    vec_release(&r.open);
    TRY(result_of(&r));
    return config_ini_interpolate(doc, a, ret);
}

/* --- writing --- */

static err *format_option(const struct value_pair *pair, size_t depth, struct sb *out)
{
    sb_add_repeat(out, ' ', 4 * depth);
    TRY(config_ini_name_format(str_of(pair->key), out));
    sb_add(out, " = ");
    TRY(config_ini_value_format(pair->val, out));
    sb_add_char(out, '\n');
    return NULL;
}

static err *format_section(const struct value *section, size_t depth, struct sb *out)
{
    for (size_t i = 0; i < section->map.len; i++)
        if (section->map.pairs[i].val->kind != VALUE_MAP)
            TRY(format_option(&section->map.pairs[i], depth, out));
    for (size_t i = 0; i < section->map.len; i++) {
        const struct value_pair *pair = &section->map.pairs[i];
        if (pair->val->kind != VALUE_MAP)
            continue;
        sb_add_repeat(out, ' ', 4 * depth);
        sb_add_repeat(out, '[', depth + 1);
        TRY(config_ini_name_format(str_of(pair->key), out));
        sb_add_repeat(out, ']', depth + 1);
        sb_add_char(out, '\n');
        TRY(format_section(pair->val, depth + 1, out));
    }
    return NULL;
}

err *config_ini_format(const struct value *doc, struct sb *out)
{
    TRY(format_section(doc, 0, out));
    if (!out->len)
        sb_add_char(out, '\n'); /* an emptied file keeps one line */
    return NULL;
}
