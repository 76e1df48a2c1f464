#include "data/yaml_edit.h"

#include "data/yaml_read.h"
#include "data/yaml_scalar.h"
#include "data/yaml_write.h"

/* A document being edited: its text and what was read from it. */
struct editor {
    struct str text;
    struct arena *arena;
    struct value *doc;
};

/* One step of a path resolved: the collection, and the place in it. */
struct spot {
    struct value *parent;
    size_t place;
};

static err *not_in_place(const char *why)
{
    return err_new(ERR_UNSUPPORTED, "the YAML text cannot be changed in place: %s", why);
}

static err *open_editor(struct str text, struct arena *a, struct editor *ret)
{
    *ret = (struct editor){.text = text, .arena = a};
    TRY(yaml_read(text, a, &ret->doc));
    return NULL;
}

/* --- finding --- */

static ptrdiff_t find_child(const struct value *parent, const char *key)
{
    if (parent->kind == VALUE_MAP)
        for (size_t i = 0; i < parent->map.len; i++)
            if (streq(parent->map.pairs[i].key, key))
                return (ptrdiff_t)i;
    if (parent->kind == VALUE_LIST && key[0]) {
        char *end = NULL;
        unsigned long i = strtoul(key, &end, 10);
        if (!*end && key[0] >= '0' && key[0] <= '9' && i < parent->list.len)
            return (ptrdiff_t)i;
    }
    return -1;
}

static struct value *child_at(const struct spot *s)
{
    return s->parent->kind == VALUE_MAP ? s->parent->map.pairs[s->place].val
                                        : s->parent->list.items[s->place];
}

static void set_child(const struct spot *s, struct value *v)
{
    if (s->parent->kind == VALUE_MAP)
        s->parent->map.pairs[s->place].val = v;
    else
        s->parent->list.items[s->place] = v;
}

static bool find_spot(struct value *doc, const char *const *path, size_t depth, struct spot *ret)
{
    struct value *at = doc;
    for (size_t i = 0; i < depth; i++) {
        ptrdiff_t place = find_child(at, path[i]);
        if (place < 0)
            return false;
        *ret = (struct spot){at, (size_t)place};
        at = child_at(ret);
    }
    return depth > 0;
}

/* --- text around a node --- */

static size_t line_start(struct str t, size_t at)
{
    while (at && t.ptr[at - 1] != '\n')
        at--;
    return at;
}

static size_t line_end(struct str t, size_t at)
{
    while (at < t.len && t.ptr[at] != '\n')
        at++;
    return at;
}

static size_t column_at(struct str t, size_t at)
{
    return at - line_start(t, at);
}

/* The column of a block collection: where its keys or dashes stand. */
static size_t block_column(const struct editor *x, const struct value *v)
{
    if (v->kind == VALUE_MAP && v->map.len && v->map.pairs[0].key_node)
        return column_at(x->text, v->map.pairs[0].key_node->pos.start);
    return column_at(x->text, v->pos.start);
}

/* Behind the colon of a key (quotes and "?" keys included). */
static err *behind_colon(const struct editor *x, const struct value_pair *p, size_t *ret)
{
    if (!p->key_node || !p->key_node->pos.line)
        return not_in_place("the key comes from a merge or an alias");
    size_t at = p->key_node->pos.end;
    while (at < x->text.len && strchr(" \t", x->text.ptr[at]))
        at++;
    if (at >= x->text.len || x->text.ptr[at] != ':')
        return not_in_place("the key has no plain colon");
    *ret = at + 1;
    return NULL;
}

/* --- writing nodes --- */

static bool is_block_value(const struct value *v)
{
    return (v->kind == VALUE_LIST && v->list.len) || (v->kind == VALUE_MAP && v->map.len);
}

/* The node's text as it stands behind "key:" or "-", its first blank or line break included, no
 * newline at the end. */
