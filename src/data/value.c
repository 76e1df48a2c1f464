#include "data/value.h"

#include "base/utf8.h"
#include "data/pynum.h"

#include <errno.h>
#include <math.h>

enum {
    INDEX_FROM = 12,  /* below this a walk over the keys is faster than a table */
    INDEX_LEAST = 64, /* slots; a power of two, as every size of the table */
};

static struct value *make(struct arena *a, enum value_kind kind)
{
    struct value *v = arena_new(a, struct value);
    v->kind = kind;
    return v;
}

err *value_check_text(struct str text)
{
    if (text.len < UINT32_MAX)
        return NULL;
    return err_new(ERR_INVALID, "a document of %zu bytes is too large", text.len);
}

struct value *value_null(struct arena *a)
{
    return make(a, VALUE_NULL);
}

struct value *value_bool(struct arena *a, bool b)
{
    struct value *v = make(a, VALUE_BOOL);
    v->b = b;
    return v;
}

struct value *value_int(struct arena *a, int64_t i)
{
    struct value *v = make(a, VALUE_INT);
    v->i = i;
    return v;
}

struct value *value_int_digits(struct arena *a, const char *decimal)
{
    errno = 0;
    struct value *v = value_int(a, strtoll(decimal, NULL, 10));
    if (errno == ERANGE)
        v->digits = arena_strdup(a, decimal);
    return v;
}

struct value *value_float(struct arena *a, double f)
{
    struct value *v = make(a, VALUE_FLOAT);
    v->f = f;
    return v;
}

struct value *value_strz(struct arena *a, const char *s)
{
    return value_strn(a, s, strlen(s));
}

struct value *value_strn(struct arena *a, const char *s, size_t n)
{
    struct value *v = make(a, VALUE_STR);
    v->s = arena_strndup(a, s, n);
    v->s_len = n;
    return v;
}

struct value *value_list(struct arena *a)
{
    return make(a, VALUE_LIST);
}

struct value *value_map(struct arena *a)
{
    return make(a, VALUE_MAP);
}

/* Room for one more. */
static void *grow(struct arena *a, void *old, uint32_t len, uint32_t *cap, size_t elem_size)
{
    size_t room = *cap;
    void *moved = arena_grow(a, old, &room, (size_t)len + 1, elem_size);
    if (room > UINT32_MAX)
        BUG("%zu elements in a document", room);
    *cap = (uint32_t)room;
    return moved;
}

void value_reserve(struct arena *a, struct value *list, size_t extra)
{
    const size_t room = list->list.len + extra;
    if (room <= list->list.cap || room > UINT32_MAX)
        return;
    struct value **items = arena_array(a, room, sizeof(*items));
    if (list->list.len)
        memcpy(items, list->list.items, list->list.len * sizeof(*items));
    list->list.items = items;
    list->list.cap = (uint32_t)room;
}

void value_push(struct arena *a, struct value *list, struct value *item)
{
    list->list.items =
        grow(a, list->list.items, list->list.len, &list->list.cap, sizeof(*list->list.items));
    list->list.items[list->list.len++] = item;
}

/* --- maps --- */

static size_t hash_key(const char *key)
{
    uint64_t h = str_hash(str_of(key));
    return (size_t)(h ^ (h >> 32));
}

/* Of a map that has a table. */
static uint32_t *slot_of(const struct value *map, size_t hash)
{
    const size_t mask = map->map.index[0] - 1;
    return &map->map.index[1 + (hash & mask)];
}

static ptrdiff_t find_pair(const struct value *map, const char *key)
{
    if (!map->map.index) { /* a few keys: most differ in their first letter */
        for (size_t i = 0; i < map->map.len; i++) {
            const char *other = map->map.pairs[i].key;
            if (other == key || (other[0] == key[0] && streq(other, key)))
                return (ptrdiff_t)i;
        }
        return -1;
    }
    for (size_t hash = hash_key(key);; hash++) {
        const uint32_t number = *slot_of(map, hash);
        if (!number)
            return -1;
        if (streq(map->map.pairs[number - 1].key, key))
            return (ptrdiff_t)number - 1;
    }
}

