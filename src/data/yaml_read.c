#include "data/yaml_read.h"

#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "data/yaml_allowed.h"
#include "data/yaml_block.h"
#include "data/yaml_mend.h"
#include "data/yaml_quoted.h"
#include "data/yaml_tag.h"

#include <libfyaml.h>

enum { MAX_DEPTH = 200, EXPANDED_BASE = 100000, EXPANDED_PER_BYTE = 20, EXPANDED_MOST = 600000 };

struct reader {
    struct fy_parser *parser;
    struct arena *arena;
    struct str text; /* the original */
    struct str seen; /* by the parser: the same, or mended */
    struct map anchors;
    size_t expanded; /* what aliases have added so far, weighed */
    unsigned depth;
    unsigned flow_level;     /* flow collections around the node */
    size_t last_end;         /* where the newest token ended: the place of empty values */
    bool as_written;         /* merged keys behind the map's own, not where DVC has them */
    struct yaml_mends mends; /* what the parser sees besides the text */
    struct {
        size_t at; /* in `text` */
        uint32_t column;
    } counted;          /* the place whose column was asked for last */
    uint32_t failed_in; /* line of the parser's complaint */
};

static err *complain(const char *what, const struct value_pos *pos)
{
    return err_new(ERR_INVALID, "%s, in line %u, column %u", what, pos->line, pos->col);
}

/* --- positions --- */

/* The column in the original of what the parser saw in a mended text: counted from the place asked
 * about last, since a line may be as long as the text. */
static uint32_t original_column(struct reader *r, size_t at)
{
    const size_t known = at < r->counted.at ? 0 : r->counted.at;
    size_t start = at;
    while (start > known && r->text.ptr[start - 1] != '\n')
        start--;
    const uint32_t more = (uint32_t)utf8_count(str_sub(r->text, start, at));
    const bool is_same_line = start == known && known;
    r->counted.column = is_same_line ? r->counted.column + more : more + 1;
    r->counted.at = at;
    return r->counted.column;
}

static struct value_pos token_pos(struct reader *r, struct fy_token *t)
{
    const struct fy_mark *start = t ? fy_token_start_mark(t) : NULL,
                         *end = t ? fy_token_end_mark(t) : NULL;
    if (!start || !end)
        return (struct value_pos){.start = r->last_end, .end = r->last_end};
    size_t from = yaml_mend_original(&r->mends, start->input_pos);
    r->last_end = yaml_mend_original(&r->mends, end->input_pos);
    return (struct value_pos){(uint32_t)start->line + 1,
                              r->mends.len ? original_column(r, from) : (uint32_t)start->column + 1,
                              from, r->last_end};
}

/* The parser's marks leave out what is around a scalar's text.  A place begins at the quote, the
 * `*` of an alias or the `|` of a block, and ends behind the quote. */
static void widen(struct reader *r, struct value_pos *pos, size_t before, size_t behind)
{
    pos->start -= before;
    pos->col -= (uint32_t)before;
    pos->end += behind;
    r->last_end = pos->end;
}

static bool is_quote_at(const struct reader *r, size_t at)
{
    return at < r->text.len && (r->text.ptr[at] == '"' || r->text.ptr[at] == '\'');
}

/* The `|` or `>` stands behind `from`, where the token before ended; comments may lie between. */
static void start_at_header(struct reader *r, struct value_pos *pos, size_t from)
{
    struct str t = r->text;
    size_t at = from;
    while (at < pos->start && t.ptr[at] != '|' && t.ptr[at] != '>') {
        bool comment = t.ptr[at] == '#' && at && strchr(" \t\n", t.ptr[at - 1]);
        while (comment && at < pos->start && t.ptr[at] != '\n')
            at++;
        at += !comment;
    }
    for (size_t i = at; i < pos->start; i++)
        pos->line -= t.ptr[i] == '\n';
    size_t end = pos->end; /* the parser goes on into the next line's indentation */
    while (end && (t.ptr[end - 1] == ' ' || t.ptr[end - 1] == '\t'))
        end--;
    if (end && t.ptr[end - 1] == '\n')
        pos->end = end;
    pos->start = at;
    pos->end = MAX(pos->end, at + 1);
    for (pos->col = 1; at && t.ptr[at - 1] != '\n'; at--)
        pos->col++;
    r->last_end = pos->end;
}

