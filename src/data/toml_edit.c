#include "data/toml_edit.h"

#include "base/vec.h"
#include "data/in_place.h"
#include "data/keypath.h"
#include "data/toml_lines.h"
#include "data/toml_read.h"
#include "data/toml_write.h"

static const struct in_place toml = {"TOML", toml_read, NULL};

/* A text with what was read of it, and the values along a path: nodes[0] is the document. */
struct edit {
    struct arena *arena;
    struct str text;
    const char *eol;
    struct value *doc;
    struct toml_statements statements;
    const char *const *path;
    struct value **nodes;
    size_t known; /* how many components of the path exist */
};

static err *open_text(struct str text, const char *const *path, size_t depth, struct arena *a,
                      struct edit *ret)
{
    struct edit e = {.arena = a, .text = text, .eol = "\n", .path = path};
    struct keypath_spot spot;
    ptrdiff_t lf = str_find(text, '\n');
    TRY(toml_read_statements(text, a, &e.doc, &e.statements));
    if (lf > 0 && text.ptr[lf - 1] == '\r')
        e.eol = "\r\n";
    e.nodes = arena_array(a, depth + 1, sizeof(struct value *));
    e.nodes[0] = e.doc;
    while (e.known < depth && keypath_spot(e.nodes[e.known], path + e.known, 1, &spot))
        e.nodes[++e.known] = *keypath_slot(&spot);
    *ret = e;
    return NULL;
}

static bool contains(const struct value *v, const struct value *wanted)
{
    if (v == wanted)
        return true;
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        if (contains(v->list.items[i], wanted))
            return true;
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        if (contains(v->map.pairs[i].val, wanted))
            return true;
    return false;
}

/* Where keys of nodes[at] are written: the nearest table at or above it that is not made of dotted
 * keys. */
static size_t carrier(const struct edit *e, size_t at)
{
    while (at && toml_how(e->nodes[at]) == TOML_DOTTED)
        at--;
    return at;
}

/* --- add --- */

static void write_path(const char *const *parts, size_t n, struct sb *out)
{
    for (size_t i = 0; i < n; i++) {
        sb_add(out, i ? "." : "");
        toml_write_key(parts[i], out);
    }
}

static err *write_pair(const char *const *parts, size_t n, const struct value *val, struct sb *out)
{
    write_path(parts, n, out);
    sb_add(out, " = ");
    return toml_write(val, out);
}

/* Whole lines at `at`, on a line of their own also behind a last line without a break. */
static void insert_lines(struct edit *e, size_t at, const struct sb *lines, struct sb *out)
{
    scoped(sb) struct sb block = SB_INIT;
    if (at && at == e->text.len && toml_lines_start(e->text, at) != at)
        sb_add(&block, e->eol);
    sb_add_str(&block, sb_str(lines));
    sb_add_str(out, e->text);
    sb_splice(out, at, 0, sb_str(&block));
}

/* The last place in braces behind which a pair may stand. */
static size_t last_pair_end(const struct edit *e, const struct value *map)
{
    size_t end = 0;
    vec_each (&e->statements, st)
        if (st->kind == TOML_PAIR && st->table == map)
            end = MAX(end, st->end);
    return end;
}

static err *add_in_braces(struct edit *e, size_t at, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb pair = SB_INIT;
    const struct value *map = e->nodes[at];
    size_t end = last_pair_end(e, map);
    sb_add(&pair, end ? ", " : "");
    TRY(write_pair(e->path + at, e->known - at + 1, val, &pair));
    sb_add_str(out, e->text);
    sb_splice(out, end ? end : map->pos.start + 1, 0, sb_str(&pair));
    return NULL;
}

/* The last statement of a kind in a table's section, or one that is about `of` when that is not
 * NULL. */
static const struct toml_statement *last_of(const struct edit *e, enum toml_statement_kind kind,
                                            const struct value *table, const struct value *of)
{
    const struct toml_statement *last = NULL;
    vec_each (&e->statements, st)
        if (st->kind == kind && (!table || st->table == table) && (!of || contains(of, st->val)))
            last = st;
    return last;
}

