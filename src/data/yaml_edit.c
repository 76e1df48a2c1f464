#include "data/yaml_edit.h"

#include "base/vec.h"
#include "data/in_place.h"
#include "data/yaml_edit_put.h"
#include "data/yaml_edit_render.h"
#include "data/yaml_read.h"
#include "data/yaml_write.h"

enum { MAX_REPAIRS = 200 };

static err *open_text(struct str text, struct arena *a, struct yaml_text *ret)
{
    *ret = (struct yaml_text){.text = text, .arena = a};
    return yaml_read_as_written(text, a, &ret->doc);
}

/* --- paths through aliases and merges --- */

/* An entry that is written elsewhere: merged in, or below an alias. */
static bool is_borrowed(const struct keypath_spot *s)
{
    return s->parent->kind == VALUE_MAP && !s->parent->map.pairs[s->place].key_node;
}

/* How many components lead to the first node that is only borrowed: it must be written as a whole
 * to change a part of it.  `depth` when there is none. */
static size_t own_depth(const struct yaml_text *x, const char *const *path, size_t depth)
{
    struct keypath_spot s;
    for (size_t n = 1; n < depth && keypath_spot(x->doc, path, n, &s); n++)
        if (is_borrowed(&s) || yaml_span_is_alias(x, *keypath_slot(&s)))
            return n;
    return depth;
}

/* `wanted` already says what is asked for at `path`. */
static err *write_path(const struct yaml_text *x, const struct value *wanted,
                       const char *const *path, size_t depth, enum yaml_edit_reach reach,
                       struct sb *text)
{
    struct keypath_spot here, there;
    size_t n = own_depth(x, path, depth);
    if (!keypath_spot((struct value *)(uintptr_t)wanted, path, n, &there))
        return in_place_no_key();
    const struct value *val = *keypath_slot(&there);
    if (keypath_spot(x->doc, path, n, &here) && !is_borrowed(&here))
        return yaml_edit_put_value(x, &here, val, reach, text);
    if (n == 1)
        return x->doc->kind == VALUE_MAP ? yaml_edit_put_new(x, x->doc, path[0], val, text)
                                         : yaml_edit_put_first(x, path[0], val, text);
    if (!keypath_spot(x->doc, path, n - 1, &here))
        return in_place_no_key();
    struct value *parent = *keypath_slot(&here);
    return parent->kind == VALUE_MAP ? yaml_edit_put_new(x, parent, path[n - 1], val, text)
                                     : in_place_no_key();
}

/* --- checking and repairing --- */

/* The way to the first value in which `got` differs.  False when keys are there that should not be.
 */
static bool find_difference(const struct value *got, const struct value *wanted, struct arena *a,
                            struct strs *path)
{
    if (got->kind == VALUE_LIST && wanted->kind == VALUE_LIST && got->list.len == wanted->list.len)
        for (size_t i = 0; i < got->list.len; i++)
            if (!value_same(got->list.items[i], wanted->list.items[i])) {
                arena_push(a, path, arena_printf(a, "%zu", i));
                return find_difference(got->list.items[i], wanted->list.items[i], a, path);
            }
    if (got->kind != VALUE_MAP || wanted->kind != VALUE_MAP)
        return true;
    for (size_t i = 0; i < wanted->map.len; i++) {
        const struct value_pair *p = &wanted->map.pairs[i];
        const struct value *other = value_find(got, p->key);
        if (other && value_same(other, p->val))
            continue;
        arena_push(a, path, p->key);
        return !other || find_difference(other, p->val, a, path);
    }
    return false;
}