static void place_scalar(struct reader *r, struct fy_token *t, struct value_pos *pos, size_t from)
{
    enum fy_scalar_style style = fy_token_scalar_style(t);
    if (style == FYSS_LITERAL || style == FYSS_FOLDED)
        start_at_header(r, pos, from);
    else if (style != FYSS_PLAIN && pos->start && is_quote_at(r, pos->start - 1) &&
             is_quote_at(r, pos->end))
        widen(r, pos, 1, 1);
}

static bool is_at(const struct reader *r, const struct value_pos *pos, char c)
{
    return pos->start < r->text.len && r->text.ptr[pos->start] == c;
}

/* --- anchors --- */

static void note_anchor(struct reader *r, struct fy_token *anchor, struct value *v)
{
    size_t n = 0;
    const char *name = anchor ? fy_token_get_text(anchor, &n) : NULL;
    if (name)
        map_set_str(&r->anchors, (struct str){name, n}, v);
}

/* Roughly how many UNIT_BYTES a copy takes. */
static size_t weigh(const struct value *v, size_t limit)
{
    enum { UNIT_BYTES = 64, PAIRS_UNITS = 4 };
    size_t n = 1;
    if (v->kind == VALUE_STR)
        n += v->s_len / UNIT_BYTES;
    if (v->kind == VALUE_LIST)
        for (size_t i = 0; i < v->list.len && n < limit; i++)
            n += weigh(v->list.items[i], limit - n);
    if (v->kind == VALUE_MAP)
        n += PAIRS_UNITS;
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len && n < limit; i++) {
        const struct value_pair *p = &v->map.pairs[i];
        n += strlen(p->key) / UNIT_BYTES + (p->key_node ? weigh(p->key_node, limit) : 0);
        n += n < limit ? weigh(p->val, limit - n) : 0;
    }
    return n;
}

static err *read_alias(struct reader *r, struct fy_event *e, struct value **ret)
{
    size_t n = 0;
    struct value_pos pos = token_pos(r, e->alias.anchor);
    const char *name = fy_token_get_text(e->alias.anchor, &n);
    const struct value *v = name ? map_find_str(&r->anchors, (struct str){name, n}) : NULL;
    if (!v)
        return err_new(ERR_INVALID, "found undefined alias '%.*s', in line %u, column %u", (int)n,
                       name ? name : "", pos.line, pos.col - 1); /* of the asterisk */
    /* a text may be read many times while it is edited */
    const size_t most = MIN(EXPANDED_BASE + EXPANDED_PER_BYTE * r->text.len, (size_t)EXPANDED_MOST);
    r->expanded += weigh(v, most + 1);
    if (r->expanded > most)
        return complain("aliases expand to too much", &pos);
    *ret = value_copy(r->arena, v);
    if (pos.start && pos.line && r->text.ptr[pos.start - 1] == '*')
        widen(r, &pos, 1, 0);
    (*ret)->pos = pos;
    return NULL;
}

/* --- nodes --- */

static err *read_node(struct reader *r, struct fy_event *e, struct value **ret);

static struct fy_event *next_event(struct reader *r)
{
    return fy_parser_parse(r->parser);
}

static struct str tag_text(struct fy_token *tag)
{
    size_t n = 0;
    const char *text = tag ? fy_token_get_text(tag, &n) : NULL;
    return (struct str){text, text ? n : 0};
}

static err *bad_tag(struct reader *r, struct str tag, const struct value_pos *pos)
{
    const char *text = arena_str(r->arena, tag);
    return complain(
        arena_printf(r->arena, "could not determine a constructor for the tag '%s'", text), pos);
}

/* COMPAT: `=` and `<<` stand for something in YAML 1.1, and cannot be values without quotes. */
static err *check_value(struct reader *r, const struct value *v)
{
    if (v->kind != VALUE_STR || v->has_style || !(streq(v->s, "=") || streq(v->s, "<<")))
        return NULL;
    return bad_tag(
        r, str_of(v->s[0] == '=' ? "tag:yaml.org,2002:value" : "tag:yaml.org,2002:merge"), &v->pos);
}

