#include "data/pickle_read.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

#include <endian.h>

/* Opcodes, named as in Python's pickle.py. */
enum opcode {
    MARK = '(',
    STOP = '.',
    NONE = 'N',
    BININT = 'J',
    BININT1 = 'K',
    BININT2 = 'M',
    BINFLOAT = 'G',
    BINUNICODE = 'X',
    APPEND = 'a',
    APPENDS = 'e',
    BINGET = 'h',
    LONG_BINGET = 'j',
    EMPTY_LIST = ']',
    EMPTY_TUPLE = ')',
    EMPTY_DICT = '}',
    BINPUT = 'q',
    LONG_BINPUT = 'r',
    SETITEM = 's',
    SETITEMS = 'u',
    TUPLE = 't',
    PROTO = 0x80,
    TUPLE1 = 0x85,
    TUPLE2 = 0x86,
    TUPLE3 = 0x87,
    NEWTRUE = 0x88,
    NEWFALSE = 0x89,
    LONG1 = 0x8a,
    SHORT_BINUNICODE = 0x8c,
    MEMOIZE = 0x94,
    FRAME = 0x95,
};

enum {
    MAX_DEPTH = 64,
    MAX_MEMO = 1 << 16,
    FRAME_BYTES = 8, /* its length, of no use to us */
};

/* What is on the stack: a value with the number of levels below it, or a mark. */
struct item {
    struct value *val; /* NULL: a mark */
    unsigned depth;
};
VEC(items, struct item);

struct unpickler {
    struct str bytes;
    size_t at, op_at;
    struct arena *arena;
    struct items stack, memo;
};

static err *refuse(const struct unpickler *u, const char *why)
{
    return err_new(ERR_INVALID, "pickled data cannot be read: %s at byte %zu", why, u->op_at);
}

/* --- bytes --- */

static err *take_bytes(struct unpickler *u, size_t n, const unsigned char **ret)
{
    if (u->bytes.len - u->at < n)
        return refuse(u, "cut off");
    *ret = (const unsigned char *)u->bytes.ptr + u->at;
    u->at += n;
    return NULL;
}

/* An unsigned number of `n` bytes, the lowest first. */
static err *take_number(struct unpickler *u, size_t n, uint64_t *ret)
{
    const unsigned char *p = NULL;
    TRY(take_bytes(u, n, &p));
    *ret = 0;
    for (size_t i = n; i-- > 0;)
        *ret = *ret << 8 | p[i];
    return NULL;
}

/* --- the stack --- */

static void push(struct unpickler *u, struct value *v)
{
    vec_push(&u->stack, ((struct item){v, 0}));
}

/* Index of the item behind the topmost mark, which goes. */
static err *take_mark(struct unpickler *u, size_t *ret_first)
{
    size_t i = u->stack.len;
    while (i > 0 && u->stack.at[i - 1].val)
        i--;
    if (!i)
        return refuse(u, "no mark");
    memmove(&u->stack.at[i - 1], &u->stack.at[i], (u->stack.len - i) * sizeof(struct item));
    u->stack.len--;
    *ret_first = i - 1;
    return NULL;
}

/* The topmost `n` items are values. */
static err *need(const struct unpickler *u, size_t n)
{
    if (u->stack.len < n)
        return refuse(u, "the stack is empty");
    for (size_t i = u->stack.len - n; i < u->stack.len; i++)
        if (!u->stack.at[i].val)
            return refuse(u, "a mark in the way");
    return NULL;
}

static err *nest(const struct unpickler *u, struct item *outer, const struct item *inner)
{
    outer->depth = MAX(outer->depth, inner->depth + 1);
    return outer->depth > MAX_DEPTH ? refuse(u, "nested too deep") : NULL;
}

/* --- containers: items from `first` on go into what is below them --- */

static err *append(struct unpickler *u, size_t first)
{
    const size_t end = u->stack.len;
    u->stack.len = first;
    TRY(need(u, 1));
    struct item *list = &u->stack.at[first - 1];
    if (list->val->kind != VALUE_LIST || list->val->form != VALUE_FORM_LIST)
        return refuse(u, "not a list");
    for (size_t i = first; i < end; i++) {
        TRY(nest(u, list, &u->stack.at[i]));
        value_push(u->arena, list->val, u->stack.at[i].val);
    }
    return NULL;
}