/* What followed an anchor or a merge, and must not, gets its old value written out. */
static err *repair(struct arena *a, const struct value *wanted, struct sb *text)
{
    for (int i = 0; i < MAX_REPAIRS; i++) {
        scoped(sb) struct sb fresh = SB_INIT;
        struct yaml_text x;
        struct strs path = {0};
        err *e = open_text(str_of(arena_strdup(a, text->buf)), a, &x);
        if (e) {
            err_free(e); /* its places are of a text that is thrown away */
            return yaml_span_refuse("the change would not be valid YAML there");
        }
        if (value_same(x.doc, wanted))
            return NULL;
        bool shared = str_find(x.text, '&') >= 0 && str_find(x.text, '*') >= 0;
        if (!shared || !find_difference(x.doc, wanted, a, &path) || !path.len)
            return yaml_span_refuse("an anchor, a merge or an unusual layout is in the way");
        sb_add_str(&fresh, x.text);
        TRY(write_path(&x, wanted, path.at, path.len, YAML_EDIT_NODE, &fresh));
        sb_clear(text);
        sb_add_str(text, sb_str(&fresh));
    }
    return yaml_span_refuse("too much depends on an anchor");
}

/* The text must read as the document wanted and nothing else. */
static err *finish(struct arena *a, const struct value *wanted, struct sb *text, struct sb *out)
{
    TRY(repair(a, wanted, text));
    sb_add_str(out, sb_str(text));
    return NULL;
}

static err *write_and_check(const struct yaml_text *x, const struct value *wanted,
                            const char *const *path, size_t depth, struct sb *out)
{
    err *first = NULL;
    for (int reach = YAML_EDIT_NODE; reach <= YAML_EDIT_ENTRY; reach++) {
        scoped(sb) struct sb fresh = SB_INIT;
        sb_add_str(&fresh, x->text);
        err *e = write_path(x, wanted, path, depth, (enum yaml_edit_reach)reach, &fresh);
        e = e ? e : finish(x->arena, wanted, &fresh, out);
        if (!e) {
            err_free(first);
            return NULL;
        }
        if (first)
            err_free(e); /* the gentler attempt's reason is the better one */
        else
            first = e;
    }
    return first;
}

err *yaml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct yaml_text x;
    struct keypath_spot s;
    TRY(open_text(text, &a, &x));
    struct value *wanted = value_copy(&a, x.doc);
    if (!keypath_spot(wanted, path, depth, &s))
        return in_place_no_key();
    *keypath_slot(&s) = value_copy(&a, val);
    return write_and_check(&x, wanted, path, depth, out);
}

/* --- adding --- */

err *yaml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct yaml_text x;
    struct keypath_spot s;
    size_t known = depth - 1;
    TRY(open_text(text, &a, &x));
    struct value *wanted = x.doc->kind == VALUE_NULL ? value_map(&a) : value_copy(&a, x.doc);
    while (known && !keypath_spot(wanted, path, known, &s))
        known--;
    struct value *map = known ? *keypath_slot(&s) : wanted;
    struct value *rest = keypath_nest(path + known, depth - known, value_copy(&a, val), &a);
    if (map->kind == VALUE_NULL) { /* "key:" gets its first entry */
        *keypath_slot(&s) = map = value_map(&a);
        value_set(&a, map, path[known], rest);
        return write_and_check(&x, wanted, path, known, out);
    }
    if (map->kind != VALUE_MAP)
        return in_place_no_key();
    if (value_find(map, path[known]))
        return in_place_key_exists();
    value_set(&a, map, path[known], rest);
    return write_and_check(&x, wanted, path, known + 1, out);
}

/* --- remove --- */

/* With the comma behind it, or before it for the last one. */
static err *cut_from_flow(const struct yaml_text *x, const struct keypath_spot *s, struct sb *text)
{
    struct str t = x->text;
    bool map = s->parent->kind == VALUE_MAP;
    size_t start = map ? s->parent->map.pairs[s->place].key_node->pos.start
                       : s->parent->list.items[s->place]->pos.start;
    size_t end, at;
    TRY(yaml_span_entry_end(x, s, &end));
    for (at = end; at < t.len && strchr(" \t\r\n", t.ptr[at]); at++)
        ;
    if (at < t.len && t.ptr[at] == ',') {
        for (end = at + 1; end < t.len && strchr(" \t\r\n", t.ptr[end]); end++)
            ;
    } else {
        for (at = start; at && strchr(" \t\r\n", t.ptr[at - 1]); at--)
            ;
        if (at && t.ptr[at - 1] == ',')
            start = at - 1;
    }
    sb_splice(text, start, end - start, STR_NONE);
    return NULL;
}