/* The parser ends a block's last line with a break even where the text ends without one. */
static bool has_added_break(const struct reader *r, const struct value_pos *pos, struct str s)
{
    char c = pos->start < r->text.len ? r->text.ptr[pos->start] : '\0';
    if ((c != '|' && c != '>') || !str_ends(s, "\n"))
        return false;
    size_t last = r->text.len;
    while (last && r->text.ptr[last - 1] != '\n')
        last--;
    return str_trim(str_sub(r->text, last, r->text.len)).len &&
           !str_trim(str_sub(r->text, pos->end, r->text.len)).len;
}

/* Of those that libfyaml 0.7 loses a part of (yaml_quoted.h). */
static bool is_misread(struct str s, enum fy_scalar_style style)
{
    if (style == FYSS_SINGLE_QUOTED)
        return s.len && memmem(s.ptr, s.len, "''''", 4);
    return style == FYSS_DOUBLE_QUOTED && str_find(s, '\\') >= 0 &&
           (str_find(s, '\n') >= 0 || str_find(s, '\r') >= 0);
}

/* What a plain scalar reads as is what stands there, unless it goes over several lines; the
 * parser's own text costs a copy. */
static struct str scalar_text(const struct reader *r, struct fy_token *t)
{
    const struct fy_mark *start = fy_token_start_mark(t), *end = fy_token_end_mark(t);
    enum fy_scalar_style style = fy_token_scalar_style(t);
    size_t n = 0;
    struct str s = start && end ? str_sub(r->seen, start->input_pos, end->input_pos) : STR_NONE;
    if (style == FYSS_PLAIN && s.ptr && str_find(s, '\n') < 0 && str_find(s, '\r') < 0)
        return s;
    if (is_misread(s, style)) {
        scoped(sb) struct sb own = SB_INIT;
        (style == FYSS_SINGLE_QUOTED ? yaml_quoted_single : yaml_quoted_double)(s, &own);
        return (struct str){arena_strndup(r->arena, own.buf, own.len), own.len};
    }
    const char *text = fy_token_get_text(t, &n);
    return (struct str){text ? text : "", text ? n : 0};
}

static err *read_scalar(struct reader *r, struct fy_event *e, struct value **ret)
{
    struct fy_token *t = e->scalar.value;
    size_t from = r->last_end;
    struct value_pos pos = token_pos(r, t);
    bool plain = !t || fy_token_scalar_style(t) == FYSS_PLAIN;
    struct str s = t ? scalar_text(r, t) : STR_LIT("");
    while (s.len && !s.ptr[s.len - 1] && t && fy_token_scalar_style(t) != FYSS_DOUBLE_QUOTED)
        s.len--; /* libfyaml 0.7 gives an empty block scalar a NUL; the text itself holds none
                    (check_encoding) */
    if (t && pos.line)
        place_scalar(r, t, &pos, from);
    if (!plain && has_added_break(r, &pos, s))
        s.len--;
    struct str tag = tag_text(e->scalar.tag);
    struct value *v = yaml_tag_scalar(tag, s, plain, r->arena);
    if (!v)
        return bad_tag(r, tag, &pos);
    v->has_style = !plain || tag.len;
    v->pos = pos;
    note_anchor(r, e->scalar.anchor, v);
    *ret = v;
    return NULL;
}

