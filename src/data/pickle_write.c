#include "data/pickle_write.h"

#include <endian.h>

static void add_text(struct str s, struct sb *out)
{
    const uint32_t n = htole32((uint32_t)s.len);
    if (s.len <= UINT8_MAX) {
        sb_add_char(out, '\x8c'); /* SHORT_BINUNICODE */
        sb_add_char(out, (char)s.len);
    } else {
        sb_add_char(out, 'X'); /* BINUNICODE */
        sb_add_mem(out, &n, sizeof(n));
    }
    sb_add_str(out, s);
}

static void add_int(int64_t i, struct sb *out)
{
    const uint64_t bits = htole64((uint64_t)i);
    sb_add_mem(out, "\x8a\x08", 2); /* LONG1 of eight bytes */
    sb_add_mem(out, &bits, sizeof(bits));
}

static void add_float(double f, struct sb *out)
{
    uint64_t bits;
    memcpy(&bits, &f, sizeof(bits));
    bits = htobe64(bits);
    sb_add_char(out, 'G'); /* BINFLOAT */
    sb_add_mem(out, &bits, sizeof(bits));
}

static void add_value(const struct value *v, struct sb *out);

static void add_list(const struct value *v, struct sb *out)
{
    const bool is_tuple = v->form == VALUE_FORM_TUPLE;
    sb_add(out, is_tuple ? "(" : "](");
    for (size_t i = 0; i < v->list.len; i++)
        add_value(v->list.items[i], out);
    sb_add_char(out, is_tuple ? 't' : 'e'); /* TUPLE, APPENDS */
}

static void add_map(const struct value *v, struct sb *out)
{
    sb_add(out, "}(");
    for (size_t i = 0; i < v->map.len; i++) {
        add_text(str_of(v->map.pairs[i].key), out);
        add_value(v->map.pairs[i].val, out);
    }
    sb_add_char(out, 'u'); /* SETITEMS */
}

static void add_value(const struct value *v, struct sb *out)
{
    switch (v->kind) {
    case VALUE_NULL:
        sb_add_char(out, 'N');
        return;
    case VALUE_BOOL:
        sb_add_char(out, v->b ? '\x88' : '\x89');
        return;
    case VALUE_INT:
        if (v->digits)
            add_text(str_of(v->digits), out);
        else
            add_int(v->i, out);
        return;
    case VALUE_FLOAT:
        add_float(v->f, out);
        return;
    case VALUE_STR:
        add_text((struct str){v->s, v->s_len}, out);
        return;
    case VALUE_LIST:
        add_list(v, out);
        return;
    case VALUE_MAP:
        add_map(v, out);
        return;
    }
}

void pickle_write(const struct value *v, struct sb *out)
{
    sb_add_mem(out, "\x80\x04", 2); /* PROTO 4 */
    add_value(v, out);
    sb_add_char(out, '.');
}