static void render(const struct value *v, size_t indent, bool in_list, bool in_flow, size_t column,
                   struct sb *out)
{
    if (in_flow) {
        sb_add_char(out, ' ');
        yaml_write_scalar(v, 0, 0, true, out);
        return;
    }
    if (!is_block_value(v) || v->flow) {
        if (v->kind == VALUE_NULL)
            return;
        sb_add_char(out, ' ');
        yaml_write_scalar(v, (unsigned)indent, (unsigned)column + 1, false, out);
        return;
    }
    scoped(sb) struct sb text = SB_INIT;
    if (in_list) { /* "- a: 1": flow keeps the item on its line */
        sb_add_char(out, ' ');
        yaml_write_scalar(v, 0, 0, true, out);
        return;
    }
    yaml_write_pair("k", v, (unsigned)indent, &text);
    const char *body = strchr(text.buf, '\n');
    sb_add(out, body);
    if (out->buf[out->len - 1] == '\n')
        sb_truncate(out, out->len - 1);
}

/* --- checking --- */

/* The new text must read as the old document with the change and nothing else. */
static err *check_result(struct editor *x, const struct value *wanted, struct str text)
{
    struct value *got = NULL;
    err *e = yaml_read(text, x->arena, &got);
    if (e) {
        err_free(e); /* its places are of a text that is thrown away */
        return not_in_place("the change would not be valid YAML there");
    }
    return value_equal(got, wanted)
               ? NULL
               : not_in_place("an anchor, a merge or an unusual layout is in the way");
}

static err *finish(struct editor *x, const struct value *wanted, const struct sb *text,
                   struct sb *out)
{
    TRY(check_result(x, wanted, sb_str(text)));
    sb_add_str(out, sb_str(text));
    return NULL;
}

/* --- set --- */

static bool is_empty_node(const struct value *v)
{
    return v->pos.end <= v->pos.start;
}

/* The bytes from behind the colon or dash to the end of the node. */
static err *node_span(const struct editor *x, const struct spot *s, size_t *ret_start,
                      size_t *ret_end)
{
    const struct value *v = child_at(s);
    if (s->parent->kind == VALUE_MAP) {
        TRY(behind_colon(x, &s->parent->map.pairs[s->place], ret_start));
    } else {
        size_t at = v->pos.start;
        if (is_empty_node(v))
            return not_in_place("an empty list item has no place of its own");
        while (at && strchr(" \t", x->text.ptr[at - 1]))
            at--;
        *ret_start = at;
    }
    *ret_end = is_empty_node(v) ? *ret_start : v->pos.end;
    if (*ret_end < *ret_start)
        return not_in_place("the value stands elsewhere");
    return NULL;
}

/* Only the scalar itself changes: the blanks before it, its comment and its line stay. */
static bool is_plain_swap(const struct value *old, const struct value *val)
{
    bool old_scalar = old->kind != VALUE_LIST && old->kind != VALUE_MAP;
    bool new_scalar = !is_block_value(val);
    return old_scalar && new_scalar && !is_empty_node(old) && val->kind != VALUE_NULL;
}

/* "lr: 0.1  # c" keeps the comment's column while there is room, and one blank when there is none.
 */
static void keep_comment_column(struct str t, size_t end, size_t old_len, size_t new_len,
                                size_t *ret_remove, struct sb *pad)
{
    size_t blanks = 0;
    while (end + blanks < t.len && t.ptr[end + blanks] == ' ')
        blanks++;
    *ret_remove = 0;
    if (!blanks || end + blanks >= t.len || t.ptr[end + blanks] != '#')
        return;
    size_t column = old_len + blanks;
    *ret_remove = blanks;
    sb_add_repeat(pad, ' ', new_len < column ? column - new_len : 1);
}

static void swap_scalar(const struct editor *x, const struct value *old, const struct value *val,
                        bool in_flow, struct sb *text)
{
    scoped(sb) struct sb spelled = SB_INIT, pad = SB_INIT;
    size_t start = old->pos.start, end = old->pos.end, blanks = 0;
    size_t indent = column_at(x->text, line_start(x->text, start));
    while (line_start(x->text, start) + indent < start &&
           x->text.ptr[line_start(x->text, start) + indent] == ' ')
        indent++;
    yaml_write_scalar(val, (unsigned)indent, (unsigned)column_at(x->text, start), in_flow,
                      &spelled);
    keep_comment_column(x->text, end, end - start, spelled.len, &blanks, &pad);
    sb_splice(text, end, blanks, sb_str(&pad));
    sb_splice(text, start, end - start, sb_str(&spelled));
}