static void index_pair(struct value *map, size_t i)
{
    size_t hash = hash_key(map->map.pairs[i].key);
    while (*slot_of(map, hash))
        hash++;
    *slot_of(map, hash) = (uint32_t)i + 1;
}

static void reindex(struct arena *a, struct value *map)
{
    size_t size = INDEX_LEAST;
    while (size < 3 * (size_t)map->map.len)
        size *= 2;
    if (size > UINT32_MAX)
        BUG("%u keys in a document", (unsigned)map->map.len);
    map->map.index = arena_array(a, 1 + size, sizeof(*map->map.index));
    map->map.index[0] = (uint32_t)size;
    for (size_t i = 0; i < map->map.len; i++)
        index_pair(map, i);
}

struct value *value_map_of(struct arena *a, struct value_pair *pairs, size_t n)
{
    struct value *map = value_map(a);
    map->map.pairs = pairs;
    map->map.len = map->map.cap = (uint32_t)n;
    if (n >= INDEX_FROM)
        reindex(a, map);
    return map;
}

struct value_pair *value_set_shared(struct arena *a, struct value *map, const char *key,
                                    struct value *val)
{
    ptrdiff_t at = find_pair(map, key);
    if (at >= 0) {
        map->map.pairs[at].val = val;
        return &map->map.pairs[at];
    }
    map->map.pairs = grow(a, map->map.pairs, map->map.len, &map->map.cap, sizeof(*map->map.pairs));
    map->map.pairs[map->map.len++] = (struct value_pair){.key = key, .val = val};
    if (map->map.index || map->map.len >= INDEX_FROM) {
        if (!map->map.index || 2 * (size_t)map->map.len > map->map.index[0])
            reindex(a, map);
        else
            index_pair(map, map->map.len - 1);
    }
    return &map->map.pairs[map->map.len - 1];
}

struct value_pair *value_set(struct arena *a, struct value *map, const char *key, struct value *val)
{
    size_t len = map->map.len;
    struct value_pair *p = value_set_shared(a, map, key, val);
    if (map->map.len > len)
        p->key = arena_strdup(a, key);
    return p;
}

bool value_unset(struct value *map, const char *key)
{
    ptrdiff_t at = find_pair(map, key);
    if (at < 0)
        return false;
    size_t rest = map->map.len - (size_t)at - 1;
    memmove(&map->map.pairs[at], &map->map.pairs[at + 1], rest * sizeof(*map->map.pairs));
    map->map.len--;
    if (map->map.index) { /* places moved */
        memset(map->map.index + 1, 0, map->map.index[0] * sizeof(*map->map.index));
        for (size_t i = 0; i < map->map.len; i++)
            index_pair(map, i);
    }
    return true;
}

struct value *value_find(const struct value *map, const char *key)
{
    if (!map || map->kind != VALUE_MAP)
        return NULL;
    ptrdiff_t at = find_pair(map, key);
    return at < 0 ? NULL : map->map.pairs[at].val;
}

/* --- asking --- */

bool value_is(const struct value *v, enum value_kind kind)
{
    return v && v->kind == kind;
}

bool value_is_nested(const struct value *v)
{
    return v->kind == VALUE_LIST || v->kind == VALUE_MAP;
}

bool value_is_number(const struct value *v)
{
    return v && (v->kind == VALUE_INT || v->kind == VALUE_FLOAT);
}

double value_as_double(const struct value *v)
{
    if (v->kind == VALUE_FLOAT)
        return v->f;
    return v->digits ? strtod(v->digits, NULL) : (double)v->i;
}

bool value_to_number(const struct value *v, double *ret)
{
    if (v->kind == VALUE_BOOL) {
        *ret = v->b;
        return true;
    }
    if (!value_is_number(v))
        return false;
    *ret = value_as_double(v);
    return true;
}

