#include "data/json_write.h"

#include "base/mem.h"
#include "base/pool.h"
#include "base/utf8.h"
#include "data/pynum.h"

#include <math.h>

enum { LONG_LIST = 8192 /* items: rows of data, worth a second thread */ };

static void add_unit(unsigned unit, struct sb *out)
{
    sb_addf(out, "\\u%04x", unit);
}

static void add_escaped(uint32_t cp, struct sb *out)
{
    static const char from[] = "\"\\\n\r\t\f\b", to[] = "\"\\nrtfb";
    const char *at = cp && cp < 0x80 ? strchr(from, (int)cp) : NULL;
    if (at) {
        sb_add_char(out, '\\');
        sb_add_char(out, to[at - from]);
    } else if (cp < 0x10000) {
        add_unit(cp, out);
    } else {
        add_unit(0xD800 + ((cp - 0x10000) >> 10), out);
        add_unit(0xDC00 + ((cp - 0x10000) & 0x3FF), out);
    }
}

/* From the first character on that is not written as it is. */
static void add_with_escapes(struct str s, size_t plain, struct sb *out)
{
    for (size_t i = plain; i < s.len;) {
        add_escaped(utf8_next(s, &i), out);
        plain = str_find_escaped(s, i);
        sb_add_str(out, str_sub(s, i, plain));
        i = plain;
    }
    sb_add_char(out, '"');
}

void json_write_string(struct str s, struct sb *out)
{
    const size_t plain = str_find_escaped(s, 0);
    sb_reserve(out, plain + 2);
    char *p = out->buf + out->len;
    *p = '"';
    if (plain)
        memcpy(p + 1, s.ptr, plain);
    p[plain + 1] = '"';
    p[plain + 2] = '\0';
    out->len += plain + 2;
    if (plain == s.len)
        return;
    sb_truncate(out, out->len - 1);
    add_with_escapes(s, plain, out);
}

static void write_float(double f, struct sb *out)
{
    if (isnan(f))
        sb_add(out, "NaN");
    else if (isinf(f))
        sb_add(out, f < 0 ? "-Infinity" : "Infinity");
    else
        pynum_repr(f, out);
}

static int pair_cmp(const void *a, const void *b)
{
    const struct value_pair *const *x = a, *const *y = b;
    return strcmp((*x)->key, (*y)->key);
}

/* How a document is laid out. */
struct layout {
    unsigned flags;
    size_t depth;  /* of the line being written */
    bool is_split; /* another thread writes another part */
};

static void write_value(const struct value *v, struct layout at, struct sb *out);

static void break_line(struct layout at, struct sb *out)
{
    if (!(at.flags & JSON_INDENT))
        return;
    sb_add_char(out, '\n');
    sb_add_repeat(out, ' ', 2 * at.depth);
}

/* What stands before an item: nothing before the first of a line, else a comma. */
static void start_item(struct layout at, bool first, struct sb *out)
{
    if (!first)
        sb_add_mem(out, ", ", at.flags & JSON_INDENT ? 1 : 2);
    break_line(at, out);
}

static void write_pair(const struct value_pair *p, bool first, struct layout at, struct sb *out)
{
    const struct value *key = p->key_node;
    start_item(at, first, out);
    if (key && key->kind == VALUE_BOOL) /* json.dumps spells such keys as JSON does */
        sb_add(out, key->b ? "\"true\"" : "\"false\"");
    else if (key && key->kind == VALUE_NULL)
        sb_add(out, "\"null\"");
    else
        json_write_string(str_of(p->key), out);
    sb_add_mem(out, ": ", 2);
    write_value(p->val, at, out);
}

static void write_map(const struct value *v, struct layout at, struct sb *out)
{
    struct layout inner = {at.flags, at.depth + 1, at.is_split};
    size_t n = v->map.len;
    sb_add_char(out, '{');
    if (at.flags & JSON_SORT_KEYS && n > 1) {
        const struct value_pair **sorted = mem_zalloc(n, sizeof(struct value_pair *));
        for (size_t i = 0; i < n; i++)
            sorted[i] = &v->map.pairs[i];
        qsort(sorted, n, sizeof(struct value_pair *), pair_cmp);
        for (size_t i = 0; i < n; i++)
            write_pair(sorted[i], i == 0, inner, out);
        free(sorted);
    } else {
        for (size_t i = 0; i < n; i++)
            write_pair(&v->map.pairs[i], i == 0, inner, out);
    }
    if (n)
        break_line(at, out);
    sb_add_char(out, '}');
}

static void write_items(const struct value *list, size_t from, size_t to, struct layout at,
                        struct sb *out)
{
    for (size_t i = from; i < to; i++) {
        start_item(at, i == 0, out);
        write_value(list->list.items[i], at, out);
    }
}

/* A list in two halves. */
struct halves {
    const struct value *list;
    size_t middle;
    struct layout at;
    struct sb *first, second;
};

static void write_first(void *ctx)
{
    struct halves *h = ctx;
    write_items(h->list, 0, h->middle, h->at, h->first);
}

static void write_second(void *ctx)
{
    struct halves *h = ctx;
    write_items(h->list, h->middle, h->list->list.len, h->at, &h->second);
}

static void write_halves(const struct value *list, struct layout at, struct sb *out)
{
    struct halves h = {list, list->list.len / 2, at, out, SB_INIT};
    h.at.is_split = true;
    pool_both(write_first, write_second, &h);
    sb_add_str(out, sb_str(&h.second));
    sb_release(&h.second);
}

static void write_list(const struct value *v, struct layout at, struct sb *out)
{
    struct layout inner = {at.flags, at.depth + 1, at.is_split};
    sb_add_char(out, '[');
    if (v->list.len >= LONG_LIST && !at.is_split)
        write_halves(v, inner, out);
    else
        write_items(v, 0, v->list.len, inner, out);
    if (v->list.len)
        break_line(at, out);
    sb_add_char(out, ']');
}

static void write_value(const struct value *v, struct layout at, struct sb *out)
{
    switch (v->kind) {
    case VALUE_NULL:
        sb_add(out, "null");
        return;
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
        json_write_string((struct str){v->s, v->s_len}, out);
        return;
    case VALUE_LIST:
        write_list(v, at, out);
        return;
    case VALUE_MAP:
        write_map(v, at, out);
        return;
    }
}

void json_write(const struct value *v, unsigned flags, struct sb *out)
{
    write_value(v, (struct layout){.flags = flags}, out);
}