/* The first line that says something about `v`; NULL when there is none. */
static const struct toml_statement *first_of(const struct edit *e, const struct value *v)
{
    vec_each (&e->statements, st)
        if (st->kind != TOML_PAIR && contains(v, st->val))
            return st;
    return NULL;
}

/* The first keys of the document go before its first table. */
static void add_on_top(struct edit *e, struct sb *line, struct sb *out)
{
    const struct toml_statement *first = first_of(e, e->doc);
    if (first)
        sb_add(line, e->eol);
    insert_lines(e, first ? toml_lines_comments_above(e->text, first->start) : e->text.len, line,
                 out);
}

/* A line in the section of nodes[at], beside the other dotted keys of the same table. */
static err *add_line(struct edit *e, size_t at, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb line = SB_INIT;
    const struct value *table = e->nodes[at];
    const struct toml_statement *behind =
        last_of(e, TOML_KEY, table, at < e->known ? e->nodes[e->known] : NULL);
    if (!behind)
        behind = last_of(e, TOML_SECTION, table, table);
    if (behind)
        sb_add_str(&line, toml_lines_indent(e->text, behind->start));
    TRY(write_pair(e->path + at, e->known - at + 1, val, &line));
    sb_add(&line, e->eol);
    if (behind)
        insert_lines(e, behind->end, &line, out);
    else
        add_on_top(e, &line, out);
    return NULL;
}

/* [a.b: the components of the path without the places in arrays of tables. */
static void open_header(struct edit *e, size_t depth, struct sb *out)
{
    sb_add_char(out, '[');
    for (size_t i = 0, n = 0; i < depth; i++) {
        if (i <= e->known && e->nodes[i]->kind == VALUE_LIST)
            continue;
        sb_add(out, n++ ? "." : "");
        toml_write_key(e->path[i], out);
    }
}

/* A table that only its children's headers name gets one of its own before them. */
static err *add_with_header(struct edit *e, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb lines = SB_INIT;
    const struct toml_statement *first = first_of(e, e->nodes[e->known]);
    open_header(e, e->known, &lines);
    sb_addf(&lines, "]%s", e->eol);
    TRY(write_pair(e->path + e->known, 1, val, &lines));
    sb_addf(&lines, "%s%s", e->eol, e->eol);
    insert_lines(e, toml_lines_comments_above(e->text, first->start), &lines, out);
    return NULL;
}

/* Where what belongs to a table ends. */
static size_t table_end(const struct edit *e, const struct value *table)
{
    size_t end = 0;
    if (table == e->doc)
        return e->text.len;
    vec_each (&e->statements, st)
        if (st->kind != TOML_PAIR && contains(table, st->val))
            end = st->end;
    return end;
}

static bool is_full_map(const struct value *v)
{
    return v->kind == VALUE_MAP && v->map.len;
}

/* A map as a table of its own behind all that its parent holds. */
static err *add_section(struct edit *e, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb lines = SB_INIT;
    size_t at = table_end(e, e->nodes[e->known]);
    if (at && !toml_lines_is_blank(e->text, toml_lines_before(e->text, at)))
        sb_add(&lines, e->eol);
    open_header(e, e->known + 1, &lines);
    while (val->map.len == 1 && is_full_map(val->map.pairs[0].val)) {
        sb_add_char(&lines, '.');
        toml_write_key(val->map.pairs[0].key, &lines);
        val = val->map.pairs[0].val;
    }
    sb_addf(&lines, "]%s", e->eol);
    for (size_t i = 0; i < val->map.len; i++) {
        TRY(write_pair(&val->map.pairs[i].key, 1, val->map.pairs[i].val, &lines));
        sb_add(&lines, e->eol);
    }
    insert_lines(e, at, &lines, out);
    return NULL;
}

