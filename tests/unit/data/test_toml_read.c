#include "data/json_write.h"
#include "data/keypath.h"
#include "data/toml_read.h"
#include "support/test.h"
#include "support/vectors.h"

#include <math.h>

/* Is `got` what a cell of the vectors says, where a date stands as {"@date": "text"}? */
static bool fits(const struct value *got, const struct value *cell)
{
    const struct value *date = value_find(cell, "@date");
    if (date)
        return got->kind == VALUE_STR && got->is_date && streq(got->s, date->s);
    if (got->kind != cell->kind)
        return false;
    if (got->kind == VALUE_LIST) {
        bool all = got->list.len == cell->list.len;
        for (size_t i = 0; all && i < got->list.len; i++)
            all = fits(got->list.items[i], cell->list.items[i]);
        return all;
    }
    if (got->kind == VALUE_MAP) { /* in the same order */
        bool all = got->map.len == cell->map.len;
        for (size_t i = 0; all && i < got->map.len; i++)
            all = streq(got->map.pairs[i].key, cell->map.pairs[i].key) &&
                  fits(got->map.pairs[i].val, cell->map.pairs[i].val);
        return all;
    }
    return value_same(got, cell) && !(got->kind == VALUE_STR && got->is_date);
}

static void read_vector(const struct row *row)
{
    struct value *text = json_cell(row, 0), *got = NULL;
    err *e = toml_read((struct str){text->s, text->s_len}, row->arena, &got);
    bool refused = e != NULL;
    err_free(e);
    if (streq(row->cells[1], "-"))
        CHECK_STR(refused ? "" : row->cells[0], "");
    else
        CHECK_STR(!refused && fits(got, json_cell(row, 1)) ? "" : row->cells[0], "");
}

TEST(documents_say_what_they_say_to_the_original)
{
    CHECK(each_row("vectors/toml_docs.tsv", read_vector) > 1000);
}

