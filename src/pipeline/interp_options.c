#include "pipeline/interp.h"

#include "project/py_text.h"

struct writer {
    const struct interp_opts *opts;
    struct sb *out;
};

static bool is_plain_char(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c && strchr("_@%+=:,./-", c));
}

/* As Python's shlex.quote. */
static void add_quoted(struct str s, struct sb *out)
{
    size_t n = 0;
    while (n < s.len && is_plain_char(s.ptr[n]))
        n++;
    if (n == s.len && s.len) {
        sb_add_str(out, s);
        return;
    }
    sb_add_char(out, '\'');
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == '\'')
            sb_add(out, "'\"'\"'");
        else
            sb_add_char(out, s.ptr[i]);
    sb_add_char(out, '\'');
}

/* COMPAT: booleans in lists are spelled as Python does (case interp/options). */
static void add_item(const struct value *v, struct sb *out)
{
    if (v->kind == VALUE_STR)
        add_quoted((struct str){v->s, v->s_len}, out);
    else
        value_py_str(v, out);
    sb_add_char(out, ' ');
}

static err *add_list(struct writer *w, const char *key, const struct value *list)
{
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *v = list->list.items[i];
        if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
            return err_new(ERR_INVALID, "Cannot interpolate nested iterable in '%s'", key);
        if (i == 0 || w->opts->list_append)
            sb_addf(w->out, "--%s ", key);
        add_item(v, w->out);
    }
    return NULL;
}

static err *add_map(struct writer *w, const char *prefix, const struct value *map);

static err *add_option(struct writer *w, const char *key, const struct value *v)
{
    switch (v->kind) {
    case VALUE_MAP:
        return add_map(w, key, v);
    case VALUE_LIST:
        return add_list(w, key, v);
    case VALUE_BOOL:
        if (v->b || w->opts->boolean_optional)
            sb_addf(w->out, "--%s%s ", v->b ? "" : "no-", key);
        return NULL;
    case VALUE_NULL:
    case VALUE_INT:
    case VALUE_FLOAT:
    case VALUE_STR:
        sb_addf(w->out, "--%s ", key);
        add_item(v, w->out);
        return NULL;
    }
    BUG("kind %d", (int)v->kind);
}

static err *add_map(struct writer *w, const char *prefix, const struct value *map)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value_pair *p = &map->map.pairs[i];
        scoped(sb) struct sb key = SB_INIT;
        sb_addf(&key, "%s%s%s", prefix ? prefix : "", prefix ? "." : "", p->key);
        TRY(add_option(w, key.buf, p->val));
    }
    return NULL;
}

err *interp_add_options(const struct interp_opts *opts, const struct value *map, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    struct writer w = {opts, &text};
    TRY(add_map(&w, NULL, map));
    sb_add_str(out, py_text_rstrip(sb_str(&text)));
    return NULL;
}
