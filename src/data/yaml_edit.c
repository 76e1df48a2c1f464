#include "data/yaml_edit.h"

#include "base/vec.h"
#include "data/yaml_edit_render.h"
#include "data/yaml_read.h"
#include "data/yaml_scalar.h"
#include "data/yaml_span.h"
#include "data/yaml_write.h"

/* How much of the text around a value a change may take. */
enum reach {
    REACH_NODE,  /* the node alone: tags, anchors and comments before it stay */
    REACH_ENTRY, /* all that is behind the colon or dash, but for the comment on that line */
};

enum { MAX_REPAIRS = 200 };

static err *no_such_key(void)
{
    return err_new(ERR_NOT_FOUND, "no such key");
}

static err *open_text(struct str text, struct arena *a, struct yaml_text *ret)
{
    *ret = (struct yaml_text){.text = text, .arena = a};
    return yaml_read(text, a, &ret->doc);
}

/* --- set: one value in its place --- */

/* "lr: 0.1  # c" keeps the comment's column while there is room, and one blank when there is none.
 */
static void keep_comment_column(struct str t, size_t end, size_t old_len, size_t new_len,
                                struct sb *text)
{
    scoped(sb) struct sb pad = SB_INIT;
    size_t blanks = 0;
    while (end + blanks < t.len && t.ptr[end + blanks] == ' ')
        blanks++;
    if (!blanks || end + blanks >= t.len || t.ptr[end + blanks] != '#')
        return;
    size_t column = old_len + blanks;
    sb_add_repeat(&pad, ' ', new_len < column ? column - new_len : 1);
    sb_splice(text, end, blanks, sb_str(&pad));
}

/* Only the node itself changes: the blanks before it, its comment and its line stay. */
static void swap_inline(const struct yaml_text *x, const struct value *parent,
                        const struct yaml_span *span, const struct value *val, struct sb *text)
{
    scoped(sb) struct sb spelled = SB_INIT;
    yaml_edit_render_inline(x, val, parent, yaml_span_column(x->text, span->value), &spelled);
    keep_comment_column(x->text, span->end, span->end - span->value, spelled.len, text);
    sb_splice(text, span->value, span->end - span->value, sb_str(&spelled));
}

/* " value" as it stands behind the colon or dash; nothing at all for null. */
static void add_inline(const struct yaml_text *x, const struct value *parent,
                       const struct yaml_span *span, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb spelled = SB_INIT;
    yaml_edit_render_inline(x, val, parent, yaml_span_column(x->text, span->start) + 1, &spelled);
    if (!spelled.len)
        return;
    sb_add(out, span->no_colon ? ": " : " ");
    sb_add_str(out, sb_str(&spelled));
}

/* Does the node begin on a line below its key or dash, or is it a block scalar? */
static bool hangs_below(const struct yaml_text *x, const struct value *v,
                        const struct yaml_span *span)
{
    return yaml_span_is_block_scalar(x, v) ||
           yaml_span_line_start(x->text, span->value) > span->start;
}

/* The comment on the key's line, wherever the value is. */
static struct str line_comment(const struct yaml_text *x, const struct value *v,
                               const struct yaml_span *span)
{
    struct str t = x->text;
    size_t end = yaml_span_line_end(t, span->start);
    if (!hangs_below(x, v, span))
        return yaml_span_comment(t, span->end);
    for (size_t at = span->start; at < end; at++) /* behind a tag, an anchor, a block's mark */
        if (strchr(" \t", t.ptr[at]) && yaml_span_comment(t, at).len)
            return yaml_span_comment(t, at);
    return STR_NONE;
}

/* A comment behind the last line of a block collection is its last item's. */
static size_t end_with_comment(const struct yaml_text *x, const struct value *v,
                               const struct yaml_span *span)
{
    bool below = hangs_below(x, v, span);
    return below || yaml_span_is_block(v) ? span->end + yaml_span_comment(x->text, span->end).len
                                          : span->end;
}

/* All behind the colon or dash: " value  # comment", or the comment and then the value below. */
static void replace_entry(const struct yaml_text *x, const struct keypath_spot *s,
                          const struct yaml_span *span, const struct value *val, struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    const struct value *v = *keypath_slot(s);
    struct str comment = line_comment(x, v, span);
    size_t end = end_with_comment(x, v, span);
    bool below =
        yaml_edit_render_hangs(val, s->parent) && !(s->parent->kind == VALUE_LIST && comment.len);
    if (below) {
        sb_add_str(&fresh, comment);
        yaml_edit_render_below(x, v, s->parent, val, &fresh);
        end = MAX(end, span->end + (hangs_below(x, v, span) ? 0 : comment.len));
    } else {
        add_inline(x, s->parent, span, val, &fresh);
        sb_add_str(&fresh, hangs_below(x, v, span) ? comment : STR_NONE);
    }
    sb_splice(text, span->start, end - span->start, sb_str(&fresh));
}

