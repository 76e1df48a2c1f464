#include "data/omega_yaml.h"

#include "data/omega_scalar.h"
#include "data/pynum.h"

#include <math.h>

enum { STEP = 2 };

static void put_float(struct omega_out *o, double f)
{
    scoped(sb) struct sb text = SB_INIT;
    if (isnan(f) || isinf(f)) {
        omega_put(o, isnan(f) ? ".nan" : f < 0 ? "-.inf" : ".inf");
        return;
    }
    pynum_repr(f, &text);
    const char *e = strchr(text.buf, 'e');
    if (!e || strchr(text.buf, '.')) {
        omega_put(o, text.buf);
        return;
    }
    scoped(sb) struct sb dotted = SB_INIT; /* without a point it is no number in YAML 1.1 */
    sb_addf(&dotted, "%.*s.0%s", (int)(e - text.buf), text.buf, e);
    omega_put(o, dotted.buf);
}

static void put_scalar(struct omega_out *o, const struct value *v, bool is_key)
{
    scoped(sb) struct sb text = SB_INIT;
    switch (v->kind) {
    case VALUE_NULL:
        omega_put(o, "null");
        break;
    case VALUE_BOOL:
        omega_put(o, v->b ? "true" : "false");
        break;
    case VALUE_INT:
        value_py_str(v, &text);
        omega_put(o, text.buf);
        break;
    case VALUE_FLOAT:
        put_float(o, v->f);
        break;
    case VALUE_STR:
        omega_put_text(o, (struct str){v->s, v->s_len}, is_key);
        break;
    case VALUE_LIST:
        omega_put(o, "[]");
        break;
    case VALUE_MAP:
        omega_put(o, "{}");
        break;
    }
}

static bool is_empty(const struct value *v)
{
    return (v->kind == VALUE_LIST && !v->list.len) || (v->kind == VALUE_MAP && !v->map.len);
}

static bool is_scalar(const struct value *v)
{
    return (v->kind != VALUE_LIST && v->kind != VALUE_MAP) || is_empty(v);
}

static void indent(struct omega_out *o, unsigned by)
{
    while (o->column < by)
        omega_put(o, " ");
}

static void put_block(struct omega_out *o, const struct value *v, unsigned at);

static void put_item(struct omega_out *o, const struct value *item, unsigned at)
{
    indent(o, at);
    omega_put(o, "- ");
    if (!is_scalar(item)) {
        put_block(o, item, at + STEP);
        return;
    }
    o->indent = at + STEP;
    put_scalar(o, item, false);
    omega_end_line(o);
}

static void put_pair(struct omega_out *o, const struct value_pair *p, unsigned at)
{
    indent(o, at);
    if (p->key_node)
        put_scalar(o, p->key_node, true);
    else
        omega_put_text(o, str_of(p->key), true);
    omega_put(o, ":");
    if (!is_scalar(p->val)) {
        omega_end_line(o);
        put_block(o, p->val, p->val->kind == VALUE_MAP ? at + STEP : at);
        return;
    }
    omega_put(o, " ");
    o->indent = at + STEP;
    put_scalar(o, p->val, false);
    omega_end_line(o);
}

static void put_block(struct omega_out *o, const struct value *v, unsigned at)
{
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        put_item(o, v->list.items[i], at);
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        put_pair(o, &v->map.pairs[i], at);
}

void omega_yaml_write(const struct value *map, struct sb *out)
{
    scoped(omega_out) struct omega_out o;
    omega_out_init(&o, out);
    if (map->map.len)
        put_block(&o, map, 0);
    else
        sb_add(out, "{}\n");
}