static bool numbers_equal(const struct value *a, const struct value *b, double x, double y)
{
    if (a->kind == VALUE_INT && b->kind == VALUE_INT) {
        if (a->digits || b->digits)
            return a->digits && b->digits && streq(a->digits, b->digits);
        return a->i == b->i;
    }
    return x == y || (isnan(x) && isnan(y));
}

typedef bool (*equal_fn)(const struct value *a, const struct value *b);

static bool lists_equal(const struct value *a, const struct value *b, equal_fn equal)
{
    if (a->list.len != b->list.len)
        return false;
    for (size_t i = 0; i < a->list.len; i++)
        if (!equal(a->list.items[i], b->list.items[i]))
            return false;
    return true;
}

static bool maps_equal(const struct value *a, const struct value *b, equal_fn equal)
{
    if (a->map.len != b->map.len)
        return false;
    for (size_t i = 0; i < a->map.len; i++) {
        const struct value *other = value_find(b, a->map.pairs[i].key);
        if (!other || !equal(a->map.pairs[i].val, other))
            return false;
    }
    return true;
}

bool value_equal(const struct value *a, const struct value *b)
{
    double x, y;
    if (value_to_number(a, &x) && value_to_number(b, &y))
        return numbers_equal(a, b, x, y);
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case VALUE_NULL:
        return true;
    case VALUE_STR:
        return a->s_len == b->s_len && memcmp(a->s, b->s, a->s_len) == 0;
    case VALUE_LIST:
        return lists_equal(a, b, value_equal);
    case VALUE_MAP:
        return maps_equal(a, b, value_equal);
    case VALUE_BOOL:
    case VALUE_INT:
    case VALUE_FLOAT:
        break;
    }
    BUG("numbers were compared above");
}

bool value_same(const struct value *a, const struct value *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == VALUE_LIST)
        return lists_equal(a, b, value_same);
    if (a->kind == VALUE_MAP)
        return maps_equal(a, b, value_same);
    if (a->kind == VALUE_FLOAT && a->f == 0 && signbit(a->f) != signbit(b->f))
        return false;
    if (a->kind == VALUE_STR && a->is_date != b->is_date)
        return false;
    return value_equal(a, b);
}

struct value *value_copy(struct arena *a, const struct value *v)
{
    struct value *copy = arena_memdup(a, v, sizeof(*v));
    if (v->kind == VALUE_STR)
        copy->s = arena_strndup(a, v->s, v->s_len);
    if (v->kind == VALUE_INT)
        copy->digits = arena_strdup(a, v->digits);
    if (v->kind == VALUE_LIST) {
        copy->list.items = NULL;
        copy->list.len = copy->list.cap = 0;
        for (size_t i = 0; i < v->list.len; i++)
            value_push(a, copy, value_copy(a, v->list.items[i]));
    }
    if (v->kind == VALUE_MAP) {
        memset(&copy->map, 0, sizeof(copy->map));
        for (size_t i = 0; i < v->map.len; i++) {
            value_set(a, copy, v->map.pairs[i].key, value_copy(a, v->map.pairs[i].val));
            const struct value *key = v->map.pairs[i].key_node;
            copy->map.pairs[copy->map.len - 1].key_node = key ? value_copy(a, key) : NULL;
        }
    }
    return copy;
}

/* --- Python's spelling --- */

/* What str.isprintable says no to beyond ASCII: controls, blanks, invisible marks, private use.
 * Code points that no character has are not known here. */