static err *add_value(struct edit *e, size_t depth, const struct value *val, struct sb *out)
{
    const struct value *parent = e->nodes[e->known];
    size_t at = carrier(e, e->known);
    struct value *leaf =
        keypath_nest(e->path + e->known, depth - e->known, value_copy(e->arena, val), e->arena);
    if (parent->kind != VALUE_MAP)
        return in_place_no_key();
    if (toml_how(e->nodes[at]) == TOML_INLINE)
        return add_in_braces(e, at, leaf, out);
    if (at == e->known && is_full_map(leaf))
        return add_section(e, leaf, out);
    if (at == e->known && at && toml_how(parent) == TOML_IMPLIED)
        return add_with_header(e, leaf, out);
    return add_line(e, at, leaf, out);
}

/* --- remove --- */

/* Behind a header, the keys of its section and the blank lines that follow. */
static size_t section_end(const struct edit *e, const struct toml_statement *st)
{
    const struct toml_statement *last = last_of(e, TOML_KEY, st->val, NULL);
    size_t end = last ? last->end : st->end;
    while (toml_lines_is_blank(e->text, end))
        end = toml_lines_next(e->text, end);
    return end;
}

/* The text without the lines that say something about `v`. */
static void cut_lines(const struct edit *e, const struct value *v, struct sb *out)
{
    size_t kept = 0;
    bool section = false;
    vec_each (&e->statements, st) {
        if (st->kind == TOML_PAIR || !contains(v, st->val))
            continue;
        section |= st->kind == TOML_SECTION;
        if (st->start > kept)
            sb_add_str(out, str_sub(e->text, kept, st->start));
        kept = MAX(kept, st->kind == TOML_SECTION ? section_end(e, st) : st->end);
    }
    sb_add_str(out, str_sub(e->text, kept, e->text.len));
    while (section && kept == e->text.len && out->len) { /* blank lines at the end of the text */
        size_t last = toml_lines_before(sb_str(out), out->len);
        if (!toml_lines_is_blank(sb_str(out), last))
            break;
        sb_truncate(out, last);
    }
}

/* From the pair to the next one; of the last pair from the comma before it; of the only one the
 * pair alone. */
static void cut_pair(const struct toml_statement *st, struct sb *text)
{
    struct str t = sb_str(text);
    size_t start = st->start, end = st->end, behind = end, before = start;
    while (behind < t.len && strchr(" \t\r\n", t.ptr[behind]))
        behind++;
    while (before && strchr(" \t\r\n", t.ptr[before - 1]))
        before--;
    if (behind < t.len && t.ptr[behind] == ',') {
        end = behind + 1;
        while (end < t.len && (t.ptr[end] == ' ' || t.ptr[end] == '\t'))
            end++;
    } else if (before && t.ptr[before - 1] == ',') {
        start = before - 1;
    }
    sb_splice(text, start, end - start, STR_NONE);
}

/* The text without what says something about the path's last node. */
static void cut_value(const struct edit *e, struct sb *out)
{
    const struct value *v = e->nodes[e->known], *holder = e->nodes[carrier(e, e->known - 1)];
    if (toml_how(holder) != TOML_INLINE) {
        cut_lines(e, v, out);
        return;
    }
    sb_add_str(out, e->text);
    for (size_t i = e->statements.len; i-- > 0;) { /* from the end: places before stay */
        const struct toml_statement *st = &e->statements.at[i];
        if (st->kind == TOML_PAIR && st->table == holder && contains(v, st->val))
            cut_pair(st, out);
    }
}

/* Is there a parent that is gone with the value, because nothing else names it? */
static bool parent_goes(const struct edit *e)
{
    const struct value *parent = e->nodes[e->known - 1];
    enum toml_how how = toml_how(parent);
    return parent != e->doc && parent->map.len == 1 && (how == TOML_DOTTED || how == TOML_IMPLIED);
}

