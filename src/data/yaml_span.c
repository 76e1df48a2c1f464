#include "data/yaml_span.h"

err *yaml_span_refuse(const char *why)
{
    return err_new(ERR_UNSUPPORTED, "the YAML text cannot be changed in place: %s", why);
}

/* --- lines --- */

size_t yaml_span_line_start(struct str t, size_t at)
{
    while (at && t.ptr[at - 1] != '\n')
        at--;
    return at;
}

size_t yaml_span_line_end(struct str t, size_t at)
{
    while (at < t.len && t.ptr[at] != '\n')
        at++;
    return at && at < t.len && t.ptr[at - 1] == '\r' ? at - 1 : at;
}

size_t yaml_span_next_line(struct str t, size_t at)
{
    while (at < t.len && t.ptr[at] != '\n')
        at++;
    return MIN(at + 1, t.len);
}

size_t yaml_span_column(struct str t, size_t at)
{
    size_t start = yaml_span_line_start(t, at);
    if (start == 0 && str_starts(t, "\xEF\xBB\xBF")) /* a byte order mark takes no column */
        start = 3;
    return at - MIN(start, at);
}

static bool is_blank(struct str t, size_t at)
{
    return at < t.len && (t.ptr[at] == ' ' || t.ptr[at] == '\t');
}

struct str yaml_span_comment(struct str t, size_t at)
{
    size_t end = at;
    while (is_blank(t, end))
        end++;
    bool comment = end < t.len && t.ptr[end] == '#' && end > at;
    return comment ? str_sub(t, at, yaml_span_line_end(t, at)) : STR_NONE;
}

/* --- kinds of nodes --- */

bool yaml_span_is_empty(const struct value *v)
{
    return v->pos.end <= v->pos.start;
}

static char first_byte(const struct yaml_text *x, const struct value *v)
{
    return v->pos.line && v->pos.start < x->text.len ? x->text.ptr[v->pos.start] : '\0';
}

bool yaml_span_is_block_scalar(const struct yaml_text *x, const struct value *v)
{
    char c = first_byte(x, v);
    return v->kind == VALUE_STR && v->has_style && (c == '|' || c == '>');
}

bool yaml_span_is_alias(const struct yaml_text *x, const struct value *v)
{
    return first_byte(x, v) == '*' && !v->has_style;
}

bool yaml_span_is_block(const struct value *v)
{
    return (v->kind == VALUE_LIST || v->kind == VALUE_MAP) && !v->flow;
}

size_t yaml_span_block_column(const struct yaml_text *x, const struct value *v)
{
    if (v->kind == VALUE_MAP && v->map.len && v->map.pairs[0].key_node)
        return yaml_span_column(x->text, v->map.pairs[0].key_node->pos.start);
    return yaml_span_column(x->text, v->pos.start);
}

/* --- entries --- */

static err *behind_colon(const struct yaml_text *x, const struct value_pair *p,
                         struct yaml_span *ret)
{
    if (!p->key_node || !p->key_node->pos.line)
        return yaml_span_refuse("the key comes from a merge or an alias");
    size_t at = p->key_node->pos.end;
    while (is_blank(x->text, at))
        at++;
    ret->no_colon = at >= x->text.len || x->text.ptr[at] != ':';
    ret->start = ret->no_colon ? p->key_node->pos.end : at + 1;
    return NULL;
}

/* Blanks, line breaks and comments. */
static size_t skip_space(struct str t, size_t at)
{
    while (at < t.len && strchr(" \t\r\n#", t.ptr[at]) && t.ptr[at])
        at = t.ptr[at] == '#' ? yaml_span_line_end(t, at) : at + 1;
    return at;
}

static err *find_end(const struct yaml_text *x, const struct value *v, size_t *ret);

/* Walks over the items before: an empty one has no place but its dash. */
static err *behind_dash(const struct yaml_text *x, const struct value *list, size_t place,
                        size_t *ret)
{
    struct str t = x->text;
    size_t at = list->pos.start, end = 0;
    for (size_t i = 0; i <= place; i++) {
        const struct value *item = list->list.items[i];
        at = skip_space(t, at);
        if (at >= t.len || t.ptr[at] != '-')
            return yaml_span_refuse("a list's dash was not found");
        at++;
        if (i == place || yaml_span_is_empty(item))
            continue;
        TRY(find_end(x, item, &end));
        at = MAX(at, end);
    }
    *ret = at;
    return NULL;
}

static const struct value_pair *last_own_pair(const struct value *map)
{
    size_t n = map->map.len;
    while (n && !map->map.pairs[n - 1].key_node) /* merged ones come last */
        n--;
    return n ? &map->map.pairs[n - 1] : NULL;
}

/* Behind a node that is not empty.  The reader's end is that of the last token with text: of "- a:"
 * the key's, of "-" what was before. */
static err *find_end(const struct yaml_text *x, const struct value *v, size_t *ret)
{
    struct yaml_span last = {0};
    *ret = v->pos.end;
    if (!yaml_span_is_block(v) || yaml_span_is_alias(x, v))
        return NULL;
    if (v->kind == VALUE_LIST && v->list.len) {
        const struct value *item = v->list.items[v->list.len - 1];
        return yaml_span_is_empty(item) ? behind_dash(x, v, v->list.len - 1, ret)
                                        : find_end(x, item, ret);
    }
    const struct value_pair *pair = v->kind == VALUE_MAP ? last_own_pair(v) : NULL;
    if (!pair || pair->val->pos.start < pair->key_node->pos.start) /* "<<" may stand behind it */
        return NULL;
    if (!yaml_span_is_empty(pair->val))
        TRY(find_end(x, pair->val, ret));
    else {
        TRY(behind_colon(x, pair, &last));
        *ret = last.start;
    }
    *ret = MAX(*ret, v->pos.end);
    return NULL;
}

static size_t without_breaks(struct str t, size_t from, size_t end)
{
    while (end > from && strchr(" \t\r\n", t.ptr[end - 1]))
        end--;
    return end;
}

err *yaml_span_of(const struct yaml_text *x, const struct keypath_spot *s, struct yaml_span *ret)
{
    const struct value *v = *keypath_slot(s);
    struct yaml_span span = {0};
    bool empty = yaml_span_is_empty(v);
    if (s->parent->kind == VALUE_MAP)
        TRY(behind_colon(x, &s->parent->map.pairs[s->place], &span));
    else if (s->parent->flow)
        span.start = v->pos.start;
    else
        TRY(behind_dash(x, s->parent, s->place, &span.start));
    span.value = span.end = span.start;
    if (!empty) {
        span.value = v->pos.start;
        TRY(find_end(x, v, &span.end));
        span.end = without_breaks(x->text, v->pos.start, span.end);
    }
    if (span.value < span.start || span.end < span.value || span.end > x->text.len)
        return yaml_span_refuse("the value stands elsewhere");
    if (span.no_colon && !(empty && s->parent->flow))
        return yaml_span_refuse("the key has no plain colon");
    *ret = span;
    return NULL;
}

err *yaml_span_node_end(const struct yaml_text *x, const struct value *v, size_t *ret)
{
    return find_end(x, v, ret);
}

err *yaml_span_entry_end(const struct yaml_text *x, const struct keypath_spot *s, size_t *ret)
{
    struct yaml_span span = {0};
    TRY(yaml_span_of(x, s, &span));
    *ret = span.end;
    return NULL;
}
