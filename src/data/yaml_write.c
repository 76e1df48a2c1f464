#include "data/yaml_write.h"

#include "base/utf8.h"
#include "data/pynum.h"
#include "data/yaml_scalar.h"

#include <math.h>

/* Column the next character of `out` would take, in characters. */
static size_t column_of(const struct sb *out)
{
    size_t start = out->len;
    while (start && out->buf[start - 1] != '\n')
        start--;
    return utf8_count((struct str){out->buf + start, out->len - start});
}

static void write_float(double f, struct sb *out)
{
    if (isnan(f))
        sb_add(out, ".nan");
    else if (isinf(f))
        sb_add(out, f < 0 ? "-.inf" : ".inf");
    else
        pynum_repr(f, out);
}

/* Everything but strings: never quoted. */
static void add_simple(const struct value *v, struct sb *out)
{
    switch (v->kind) {
    case VALUE_BOOL:
        sb_add(out, v->b ? "true" : "false");
        return;
    case VALUE_INT:
        value_py_repr(v, out);
        return;
    case VALUE_FLOAT:
        write_float(v->f, out);
        return;
    case VALUE_STR:
        sb_add_mem(out, v->s, v->s_len); /* a date */
        return;
    case VALUE_NULL:
    case VALUE_LIST:
    case VALUE_MAP:
        return;
    }
}

static bool is_string(const struct value *v)
{
    return v->kind == VALUE_STR && !v->is_date;
}

/* --- flow style --- */

static void write_flow(const struct value *v, struct sb *out);

static void write_flow_key(const struct value_pair *p, struct sb *out)
{
    if (p->key_node && !is_string(p->key_node))
        sb_add(out, p->key);
    else
        yaml_scalar_write_bare(str_of(p->key), true, true, out);
}

static void write_flow_pair(const struct value_pair *p, struct sb *out)
{
    write_flow_key(p, out);
    sb_add(out, ": ");
    write_flow(p->val, out);
}

static void write_flow_items(const struct value *v, struct sb *out)
{
    bool list = v->kind == VALUE_LIST;
    size_t n = list ? v->list.len : v->map.len;
    sb_add_char(out, list ? '[' : '{');
    for (size_t i = 0; i < n; i++) {
        const struct value *item = list ? v->list.items[i] : NULL;
        sb_add(out, i ? ", " : "");
        if (!list)
            write_flow_pair(&v->map.pairs[i], out);
        else if (item->kind == VALUE_MAP && item->map.len == 1)
            write_flow_pair(&item->map.pairs[0],
                            out); /* COMPAT: a single pair in a list has no braces */
        else
            write_flow(item, out);
    }
    sb_add_char(out, list ? ']' : '}');
}

static void write_flow(const struct value *v, struct sb *out)
{
    if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
        write_flow_items(v, out);
    else if (v->kind == VALUE_NULL)
        sb_add(out, "null");
    else if (is_string(v))
        yaml_scalar_write_bare((struct str){v->s, v->s_len}, false, true, out);
    else
        add_simple(v, out);
}

/* --- block style --- */

static bool is_flow(const struct value *v)
{
    if (v->kind == VALUE_LIST)
        return v->flow || !v->list.len;
    return v->kind == VALUE_MAP && (v->flow || !v->map.len);
}

static bool is_block(const struct value *v)
{
    return (v->kind == VALUE_LIST || v->kind == VALUE_MAP) && !is_flow(v);
}

/* A scalar behind "key:" or "-", with its blank, in a collection at column `indent`. */
static void write_inline(const struct value *v, unsigned indent, bool in_list, struct sb *out)
{
    if (v->kind == VALUE_NULL) {
        sb_add(out, in_list ? " " : ""); /* COMPAT: "- " keeps its blank, "key:" has none */
        return;
    }
    if (is_flow(v)) {
        sb_add_char(out, ' ');
        write_flow(v, out);
        return;
    }
    struct yaml_place at = {.indent = indent + 2, .column = column_of(out)};
    if (is_string(v)) {
        yaml_scalar_write_string((struct str){v->s, v->s_len}, &at, out);
        return;
    }
    scoped(sb) struct sb text = SB_INIT;
    add_simple(v, &text);
    if (at.column + 1 + text.len > 80 &&
        at.column + 1 > at.indent) { /* numbers fold as plain text does */
        sb_add(out, " \n");
        sb_add_repeat(out, ' ', at.indent);
    } else {
        sb_add_char(out, ' ');
    }
    sb_add_str(out, sb_str(&text));
}

