#include "data/pylit_edit.h"

#include "data/in_place.h"
#include "data/keypath.h"
#include "data/pylit_read.h"

#include <math.h>

static const struct in_place pylit = {"Python", pylit_read, NULL};

/* Something that stands in the text in one piece, as classes do not. */
static bool has_place(const struct value *v)
{
    return v->pos.line > 0;
}

/* --- spelling --- */

/* In double quotes when those are wanted and nothing has to be escaped for it. */
static void write_text(const struct value *v, char quote, struct sb *out)
{
    scoped(sb) struct sb plain = SB_INIT;
    value_py_repr(v, &plain);
    if (quote == '"' && plain.buf[0] == '\'' && !strchr(plain.buf, '"'))
        plain.buf[0] = plain.buf[plain.len - 1] = '"';
    sb_add_str(out, sb_str(&plain));
}

static err *write_value(const struct value *v, char quote, struct sb *out);

static err *write_items(const struct value *v, char quote, struct sb *out)
{
    static const char *const open[] = {"[", "(", "{"}, *const close[] = {"]", ")", "}"};
    if (v->form == VALUE_FORM_SET && !v->list.len) {
        sb_add(out, "set()");
        return NULL;
    }
    sb_add(out, open[v->form]);
    for (size_t i = 0; i < v->list.len; i++) {
        sb_add(out, i ? ", " : "");
        TRY(write_value(v->list.items[i], quote, out));
    }
    sb_add(out, v->form == VALUE_FORM_TUPLE && v->list.len == 1 ? "," : "");
    sb_add(out, close[v->form]);
    return NULL;
}

static err *write_pair(const struct value_pair *p, char quote, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    if (p->key_node && p->key_node->kind != VALUE_STR)
        TRY(write_value(p->key_node, quote, out));
    else
        write_text(value_strz(&a, p->key), quote, out);
    sb_add(out, ": ");
    return write_value(p->val, quote, out);
}

static err *write_value(const struct value *v, char quote, struct sb *out)
{
    if (v->kind == VALUE_LIST)
        return write_items(v, quote, out);
    if (v->kind == VALUE_FLOAT && isnan(v->f))
        return err_new(ERR_UNSUPPORTED, "Python has no literal for NaN");
    if (v->kind == VALUE_FLOAT && isinf(v->f)) {
        sb_add(out, v->f < 0 ? "-1e999" : "1e999");
        return NULL;
    }
    if (v->kind != VALUE_MAP) {
        write_text(v, quote, out);
        return NULL;
    }
    sb_add_char(out, '{');
    for (size_t i = 0; i < v->map.len; i++) {
        sb_add(out, i ? ", " : "");
        TRY(write_pair(&v->map.pairs[i], quote, out));
    }
    sb_add_char(out, '}');
    return NULL;
}

/* The quotes of a text, or of the first one in a collection. */
static char quote_of(struct str text, const struct value *v)
{
    struct str s = str_sub(text, v->pos.start, v->pos.end);
    ptrdiff_t one = str_find(s, '\''), two = str_find(s, '"');
    return two >= 0 && (one < 0 || two < one) ? '"' : '\'';
}

/* --- the result --- */

/* What reading gives of a value that was written. */
static err *as_read(const struct value *val, struct arena *a, struct value **ret)
{
    scoped(sb) struct sb line = SB_INIT;
    struct value *doc = NULL;
    sb_add(&line, "x = ");
    TRY(write_value(val, '\'', &line));
    TRY(pylit_read(sb_str(&line), a, &doc));
    *ret = value_find(doc, "x");
    return *ret ? NULL : in_place_refuse(&pylit, "no constant");
}

/* --- set --- */

err *pylit_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                    struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb spelled = SB_INIT, fresh = SB_INIT;
    struct value *doc = NULL, *wanted = NULL;
    struct keypath_spot spot;
    TRY(pylit_read(text, &a, &doc));
    if (!keypath_spot(doc, path, depth, &spot))
        return in_place_no_key();
    struct value *old = *keypath_slot(&spot), *put = value_copy(&a, val);
    if (!has_place(old))
        return in_place_refuse(&pylit, "a class gives way to no value");
    if (old->kind == VALUE_LIST && put->kind == VALUE_LIST)
        put->form = old->form;
    TRY(as_read(put, &a, &wanted));
    TRY(write_value(put, quote_of(text, old), &spelled));
    sb_add_str(&fresh, text);
    sb_splice(&fresh, old->pos.start, old->pos.end - old->pos.start, sb_str(&spelled));
    *keypath_slot(&spot) = wanted;
    return in_place_finish(&pylit, &a, doc, sb_str(&fresh), out);
}

/* --- entries of dicts --- */

static size_t skip_in_line(struct str text, size_t at)
{
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t'))
        at++;
    return at;
}