TEST(complaints_name_the_place)
{
    static const char *const cases[][2] = {
        {"a = 1\nb = \n", "not a value: line 2 column 5"},
        {"a = 'x\n", "control character in a string: line 1 column 7"},
        {"a = \"x", "a string that does not end: line 1 column 5"},
        {"a = 1 2\n", "expected the end of the line: line 1 column 7"},
        {"a = 1\r\n\r\n[a]\n", "the table is defined already: line 3 column 2"},
        {"a = 1\r\ra = 2\n", "the key is defined already: line 3 column 1"},
        {"[a\n", "expected the end of a table's name: line 1 column 3"},
        {"a = \"\\q\"\n", "nothing to escape here: line 1 column 6"},
        {"a = [1\n2]\n", "expected ',' or ']': line 2 column 1"},
        {"\xC3 = 1\n", "not valid UTF-8"},
        {"\"a\\u0000\" = 1\n", "a key with a NUL"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_ERR(toml_read(str_of(cases[i][0]), &a, &v), cases[i][1]);
}

static struct str spot(struct str text, struct value *doc, const char *path)
{
    const struct value *v = keypath_find(doc, path);
    return v ? str_sub(text, v->pos.start, v->pos.end) : STR_NONE;
}

TEST(values_know_their_places)
{
    struct str text = STR_LIT("a = 'x' # c\n[t]\nb = {c = [1, 2.50]}\n[[u]]\nd.e = 0x1F\n");
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc;
    CHECK_OK(toml_read(text, &a, &doc));
    CHECK(str_is(spot(text, doc, "a"), "'x'"));
    CHECK(str_is(spot(text, doc, "t.b"), "{c = [1, 2.50]}"));
    CHECK(str_is(spot(text, doc, "t.b.c.1"), "2.50"));
    CHECK(str_is(spot(text, doc, "u.0.d.e"), "0x1F"));
    const struct value *v = keypath_find(doc, "t.b.c");
    CHECK(v->pos.line == 3 && v->pos.col == 10);
}

TEST(statements_cover_the_text)
{
    struct str text = STR_LIT("# head\na.b = 1 # c\n\n[t] # d\n  c = [\n1]\n[[u]]\n");
    static const char *const lines[] = {"a.b = 1 # c\n", "[t] # d\n", "  c = [\n1]\n", "[[u]]\n"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct toml_statements st = {0};
    struct value *doc;
    CHECK_OK(toml_read_statements(text, &a, &doc, &st));
    CHECK_INT(st.len, ARRAY_LEN(lines));
    for (size_t i = 0; i < st.len; i++)
        CHECK(str_is(str_sub(text, st.at[i].start, st.at[i].end), lines[i]));
    CHECK(st.at[0].table == doc && st.at[0].val->i == 1 && st.at[0].key_end - st.at[0].key == 3);
    CHECK(st.at[1].kind == TOML_SECTION && st.at[1].val == value_find(doc, "t"));
    CHECK(st.at[2].table == st.at[1].val && st.at[2].val->kind == VALUE_LIST);
    CHECK(toml_how(value_find(doc, "a")) == TOML_DOTTED && toml_how(st.at[2].val) == TOML_VALUE);
    CHECK(toml_how(value_find(doc, "u")) == TOML_ARRAY && toml_how(st.at[3].val) == TOML_HEADER);
}

TEST(pairs_in_braces_are_statements)
{
    struct str text = STR_LIT("a = {b.c = 1, d = {e = 2}, }\n");
    static const char *const parts[] = {"b.c = 1", "e = 2", "d = {e = 2}",
                                        "a = {b.c = 1, d = {e = 2}, }\n"};
    scoped(arena) struct arena a = ARENA_INIT;
    struct toml_statements st = {0};
    struct value *doc;
    CHECK_OK(toml_read_statements(text, &a, &doc, &st));
    CHECK_INT(st.len, ARRAY_LEN(parts));
    for (size_t i = 0; i < st.len; i++)
        CHECK(str_is(str_sub(text, st.at[i].start, st.at[i].end), parts[i]));
    CHECK(st.at[0].kind == TOML_PAIR && st.at[0].table == value_find(doc, "a"));
    CHECK(st.at[3].kind == TOML_KEY && st.at[3].table == doc);
}

TEST(depth_is_limited)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb deep = SB_INIT, dotted = SB_INIT;
    struct value *v;
    sb_add(&deep, "a = ");
    sb_add_repeat(&deep, '[', 100);
    sb_add_repeat(&deep, ']', 100);
    CHECK_OK(toml_read(sb_str(&deep), &a, &v));
    sb_splice(&deep, 4, 0, STR_LIT("[["));
    CHECK_ERR(toml_read(sb_str(&deep), &a, &v), "nested too deeply");
    sb_add(&dotted, "a");
    for (int i = 0; i < 100; i++)
        sb_add(&dotted, ".a");
    CHECK_ERR(toml_read(sb_str(&dotted), &a, &v), "a key of too many parts");
}

/* Braces and dotted keys, each within its own limit. */
TEST(depth_of_braces_and_dots_together_is_limited)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb open = SB_INIT, text = SB_INIT;
    struct value *v;
    for (int level = 0; level < 90; level++) {
        sb_add(&open, "a");
        for (int i = 1; i < 90; i++)
            sb_add(&open, ".a");
        sb_add(&open, "={");
        sb_clear(&text);
        sb_add_str(&text, sb_str(&open));
        sb_add_repeat(&text, '}', (size_t)level + 1);
        if (level < 4)
            CHECK_OK(toml_read(sb_str(&text), &a, &v));
    }
    CHECK_ERR(toml_read(sb_str(&text), &a, &v), "nested too deeply");
    sb_clear(&text);
    for (int i = 0; i < 1000; i++) /* beside each other they are not deep */
        sb_addf(&text, "k%d.a = {b.c = 1}\n", i);
    CHECK_OK(toml_read(sb_str(&text), &a, &v));
}