static void write_pairs(const struct value *map, unsigned indent, bool first_inline,
                        struct sb *out);

/* Items of a list whose dashes stand at column `indent`. */
static void write_items(const struct value *list, unsigned indent, bool first_inline,
                        struct sb *out)
{
    for (size_t i = 0; i < list->list.len; i++) {
        const struct value *item = list->list.items[i];
        if (i || !first_inline)
            sb_add_repeat(out, ' ', indent);
        sb_add_char(out, '-');
        if (!is_block(item)) {
            write_inline(item, indent, true, out);
            sb_add_char(out, '\n');
            continue;
        }
        sb_add_char(out, ' ');
        if (item->kind == VALUE_LIST)
            write_items(item, indent + 2, true, out);
        else
            write_pairs(item, indent + 2, true, out);
    }
}

static void write_key(const struct value_pair *p, struct sb *out)
{
    if (p->key_node && p->key_node->kind == VALUE_NULL)
        sb_add(out, "null");
    else if (p->key_node && !is_string(p->key_node))
        add_simple(p->key_node, out);
    else
        yaml_scalar_write_bare(str_of(p->key), true, false, out);
}

static void write_long_pair(const struct value_pair *p, unsigned indent, struct sb *out)
{
    struct yaml_place at = {.indent = indent + 2, .column = indent + 1};
    sb_add_char(out, '?');
    yaml_scalar_write_string(str_of(p->key), &at, out);
    sb_add_char(out, '\n');
    sb_add_repeat(out, ' ', indent);
    sb_add_char(out, ':');
    if (!is_block(p->val)) {
        write_inline(p->val, indent, false, out);
        sb_add_char(out, '\n');
        return;
    }
    sb_add_char(out, ' ');
    if (p->val->kind == VALUE_LIST)
        write_items(p->val, indent + 2, true, out);
    else
        write_pairs(p->val, indent + 2, true, out);
}

static void write_pair(const struct value_pair *p, unsigned indent, struct sb *out)
{
    if (yaml_scalar_is_long_key(str_of(p->key))) {
        write_long_pair(p, indent, out);
        return;
    }
    write_key(p, out);
    sb_add_char(out, ':');
    if (!is_block(p->val)) {
        write_inline(p->val, indent, false, out);
        sb_add_char(out, '\n');
        return;
    }
    sb_add_char(out, '\n');
    if (p->val->kind == VALUE_LIST)
        write_items(p->val, indent, false, out); /* dashes at the parent's column */
    else
        write_pairs(p->val, indent + 2, false, out);
}

static void write_pairs(const struct value *map, unsigned indent, bool first_inline, struct sb *out)
{
    for (size_t i = 0; i < map->map.len; i++) {
        if (i || !first_inline)
            sb_add_repeat(out, ' ', indent);
        write_pair(&map->map.pairs[i], indent, out);
    }
}

void yaml_write(const struct value *map, struct sb *out)
{
    if (is_block(map) && map->kind == VALUE_MAP)
        write_pairs(map, 0, false, out);
    else if (is_block(map))
        write_items(map, 0, false, out);
    else {
        write_flow(map, out);
        sb_add_char(out, '\n');
    }
}

void yaml_write_pair(const char *key, const struct value *val, unsigned indent, struct sb *out)
{
    struct value_pair p = {.key = key, .val = (struct value *)(uintptr_t)val};
    sb_add_repeat(out, ' ', indent);
    write_pair(&p, indent, out);
}

void yaml_write_scalar(const struct value *v, unsigned indent, unsigned column, bool in_flow,
                       struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    if (in_flow || v->kind == VALUE_LIST || v->kind == VALUE_MAP) {
        write_flow(v, out);
        return;
    }
    if (v->kind == VALUE_NULL)
        return;
    if (!is_string(v)) {
        add_simple(v, out);
        return;
    }
    struct yaml_place at = {.indent = indent + 2, .column = column ? column - 1 : 0};
    yaml_scalar_write_string((struct str){v->s, v->s_len}, &at, &text);
    sb_add(out, text.buf + 1); /* the blank is there already */
}
