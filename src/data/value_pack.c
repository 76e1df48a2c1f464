#include "data/value_pack.h"

/* A node is its tag, the size of its content (seven bits a byte, the last without the eighth) and
 * the content; that of lists and maps is nodes, of maps each key before its value. */
enum tag {
    TAG_NULL,
    TAG_FALSE,
    TAG_TRUE,
    TAG_INT,    /* int64_t */
    TAG_DIGITS, /* decimal text */
    TAG_FLOAT,  /* double */
    TAG_STR,
    TAG_DATE,
    TAG_LIST,
    TAG_MAP,
};

enum {
    SIZE_BITS = 7,
    SIZE_MORE = 1 << SIZE_BITS, /* another byte of the size follows */
    HEAD_MAX = 1 + (8 * sizeof(size_t) + SIZE_BITS - 1) / SIZE_BITS,
    MAX_DEPTH = 1000, /* what readers accept is below it */
};

/* --- packing --- */

/* Tag and size; their length. */
static size_t make_head(enum tag tag, size_t size, char *head)
{
    size_t n = 0;
    head[n++] = (char)tag;
    for (; size >= SIZE_MORE; size >>= SIZE_BITS)
        head[n++] = (char)(size % SIZE_MORE | SIZE_MORE);
    head[n++] = (char)size;
    return n;
}

static void add_node(enum tag tag, const void *content, size_t size, struct sb *out)
{
    char head[HEAD_MAX];
    sb_add_mem(out, head, make_head(tag, size, head));
    sb_add_mem(out, content, size);
}

static void pack_key(const struct value_pair *p, struct sb *out)
{
    if (p->key_node && p->key_node->kind != VALUE_STR)
        value_pack(p->key_node, out);
    else
        add_node(TAG_STR, p->key, strlen(p->key), out);
}

static void pack_items(const struct value *v, struct sb *out)
{
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        value_pack(v->list.items[i], out);
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++) {
        pack_key(&v->map.pairs[i], out);
        value_pack(v->map.pairs[i].val, out);
    }
}

/* The size is known when all is written. */
static void pack_nested(const struct value *v, struct sb *out)
{
    char head[HEAD_MAX];
    size_t start = out->len;
    pack_items(v, out);
    size_t n = make_head(v->kind == VALUE_LIST ? TAG_LIST : TAG_MAP, out->len - start, head);
    sb_splice(out, start, 0, (struct str){head, n});
}

void value_pack(const struct value *v, struct sb *out)
{
    switch (v->kind) {
    case VALUE_NULL:
        add_node(TAG_NULL, NULL, 0, out);
        return;
    case VALUE_BOOL:
        add_node(v->b ? TAG_TRUE : TAG_FALSE, NULL, 0, out);
        return;
    case VALUE_INT:
        if (v->digits)
            add_node(TAG_DIGITS, v->digits, strlen(v->digits), out);
        else
            add_node(TAG_INT, &v->i, sizeof(v->i), out);
        return;
    case VALUE_FLOAT:
        add_node(TAG_FLOAT, &v->f, sizeof(v->f), out);
        return;
    case VALUE_STR:
        add_node(v->is_date ? TAG_DATE : TAG_STR, v->s, v->s_len, out);
        return;
    case VALUE_LIST:
    case VALUE_MAP:
        pack_nested(v, out);
        return;
    }
}

/* --- unpacking --- */

struct node {
    struct str whole, content;
    unsigned char tag;
};

/* Takes the size of a node off the front. */
static bool next_size(struct str *rest, size_t *ret)
{
    size_t size = 0;
    for (unsigned shift = 0; rest->len && shift < 8 * sizeof(size); shift += SIZE_BITS) {
        unsigned char c = (unsigned char)rest->ptr[0];
        *rest = (struct str){rest->ptr + 1, rest->len - 1};
        size |= (size_t)(c % SIZE_MORE) << shift;
        if (c < SIZE_MORE) {
            *ret = size;
            return true;
        }
    }
    return false;
}

/* The next of `rest`; false at its end, and where the bytes are damaged. */
static bool next_node(struct str *rest, struct node *ret)
{
    struct str content = str_sub(*rest, 1, rest->len);
    size_t size;
    if (!next_size(&content, &size) || size > content.len)
        return false;
    const char *end = content.ptr + size;
    ret->tag = (unsigned char)rest->ptr[0];
    ret->content = (struct str){content.ptr, size};
    ret->whole = (struct str){rest->ptr, (size_t)(end - rest->ptr)};
    *rest = (struct str){end, content.len - size};
    return true;
}

static size_t count_nodes(struct str rest)
{
    struct node n;
    size_t count = 0;
    while (next_node(&rest, &n))
        count++;
    return count;
}

/* What stands at the same place of the other value: its bytes and itself, val NULL when nothing
 * does. */
struct twin {
    struct node node;
    struct value *val;
};

struct unpacker {
    struct arena *arena;
    int depth;
};

static struct value *unpack(struct unpacker *u, const struct node *n, const struct twin *twin);

