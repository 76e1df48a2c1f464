#include "data/yaml_edit_put.h"

#include "data/yaml_edit_render.h"
#include "data/yaml_scalar.h"
#include "data/yaml_write.h"

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

/* "- a  # comment" becomes "- a:  # comment" with lines below; false when the first line is no key
 * alone. */
static bool render_item_with_comment(const struct yaml_text *x, const struct keypath_spot *s,
                                     const struct value *val, struct str comment, struct sb *out)
{
    yaml_edit_render_below(x, *keypath_slot(s), s->parent, val, out);
    size_t first = strcspn(out->buf, "\r\n");
    if (first && first < out->len && out->buf[first - 1] == ':') {
        sb_splice(out, first, 0, comment);
        return true;
    }
    sb_clear(out);
    return false;
}

/* All behind the colon or dash: " value  # comment", or the comment and then the value below. */
static void replace_entry(const struct yaml_text *x, const struct keypath_spot *s,
                          const struct yaml_span *span, const struct value *val, struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    const struct value *v = *keypath_slot(s);
    struct str comment = line_comment(x, v, span);
    size_t end = end_with_comment(x, v, span);
    bool hangs = yaml_edit_render_hangs(val, s->parent);
    bool below = hangs && !(s->parent->kind == VALUE_LIST && comment.len);
    if (hangs && !below && !hangs_below(x, v, span) && !yaml_span_is_block(v) &&
        render_item_with_comment(x, s, val, comment, &fresh)) {
        end = span->end + comment.len;
    } else if (below) {
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

err *yaml_edit_put_value(const struct yaml_text *x, const struct keypath_spot *s,
                         const struct value *val, enum yaml_edit_reach reach, struct sb *text)
{
    scoped(sb) struct sb fresh = SB_INIT;
    const struct value *v = *keypath_slot(s);
    struct yaml_span span;
    TRY(yaml_span_of(x, s, &span));
    bool below = yaml_edit_render_hangs(val, s->parent), gentle = reach == YAML_EDIT_NODE;
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

err *yaml_edit_put_first(const struct yaml_text *x, const char *key, const struct value *val,
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

err *yaml_edit_put_new(const struct yaml_text *x, struct value *map, const char *key,
                       const struct value *val, struct sb *text)
{
    if (map->flow)
        return add_to_flow(x, map, key, val, text);
    if (!map->map.len)
        return yaml_span_refuse("an empty mapping has no place");
    return add_to_block(x, map, key, val, text);
}