static err *set_items(struct unpickler *u, size_t first)
{
    const size_t end = u->stack.len;
    u->stack.len = first;
    TRY(need(u, 1));
    struct item *map = &u->stack.at[first - 1];
    if (map->val->kind != VALUE_MAP || (end - first) % 2)
        return refuse(u, "not a dict");
    for (size_t i = first; i < end; i += 2) {
        const struct value *key = u->stack.at[i].val;
        if (key->kind != VALUE_STR || strlen(key->s) != key->s_len)
            return refuse(u, "a key that is no text");
        TRY(nest(u, map, &u->stack.at[i + 1]));
        value_set(u->arena, map->val, key->s, u->stack.at[i + 1].val);
    }
    return NULL;
}

static err *make_tuple(struct unpickler *u, size_t first)
{
    struct item tuple = {value_list(u->arena), 0};
    tuple.val->form = VALUE_FORM_TUPLE;
    for (size_t i = first; i < u->stack.len; i++) {
        TRY(nest(u, &tuple, &u->stack.at[i]));
        value_push(u->arena, tuple.val, u->stack.at[i].val);
    }
    u->stack.len = first;
    vec_push(&u->stack, tuple);
    return NULL;
}

static err *fill_from_mark(struct unpickler *u, err *(*fill)(struct unpickler *, size_t))
{
    size_t first = 0;
    TRY(take_mark(u, &first));
    return fill(u, first);
}

static err *fill_with(struct unpickler *u, size_t n, err *(*fill)(struct unpickler *, size_t))
{
    TRY(need(u, n));
    return fill(u, u->stack.len - n);
}

/* --- the memo --- */

static err *memo_put(struct unpickler *u, uint64_t i)
{
    TRY(need(u, 1));
    if (i >= MAX_MEMO)
        return refuse(u, "too much to remember");
    while (u->memo.len <= i)
        vec_push(&u->memo, ((struct item){0}));
    u->memo.at[i] = u->stack.at[u->stack.len - 1];
    return NULL;
}

/* A list in two places may contain itself; no argument needs that. */
static err *memo_get(struct unpickler *u, size_t n)
{
    uint64_t i = 0;
    TRY(take_number(u, n, &i));
    if (i >= u->memo.len || !u->memo.at[i].val)
        return refuse(u, "nothing remembered");
    const struct value *v = u->memo.at[i].val;
    const bool empty_tuple = v->kind == VALUE_LIST && v->form == VALUE_FORM_TUPLE && !v->list.len;
    if (v->kind >= VALUE_LIST && !empty_tuple)
        return refuse(u, "a list or dict in two places");
    vec_push(&u->stack, u->memo.at[i]);
    return NULL;
}

static err *memo_put_at(struct unpickler *u, size_t n)
{
    uint64_t i = 0;
    TRY(take_number(u, n, &i));
    return memo_put(u, i);
}

/* --- scalars --- */

static err *push_text(struct unpickler *u, size_t length_bytes)
{
    const unsigned char *p = NULL;
    uint64_t n = 0;
    TRY(take_number(u, length_bytes, &n));
    TRY(take_bytes(u, n, &p));
    const struct str text = {(const char *)p, n};
    if (!utf8_is_valid(text))
        return refuse(u, "text that is no UTF-8");
    push(u, value_strn(u->arena, text.ptr, text.len));
    return NULL;
}

static err *push_unsigned(struct unpickler *u, size_t n)
{
    uint64_t i = 0;
    TRY(take_number(u, n, &i));
    push(u, value_int(u->arena, (int64_t)i));
    return NULL;
}

/* Two's complement of `n` bytes. */
static err *push_signed(struct unpickler *u, uint64_t n)
{
    uint64_t i = 0;
    if (n > sizeof(i))
        return refuse(u, "a number that is too large");
    TRY(take_number(u, n, &i));
    if (n && n < sizeof(i) && i >> (8 * n - 1))
        i |= UINT64_MAX << 8 * n;
    push(u, value_int(u->arena, (int64_t)i));
    return NULL;
}