static struct value *unpack_list(struct unpacker *u, const struct node *n, const struct twin *twin)
{
    struct value *list = value_list(u->arena);
    struct str mine = n->content, other = twin->node.content;
    struct node item;
    size_t twins = value_is(twin->val, VALUE_LIST) ? twin->val->list.len : 0;
    size_t count = count_nodes(mine);
    list->list.items = arena_array(u->arena, count, sizeof(*list->list.items));
    list->list.cap = count;
    for (size_t i = 0; i < count && next_node(&mine, &item); i++) {
        struct twin t = {0};
        if (i < twins && next_node(&other, &t.node))
            t.val = twin->val->list.items[i];
        struct value *v = unpack(u, &item, &t);
        if (!v)
            return NULL;
        list->list.items[list->list.len++] = v;
    }
    return mine.len ? NULL : list;
}

static bool unpack_key(struct unpacker *u, const struct node *n, struct value_pair *ret)
{
    scoped(sb) struct sb text = SB_INIT;
    if (n->tag == TAG_STR) {
        ret->key = arena_str(u->arena, n->content);
        return true;
    }
    struct value *node = unpack(u, n, &(struct twin){0});
    if (!node)
        return false;
    value_py_str(node, &text);
    ret->key = arena_str(u->arena, sb_str(&text));
    ret->key_node = node;
    return true;
}

/* `other`: the rest of the twin's nodes, `pair` its entry; both NULL without one. */
static bool unpack_pair(struct unpacker *u, struct str *mine, struct str *other,
                        const struct value_pair *pair, struct value_pair *ret)
{
    struct node key, val, other_key;
    struct twin t = {0};
    if (!next_node(mine, &key) || !next_node(mine, &val))
        return false;
    bool is_same = pair && next_node(other, &other_key) && next_node(other, &t.node) &&
                   str_eq(key.whole, other_key.whole);
    if (is_same) {
        *ret = *pair;
        t.val = pair->val;
    } else if (!unpack_key(u, &key, ret)) {
        return false;
    }
    ret->val = unpack(u, &val, &t);
    return ret->val != NULL;
}

static struct value *unpack_map(struct unpacker *u, const struct node *n, const struct twin *twin)
{
    struct str mine = n->content, other = twin->node.content;
    size_t count = count_nodes(mine) / 2;
    size_t twins = value_is(twin->val, VALUE_MAP) ? twin->val->map.len : 0;
    struct value_pair *pairs = arena_array(u->arena, count, sizeof(*pairs));
    for (size_t i = 0; i < count; i++)
        if (!unpack_pair(u, &mine, &other, i < twins ? &twin->val->map.pairs[i] : NULL, &pairs[i]))
            return NULL;
    return mine.len ? NULL : value_map_of(u->arena, pairs, count);
}

static struct value *unpack_nested(struct unpacker *u, const struct node *n,
                                   const struct twin *twin)
{
    if (u->depth == MAX_DEPTH)
        return NULL;
    u->depth++;
    struct value *v = n->tag == TAG_LIST ? unpack_list(u, n, twin) : unpack_map(u, n, twin);
    u->depth--;
    return v;
}

static struct value *unpack_number(struct unpacker *u, const struct node *n)
{
    int64_t i;
    double f;
    if (n->content.len != sizeof(i))
        return NULL;
    memcpy(&i, n->content.ptr, sizeof(i));
    memcpy(&f, n->content.ptr, sizeof(f));
    return n->tag == TAG_INT ? value_int(u->arena, i) : value_float(u->arena, f);
}

static struct value *unpack_text(struct unpacker *u, const struct node *n)
{
    if (n->tag == TAG_DIGITS)
        return value_int_digits(u->arena, arena_str(u->arena, n->content));
    struct value *v = value_strn(u->arena, n->content.ptr, n->content.len);
    v->is_date = n->tag == TAG_DATE;
    return v;
}

static struct value *unpack(struct unpacker *u, const struct node *n, const struct twin *twin)
{
    if (twin->val && str_eq(n->whole, twin->node.whole))
        return twin->val;
    switch (n->tag) {
    case TAG_NULL:
        return value_null(u->arena);
    case TAG_FALSE:
    case TAG_TRUE:
        return value_bool(u->arena, n->tag == TAG_TRUE);
    case TAG_INT:
    case TAG_FLOAT:
        return unpack_number(u, n);
    case TAG_DIGITS:
    case TAG_STR:
    case TAG_DATE:
        return unpack_text(u, n);
    case TAG_LIST:
    case TAG_MAP:
        return unpack_nested(u, n, twin);
    default: /* damaged */
        return NULL;
    }
}

struct value *value_unpack(struct str bytes, const struct value_packed *like, struct arena *a)
{
    struct unpacker u = {.arena = a};
    struct str rest = bytes, other = like ? like->bytes : STR_NONE;
    struct twin twin = {0};
    struct node n;
    if (!next_node(&rest, &n) || rest.len)
        return NULL;
    if (like && next_node(&other, &twin.node))
        twin.val = like->val;
    return unpack(&u, &n, &twin);
}