static err *replace_node(const struct editor *x, const struct spot *s, const struct value *val,
                         struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    size_t start = 0, end = 0; /* gcc 12 does not see that TRY leaves */
    bool in_flow = s->parent->flow, in_list = s->parent->kind == VALUE_LIST;
    TRY(node_span(x, s, &start, &end));
    size_t indent = in_flow ? 0 : block_column(x, s->parent);
    render(val, indent, in_list, in_flow, column_at(x->text, start), &fresh);
    if (fresh.len &&
        fresh.buf[0] == '\n') { /* a block below its key: a comment on the key's line stays there */
        size_t stop = line_end(x->text, start);
        const char *hash = end <= stop ? memchr(x->text.ptr + end, '#', stop - end) : NULL;
        if (hash) {
            scoped(sb) struct sb comment = SB_INIT;
            sb_add_char(&comment, ' ');
            sb_add_mem(&comment, hash, (size_t)(x->text.ptr + stop - hash));
            sb_splice(&fresh, 0, 0, sb_str(&comment));
            end = stop;
        }
    }
    sb_splice(text, start, end - start, sb_str(&fresh));
    return NULL;
}

err *yaml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct editor x;
    struct spot s;
    TRY(open_editor(text, &a, &x));
    if (!find_spot(x.doc, path, depth, &s))
        return err_new(ERR_NOT_FOUND, "no such key");
    const struct value *old = child_at(&s);
    sb_add_str(&fresh, text);
    if (is_plain_swap(old, val))
        swap_scalar(&x, old, val, s.parent->flow, &fresh);
    else
        TRY(replace_node(&x, &s, val, &fresh));
    set_child(&s, value_copy(&a, val));
    return finish(&x, x.doc, &fresh, out);
}

/* --- add --- */

/* `val` inside new maps for the path's missing parents. */
static struct value *wrap(const char *const *path, size_t depth, const struct value *val,
                          struct arena *a)
{
    struct value *v = value_copy(a, val);
    while (depth > 1) {
        struct value *m = value_map(a);
        value_set(a, m, path[--depth], v);
        v = m;
    }
    return v;
}

static err *add_to_flow(const struct editor *x, const struct value *map, const char *key,
                        const struct value *val, struct sb *text)
{
    scoped(sb) struct sb pair = SB_INIT;
    size_t close = map->pos.end;
    if (!close || close > x->text.len || x->text.ptr[close - 1] != '}')
        return not_in_place("the flow mapping's end was not found");
    size_t at = close - 1;
    while (at && strchr(" \t\r\n", x->text.ptr[at - 1]))
        at--;
    sb_add(&pair, map->map.len ? ", " : "");
    yaml_scalar_write_bare(str_of(key), true, true, &pair);
    sb_add(&pair, ": ");
    yaml_write_scalar(val, 0, 0, true, &pair);
    sb_splice(text, at, 0, sb_str(&pair));
    return NULL;
}

/* Behind the last line of a block map. */
static void add_to_block(const struct editor *x, const struct value *map, const char *key,
                         const struct value *val, struct sb *text)
{
    scoped(sb) struct sb lines = SB_INIT;
    size_t at = line_end(x->text, map->pos.end);
    bool ends_line = map->pos.end && x->text.ptr[map->pos.end - 1] == '\n';
    if (ends_line)
        at = map->pos.end;
    else if (at < x->text.len)
        at++;
    else
        sb_add_char(&lines, '\n');
    yaml_write_pair(key, val, (unsigned)block_column(x, map), &lines);
    if (at == x->text.len && x->text.len && x->text.ptr[x->text.len - 1] != '\n')
        sb_truncate(&lines, lines.len - 1); /* a file without a last newline stays one */
    sb_splice(text, at, 0, sb_str(&lines));
}

static err *add_to_empty_doc(const struct editor *x, const char *key, const struct value *val,
                             struct sb *text)
{
    if (x->doc->kind != VALUE_NULL)
        return not_in_place("the document is no mapping");
    if (text->len && text->buf[text->len - 1] != '\n')
        sb_add_char(text, '\n');
    yaml_write_pair(key, val, 0, text);
    return NULL;
}