static err *read_list(struct reader *r, struct fy_event *start, struct value **ret)
{
    struct value *list = value_list(r->arena);
    struct str tag = tag_text(start->sequence_start.tag);
    list->pos = token_pos(r, start->sequence_start.sequence_start);
    if (!yaml_tag_fits(tag, VALUE_LIST))
        return bad_tag(r, tag, &list->pos);
    list->flow = is_at(r, &list->pos, '[');
    r->flow_level += list->flow;
    note_anchor(r, start->sequence_start.anchor, list);
    for (;;) {
        struct fy_event *e = next_event(r);
        if (!e)
            return NULL; /* the caller asks the parser what went wrong */
        bool end = e->type == FYET_SEQUENCE_END;
        struct value *item = NULL;
        err *failure = end ? NULL : read_node(r, e, &item);
        if (end && list->flow)
            token_pos(r, e->sequence_end.sequence_end);
        fy_parser_event_free(r->parser, e);
        TRY(failure);
        if (end)
            break;
        if (!item)
            return NULL;
        TRY(check_value(r, item));
        value_push(r->arena, list, item);
    }
    r->flow_level -= list->flow;
    if (!list->flow) /* "-" with nothing behind it */
        r->last_end = MAX(r->last_end, list->pos.start + 1);
    list->pos.end = r->last_end;
    *ret = list;
    return NULL;
}

static err *duplicate_key(struct reader *r, const struct value *key, const char *text)
{
    return complain(arena_printf(r->arena, "found duplicate key \"%s\"", text), &key->pos);
}

static err *merge_one(struct reader *r, struct value *into, const struct value *from,
                      const struct value_pos *pos)
{
    if (from->kind != VALUE_MAP)
        return complain("expected a mapping for merging", pos);
    for (size_t i = 0; i < from->map.len; i++)
        value_set(r->arena, into, from->map.pairs[i].key, from->map.pairs[i].val);
    return NULL;
}

/* The keys of `merged` that the map does not have itself, behind its own. */
static void put_behind(struct reader *r, struct value *map, const struct value *merged)
{
    for (size_t i = 0; i < merged->map.len; i++)
        if (!value_find(map, merged->map.pairs[i].key))
            value_set(r->arena, map, merged->map.pairs[i].key, merged->map.pairs[i].val);
}

static void put_before(struct reader *r, struct value *map, struct value *merged)
{
    for (size_t i = 0; i < map->map.len; i++) {
        const struct value_pair *own = &map->map.pairs[i];
        value_set(r->arena, merged, own->key, own->val)->key_node = own->key_node;
    }
    map->map = merged->map;
}

/* COMPAT: the merged keys come first, and those of the last map of a list before all; yet of two
 * values that of the earlier map counts, and the map's own before either
 * (tests/oracle/cases/params/merge_keys). */
static err *merge(struct reader *r, struct value *map, const struct value *from)
{
    struct value *merged = value_map(r->arena);
    if (from->kind != VALUE_LIST)
        TRY(merge_one(r, merged, from, &from->pos));
    for (size_t i = from->kind == VALUE_LIST ? from->list.len : 0; i-- > 0;)
        TRY(merge_one(r, merged, from->list.items[i], &from->pos));
    if (r->as_written)
        put_behind(r, map, merged);
    else
        put_before(r, map, merged);
    return NULL;
}

static err *add_pair(struct reader *r, struct value *map, struct value *key, struct value *val,
                     struct value **merged)
{
    scoped(sb) struct sb text = SB_INIT;
    if (key->kind == VALUE_LIST || key->kind == VALUE_MAP)
        return complain("a list or mapping cannot be a key", &key->pos);
    value_py_str(key, &text);
    if (key->kind == VALUE_STR && !key->has_style && streq(text.buf, "<<")) {
        if (*merged)
            return complain("found duplicate merge key \"<<\"", &key->pos);
        *merged = val; /* after the map's own keys, which win */
        return NULL;
    }
    if (strlen(text.buf) != text.len)
        return complain("a key with a NUL in it", &key->pos);
    TRY(check_value(r, val));
    size_t before = map->map.len;
    struct value_pair *pair = value_set(r->arena, map, text.buf, val);
    if (map->map.len == before)
        return duplicate_key(r, key, text.buf);
    pair->key_node = key;
    return NULL;
}

static err *read_pairs(struct reader *r, struct value *map, bool *ret_done)
{
    struct value *key = NULL, *merged = NULL;
    for (;;) {
        struct fy_event *e = next_event(r);
        if (!e)
            return NULL;
        bool end = e->type == FYET_MAPPING_END;
        struct value *node = NULL;
        err *failure = end ? NULL : read_node(r, e, &node);
        if (end && is_at(r, &map->pos, '{'))
            token_pos(r, e->mapping_end.mapping_end);
        fy_parser_event_free(r->parser, e);
        TRY(failure);
        if (end)
            break;
        if (!node)
            return NULL;
        if (key)
            TRY(add_pair(r, map, key, node, &merged));
        key = key ? NULL : node;
    }
    *ret_done = true;
    return merged ? merge(r, map, merged) : NULL;
}

