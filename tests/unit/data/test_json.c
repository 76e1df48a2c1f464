#include "data/json_edit.h"
#include "data/json_read.h"
#include "data/json_write.h"
#include "data/keypath.h"
#include "support/test.h"

static const char *round_trip(const char *text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    struct value *v = NULL;
    err *e = json_read(str_of(text), a, &v);
    if (e) {
        char *why = err_text(e);
        sb_add(&out, why);
        free(why);
        err_free(e);
    } else {
        json_write(v, JSON_PLAIN, &out);
    }
    return arena_strdup(a, out.buf);
}

/* Expectations are json.loads and json.dumps of Python 3.11. */
TEST(documents_are_read_as_python_reads_them)
{
    static const char *const cases[][2] = {
        {"-0", "0"},
        {"-0.0", "-0.0"},
        {"1E+2", "100.0"},
        {"1e400", "Infinity"},
        {"1e-400", "0.0"},
        {"NaN", "NaN"},
        {"-Infinity", "-Infinity"},
        {" [ ] ", "[]"},
        {"\r\n\t{ }", "{}"},
        {"123456789012345678901234567890", "123456789012345678901234567890"},
        {"\"\\ud83d\\ude00\"", "\"\\ud83d\\ude00\""},
        {"\"\\/\\b\\f\"", "\"/\\b\\f\""},
        {"{\"a\": 1, \"b\": 0, \"a\": 2}", "{\"a\": 2, \"b\": 0}"},
        {"01", "Extra data: line 1 column 2 (char 1)"},
        {"1.", "Extra data: line 1 column 2 (char 1)"},
        {".5", "Expecting value: line 1 column 1 (char 0)"},
        {"+1", "Expecting value: line 1 column 1 (char 0)"},
        {"[1,]", "Expecting value: line 1 column 4 (char 3)"},
        {"{\"a\":1,}",
         "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"},
        {"\"\t\"", "Invalid control character at: line 1 column 2 (char 1)"},
        {"nul", "Expecting value: line 1 column 1 (char 0)"},
        {"[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"},
        {"{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"},
        {"{a:1}", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"},
        {"", "Expecting value: line 1 column 1 (char 0)"},
        {"1\n 2", "Extra data: line 2 column 2 (char 3)"},
        {"\"a", "Unterminated string starting at: line 1 column 1 (char 0)"},
        {"[", "Expecting value: line 1 column 2 (char 1)"},
        {"'a'", "Expecting value: line 1 column 1 (char 0)"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(round_trip(cases[i][0], &a), cases[i][1]);
}

TEST(what_is_no_text_is_refused)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb deep = SB_INIT;
    struct value *v = NULL;
    CHECK_ERR(json_read(STR_LIT("\"\\ud800\""), &a, &v), "surrogate");
    CHECK_ERR(json_read(STR_LIT("{\"a\\u0000b\": 1}"), &a, &v), "with a NUL in it");
    CHECK_ERR(json_read(STR_LIT("\"\xFF\""), &a, &v), "UTF-8");
    CHECK_ERR(json_read(STR_LIT("\xEF\xBB\xBF"
                                "1"),
                        &a, &v),
              "BOM");
    CHECK_ERR(json_read((struct str){"1\0", 2}, &a, &v), "Extra data");
    sb_add_repeat(&deep, '[', 100000);
    CHECK_ERR(json_read(sb_str(&deep), &a, &v), "deep");
    CHECK(!v);
}

TEST(keys_can_be_sorted)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    struct value *v = NULL;
    CHECK_OK(
        json_read(STR_LIT("{\"b\": {\"z\": 1, \"A\": 2}, \"\xC3\xA9\": [], \"a\": null}"), &a, &v));
    json_write(v, JSON_SORT_KEYS, &out);
    CHECK_STR(out.buf, "{\"a\": null, \"b\": {\"A\": 2, \"z\": 1}, \"\\u00e9\": []}");
}

TEST(values_know_their_places)
{
    static const char text[] = "{\n  \"a\": [1, \"x\"],\n  \"b\" : -2.5 }";
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v = NULL;
    CHECK_OK(json_read(str_of(text), &a, &v));
    const struct value *b = value_find(v, "b"), *x = keypath_find(v, "a.1");
    CHECK(b->pos.line == 3 && b->pos.col == 9);
    CHECK(strncmp(text + b->pos.start, "-2.5", b->pos.end - b->pos.start) == 0);
    CHECK(strncmp(text + x->pos.start, "\"x\"", x->pos.end - x->pos.start) == 0);
    const struct value *key = v->map.pairs[1].key_node;
    CHECK(key->pos.line == 3 && strncmp(text + key->pos.start, "\"b\"", 3) == 0);
    CHECK_INT(v->pos.end, sizeof(text) - 1);
}

struct edit {
    const char *before, *op, *path, *val, *after; /* `after` NULL: refused */
};

static err *apply(const struct edit *c, struct arena *a, struct sb *out)
{
    const char *path[8];
    size_t n = 0;
    struct str rest = str_of(c->path), part;
    struct value *val = NULL;
    while (str_split(&rest, ' ', &part))
        path[n++] = arena_str(a, part);
    if (c->val)
        TRY(json_read(str_of(c->val), a, &val));
    if (streq(c->op, "set"))
        return json_edit_set(str_of(c->before), path, n, val, out);
    if (streq(c->op, "add"))
        return json_edit_add(str_of(c->before), path, n, val, out);
    return json_edit_remove(str_of(c->before), path, n, out);
}

TEST(edits_keep_every_other_byte)
{
    static const struct edit cases[] = {
        {"{\"a\": 1}", "set", "a", "0.5", "{\"a\": 0.5}"},
        {"{\"x\": 1,\n \"y\": {\"z\": [1, 2]}}\n", "set", "y z 1", "3",
         "{\"x\": 1,\n \"y\": {\"z\": [1, 3]}}\n"},
        {"{ \"a\" :\t1.50 , \"b\":1e3}", "set", "a", "\"\xC3\xA9\"",
         "{ \"a\" :\t\"\\u00e9\" , \"b\":1e3}"},
        {"{\"a\": {\"b\": 1}}", "set", "a", "[1, null]", "{\"a\": [1, null]}"},
        {"{\"a\": 1, \"a\": 2}", "set", "a", "3", "{\"a\": 1, \"a\": 3}"},
        {"{\"a\": 1}", "set", "b", "3", NULL},
        {"[1, 2]", "set", "0", "{}", "[{}, 2]"},
        {"{}", "add", "a", "1", "{\"a\": 1}"},
        {"{\n}\n", "add", "a", "1", "{\"a\": 1\n}\n"},
        {"{\"a\": 1}", "add", "b", "2", "{\"a\": 1, \"b\": 2}"},
        {"{\"a\":1,\"b\":2}", "add", "c", "3", "{\"a\":1,\"b\":2,\"c\":3}"},
        {"{\n    \"a\": 1\n}\n", "add", "b", "2", "{\n    \"a\": 1,\n    \"b\": 2\n}\n"},
        {"{\r\n  \"a\": 1,\r\n  \"m\": {}\r\n}", "add", "m x y", "2",
         "{\r\n  \"a\": 1,\r\n  \"m\": {\"x\": {\"y\": 2}}\r\n}"},
        {"{\"a\": 1}", "add", "a", "2", NULL},
        {"{\"a\": 1}", "add", "a b", "2", NULL},
        {"[]", "add", "a", "2", NULL},
        {"{\"a\": 1, \"b\": 2, \"c\": 3}", "remove", "a", NULL, "{\"b\": 2, \"c\": 3}"},
        {"{\"a\": 1, \"b\": 2, \"c\": 3}", "remove", "b", NULL, "{\"a\": 1, \"c\": 3}"},
        {"{\"a\": 1, \"b\": 2, \"c\": 3}", "remove", "c", NULL, "{\"a\": 1, \"b\": 2}"},
        {"{\n  \"a\": 1,\n  \"b\": 2\n}\n", "remove", "b", NULL, "{\n  \"a\": 1\n}\n"},
        {"{\n  \"a\": 1,\n  \"b\": 2\n}\n", "remove", "a", NULL, "{\n  \"b\": 2\n}\n"},
        {"{\"a\": 1}", "remove", "a", NULL, "{}"},
        {"{\"a\": 1, \"b\": 0, \"a\": 2}", "remove", "a", NULL, NULL},
        {"[1]", "remove", "0", NULL, NULL},
        {"{\"a\": ", "set", "a", "1", NULL},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        err *e = apply(&cases[i], &a, &out);
        if (cases[i].after) {
            CHECK_OK(e);
            CHECK_STR(out.buf, cases[i].after);
        } else if (!e) {
            test_fail(__FILE__, __LINE__, "«%s» %s %s is not refused", cases[i].before, cases[i].op,
                      cases[i].path);
        }
        CHECK(cases[i].after || !out.len);
        if (!cases[i].after)
            err_free(e);
    }
}

/* Two threads write a list that is long enough: it reads as if one had. */
static void check_long_list(unsigned flags, const char *open, const char *between,
                            const char *inner_between, const char *close)
{
    enum { COUNT = 9001 };
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb want = SB_INIT, got = SB_INIT;
    struct value *list = value_list(&a);
    sb_add(&want, open);
    for (int i = 0; i < COUNT; i++) {
        struct value *item = value_list(&a);
        value_push(&a, item, value_int(&a, i));
        value_push(&a, item, value_strz(&a, "é"));
        value_push(&a, list, item);
        sb_addf(&want, "%s[%s%d,%s\"\\u00e9\"%s]", i ? between : "",
                flags & JSON_INDENT ? inner_between : "", i, inner_between,
                flags & JSON_INDENT ? "\n  " : "");
    }
    sb_add(&want, close);
    json_write(list, flags, &got);
    CHECK_STR(got.buf, want.buf);
}

TEST(long_list_is_written_as_a_short_one)
{
    check_long_list(JSON_PLAIN, "[", ", ", " ", "]");
    check_long_list(JSON_INDENT, "[\n  ", ",\n  ", "\n    ", "\n]");
}