err *yaml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct editor x;
    struct spot s;
    TRY(open_editor(text, &a, &x));
    sb_add_str(&fresh, text);
    size_t known = depth - 1;
    while (known && !find_spot(x.doc, path, known, &s))
        known--;
    struct value *map = known ? child_at(&s) : x.doc,
                 *rest = wrap(path + known, depth - known, val, &a);
    if (!known && x.doc->kind != VALUE_MAP) {
        TRY(add_to_empty_doc(&x, path[0], rest, &fresh));
        struct value *doc = value_map(&a);
        value_set(&a, doc, path[0], rest);
        return finish(&x, doc, &fresh, out);
    }
    if (map->kind != VALUE_MAP) {
        struct value *fresh_map = value_map(&a);
        if (map->kind != VALUE_NULL)
            return not_in_place("the parent is no mapping");
        value_set(&a, fresh_map, path[known], rest);
        return yaml_edit_set(text, path, known, fresh_map, out);
    }
    if (map->flow || !map->map.len)
        TRY(map->flow ? add_to_flow(&x, map, path[known], rest, &fresh)
                      : not_in_place("an empty mapping has no place"));
    else
        add_to_block(&x, map, path[known], rest, &fresh);
    value_set(&a, map, path[known], rest);
    return finish(&x, x.doc, &fresh, out);
}

/* --- remove --- */

static err *remove_from_flow(const struct editor *x, const struct spot *s, struct sb *text)
{
    const struct value *v = child_at(s);
    size_t start = s->parent->kind == VALUE_MAP ? s->parent->map.pairs[s->place].key_node->pos.start
                                                : v->pos.start;
    size_t end = v->pos.end,
           n = s->parent->kind == VALUE_MAP ? s->parent->map.len : s->parent->list.len;
    struct str t = x->text;
    if (s->place + 1 < n) { /* with the comma behind it */
        while (end < t.len && t.ptr[end] != ',')
            end++;
        end++;
        while (end < t.len && t.ptr[end] == ' ')
            end++;
    } else { /* with the comma before it */
        size_t at = start;
        while (at && strchr(" \t\r\n", t.ptr[at - 1]))
            at--;
        if (at && t.ptr[at - 1] == ',')
            start = at - 1;
    }
    sb_splice(text, start, end - start, STR_NONE);
    return NULL;
}

static err *remove_from_block(const struct editor *x, const struct spot *s, struct sb *text)
{
    const struct value_pair *p = &s->parent->map.pairs[s->place];
    const struct value *v = p->val;
    if (!p->key_node || !p->key_node->pos.line)
        return not_in_place("the key comes from a merge or an alias");
    size_t start = p->key_node->pos.start, end = MAX(v->pos.end, p->key_node->pos.end);
    size_t first = line_start(x->text, start);
    bool own_line = str_trim(str_sub(x->text, first, start)).len == 0;
    if (!own_line) /* "- a: 1" and the like: the line belongs to the item too */
        return not_in_place("the key shares its line with a list's dash");
    if (!(end && x->text.ptr[end - 1] == '\n'))
        end = line_end(x->text, end);
    if (end < x->text.len && x->text.ptr[end] == '\n' &&
        !(end && x->text.ptr[end - 1] == '\n' && end > v->pos.end))
        end++;
    sb_splice(text, first, end - first, STR_NONE);
    return NULL;
}

/* The last key of a block map cannot just go: the map would become null. */
static err *empty_parent(struct str text, const char *const *path, size_t depth, struct arena *a,
                         struct sb *out)
{
    if (depth == 1) {
        sb_add(out, "{}\n");
        return NULL;
    }
    return yaml_edit_set(text, path, depth - 1, value_map(a), out);
}

err *yaml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct editor x;
    struct spot s;
    TRY(open_editor(text, &a, &x));
    if (!find_spot(x.doc, path, depth, &s))
        return err_new(ERR_NOT_FOUND, "no such key");
    sb_add_str(&fresh, text);
    if (!s.parent->flow && s.parent->kind == VALUE_MAP && s.parent->map.len == 1)
        return empty_parent(text, path, depth, &a, out);
    if (s.parent->flow)
        TRY(remove_from_flow(&x, &s, &fresh));
    else if (s.parent->kind == VALUE_MAP)
        TRY(remove_from_block(&x, &s, &fresh));
    else
        return not_in_place("items of block lists are not removed one by one");
    value_unset(s.parent, path[depth - 1]);
    return finish(&x, x.doc, &fresh, out);
}
