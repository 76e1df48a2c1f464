/* Edits of random documents: each must be possible, read back as asked for, and touch no line
 * outside of the entry that changes.  The numbers are the same in every run. */
#include "base/vec.h"
#include "data/keypath.h"
#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "support/test.h"

struct maker {
    uint64_t state;
    struct arena *arena;
    struct sb out;
};

static size_t pick(struct maker *m, size_t n)
{
    m->state ^= m->state << 13;
    m->state ^= m->state >> 7;
    m->state ^= m->state << 17;
    return (size_t)(m->state % n);
}

static const char *const words[] = {"a",   "lr",    "two words", "it's", "#h",         "a: b",
                                    "- x", "1",     "true",      "null", "0.1",        "\xC3\xA9",
                                    "[y",  "{x",    "&a",        "*b",   "x, y",       "? k",
                                    "",    " pad ", "a#b",       "%d",   "2020-01-01", "nl\nnl"};
static const char *const keys[] = {"a", "b", "lr", "x y", "\xC3\xA9", "1", "true", "k.k", "a-b"};
static const char *const comments[] = {"", "", "  # c", " # 'x' \"y", " # k: v", "   #"};

static struct value *random_value(struct maker *m, int depth)
{
    size_t kind = pick(m, depth > 2 ? 7 : 11);
    struct value *v;
    if (kind < 4)
        return value_strz(m->arena, words[pick(m, ARRAY_LEN(words))]);
    if (kind < 5)
        return value_int(m->arena, (int64_t)pick(m, 100) - 50);
    if (kind < 6)
        return pick(m, 2) ? value_null(m->arena) : value_bool(m->arena, pick(m, 2));
    if (kind < 7)
        return value_float(m->arena, (double)pick(m, 1000) / 8);
    if (kind < 9) {
        v = value_list(m->arena);
        for (size_t n = pick(m, 4); n; n--)
            value_push(m->arena, v, random_value(m, depth + 1));
        return v;
    }
    v = value_map(m->arena);
    for (size_t n = pick(m, 4); n; n--)
        value_set(m->arena, v, keys[pick(m, ARRAY_LEN(keys))], random_value(m, depth + 1));
    return v;
}

/* --- spelling a document in one of many ways --- */

static void spell_string(struct maker *m, const char *s)
{
    bool plain = *s && !s[strspn(s, "abcdefghijklmnopqrstuvwxyz ")] && s[0] != ' ' &&
                 !streq(s, "true") && !streq(s, "null") && !ends_with(s, " ");
    if (plain && pick(m, 3)) {
        sb_add(&m->out, s);
        return;
    }
    bool single = !strchr(s, '\n') && pick(m, 2);
    sb_add_char(&m->out, single ? '\'' : '"');
    for (; *s; s++) {
        if (single && *s == '\'')
            sb_add_char(&m->out, '\'');
        if (!single && *s == '"')
            sb_add_char(&m->out, '\\');
        if (*s == '\n')
            sb_add(&m->out, "\\n");
        else
            sb_add_char(&m->out, *s);
    }
    sb_add_char(&m->out, single ? '\'' : '"');
}

static void spell_flow(struct maker *m, const struct value *v)
{
    bool list = v->kind == VALUE_LIST;
    if (v->kind == VALUE_STR) {
        spell_string(m, v->s);
    } else if (v->kind == VALUE_NULL) {
        sb_add(&m->out, pick(m, 2) ? "null" : "~");
    } else if (v->kind == VALUE_BOOL) {
        sb_add(&m->out, v->b ? "true" : "False");
    } else if (v->kind == VALUE_INT || v->kind == VALUE_FLOAT) {
        value_py_repr(v, &m->out);
    } else {
        sb_add(&m->out, list ? "[" : "{");
        for (size_t i = 0; i < (list ? v->list.len : v->map.len); i++) {
            sb_add(&m->out, i ? ", " : pick(m, 2) ? " " : "");
            if (!list) {
                spell_string(m, v->map.pairs[i].key);
                sb_add(&m->out, ": ");
            }
            spell_flow(m, list ? v->list.items[i] : v->map.pairs[i].val);
        }
        sb_add(&m->out, pick(m, 4) ? "" : " ");
        sb_add(&m->out, list ? "]" : "}");
    }
}

static void end_line(struct maker *m)
{
    sb_add(&m->out, comments[pick(m, ARRAY_LEN(comments))]);
    sb_add_char(&m->out, '\n');
}

static void spell_block(struct maker *m, const struct value *v, size_t indent, bool first_inline);