/* The entry's own lines.  The first key of "- a: 1" shares its line with the dash: there the next
 * line moves up. */
static err *cut_from_block(const struct yaml_text *x, const struct keypath_spot *s, struct sb *text)
{
    struct str t = x->text;
    size_t start = s->parent->map.pairs[s->place].key_node->pos.start, end;
    TRY(yaml_span_entry_end(x, s, &end));
    size_t first = yaml_span_line_start(t, start), next = yaml_span_next_line(t, end);
    size_t bom = first == 0 && str_starts(t, "\xEF\xBB\xBF") ? 3 : 0;
    if (str_trim(str_sub(t, first + bom, start)).len == 0) {
        start = first + bom;
    } else {
        if (s->place + 1 >= s->parent->map.len)
            return yaml_span_refuse("the key shares its line with something else");
        while (next < t.len && strchr(" \t\r\n", t.ptr[next]))
            next++;
    }
    sb_splice(text, start, next - start, STR_NONE);
    return NULL;
}

/* Is the item the first thing behind a dash, and no list of its own line? */
static err *check_dash(const struct yaml_text *x, const struct value *item, size_t *ret_line)
{
    size_t start = item->pos.start, line = yaml_span_line_start(x->text, start);
    if (yaml_span_is_empty(item) || !str_is(str_trim(str_sub(x->text, line, start)), "-"))
        return yaml_span_refuse("the item shares its line with something else");
    *ret_line = line;
    return NULL;
}

static err *cut_item(const struct yaml_text *x, const struct keypath_spot *s, struct sb *text)
{
    size_t first = 0, end;
    TRY(check_dash(x, s->parent->list.items[s->place], &first));
    TRY(yaml_span_entry_end(x, s, &end));
    sb_splice(text, first, yaml_span_next_line(x->text, end) - first, STR_NONE);
    return NULL;
}

static err *remove_item(const struct yaml_text *x, struct value *wanted, const char *const *path,
                        size_t depth, struct sb *out)
{
    scoped(sb) struct sb fresh = SB_INIT;
    struct keypath_spot s, there;
    if (!keypath_spot(x->doc, path, depth, &s) || !keypath_spot(wanted, path, depth, &there))
        return in_place_no_key();
    struct value *list = there.parent;
    if (list->list.len < 2 || own_depth(x, path, depth) < depth)
        return yaml_span_refuse("the list would be empty, or is written elsewhere");
    list->list.len--;
    memmove(&list->list.items[there.place], &list->list.items[there.place + 1],
            (list->list.len - there.place) * sizeof(*list->list.items));
    sb_add_str(&fresh, x->text);
    TRY(s.parent->flow ? cut_from_flow(x, &s, &fresh) : cut_item(x, &s, &fresh));
    return finish(x->arena, wanted, &fresh, out);
}

/* The last key of a block map cannot just go: the map would become null. */
static err *empty_document(const struct yaml_text *x, const struct value *wanted, struct sb *out)
{
    scoped(sb) struct sb fresh = SB_INIT;
    size_t start = x->doc->pos.start, end;
    TRY(yaml_span_entry_end(x, &(struct keypath_spot){x->doc, 0}, &end));
    sb_add_str(&fresh, x->text);
    sb_splice(&fresh, start, end - start, STR_LIT("{}"));
    return finish(x->arena, wanted, &fresh, out);
}