static err *push_long(struct unpickler *u)
{
    uint64_t n = 0;
    TRY(take_number(u, 1, &n));
    return push_signed(u, n);
}

static err *push_float(struct unpickler *u)
{
    uint64_t bits = 0;
    double f;
    TRY(take_number(u, sizeof(bits), &bits));
    bits = __builtin_bswap64(bits);
    memcpy(&f, &bits, sizeof(f));
    push(u, value_float(u->arena, f));
    return NULL;
}

/* --- opcodes --- */

static err *run_scalar(struct unpickler *u, unsigned char op, bool *ret_known)
{
    *ret_known = true;
    switch (op) {
    case NONE:
        push(u, value_null(u->arena));
        return NULL;
    case NEWTRUE:
    case NEWFALSE:
        push(u, value_bool(u->arena, op == NEWTRUE));
        return NULL;
    case BININT:
        return push_signed(u, 4);
    case BININT1:
        return push_unsigned(u, 1);
    case BININT2:
        return push_unsigned(u, 2);
    case LONG1:
        return push_long(u);
    case BINFLOAT:
        return push_float(u);
    case SHORT_BINUNICODE:
        return push_text(u, 1);
    case BINUNICODE:
        return push_text(u, 4);
    default:
        *ret_known = false;
        return NULL;
    }
}

static err *run_container(struct unpickler *u, unsigned char op, bool *ret_known)
{
    *ret_known = true;
    switch (op) {
    case MARK:
        push(u, NULL);
        return NULL;
    case EMPTY_DICT:
        push(u, value_map(u->arena));
        return NULL;
    case EMPTY_LIST:
        push(u, value_list(u->arena));
        return NULL;
    case EMPTY_TUPLE:
        return make_tuple(u, u->stack.len);
    case TUPLE1:
    case TUPLE2:
    case TUPLE3:
        return fill_with(u, (size_t)op - TUPLE1 + 1, make_tuple);
    case TUPLE:
        return fill_from_mark(u, make_tuple);
    case APPEND:
        return fill_with(u, 1, append);
    case APPENDS:
        return fill_from_mark(u, append);
    case SETITEM:
        return fill_with(u, 2, set_items);
    case SETITEMS:
        return fill_from_mark(u, set_items);
    default:
        *ret_known = false;
        return NULL;
    }
}

static err *run_memo(struct unpickler *u, unsigned char op)
{
    const unsigned char *skipped = NULL;
    switch (op) {
    case MEMOIZE:
        return memo_put(u, u->memo.len);
    case BINPUT:
        return memo_put_at(u, 1);
    case LONG_BINPUT:
        return memo_put_at(u, 4);
    case BINGET:
        return memo_get(u, 1);
    case LONG_BINGET:
        return memo_get(u, 4);
    case PROTO:
        return take_bytes(u, 1, &skipped);
    case FRAME:
        return take_bytes(u, FRAME_BYTES, &skipped);
    default:
        return refuse(u, "an opcode that is no data");
    }
}

static err *run_op(struct unpickler *u, unsigned char op)
{
    bool known = false;
    TRY(run_scalar(u, op, &known));
    if (!known)
        TRY(run_container(u, op, &known));
    return known ? NULL : run_memo(u, op);
}

static err *run(struct unpickler *u)
{
    const unsigned char *op = NULL;
    for (;;) {
        u->op_at = u->at;
        TRY(take_bytes(u, 1, &op));
        if (*op == STOP)
            break;
        TRY(run_op(u, *op));
    }
    TRY(need(u, 1));
    if (u->stack.len != 1)
        return refuse(u, "values left over");
    return u->at == u->bytes.len ? NULL : refuse(u, "more behind the end");
}

err *pickle_read(struct str bytes, struct arena *a, struct value **ret)
{
    struct unpickler u = {.bytes = bytes, .arena = a};
    err *e = run(&u);
    *ret = e ? NULL : u.stack.at[0].val;
    vec_release(&u.stack);
    vec_release(&u.memo);
    return e;
}