static err *remove_value(struct edit *e, bool keep_parent, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    if (e->nodes[e->known - 1]->kind != VALUE_MAP)
        return in_place_refuse(&toml, "items of lists are not removed one by one");
    cut_value(e, &text);
    if (!keep_parent || !parent_goes(e)) {
        sb_add_str(out, sb_str(&text));
        return NULL;
    }
    struct edit rest;
    TRY(open_text(sb_str(&text), e->path, e->known - 1, e->arena, &rest));
    return add_value(&rest, e->known - 1, value_map(e->arena), out);
}

/* --- set --- */

/* 'text' instead of "text" where the old one was written so. */
static bool fits_single_quotes(struct str text, const struct value *old, const struct value *val)
{
    struct str was = str_sub(text, old->pos.start, old->pos.end);
    if (old->kind != VALUE_STR || val->kind != VALUE_STR || val->is_date || was.len < 3 ||
        was.ptr[0] != '\'' || was.ptr[1] == '\'')
        return false;
    for (size_t i = 0; i < val->s_len; i++)
        if ((unsigned char)val->s[i] < 0x20 || val->s[i] == '\'' || val->s[i] == 0x7F)
            return false;
    return true;
}

static err *swap(struct edit *e, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb spelled = SB_INIT;
    const struct value *old = e->nodes[e->known];
    if (fits_single_quotes(e->text, old, val))
        sb_addf(&spelled, "'%s'", val->s);
    else
        TRY(toml_write(val, &spelled));
    sb_add_str(out, e->text);
    sb_splice(out, old->pos.start, old->pos.end - old->pos.start, sb_str(&spelled));
    return NULL;
}

static err *set_value(struct edit *e, const struct value *val, struct sb *out)
{
    scoped(sb) struct sb without = SB_INIT;
    enum toml_how how = toml_how(e->nodes[e->known]);
    struct edit rest;
    if (how == TOML_VALUE || how == TOML_INLINE)
        return swap(e, val, out);
    TRY(remove_value(e, false, &without));
    TRY(open_text(sb_str(&without), e->path, e->known, e->arena, &rest));
    return add_value(&rest, e->known, val, out);
}

/* --- the interface --- */

/* What reading gives of a value that was written. */
static err *as_read(const struct value *val, struct arena *a, struct value **ret)
{
    scoped(sb) struct sb line = SB_INIT;
    struct value *doc = NULL;
    sb_add(&line, "x = ");
    TRY(toml_write(val, &line));
    TRY(toml_read(sb_str(&line), a, &doc));
    *ret = value_find(doc, "x");
    return NULL;
}

err *toml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct keypath_spot spot;
    struct value *as_wanted = NULL;
    struct edit e;
    TRY(open_text(text, path, depth, &a, &e));
    if (!depth || e.known < depth)
        return in_place_no_key();
    TRY(as_read(val, &a, &as_wanted));
    TRY(set_value(&e, val, &fresh));
    if (keypath_spot(e.doc, path, depth, &spot))
        *keypath_slot(&spot) = as_wanted;
    return in_place_finish(&toml, e.arena, e.doc, sb_str(&fresh), out);
}

err *toml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct value *as_wanted = NULL;
    struct edit e;
    TRY(open_text(text, path, depth, &a, &e));
    if (!depth || e.known == depth)
        return in_place_key_exists();
    TRY(as_read(val, &a, &as_wanted));
    TRY(add_value(&e, depth, val, &fresh));
    value_set(&a, e.nodes[e.known], path[e.known],
              keypath_nest(path + e.known, depth - e.known, as_wanted, &a));
    return in_place_finish(&toml, e.arena, e.doc, sb_str(&fresh), out);
}

err *toml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct edit e;
    TRY(open_text(text, path, depth, &a, &e));
    if (!depth || e.known < depth)
        return in_place_no_key();
    TRY(remove_value(&e, true, &fresh));
    value_unset(e.nodes[depth - 1], path[depth - 1]);
    return in_place_finish(&toml, e.arena, e.doc, sb_str(&fresh), out);
}