static void spell_entry(struct maker *m, const struct value *v, size_t indent, bool in_list)
{
    bool collection = v->kind == VALUE_LIST || v->kind == VALUE_MAP;
    bool filled = collection && (v->kind == VALUE_LIST ? v->list.len : v->map.len);
    if (filled && pick(m, 4)) {
        size_t deeper = indent + (v->kind == VALUE_LIST && !in_list ? pick(m, 2) * 2 : 2);
        if (in_list && pick(m, 2)) {
            sb_add_char(&m->out, ' ');
            spell_block(m, v, deeper, true);
            return;
        }
        end_line(m);
        spell_block(m, v, deeper, false);
        return;
    }
    if (v->kind == VALUE_NULL && pick(m, 2)) {
        end_line(m);
        return;
    }
    sb_add(&m->out, pick(m, 4) ? " " : "   ");
    spell_flow(m, v);
    end_line(m);
}

static void spell_block(struct maker *m, const struct value *v, size_t indent, bool first_inline)
{
    bool list = v->kind == VALUE_LIST;
    for (size_t i = 0; i < (list ? v->list.len : v->map.len); i++) {
        if (i || !first_inline) {
            if (!pick(m, 8))
                sb_add(&m->out, pick(m, 2) ? "\n" : "# on its own\n");
            sb_add_repeat(&m->out, ' ', indent);
        }
        if (list) {
            sb_add_char(&m->out, '-');
            spell_entry(m, v->list.items[i], indent, true);
        } else {
            spell_string(m, v->map.pairs[i].key);
            sb_add_char(&m->out, ':');
            spell_entry(m, v->map.pairs[i].val, indent, false);
        }
    }
}

/* --- checking --- */

static size_t line_start(const char *text, size_t at)
{
    while (at && text[at - 1] != '\n')
        at--;
    return at;
}

/* All before the entry's first line and all behind its last one is still there. */
static void check_lines(const char *before, const char *after, size_t start, size_t end)
{
    size_t head = line_start(before, start), tail = strcspn(before + end, "\n") + end;
    size_t n = strlen(before) - tail, m = strlen(after);
    if (strncmp(before, after, head) != 0 || m < n || strcmp(after + m - n, before + tail) != 0)
        test_fail(__FILE__, __LINE__, "lines outside of the entry changed:\n«%s» became\n«%s»",
                  before, after);
}

static void random_path(struct maker *m, struct value *doc, struct strs *path)
{
    struct value *at = doc;
    do {
        bool list = at->kind == VALUE_LIST;
        size_t i = pick(m, list ? at->list.len : at->map.len);
        arena_push(m->arena, path, list ? arena_printf(m->arena, "%zu", i) : at->map.pairs[i].key);
        at = list ? at->list.items[i] : at->map.pairs[i].val;
    } while (((at->kind == VALUE_LIST && at->list.len) || (at->kind == VALUE_MAP && at->map.len)) &&
             pick(m, 4));
}

static void check_reads_as(const char *text, const struct value *wanted, struct arena *a)
{
    struct value *doc = NULL;
    CHECK_OK(yaml_read(str_of(text), a, &doc));
    if (!value_same(doc, wanted))
        test_fail(__FILE__, __LINE__, "«%s» does not read as it should", text);
}

static void edit_once(struct maker *m)
{
    scoped(sb) struct sb out = SB_INIT;
    struct value *wanted = value_map(m->arena), *doc = NULL;
    struct strs path = {0};
    struct keypath_spot s, there;
    value_set(m->arena, wanted, "first", random_value(m, 1));
    value_set(m->arena, wanted, "map", random_value(m, 0));
    value_set(m->arena, wanted, "last", random_value(m, 1));
    sb_clear(&m->out);
    spell_block(m, wanted, 0, false);
    if (!pick(m, 5))
        sb_truncate(&m->out, m->out.len - 1);
    check_reads_as(m->out.buf, wanted, m->arena);
    random_path(m, wanted, &path);
    CHECK_OK(yaml_read(sb_str(&m->out), m->arena, &doc));
    CHECK(keypath_spot(doc, path.at, path.len, &s) &&
          keypath_spot(wanted, path.at, path.len, &there));
    if (pick(m, 4) || there.parent->kind == VALUE_LIST) {
        struct value *val = random_value(m, 1);
        *keypath_slot(&there) = val;
        CHECK_OK(yaml_edit_set(sb_str(&m->out), path.at, path.len, val, &out));
        if (s.parent->kind == VALUE_MAP && (*keypath_slot(&s))->pos.line)
            check_lines(m->out.buf, out.buf, s.parent->map.pairs[s.place].key_node->pos.start,
                        (*keypath_slot(&s))->pos.end);
    } else {
        value_unset(there.parent, path.at[path.len - 1]);
        CHECK_OK(yaml_edit_remove(sb_str(&m->out), path.at, path.len, &out));
    }
    check_reads_as(out.buf, wanted, m->arena);
}

TEST(random_documents_take_any_change)
{
    struct maker m = {.state = 88172645463325252u, .out = SB_INIT};
    for (int i = 0; i < 2000; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        m.arena = &a;
        edit_once(&m);
    }
    sb_release(&m.out);
}
