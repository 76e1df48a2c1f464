#include "project/config_ini_value.h"

#include "project/py_text.h"

/* --- reading --- */

static bool is_quote(char c)
{
    return c == '"' || c == '\'';
}

/* Blanks, a comma, blanks; `*s` moves behind them. */
static bool skip_comma(struct str *s)
{
    struct str at = py_text_lstrip(*s);
    if (!at.len || at.ptr[0] != ',')
        return false;
    *s = py_text_lstrip(str_sub(at, 1, at.len));
    return true;
}

/* Blanks and maybe a comment up to the end. */
static bool is_tail(struct str s)
{
    s = py_text_lstrip(s);
    return !s.len || s.ptr[0] == '#';
}

/* The first end of a text in quotes behind which `follows` fits; 0 when there is none. */
static size_t quoted_end(struct str s, bool wants_comma)
{
    for (size_t end = 2; end <= s.len; end++) {
        struct str rest = str_sub(s, end, s.len);
        if (s.ptr[end - 1] == s.ptr[0] && (wants_comma ? skip_comma(&rest) : is_tail(rest)))
            return end;
    }
    return 0;
}

/* One item with its comma. */
static bool take_item(struct str *s, struct str *ret_item)
{
    size_t end;
    if (!s->len || s->ptr[0] == ',' || s->ptr[0] == '#')
        return false;
    if (is_quote(s->ptr[0])) {
        end = quoted_end(*s, true);
        *ret_item = str_sub(*s, 1, end ? end - 1 : 1);
    } else {
        for (end = 0; end < s->len && s->ptr[end] != ',' && s->ptr[end] != '#';)
            end++;
        if (end == s->len || s->ptr[end] == '#')
            return false;
        *ret_item = py_text_rstrip(str_sub(*s, 0, end));
    }
    if (!end)
        return false;
    *s = str_sub(*s, end, s->len);
    return skip_comma(s);
}

/* What stands behind the last comma, or the only value; *ret_there is false when nothing does. */
static bool match_last(struct str s, struct str *ret, bool *ret_there)
{
    *ret_there = s.len && s.ptr[0] != '#';
    *ret = STR_NONE;
    if (!*ret_there)
        return true;
    if (is_quote(s.ptr[0])) {
        size_t end = quoted_end(s, false);
        if (end)
            *ret = str_sub(s, 1, end - 1);
        return end != 0;
    }
    ptrdiff_t hash = str_find(s, '#');
    *ret = py_text_rstrip(str_sub(s, 0, hash < 0 ? s.len : (size_t)hash));
    return str_find(*ret, ',') < 0;
}

static struct value *text_value(struct str s, struct arena *a)
{
    return value_strn(a, s.len ? s.ptr : "", s.len);
}

struct value *config_ini_value_parse(struct str text, struct arena *a)
{
    struct value *list = value_list(a);
    struct str s = text, part;
    bool has_last = false;
    if (s.len && s.ptr[0] == ',')
        return is_tail(str_sub(s, 1, s.len)) ? list : NULL;
    while (take_item(&s, &part))
        value_push(a, list, text_value(part, a));
    if (!match_last(s, &part, &has_last))
        return NULL;
    if (!list->list.len)
        return text_value(part, a);
    if (has_last)
        value_push(a, list, text_value(part, a));
    return list;
}

/* --- %(option)s --- */

enum { EXPANSION_MAX_BYTES = 64 * 1024, EXPANSION_MAX_STEPS = 1000 };

struct scope {
    const struct scope *outer; /* NULL for the document */
    const struct value *section;
};

struct trail {
    const struct trail *before;
    const char *key;
    const struct value *section;
};

/* One value being expanded. A few references that double each other would grow without end. */
struct expansion {
    struct arena *a;
    struct sb out;
    size_t steps;
};

static const struct value *plain(const struct value *v)
{
    return value_is(v, VALUE_STR) ? v : NULL;
}

static const struct value *fetch(const struct scope **scope, const char *key)
{
    for (; *scope; *scope = (*scope)->outer) {
        const struct value *v = plain(value_find((*scope)->section, key));
        if (!v)
            v = plain(value_find(value_find((*scope)->section, "DEFAULT"), key));
        if (v)
            return v;
    }
    return NULL;
}

/* The next "%(name)s" at or behind `from`. */
static bool find_reference(struct str s, size_t from, size_t *ret_start, size_t *ret_end)
{
    for (size_t i = from; i + 3 < s.len; i++) {
        if (s.ptr[i] != '%' || s.ptr[i + 1] != '(')
            continue;
        ptrdiff_t close = str_find(str_sub(s, i, s.len), ')');
        if (close < 0)
            return false;
        if (i + (size_t)close + 1 < s.len && s.ptr[i + (size_t)close + 1] == 's') {
            *ret_start = i;
            *ret_end = i + (size_t)close + 2;
            return true;
        }
    }
    return false;
}