/* Behind the comment that ends a line, when nothing else follows on it; 0 otherwise. */
static size_t line_end(struct str text, size_t at)
{
    size_t end = skip_in_line(text, at);
    while (end < text.len && text.ptr[end] != '\n' && text.ptr[end] != '\r') {
        if (text.ptr[skip_in_line(text, at)] != '#')
            return 0;
        end++;
    }
    return end;
}

/* The entry on a line of its own below the last one, whose comment and comma stay; false when the
 * last one has no line of its own. */
static bool put_below(struct str text, const struct value_pair *last, struct str gap,
                      struct str entry, struct sb *fresh)
{
    size_t end = last->val->pos.end, comma = skip_in_line(text, end);
    bool has_comma = comma < text.len && text.ptr[comma] == ',';
    size_t at = line_end(text, has_comma ? comma + 1 : end);
    if (str_find(gap, '\n') < 0 || !at)
        return false;
    sb_splice(fresh, at, 0, has_comma ? STR_LIT(",") : STR_NONE);
    sb_splice(fresh, at, 0, entry);
    sb_splice(fresh, at, 0, gap);
    sb_splice(fresh, end, 0, has_comma ? STR_NONE : STR_LIT(","));
    return true;
}

/* The text with an entry behind the last one of a dict, laid out as that one is. */
static err *put_entry(struct str text, const struct value *map, const struct value_pair *pair,
                      struct sb *fresh)
{
    scoped(sb) struct sb entry = SB_INIT;
    const struct value_pair *last = in_place_last_pair(map);
    TRY(write_pair(pair, last ? quote_of(text, last->key_node) : '\'', &entry));
    sb_add_str(fresh, text);
    if (!last) {
        sb_splice(fresh, map->pos.start + 1, 0, sb_str(&entry));
        return NULL;
    }
    struct str gap = in_place_gap_before(text, last->key_node->pos.start);
    if (put_below(text, last, gap, sb_str(&entry), fresh))
        return NULL;
    size_t end = last->val->pos.end;
    sb_splice(fresh, end, 0, sb_str(&entry));
    sb_splice(fresh, end, 0, gap.len ? gap : STR_LIT(" "));
    sb_splice(fresh, end, 0, STR_LIT(","));
    return NULL;
}

err *pylit_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                    struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct value *doc = NULL, *wanted = NULL;
    struct keypath_spot spot;
    size_t known = depth ? depth - 1 : 0;
    TRY(pylit_read(text, &a, &doc));
    while (known && !keypath_spot(doc, path, known, &spot))
        known--;
    struct value *map = known ? *keypath_slot(&spot) : doc;
    if (map->kind != VALUE_MAP || !depth)
        return in_place_no_key();
    if (value_find(map, path[known]))
        return in_place_key_exists();
    if (!has_place(map))
        return in_place_refuse(&pylit, "names are not added");
    TRY(as_read(keypath_nest(path + known, depth - known, value_copy(&a, val), &a), &a, &wanted));
    struct value_pair pair = {.key = path[known], .val = wanted};
    TRY(put_entry(text, map, &pair, &fresh));
    value_set(&a, map, path[known], wanted);
    return in_place_finish(&pylit, &a, doc, sb_str(&fresh), out);
}

/* From the key to the next one; of the last entry from the value before it; of the only one the
 * entry alone. */
static void cut_entry(const struct value_pair *p, struct sb *text)
{
    struct str t = sb_str(text);
    size_t start = p->key_node->pos.start, end = p->val->pos.end, behind = end;
    size_t before = start - in_place_gap_before(t, start).len;
    while (behind < t.len && in_place_is_gap(t.ptr[behind]))
        behind++;
    if (behind < t.len && t.ptr[behind] == ',') {
        end = behind + 1;
        while (end < t.len && in_place_is_gap(t.ptr[end]))
            end++;
        if (end < t.len && t.ptr[end] == '}') /* the break before the brace stays */
            end -= in_place_gap_before(t, end).len;
        if (end < t.len && in_place_is_gap(t.ptr[end]))
            start = before;
    } else if (before && t.ptr[before - 1] == ',') {
        start = before - 1;
    }
    sb_splice(text, start, end - start, STR_NONE);
}

err *pylit_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb fresh = SB_INIT;
    struct value *doc = NULL;
    struct keypath_spot spot;
    TRY(pylit_read(text, &a, &doc));
    if (!keypath_spot(doc, path, depth, &spot))
        return in_place_no_key();
    if (spot.parent->kind != VALUE_MAP)
        return in_place_refuse(&pylit, "items of lists are not removed one by one");
    if (!has_place(spot.parent))
        return in_place_refuse(&pylit, "names are not removed");
    sb_add_str(&fresh, text);
    cut_entry(&spot.parent->map.pairs[spot.place], &fresh);
    value_unset(spot.parent, path[depth - 1]);
    return in_place_finish(&pylit, &a, doc, sb_str(&fresh), out);
}