static bool is_hidden(uint32_t cp)
{
    static const uint32_t ranges[][2] = {
        {0x7F, 0xA0},     {0xAD, 0xAD},       {0x600, 0x605},     {0x61C, 0x61C},
        {0x6DD, 0x6DD},   {0x70F, 0x70F},     {0x1680, 0x1680},   {0x180E, 0x180E},
        {0x2000, 0x200F}, {0x2028, 0x202F},   {0x205F, 0x2064},   {0x2066, 0x206F},
        {0x3000, 0x3000}, {0xE000, 0xF8FF},   {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},
        {0xFFFE, 0xFFFF}, {0xE0001, 0xE007F}, {0xF0000, 0x10FFFF}};
    for (size_t i = 0; i < ARRAY_LEN(ranges); i++)
        if (cp >= ranges[i][0] && cp <= ranges[i][1])
            return true;
    return cp < 0x20;
}

static void add_py_char(struct str c, uint32_t cp, struct sb *out)
{
    if (!is_hidden(cp))
        sb_add_str(out, c);
    else if (cp <= 0xFF)
        sb_addf(out, "\\x%02x", cp);
    else
        sb_addf(out, cp <= 0xFFFF ? "\\u%04x" : "\\U%08x", cp);
}

static void add_py_string(struct str s, struct sb *out)
{
    char quote = str_find(s, '\'') >= 0 && str_find(s, '"') < 0 ? '"' : '\'';
    sb_add_char(out, quote);
    for (size_t i = 0, next = 0; i < s.len; i = next) {
        uint32_t cp = utf8_next(s, &next);
        if (cp == '\\' || cp == (unsigned char)quote)
            sb_addf(out, "\\%c", (char)cp);
        else if (cp == '\n' || cp == '\r' || cp == '\t')
            sb_add(out, cp == '\n' ? "\\n" : cp == '\r' ? "\\r" : "\\t");
        else
            add_py_char(str_sub(s, i, next), cp, out);
    }
    sb_add_char(out, quote);
}

static void add_py_items(const struct value *v, struct sb *out)
{
    static const char *const open[] = {"[", "(", "{"}, *const close[] = {"]", ")", "}"};
    if (v->form == VALUE_FORM_SET && !v->list.len) {
        sb_add(out, "set()");
        return;
    }
    sb_add(out, open[v->form]);
    for (size_t i = 0; i < v->list.len; i++) {
        sb_add(out, i ? ", " : "");
        value_py_repr(v->list.items[i], out);
    }
    sb_add(out, v->form == VALUE_FORM_TUPLE && v->list.len == 1 ? "," : "");
    sb_add(out, close[v->form]);
}

static void add_py_pairs(const struct value *v, struct sb *out)
{
    sb_add_char(out, '{');
    for (size_t i = 0; i < v->map.len; i++) {
        const struct value_pair *p = &v->map.pairs[i];
        sb_add(out, i ? ", " : "");
        if (p->key_node && p->key_node->kind != VALUE_STR)
            sb_add(out, p->key);
        else
            add_py_string(str_of(p->key), out);
        sb_add(out, ": ");
        value_py_repr(p->val, out);
    }
    sb_add_char(out, '}');
}

void value_py_repr(const struct value *v, struct sb *out)
{
    switch (v->kind) {
    case VALUE_NULL:
        sb_add(out, "None");
        return;
    case VALUE_BOOL:
        sb_add(out, v->b ? "True" : "False");
        return;
    case VALUE_INT:
        if (v->digits)
            sb_add(out, v->digits);
        else
            sb_addf(out, "%lld", (long long)v->i);
        return;
    case VALUE_FLOAT:
        pynum_repr(v->f, out);
        return;
    case VALUE_STR:
        add_py_string((struct str){v->s, v->s_len}, out);
        return;
    case VALUE_LIST:
        add_py_items(v, out);
        return;
    case VALUE_MAP:
        add_py_pairs(v, out);
        return;
    }
}

void value_py_str(const struct value *v, struct sb *out)
{
    if (v->kind == VALUE_STR)
        sb_add_mem(out, v->s, v->s_len);
    else
        value_py_repr(v, out);
}

const char *value_kind_name(const struct value *v)
{
    static const char *const names[] = {"NoneType", "bool", "int", "float", "str", "list", "dict"};
    return names[v->kind];
}