static const struct value *first_own_key(const struct value *map)
{
    size_t i = 0;
    while (i < map->map.len && !map->map.pairs[i].key_node)
        i++;
    return i < map->map.len ? map->map.pairs[i].key_node : NULL;
}

static err *read_map(struct reader *r, struct fy_event *start, struct value **ret)
{
    struct value *map = value_map(r->arena);
    bool done = false;
    struct str tag = tag_text(start->mapping_start.tag);
    map->pos = token_pos(r, start->mapping_start.mapping_start);
    if (!yaml_tag_fits(tag, VALUE_MAP))
        return bad_tag(r, tag, &map->pos);
    map->flow = is_at(r, &map->pos, '{') || r->flow_level; /* "[a: 1]" has no braces */
    r->flow_level += map->flow;
    note_anchor(r, start->mapping_start.anchor, map);
    TRY(read_pairs(r, map, &done));
    if (!done)
        return NULL;
    r->flow_level -= map->flow;
    const struct value *first = first_own_key(map);
    if (!is_at(r, &map->pos, '{') && first) /* without braces it begins where its first key does */
        map->pos = first->pos;
    map->pos.end = r->last_end;
    *ret = map;
    return NULL;
}

/* *ret stays NULL without an error when the parser gave up: its own complaint is then fetched once,
 * at the top. */
static err *read_node(struct reader *r, struct fy_event *e, struct value **ret)
{
    err *failure = NULL;
    if (++r->depth > MAX_DEPTH)
        return err_new(ERR_INVALID, "nested more than %d levels deep", MAX_DEPTH);
    switch ((int)e->type) {
    case FYET_SCALAR:
        failure = read_scalar(r, e, ret);
        break;
    case FYET_ALIAS:
        failure = read_alias(r, e, ret);
        break;
    case FYET_SEQUENCE_START:
        failure = read_list(r, e, ret);
        break;
    case FYET_MAPPING_START:
        failure = read_map(r, e, ret);
        break;
    default:
        failure = err_new(ERR_INVALID, "unexpected end of a node");
        break;
    }
    r->depth--;
    return failure;
}

static err *read_stream(struct reader *r, struct value **ret)
{
    size_t documents = 0;
    struct fy_event *e;
    while ((e = next_event(r))) {
        int type = (int)e->type;
        err *failure = NULL;
        if (type == FYET_DOCUMENT_START && ++documents > 1)
            failure =
                err_new(ERR_INVALID,
                        "expected a single document in the stream, but found another document");
        else if (type == FYET_SCALAR || type == FYET_ALIAS || type == FYET_SEQUENCE_START ||
                 type == FYET_MAPPING_START)
            failure = read_node(r, e, ret);
        fy_parser_event_free(r->parser, e);
        TRY(failure);
    }
    return NULL;
}

/* Where a line and column of what the parser saw are in it. */
static size_t seen_at(const struct reader *r, int line, int column)
{
    struct str text = r->seen, passed;
    while (--line > 0 && str_split(&text, '\n', &passed))
        ;
    size_t at = text.len ? (size_t)(text.ptr - r->seen.ptr) : r->seen.len;
    while (--column > 0 && at < r->seen.len && r->seen.ptr[at] != '\n')
        utf8_next(r->seen, &at);
    return at;
}

static err *parser_error(struct reader *r, struct fy_diag *diag)
{
    void *at = NULL;
    const struct fy_diag_error *first = fy_diag_errors_iterate(diag, &at);
    if (!first)
        return err_new(ERR_INVALID, "malformed YAML");
    struct value_pos pos = {.line = (uint32_t)first->line, .col = (uint32_t)first->column};
    if (r->mends.len)
        pos.col = original_column(
            r, yaml_mend_original(&r->mends, seen_at(r, first->line, first->column)));
    r->failed_in = pos.line;
    return complain(first->msg, &pos);
}