static err *expand(struct expansion *x, const struct scope *scope, const char *key,
                   const struct value *v, const struct trail *before)
{
    struct trail here = {before, key, scope->section};
    struct str text = {v->s, v->s_len};
    size_t from = 0, start, end;
    for (const struct trail *t = before; t; t = t->before)
        if (streq(t->key, key) && t->section == scope->section)
            return err_new(ERR_UNEXPECTED, "interpolation loop detected in value \"%s\".", key);
    while (find_reference(text, from, &start, &end)) {
        const char *name = arena_str(x->a, str_sub(text, start + 2, end - 2));
        const struct scope *owner = scope;
        const struct value *found = fetch(&owner, name);
        if (!found)
            return err_new(ERR_UNEXPECTED, "missing option \"%s\" in interpolation.", name);
        sb_add_str(&x->out, str_sub(text, from, start));
        if (++x->steps > EXPANSION_MAX_STEPS || x->out.len > EXPANSION_MAX_BYTES)
            return err_new(ERR_UNEXPECTED, "value \"%s\" grows too long by interpolation", key);
        TRY(expand(x, owner, name, found, &here));
        from = end;
    }
    sb_add_str(&x->out, str_sub(text, from, text.len));
    return NULL;
}

static err *expand_text(const struct scope *scope, const char *key, struct value *v,
                        struct arena *a, struct value **ret)
{
    struct expansion x = {.a = a, .out = SB_INIT};
    *ret = v;
    if (!memchr(v->s, '%', v->s_len))
        return NULL;
    err *e = expand(&x, scope, key, v, NULL);
    if (!e)
        *ret = value_strn(a, x.out.buf, x.out.len);
    sb_release(&x.out);
    return e;
}

static err *expand_list(const struct scope *scope, const char *key, const struct value *v,
                        struct arena *a, struct value **ret)
{
    struct value *fresh = value_list(a);
    for (size_t i = 0; i < v->list.len; i++) {
        struct value *item = NULL;
        TRY(expand_text(scope, key, v->list.items[i], a, &item));
        value_push(a, fresh, item);
    }
    *ret = fresh;
    return NULL;
}

static err *expand_section(const struct scope *scope, struct arena *a, struct value **ret)
{
    const struct value *from = scope->section;
    struct value *fresh = value_map(a);
    for (size_t i = 0; i < from->map.len; i++) {
        const char *key = from->map.pairs[i].key;
        struct value *v = from->map.pairs[i].val, *done = NULL;
        if (v->kind == VALUE_MAP)
            TRY(expand_section(&(struct scope){scope, v}, a, &done));
        else if (v->kind == VALUE_LIST)
            TRY(expand_list(scope, key, v, a, &done));
        else
            TRY(expand_text(scope, key, v, a, &done));
        value_set(a, fresh, key, done);
    }
    *ret = fresh;
    return NULL;
}

err *config_ini_interpolate(const struct value *doc, struct arena *a, struct value **ret)
{
    return expand_section(&(struct scope){NULL, doc}, a, ret);
}

/* --- writing --- */

static bool has(struct str s, const char *part)
{
    return s.len && memmem(s.ptr, s.len, part, strlen(part));
}

static err *cannot_quote(struct str s)
{
    return err_new(ERR_UNEXPECTED, "Value \"" STR_FMT "\" cannot be safely quoted.", STR_ARG(s));
}

static void add_quoted(struct str s, const char *quote, struct sb *out)
{
    sb_add(out, quote);
    sb_add_str(out, s);
    sb_add(out, quote);
}

static bool needs_quotes(struct str s)
{
    static const char edges[] = " \r\n\v\t'\"";
    return !s.len || strchr(edges, s.ptr[0]) || strchr(edges, s.ptr[s.len - 1]) || has(s, ",") ||
           has(s, "#");
}

static err *format_text(struct str s, bool one_line, struct sb *out)
{
    bool both = has(s, "'") && has(s, "\"");
    if (!one_line && (both || has(s, "\n"))) {
        if (has(s, "'''") && has(s, "\"\"\""))
            return cannot_quote(s);
        add_quoted(s, has(s, "'''") || str_ends(s, "'") ? "\"\"\"" : "'''", out);
        return NULL;
    }
    if (has(s, "\n") || (both && needs_quotes(s)))
        return cannot_quote(s);
    if (needs_quotes(s))
        add_quoted(s, has(s, "\"") ? "'" : "\"", out);
    else
        sb_add_str(out, s);
    return NULL;
}

err *config_ini_name_format(struct str name, struct sb *out)
{
    return format_text(name, true, out);
}

err *config_ini_value_format(const struct value *v, struct sb *out)
{
    if (v->kind != VALUE_LIST)
        return format_text((struct str){v->s, v->s_len}, false, out);
    for (size_t i = 0; i < v->list.len; i++) {
        const struct value *item = v->list.items[i];
        sb_add(out, i ? ", " : "");
        TRY(format_text((struct str){item->s, item->s_len}, true, out));
    }
    if (v->list.len < 2)
        sb_add_char(out, ',');
    return NULL;
}
