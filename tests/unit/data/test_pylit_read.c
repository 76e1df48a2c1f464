#include "data/keypath.h"
#include "data/pylit_read.h"
#include "support/test.h"
#include "support/vectors.h"

static bool fits(const struct value *got, const struct value *cell);

static bool lists_fit(const struct value *got, const struct value *cell, enum value_form form)
{
    bool all = value_is(got, VALUE_LIST) && got->form == form && got->list.len == cell->list.len;
    for (size_t i = 0; all && i < got->list.len; i++) {
        bool found = false;
        for (size_t k = 0; !found && k < cell->list.len; k++)
            found = (form == VALUE_FORM_SET || i == k) && /* a set has no order */
                    fits(got->list.items[i], cell->list.items[k]);
        all = found;
    }
    return all;
}

/* Is `got` what a cell says, where {"@tuple": […]} and {"@set": […]} stand for those? */
static bool fits(const struct value *got, const struct value *cell)
{
    const struct value *tuple = value_find(cell, "@tuple"), *set = value_find(cell, "@set");
    if (tuple || set)
        return lists_fit(got, tuple ? tuple : set, tuple ? VALUE_FORM_TUPLE : VALUE_FORM_SET);
    if (cell->kind == VALUE_LIST)
        return lists_fit(got, cell, VALUE_FORM_LIST);
    if (cell->kind != VALUE_MAP)
        return value_same(got, cell);
    bool all = got->kind == VALUE_MAP && got->map.len == cell->map.len;
    for (size_t i = 0; all && i < got->map.len; i++)
        all = streq(got->map.pairs[i].key, cell->map.pairs[i].key) &&
              fits(got->map.pairs[i].val, cell->map.pairs[i].val);
    return all;
}

static void read_vector(const struct row *row)
{
    struct value *text = json_cell(row, 0), *got = NULL;
    err *e = pylit_read((struct str){text->s, text->s_len}, row->arena, &got);
    bool refused = e != NULL;
    err_free(e);
    if (streq(row->cells[1], "-"))
        CHECK_STR(refused ? "" : row->cells[0], "");
    else
        CHECK_STR(!refused && fits(got, json_cell(row, 1)) ? "" : row->cells[0], "");
}

TEST(files_say_what_they_say_to_the_original)
{
    CHECK(each_row("vectors/pylit_docs.tsv", read_vector) > 350);
}

TEST(complaints_name_the_place)
{
    static const char *const cases[][2] = {
        {"a = 1\nb = = 2\n", "invalid syntax: line 2 column 5"},
        {"a = (1,\n", "a bracket that is not closed: line 1 column 5"},
        {"a = 1]\n", "a bracket that closes none: line 1 column 6"},
        {"a = 'x\n", "a string that does not end: line 1 column 5"},
        {"a = '''x\n", "a string that does not end: line 1 column 5"},
        {"a = 012\n", "invalid number: line 1 column 5"},
        {"a = 1\n  b = 2\n", "invalid syntax: line 2 column 3"},
        {"if x:\n    a = 1\n  b = 2\n", "an indent that fits no line above: line 3 column 3"},
        {"if x:\n\ta = 1\n        b = 2\n", "inconsistent use of tabs and blanks: line 3 column 9"},
        {"if x:\na = 1\n", "expected an indented block: line 2 column 1"},
        {"a = $\n", "invalid character: line 1 column 5"},
        {"a = '\\x4'\n", "an escape that is cut off: line 1 column 5"},
        {"a = 1\n\nb = {[1]: 2}\n", "a list, set or dict in a set or as a key of 'b'"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_ERR(pylit_read(str_of(cases[i][0]), &a, &v), cases[i][1]);
    CHECK_ERR(pylit_read((struct str){"a\0", 2}, &a, &v), "a NUL at byte 1");
}

TEST(values_know_their_places)
{
    static const char text[] =
        "A = (1)\nclass K:\n    b = -2.5 # c\n    C = {'x': [1, (2,)], **y}\n"
        "    d = {'k': ('a'\n 'b')}\n    e = 1, 'z'\n";
    static const char *const cases[][2] = {
        {"A", "1"},        {"K.b", "-2.5"},  {"K.d", "{'k': ('a'\n 'b')}"}, {"K.d.k", "'a'\n 'b'"},
        {"K.e", "1, 'z'"}, {"K.e.1", "'z'"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc;
    CHECK_OK(pylit_read(str_of(text), &a, &doc));
    CHECK(!keypath_find(doc, "K.C"));
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        const struct value *v = keypath_find(doc, cases[i][0]);
        CHECK(v && str_is(str_sub(str_of(text), v->pos.start, v->pos.end), cases[i][1]));
    }
    const struct value *b = keypath_find(doc, "K.b");
    CHECK(b && b->pos.line == 3 && b->pos.col == 9);
}

static err *read_repeated(const char *before, const char *what, size_t n, const char *behind)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *v;
    sb_add(&text, before);
    for (size_t i = 0; i < n; i++)
        sb_add(&text, what);
    sb_add(&text, behind);
    return pylit_read(sb_str(&text), &a, &v);
}

TEST(depth_is_limited)
{
    CHECK_OK(read_repeated("a = ", "(", 0, "1\n"));
    CHECK_ERR(read_repeated("a = ", "[", 201, "\n"), "too many nested brackets");
    CHECK_ERR(read_repeated("a = ", "-", 100000, "1\n"), "nested too deeply");
    CHECK_ERR(read_repeated("a = ", "not ", 100000, "1\n"), "nested too deeply");
    CHECK_ERR(read_repeated("a = ", "lambda: ", 100000, "1\n"), "nested too deeply");
    CHECK_ERR(read_repeated("a = ", "1 if 1 else ", 100000, "1\n"), "nested too deeply");
    CHECK_ERR(read_repeated("a = ", "f'{", 100, "\n"), "strings nested too deeply");
    CHECK_OK(read_repeated("a = 1", " + 1", 100000, "\n"));
    CHECK_OK(read_repeated("a = x", ".b", 100000, "\n"));
}