/* A block under its key by another one: comments between the key and it stay. */
static void replace_below(const struct yaml_text *x, const struct keypath_spot *s,
                          const struct yaml_span *span, const struct value *val, struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    const struct value *v = *keypath_slot(s);
    size_t first = yaml_span_line_start(x->text, span->value), end = end_with_comment(x, v, span);
    yaml_edit_render_below(x, v, s->parent, val, &fresh);
    size_t lead = fresh.buf[0] == '\r' ? 2 : 1; /* the line break before is there already */
    sb_splice(text, first, end - first, str_sub(sb_str(&fresh), lead, fresh.len));
}

/* The text with the entry's value replaced; nothing is checked. */
static err *put_value(const struct yaml_text *x, const struct keypath_spot *s,
                      const struct value *val, enum reach reach, struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    const struct value *v = *keypath_slot(s);
    struct yaml_span span;
    TRY(yaml_span_of(x, s, &span));
    bool below = yaml_edit_render_hangs(val, s->parent), gentle = reach == REACH_NODE;
    bool in_line = !below && !yaml_span_is_block_scalar(x, v) && !yaml_span_is_block(v);
    if (yaml_span_is_empty(v) && !below) {
        add_inline(x, s->parent, &span, val, &fresh);
        sb_splice(text, span.start, 0, sb_str(&fresh));
    } else if (s->parent->flow || (in_line && gentle && val->kind != VALUE_NULL)) {
        swap_inline(x, s->parent, &span, val, text);
    } else if (below && gentle && s->parent->kind == VALUE_MAP && yaml_span_is_block(v) &&
               hangs_below(x, v, &span)) {
        replace_below(x, s, &span, val, text);
    } else {
        replace_entry(x, s, &span, val, text);
    }
    return NULL;
}

/* --- add --- */

static err *add_to_flow(const struct yaml_text *x, struct value *map, const char *key,
                        const struct value *val, struct sb *text)
{
    scoped(sb) struct sb pair = SB_INIT;
    size_t at = map->pos.start + 1, own = 0;
    if (map->pos.start >= x->text.len || x->text.ptr[map->pos.start] != '{')
        return yaml_span_refuse("the flow mapping has no braces");
    while (own < map->map.len && map->map.pairs[own].key_node)
        own++;
    if (own < map->map.len)
        return yaml_span_refuse("a flow mapping with a merge");
    if (own) {
        TRY(yaml_span_entry_end(x, &(struct keypath_spot){map, own - 1}, &at));
        size_t first = map->map.pairs[own - 1].key_node->pos.start, gap = first;
        while (gap && strchr(" \t\r\n", x->text.ptr[gap - 1]))
            gap--;
        struct str before = str_sub(x->text, gap, first);
        sb_add(&pair, x->text.ptr[at - 1] == ':' ? " ," : ","); /* "a:," is a key "a:" for some */
        sb_add_str(&pair, own > 1 || str_find(before, '\n') >= 0 ? before : STR_LIT(" "));
    }
    yaml_scalar_write_bare(str_of(key), true, true, &pair);
    sb_add(&pair, ": ");
    yaml_write_scalar(val, 0, 0, true, &pair);
    sb_splice(text, at, 0, sb_str(&pair));
    return NULL;
}

/* Whole lines, put before the line that begins at `at`, which may be the text's end without a line
 * break. */
static void insert_lines(const struct yaml_text *x, size_t at, struct sb *lines, struct sb *text)
{
    struct str t = x->text;
    bool open_end = at == t.len && t.len && t.ptr[t.len - 1] != '\n';
    yaml_edit_render_breaks(t, lines);
    if (open_end) { /* a file without a last line break stays one */
        sb_splice(lines, 0, 0, str_of(yaml_edit_render_break(t)));
        sb_truncate(lines, lines->len - 1);
        if (lines->len && lines->buf[lines->len - 1] == '\r')
            sb_truncate(lines, lines->len - 1);
    }
    sb_splice(text, at, 0, sb_str(lines));
}

/* A block scalar that ends the text without a line break gets one when lines follow: its mark says
 * that it does not count. */
