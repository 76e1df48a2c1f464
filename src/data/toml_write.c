#include "data/toml_write.h"

static void write_char(unsigned char c, struct sb *out)
{
    static const char from[] = "\"\\\b\t\n\f\r", to[] = "\"\\btnfr";
    const char *at = c ? strchr(from, c) : NULL;
    if (at)
        sb_addf(out, "\\%c", to[at - from]);
    else if (c < 0x20 || c == 0x7F)
        sb_addf(out, "\\u%04x", c);
    else
        sb_add_char(out, (char)c);
}

static void write_string(struct str s, struct sb *out)
{
    sb_add_char(out, '"');
    for (size_t i = 0; i < s.len; i++)
        write_char((unsigned char)s.ptr[i], out);
    sb_add_char(out, '"');
}

void toml_write_key(const char *key, struct sb *out)
{
    static const char bare[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    if (*key && !key[strspn(key, bare)])
        sb_add(out, key);
    else
        write_string(str_of(key), out);
}

static err *write_list(const struct value *v, struct sb *out)
{
    sb_add_char(out, '[');
    for (size_t i = 0; i < v->list.len; i++) {
        sb_add(out, i ? ", " : "");
        TRY(toml_write(v->list.items[i], out));
    }
    sb_add_char(out, ']');
    return NULL;
}

static err *write_map(const struct value *v, struct sb *out)
{
    sb_add_char(out, '{');
    for (size_t i = 0; i < v->map.len; i++) {
        sb_add(out, i ? ", " : "");
        toml_write_key(v->map.pairs[i].key, out);
        sb_add(out, " = ");
        TRY(toml_write(v->map.pairs[i].val, out));
    }
    sb_add_char(out, '}');
    return NULL;
}

err *toml_write(const struct value *v, struct sb *out)
{
    switch (v->kind) {
    case VALUE_NULL:
        return err_new(ERR_UNSUPPORTED, "TOML has no null");
    case VALUE_BOOL:
        sb_add(out, v->b ? "true" : "false");
        return NULL;
    case VALUE_INT:
    case VALUE_FLOAT: /* Python's spelling is TOML's */
        value_py_str(v, out);
        return NULL;
    case VALUE_STR:
        if (v->is_date)
            sb_add(out, v->s);
        else
            write_string((struct str){v->s, v->s_len}, out);
        return NULL;
    case VALUE_LIST:
        return write_list(v, out);
    case VALUE_MAP:
        return write_map(v, out);
    }
    BUG("kind %d", (int)v->kind);
}
