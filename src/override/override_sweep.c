#include "override/override_sweep.h"

#include "override/override_range.h"

/* --- spelling --- */

static void spell_bare(struct str s, struct sb *out)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] && strchr("\\()[]{}:=, \t", s.ptr[i]))
            sb_add_char(out, '\\');
        sb_add_char(out, s.ptr[i]);
    }
}

/* Backslashes are doubled where a quote or the end follows, and quotes get one. */
static void spell_quoted(struct str s, char quote, struct sb *out)
{
    sb_add_char(out, quote);
    for (size_t i = 0; i < s.len;) {
        size_t n = 0;
        while (i + n < s.len && s.ptr[i + n] == '\\')
            n++;
        bool before_quote = i + n == s.len || s.ptr[i + n] == quote;
        sb_add_repeat(out, '\\', before_quote ? 2 * n : n);
        i += n;
        if (i < s.len && s.ptr[i] == quote)
            sb_add_char(out, '\\');
        if (i < s.len)
            sb_add_char(out, s.ptr[i++]);
    }
    sb_add_char(out, quote);
}

static void spell_collection(const struct value *v, const char *text, struct sb *out)
{
    bool list = v->kind == VALUE_LIST;
    size_t n = list ? v->list.len : v->map.len;
    sb_add_char(out, list ? '[' : '{');
    for (size_t i = 0; i < n; i++) {
        sb_add(out, i ? "," : "");
        if (list) {
            override_spell(v->list.items[i], text, out);
            continue;
        }
        const struct value_pair *p = &v->map.pairs[i];
        if (p->key_node && p->key_node->kind != VALUE_STR)
            override_spell(p->key_node, text, out);
        else
            spell_bare(str_of(p->key), out);
        sb_add_char(out, ':');
        override_spell(p->val, text, out);
    }
    sb_add_char(out, list ? ']' : '}');
}

void override_spell(const struct value *v, const char *text, struct sb *out)
{
    if (v->kind == VALUE_NULL)
        sb_add(out, "null");
    else if (v->kind == VALUE_LIST || v->kind == VALUE_MAP)
        spell_collection(v, text, out);
    else if (v->kind != VALUE_STR)
        value_py_repr(v, out);
    else if (v->has_style)
        spell_quoted((struct str){v->s, v->s_len}, text[v->pos.start], out);
    else
        spell_bare((struct str){v->s, v->s_len}, out);
}

/* --- enumeration --- */

err *override_enumerate(const struct operand *o, const char *text, const struct env *env,
                        struct arena *a, struct strs *out)
{
    struct value *list = NULL;
    if (o->kind == OPERAND_GLOB)
        return err_new(ERR_INVALID, "Glob override '%s' is not supported.", text);
    if (o->kind == OPERAND_INTERVAL)
        return err_new(ERR_INVALID, "'%s' is an interval, which cannot be enumerated", text);
    if (o->kind == OPERAND_RANGE)
        TRY_NOTE(override_range(o, a, &list), "'%s' cannot be used", text);
    else
        list = value_copy(a, o->val);
    if (o->shuffle)
        override_shuffle(list, env);
    for (size_t i = 0; i < list->list.len; i++) {
        scoped(sb) struct sb spelled = SB_INIT;
        override_spell(list->list.items[i], text, &spelled);
        arena_push(a, out, arena_strdup(a, spelled.buf));
    }
    return NULL;
}
