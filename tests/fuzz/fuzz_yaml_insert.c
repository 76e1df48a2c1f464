/* An item put into a list stands there, all else is as it was and where it was; or it is refused.
 *
 * Input: a dotted path that ends with a place in the first line, the document behind it. */
#include "base/mem.h"
#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "fuzz/fuzz.h"

enum { DEPTH = 8, VALUES = 5 };

static size_t split_key(char *line, const char **path)
{
    size_t depth = 0;
    for (char *at = line; at && depth < DEPTH; depth++) {
        char *dot = strchr(at, '.');
        if (dot)
            *dot++ = '\0';
        path[depth] = at;
        at = dot;
    }
    return depth;
}

static struct value *look_up(struct value *v, const char *const *path, size_t depth)
{
    for (size_t i = 0; v && i < depth; i++) {
        size_t at = v->kind == VALUE_LIST ? strtoul(path[i], NULL, 10) : 0;
        v = v->kind == VALUE_MAP                        ? value_find(v, path[i])
            : v->kind == VALUE_LIST && at < v->list.len ? v->list.items[at]
                                                        : NULL;
    }
    return v;
}

/* As stages have them: texts of any kind, and a map for an output with its settings. */
static struct value *make_value(size_t n, struct arena *a)
{
    struct value *map = value_map(a), *inner = value_map(a), *list = value_list(a);
    switch (n % VALUES) {
    case 0:
        return value_strz(a, "data.csv");
    case 1:
        return value_strz(a, "- a: b # c\n  'd'\n");
    case 2:
        value_set(a, inner, "cache", value_bool(a, false));
        value_set(a, map, "out put", inner);
        return map;
    case 3:
        value_push(a, list, value_int(a, 1));
        value_push(a, list, value_null(a));
        return list;
    default:
        return value_null(a);
    }
}

/* The document with the item at that place of its list taken out again. */
static void take_out(struct value *list, size_t at)
{
    memmove(list->list.items + at, list->list.items + at + 1,
            (list->list.len - at - 1) * sizeof(*list->list.items));
    list->list.len--;
}

/* Is `after` the text `before` with something put in at one place? */
static bool only_adds(struct str before, struct str after)
{
    size_t head = 0, tail = 0;
    while (head < before.len && head < after.len && before.ptr[head] == after.ptr[head])
        head++;
    while (tail < before.len && tail < after.len &&
           before.ptr[before.len - 1 - tail] == after.ptr[after.len - 1 - tail])
        tail++;
    return after.len > before.len && head + tail >= before.len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(free) char *key = fuzz_text(data, size);
    scoped(sb) struct sb out = SB_INIT;
    const char *path[DEPTH];
    char *text = strchr(key, '\n');
    struct value *before, *after;
    if (!text)
        return 0;
    *text++ = '\0';
    const size_t depth = split_key(key, path), at = strtoul(path[depth - 1], NULL, 10);
    const struct value *val = make_value(size, &a);
    err *e = yaml_edit_insert(str_of(text), path, depth, val, &out);
    if (e) {
        PROMISE(!out.len);
        err_ignore(e);
        return 0;
    }
    /* with aliases there may be nodes that had the list from elsewhere: those keep what they had */
    PROMISE(strchr(text, '*') || only_adds(str_of(text), sb_str(&out)));
    e = yaml_read(str_of(text), &a, &before);
    PROMISE(!e);
    e = yaml_read(sb_str(&out), &a, &after);
    PROMISE(!e);
    struct value *list = look_up(after, path, depth - 1);
    PROMISE(value_is(list, VALUE_LIST) && at < list->list.len);
    PROMISE(value_same(list->list.items[at], val));
    take_out(list, at);
    PROMISE(value_same(after, before));
    return 0;
}
