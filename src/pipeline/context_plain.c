#include "pipeline/context_plain.h"

static bool key_is_text(const struct value_pair *p)
{
    return !p->key_node || p->key_node->kind == VALUE_STR;
}

static bool is_odd(const struct value *v)
{
    if (v->kind == VALUE_STR)
        return v->is_date;
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        if (is_odd(v->list.items[i]))
            return true;
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        if (!key_is_text(&v->map.pairs[i]) || is_odd(v->map.pairs[i].val))
            return true;
    return false;
}

static struct value *without_odd(const struct value *v, struct arena *a)
{
    struct value *copy;
    switch (v->kind) {
    case VALUE_LIST:
        copy = value_list(a);
        for (size_t i = 0; i < v->list.len; i++)
            value_push(a, copy, without_odd(v->list.items[i], a));
        return copy;
    case VALUE_MAP:
        copy = value_map(a);
        for (size_t i = 0; i < v->map.len; i++)
            if (key_is_text(&v->map.pairs[i]))
                value_set(a, copy, v->map.pairs[i].key, without_odd(v->map.pairs[i].val, a));
        return copy;
    case VALUE_STR:
        return value_strn(a, v->s, v->s_len);
    case VALUE_NULL:
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_FLOAT:
        return value_copy(a, v);
    }
    BUG("kind %d", (int)v->kind);
}

const struct value *context_plain(const struct value *v, struct arena *a)
{
    return is_odd(v) ? without_odd(v, a) : v;
}
