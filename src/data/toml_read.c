#include "data/toml_read.h"

#include "base/utf8.h"
#include "data/toml_scan.h"

enum {
    MAX_DEPTH = 100, /* arrays and inline tables inside of each other; tomlkit's limit */
    MAX_PARTS = 100, /* of one key; tomlkit's limit */
    MAX_OPEN = 500,  /* parts of all keys around a value: tomlkit fails there, too */
};

/* Every map and list of ours is one of these. */
struct table {
    struct value v; /* first: one may be taken for the other */
    enum toml_how how;
};

struct reader {
    struct toml_scan scan;
    struct value *doc;
    struct value *section; /* the table of the last header */
    size_t open;           /* parts of the keys whose values are being read */
    struct toml_statements *statements;
};

enum toml_how toml_how(const struct value *v)
{
    return v->kind == VALUE_MAP || v->kind == VALUE_LIST ? ((const struct table *)v)->how
                                                         : TOML_VALUE;
}

static void set_how(struct value *v, enum toml_how how)
{
    ((struct table *)v)->how = how;
}

static struct value *make(struct reader *r, enum value_kind kind, enum toml_how how, size_t start)
{
    struct table *t = arena_new(r->scan.arena, struct table);
    t->v.kind = kind;
    t->v.pos = toml_scan_pos(&r->scan, start);
    t->how = how;
    return &t->v;
}

/* --- keys --- */