static err *parse(struct reader *r, struct fy_diag *diag, struct value **ret)
{
    *ret = NULL;
    if (fy_parser_set_string(r->parser, r->seen.ptr ? r->seen.ptr : "", r->seen.len) != 0)
        return err_new(ERR_INVALID, "malformed YAML");
    TRY(read_stream(r, ret));
    if (fy_parser_get_stream_error(r->parser))
        return parser_error(r, diag);
    if (!*ret)
        *ret = value_null(r->arena);
    return NULL;
}

/* libfyaml 0.7 puts a key away twice when it refuses the tab behind its colon in "? a:\t- b", and
 * would free it twice. */
static bool may_be_freed(const struct reader *r, struct fy_diag *diag)
{
    const struct fy_diag_error *error;
    for (void *at = NULL; (error = fy_diag_errors_iterate(diag, &at));)
        if (strstr(error->msg, "cannot use tab"))
            return !memchr(r->seen.ptr, '?', r->seen.len);
    return true;
}

static void end_parser(struct reader *r, struct fy_diag *diag)
{
    if (may_be_freed(r, diag)) {
        fy_parser_destroy(r->parser);
        fy_diag_destroy(diag);
    } else {
        mem_abandon(r->parser);
    }
}

/* One try; `seen` is what the parser sees, r->text the original. */
static err *parse_with(struct reader *r, struct str seen, struct value **ret)
{
    r->seen = seen;
    /* Complaints are collected, not written: a file would be asked whether it is a terminal. */
    struct fy_diag_cfg diag_cfg = {.fp = NULL, .level = FYET_ERROR, .module_mask = ~0u};
    struct fy_diag *diag = fy_diag_create(&diag_cfg);
    if (!diag)
        BUG("no diagnostics for YAML");
    fy_diag_set_collect_errors(diag, true);
    struct fy_parse_cfg cfg = {.flags = FYPCF_QUIET | FYPCF_DEFAULT_VERSION_1_2, .diag = diag};
    r->parser = fy_parser_create(&cfg);
    if (!r->parser)
        BUG("no YAML parser");
    err *e = parse(r, diag, ret);
    end_parser(r, diag);
    map_release(&r->anchors);
    return e;
}

/* Things that DVC's loader reads and the parser may not. */
static bool may_be_mended(const err *e)
{
    return strstr(err_message(e), "node content") || strstr(err_message(e), "wrongly indented");
}

static err *read_text(struct str text, struct arena *a, bool as_written, struct value **ret)
{
    struct reader r = {.arena = a, .text = text, .anchors = MAP_INIT, .as_written = as_written};
    struct value *doc = NULL;
    scoped(sb) struct sb mended = SB_INIT;
    TRY(yaml_allowed_check(text));
    err *e = parse_with(&r, text, &doc);
    if (e && may_be_mended(e))
        yaml_mend(text, a, &mended, &r.mends);
    if (r.mends.len) {
        const uint32_t first = r.failed_in;
        r.depth = r.flow_level = 0;
        r.expanded = r.last_end = r.failed_in = 0;
        err *again = parse_with(&r, sb_str(&mended), &doc);
        const bool is_worse = again && r.failed_in && r.failed_in < first;
        err_free(is_worse ? again : e);
        e = is_worse ? e : again;
    }
    TRY(e);
    *ret = doc;
    return NULL;
}

err *yaml_read(struct str text, struct arena *a, struct value **ret)
{
    TRY(value_check_text(text));
    return yaml_block_read(text, a, ret) ? NULL : read_text(text, a, false, ret);
}

err *yaml_read_as_written(struct str text, struct arena *a, struct value **ret)
{
    TRY(value_check_text(text));
    return read_text(text, a, true, ret);
}

bool yaml_has_conflict_markers(struct str text)
{
    struct str line;
    while (str_split(&text, '\n', &line))
        if (str_starts(line, "<<<<<<< ") || str_starts(line, ">>>>>>> ") ||
            str_starts(line, "======= ") || str_is(line, "======="))
            return true;
    return false;
}