static void strip_last_break(const struct yaml_text *x, const struct value *v, struct sb *text)
{
    while (yaml_span_is_block(v) && (v->kind == VALUE_LIST ? v->list.len : v->map.len))
        v = v->kind == VALUE_LIST ? v->list.items[v->list.len - 1]
                                  : v->map.pairs[v->map.len - 1].val;
    if (!yaml_span_is_block_scalar(x, v))
        return;
    size_t at = v->pos.start + 1;
    at += strspn(text->buf + at, "0123456789");
    if (text->buf[at] == '-')
        return;
    sb_splice(text, at, text->buf[at] == '+', STR_LIT("-"));
}

/* Behind the last line of a block map. */
static err *add_to_block(const struct yaml_text *x, const struct value *map, const char *key,
                         const struct value *val, struct sb *text)
{
    scoped(sb) struct sb lines = SB_INIT;
    size_t end;
    TRY(yaml_span_node_end(x, map, &end));
    bool ends_line = end && x->text.ptr[end - 1] == '\n';
    yaml_write_pair(key, val, (unsigned)yaml_span_block_column(x, map), &lines);
    insert_lines(x, ends_line ? end : yaml_span_next_line(x->text, end), &lines, text);
    if (end == x->text.len && !ends_line)
        strip_last_break(x, map, text);
    return NULL;
}

/* Behind comments and "---", before "...". */
static err *add_to_empty_doc(const struct yaml_text *x, const char *key, const struct value *val,
                             struct sb *text)
{
    scoped(sb) struct sb lines = SB_INIT;
    size_t at = 0;
    if (x->doc->kind != VALUE_NULL)
        return yaml_span_refuse("the document is no mapping");
    while (at < x->text.len && !str_starts(str_sub(x->text, at, x->text.len), "..."))
        at = yaml_span_next_line(x->text, at);
    yaml_write_pair(key, val, 0, &lines);
    bool no_break = at == x->text.len && x->text.len && x->text.ptr[x->text.len - 1] != '\n';
    if (no_break && str_is(x->text, "\xEF\xBB\xBF"))
        sb_splice(text, at, 0, sb_str(&lines));
    else
        insert_lines(x, at, &lines, text);
    return NULL;
}

static err *put_new(const struct yaml_text *x, struct value *map, const char *key,
                    const struct value *val, struct sb *text)
{
    if (map->flow)
        return add_to_flow(x, map, key, val, text);
    if (!map->map.len)
        return yaml_span_refuse("an empty mapping has no place");
    return add_to_block(x, map, key, val, text);
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
                       const char *const *path, size_t depth, enum reach reach, struct sb *text)
{
    struct keypath_spot here, there;
    size_t n = own_depth(x, path, depth);
    if (!keypath_spot((struct value *)(uintptr_t)wanted, path, n, &there))
        return no_such_key();
    const struct value *val = *keypath_slot(&there);
    if (keypath_spot(x->doc, path, n, &here) && !is_borrowed(&here))
        return put_value(x, &here, val, reach, text);
    if (n == 1)
        return x->doc->kind == VALUE_MAP ? put_new(x, x->doc, path[0], val, text)
                                         : add_to_empty_doc(x, path[0], val, text);
    if (!keypath_spot(x->doc, path, n - 1, &here))
        return no_such_key();
    struct value *parent = *keypath_slot(&here);
    return parent->kind == VALUE_MAP ? put_new(x, parent, path[n - 1], val, text) : no_such_key();
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
        TRY(write_path(&x, wanted, path.at, path.len, REACH_NODE, &fresh));
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
    for (int reach = REACH_NODE; reach <= REACH_ENTRY; reach++) {
        scoped(sb) struct sb fresh = SB_INIT;
        sb_add_str(&fresh, x->text);
        err *e = write_path(x, wanted, path, depth, (enum reach)reach, &fresh);
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
        return no_such_key();
    *keypath_slot(&s) = value_copy(&a, val);
    return write_and_check(&x, wanted, path, depth, out);
}

/* --- adding --- */

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
    struct value *rest = wrap(path + known, depth - known, val, &a);
    if (map->kind == VALUE_NULL) { /* "key:" gets its first entry */
        *keypath_slot(&s) = map = value_map(&a);
        value_set(&a, map, path[known], rest);
        return write_and_check(&x, wanted, path, known, out);
    }
    if (map->kind != VALUE_MAP)
        return no_such_key();
    if (value_find(map, path[known]))
        return err_new(ERR_EXISTS, "the key exists already");
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
        return no_such_key();
    if (s.parent->kind != VALUE_MAP)
        return yaml_span_refuse("items of lists are not removed one by one");
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