static bool is_bare(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

static err *read_quoted_part(struct toml_scan *s, struct sb *out)
{
    size_t start = s->at;
    bool multiline;
    TRY(toml_scan_string(s, &multiline, out));
    if (multiline)
        return toml_complain(s, "a key on several lines", start);
    if (memchr(out->buf, '\0', out->len))
        return toml_complain(s, "a key with a NUL", start);
    return NULL;
}

static err *read_part(struct toml_scan *s, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    size_t start = s->at;
    if (toml_scan_peek(s) == '"' || toml_scan_peek(s) == '\'') {
        TRY(read_quoted_part(s, &text));
    } else {
        while (is_bare(toml_scan_peek(s)))
            s->at++;
        if (s->at == start)
            return toml_complain(s, "expected a key", start);
        sb_add_str(&text, str_sub(s->text, start, s->at));
    }
    struct value *v = value_strn(s->arena, text.buf, text.len);
    v->pos = toml_scan_pos(s, start);
    v->pos.end = s->at;
    *ret = v;
    return NULL;
}

struct parts {
    struct value **at;
    size_t len, cap;
};

/* a."b".c */
static err *read_key(struct toml_scan *s, struct parts *ret)
{
    size_t end;
    do {
        struct value *part = NULL;
        s->at += ret->len ? 1 : 0; /* the dot */
        toml_scan_blanks(s);
        if (ret->len == MAX_PARTS)
            return toml_complain(s, "a key of too many parts", s->at);
        TRY(read_part(s, &part));
        arena_push(s->arena, ret, part);
        end = s->at;
        toml_scan_blanks(s);
    } while (toml_scan_peek(s) == '.');
    s->at = end;
    return NULL;
}

static void put(struct reader *r, struct value *map, struct value *part, struct value *val)
{
    value_set(r->scan.arena, map, part->s, val)->key_node = part;
}

/* The table that a dotted key of `table` goes through at `part`. */
static err *enter_dotted(struct reader *r, struct value *table, struct value *part,
                         struct value **ret)
{
    struct value *next = value_find(table, part->s);
    if (!next) {
        next = make(r, VALUE_MAP, TOML_DOTTED, part->pos.start);
        put(r, table, part, next);
    } else if (toml_how(next) != TOML_DOTTED && toml_how(next) != TOML_IMPLIED) {
        return toml_complain(&r->scan, "the key is defined already", part->pos.start);
    }
    set_how(next, TOML_DOTTED);
    *ret = next;
    return NULL;
}

/* --- values --- */

static err *read_value(struct reader *r, struct value **ret);

static err *read_array(struct reader *r, struct value **ret)
{
    struct toml_scan *s = &r->scan;
    struct value *list = make(r, VALUE_LIST, TOML_VALUE, s->at++);
    for (;;) {
        struct value *item = NULL;
        TRY(toml_scan_gap(s));
        if (toml_scan_peek(s) == ']')
            break;
        TRY(read_value(r, &item));
        value_push(s->arena, list, item);
        TRY(toml_scan_gap(s));
        if (toml_scan_peek(s) == ']')
            break;
        if (toml_scan_peek(s) != ',')
            return toml_complain(s, "expected ',' or ']'", s->at);
        s->at++;
    }
    s->at++;
    *ret = list;
    return NULL;
}

static err *read_value_of(struct reader *r, const struct parts *key, struct value **ret)
{
    r->open += key->len;
    if (r->open > MAX_OPEN)
        return toml_complain(&r->scan, "nested too deeply", r->scan.at);
    TRY(read_value(r, ret));
    r->open -= key->len;
    return NULL;
}

/* key = value, in a line or in braces. */
static err *read_pair(struct reader *r, struct value *table, struct toml_statement *ret)
{
    struct toml_scan *s = &r->scan;
    struct parts key = {0};
    struct value *val = NULL;
    toml_scan_blanks(s);
    ret->key = s->at;
    TRY(read_key(s, &key));
    ret->key_end = s->at;
    toml_scan_blanks(s);
    if (toml_scan_peek(s) != '=')
        return toml_complain(s, "expected '=' after a key", s->at);
    s->at++;
    toml_scan_blanks(s);
    for (size_t i = 0; i + 1 < key.len; i++)
        TRY(enter_dotted(r, table, key.at[i], &table));
    struct value *last = key.at[key.len - 1];
    if (value_find(table, last->s))
        return toml_complain(s, "the key is defined already", last->pos.start);
    TRY(read_value_of(r, &key, &val));
    put(r, table, last, val);
    ret->val = val;
    return NULL;
}

static void note(struct reader *r, const struct toml_statement *st)
{
    if (r->statements)
        arena_push(r->scan.arena, r->statements, *st);
}

static err *read_inline_table(struct reader *r, struct value **ret)
{
    struct toml_scan *s = &r->scan;
    struct value *map = make(r, VALUE_MAP, TOML_INLINE, s->at++);
    struct toml_statement pair = {.kind = TOML_PAIR, .table = map};
    for (;;) {
        TRY(toml_scan_gap(s));
        if (toml_scan_peek(s) == '}')
            break;
        TRY(read_pair(r, map, &pair));
        pair.start = pair.key;
        pair.end = s->at;
        note(r, &pair);
        TRY(toml_scan_gap(s));
        if (toml_scan_peek(s) == '}')
            break;
        if (toml_scan_peek(s) != ',')
            return toml_complain(s, "expected ',' or '}'", s->at);
        s->at++;
    }
    s->at++;
    *ret = map;
    return NULL;
}

static err *read_nested(struct reader *r, struct value **ret)
{
    if (++r->scan.depth > MAX_DEPTH)
        return toml_complain(&r->scan, "nested too deeply", r->scan.at);
    TRY(toml_scan_peek(&r->scan) == '[' ? read_array(r, ret) : read_inline_table(r, ret));
    r->scan.depth--;
    (*ret)->flow = true;
    return NULL;
}

static err *read_text(struct reader *r, struct value **ret)
{
    scoped(sb) struct sb text = SB_INIT;
    bool multiline;
    TRY(toml_scan_string(&r->scan, &multiline, &text));
    *ret = value_strn(r->scan.arena, text.buf, text.len);
    return NULL;
}

static bool take_word(struct toml_scan *s, const char *word)
{
    if (!str_starts(str_sub(s->text, s->at, s->text.len), word))
        return false;
    s->at += strlen(word);
    return true;
}

static err *read_any(struct reader *r, struct value **ret)
{
    struct toml_scan *s = &r->scan;
    char c = toml_scan_peek(s);
    if (c == '[' || c == '{')
        return read_nested(r, ret);
    if (c == '"' || c == '\'')
        return read_text(r, ret);
    if (take_word(s, "true") || take_word(s, "false")) {
        *ret = value_bool(s->arena, c == 't');
        return NULL;
    }
    return toml_scan_number(s, ret);
}

static err *read_value(struct reader *r, struct value **ret)
{
    struct value_pos pos = toml_scan_pos(&r->scan, r->scan.at);
    TRY(read_any(r, ret));
    pos.end = r->scan.at;
    (*ret)->pos = pos;
    return NULL;
}

/* --- headers --- */

static err *defined_twice(struct reader *r, const struct value *part)
{
    return toml_complain(&r->scan, "the table is defined already", part->pos.start);
}

/* The table that a header goes through at `part`: of an array of tables its last one. */
static err *enter_header(struct reader *r, struct value *table, struct value *part,
                         struct value **ret)
{
    struct value *next = value_find(table, part->s);
    if (!next) {
        next = make(r, VALUE_MAP, TOML_IMPLIED, part->pos.start);
        put(r, table, part, next);
    } else if (toml_how(next) == TOML_ARRAY) {
        next = next->list.items[next->list.len - 1];
    } else if (toml_how(next) == TOML_VALUE || toml_how(next) == TOML_INLINE) {
        return toml_complain(&r->scan, "the key is defined already", part->pos.start);
    }
    *ret = next;
    return NULL;
}

static err *define_table(struct reader *r, struct value *parent, struct value *part)
{
    struct value *v = value_find(parent, part->s);
    if (!v) {
        v = make(r, VALUE_MAP, TOML_HEADER, part->pos.start);
        put(r, parent, part, v);
    } else if (toml_how(v) != TOML_IMPLIED) {
        return defined_twice(r, part);
    }
    set_how(v, TOML_HEADER);
    r->section = v;
    return NULL;
}

static err *define_item(struct reader *r, struct value *parent, struct value *part)
{
    struct value *list = value_find(parent, part->s);
    if (!list) {
        list = make(r, VALUE_LIST, TOML_ARRAY, part->pos.start);
        put(r, parent, part, list);
    } else if (toml_how(list) != TOML_ARRAY) {
        return defined_twice(r, part);
    }
    r->section = make(r, VALUE_MAP, TOML_HEADER, part->pos.start);
    value_push(r->scan.arena, list, r->section);
    return NULL;
}

/* [a.b] or [[a.b]]; the brackets of an array touch each other. */
static err *read_header(struct reader *r, struct toml_statement *ret)
{
    struct toml_scan *s = &r->scan;
    struct value *table = r->doc;
    struct parts key = {0};
    bool array = take_word(s, "[[");
    s->at += array ? 0 : 1;
    toml_scan_blanks(s);
    ret->key = s->at;
    TRY(read_key(s, &key));
    ret->key_end = s->at;
    toml_scan_blanks(s);
    if (!take_word(s, array ? "]]" : "]"))
        return toml_complain(s, "expected the end of a table's name", s->at);
    for (size_t i = 0; i + 1 < key.len; i++)
        TRY(enter_header(r, table, key.at[i], &table));
    struct value *last = key.at[key.len - 1];
    TRY(array ? define_item(r, table, last) : define_table(r, table, last));
    ret->kind = TOML_SECTION;
    ret->val = r->section;
    return NULL;
}

/* --- the document --- */

static err *read_statement(struct reader *r)
{
    struct toml_scan *s = &r->scan;
    struct toml_statement st = {.start = s->at, .table = r->section};
    toml_scan_blanks(s);
    if (toml_scan_ended(s) || toml_scan_at_break(s) || toml_scan_peek(s) == '#')
        return toml_scan_line_end(s);
    if (toml_scan_peek(s) == '[')
        TRY(read_header(r, &st));
    else
        TRY(read_pair(r, r->section, &st));
    TRY(toml_scan_line_end(s));
    st.table = r->section;
    st.end = s->at;
    note(r, &st);
    return NULL;
}

static err *read_document(struct reader *r)
{
    if (!utf8_is_valid(r->scan.text))
        return err_new(ERR_INVALID, "not valid UTF-8");
    r->doc = r->section = make(r, VALUE_MAP, TOML_IMPLIED, 0);
    while (!toml_scan_ended(&r->scan))
        TRY(read_statement(r));
    return NULL;
}

err *toml_read_statements(struct str text, struct arena *a, struct value **ret,
                          struct toml_statements *ret_statements)
{
    struct reader r = {.scan = {.text = text, .arena = a}, .statements = ret_statements};
    TRY(value_check_text(text));
    TRY(read_document(&r));
    *ret = r.doc;
    return NULL;
}

err *toml_read(struct str text, struct arena *a, struct value **ret)
{
    return toml_read_statements(text, a, ret, NULL);
}