err *yaml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct yaml_text x;
    struct keypath_spot s, there = {0};
    TRY(open_text(text, &a, &x));
    struct value *wanted = value_copy(&a, x.doc);
    if (!keypath_spot(x.doc, path, depth, &s) || !keypath_spot(wanted, path, depth, &there))
        return in_place_no_key();
    if (s.parent->kind != VALUE_MAP)
        return remove_item(&x, wanted, path, depth, out);
    value_unset(there.parent, path[depth - 1]);
    size_t n = own_depth(&x, path, depth);
    if (n < depth)
        return write_and_check(&x, wanted, path, n, out);
    if (is_borrowed(&s))
        return yaml_span_refuse("the key comes from a merge or an alias");
    if (!s.parent->flow && s.parent->map.len == 1)
        return depth == 1 ? empty_document(&x, wanted, out)
                          : write_and_check(&x, wanted, path, depth - 1, out);
    sb_add_str(&fresh, text);
    TRY(s.parent->flow ? cut_from_flow(&x, &s, &fresh) : cut_from_block(&x, &s, &fresh));
    return finish(&a, wanted, &fresh, out);
}

/* --- insert --- */

/* "- value" in lines of its own, at the column of the other items. */
static void render_item(const struct yaml_text *x, const struct value *list,
                        const struct value *val, struct sb *out)
{
    struct value *one = value_list(x->arena);
    value_push(x->arena, one, value_copy(x->arena, val));
    yaml_write_pair("k", one, (unsigned)yaml_span_block_column(x, list), out);
    sb_splice(out, 0, strcspn(out->buf, "\n") + 1, STR_NONE);
    yaml_edit_render_breaks(x->text, out);
}

/* The line that an item at place `i` begins. */
static err *find_line(const struct yaml_text *x, struct value *list, size_t i, size_t *ret)
{
    size_t end;
    TRY(check_dash(x, list->list.items[i ? i - 1 : 0], ret));
    if (!i)
        return NULL;
    TRY(yaml_span_entry_end(x, &(struct keypath_spot){list, i - 1}, &end));
    *ret = yaml_span_next_line(x->text, end);
    if (x->text.ptr[*ret - 1] != '\n')
        return yaml_span_refuse("the last line does not end");
    return NULL;
}

static void insert_item(struct arena *a, struct value *list, size_t i, struct value *val)
{
    value_push(a, list, val);
    memmove(&list->list.items[i + 1], &list->list.items[i],
            (list->list.len - i - 1) * sizeof(*list->list.items));
    list->list.items[i] = val;
}

/* The node at a path, the document itself at none; NULL when there is no such. */
static struct value *node_at(struct value *doc, const char *const *path, size_t depth)
{
    struct keypath_spot s;
    if (!depth)
        return doc;
    return keypath_spot(doc, path, depth, &s) ? *keypath_slot(&s) : NULL;
}

err *yaml_edit_insert(struct str text, const char *const *path, size_t depth,
                      const struct value *val, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT, lines = SB_INIT;
    struct yaml_text x;
    size_t at = 0, i = (size_t)strtoul(path[depth - 1], NULL, 10);
    TRY(open_text(text, &a, &x));
    struct value *list = node_at(x.doc, path, depth - 1), *wanted = value_copy(&a, x.doc);
    if (!value_is(list, VALUE_LIST) || i > list->list.len)
        return in_place_no_key();
    if (list->flow || !list->list.len || own_depth(&x, path, depth) < depth ||
        yaml_span_is_alias(&x, list))
        return yaml_span_refuse("the list is empty, in one line, or written elsewhere");
    TRY(find_line(&x, list, i, &at));
    insert_item(&a, node_at(wanted, path, depth - 1), i, value_copy(&a, val));
    render_item(&x, list, val, &lines);
    sb_add_str(&fresh, text);
    sb_splice(&fresh, at, 0, sb_str(&lines));
    return finish(&a, wanted, &fresh, out);
}
