#include "data/json_write.h"
#include "data/keypath.h"
#include "data/yaml_mend.h"
#include "data/yaml_read.h"
#include "support/test.h"

static const char *read_as_json(const char *text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    struct value *v = NULL;
    if (test_check_ok(__FILE__, __LINE__, text, yaml_read(str_of(text), a, &v)))
        json_write(v, JSON_PLAIN, &out);
    return arena_strdup(a, out.buf);
}

/* Expectations are what ruamel.yaml 0.19 reads. */
TEST(documents)
{
    static const char *const cases[][2] = {
        {"", "null"},
        {"# only a comment\n", "null"},
        {"---\n...\n", "null"},
        {"\xEF\xBB\xBF"
         "a: 1\n",
         "{\"a\": 1}"},
        {"a: 1\r\nb: \"x\"\r\n", "{\"a\": 1, \"b\": \"x\"}"},
        {"- 1\n- [a, {b: c}]\n", "[1, [\"a\", {\"b\": \"c\"}]]"},
        {"a: one\n  two\n\n  three\n", "{\"a\": \"one two\\nthree\"}"},
        {"a: 'it''s'\nb: \"\\t\\u00e9\\x41\"\n", "{\"a\": \"it's\", \"b\": \"\\t\\u00e9A\"}"},
        {"a: 'x''''z'\n", "{\"a\": \"x''z\"}"},
        {"a: 'x''''''z'\n", "{\"a\": \"x'''z\"}"},
        {"a: 'b '''' c  \n\n\n  d''e''''f'\n", "{\"a\": \"b '' c\\n\\nd'e''f\"}"},
        {"a: \"x\\\\\\\n  y\"\n", "{\"a\": \"x\\\\y\"}"},
        {"a: \"b\\\\\\\n\n  \\tc\\  \n\n d \\u00e9\\x41\\\\\\\r\n  \\\"z\\_\"\n",
         "{\"a\": \"b\\\\\\n\\tc \\nd \\u00e9A\\\\\\\"z\\u00a0\"}"},
        {"a: |\n  one\n   two\n\n  three\nb: >-\n  x\n  y\n\n  z\n",
         "{\"a\": \"one\\n two\\n\\nthree\\n\", \"b\": \"x y\\nz\"}"},
        {"a: |+\n  x\n\nb: |-\n  y\n", "{\"a\": \"x\\n\\n\", \"b\": \"y\"}"},
        {"a: |\n  no break at the end", "{\"a\": \"no break at the end\"}"},
        {"a: >\n  x\n", "{\"a\": \"x\\n\"}"},
        {"a: !!str 5\nb: !!float 3\n", "{\"a\": \"5\", \"b\": 3.0}"},
        {"? k\n: v\n", "{\"k\": \"v\"}"},
        {"1: a\n2.5: b\ntrue: c\n", "{\"1\": \"a\", \"2.5\": \"b\", \"true\": \"c\"}"},
        {"a: yes\nb: no\nc: 0o17\nd: 1_000\ne: .inf\n",
         "{\"a\": \"yes\", \"b\": \"no\", \"c\": 15, \"d\": 1000, \"e\": Infinity}"},
        {"a: {b: 1, c: }\n", "{\"a\": {\"b\": 1, \"c\": null}}"},
        {"a: [x: 1, y]\n", "{\"a\": [{\"x\": 1}, \"y\"]}"},
        {"a: b # c\nd: e#f\n", "{\"a\": \"b\", \"d\": \"e#f\"}"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(read_as_json(cases[i][0], &a), cases[i][1]);
}

TEST(anchors_and_merges_are_resolved)
{
    static const char *const cases[][2] = {
        {"a: &x 1\nb: *x\n", "{\"a\": 1, \"b\": 1}"},
        {"a: &x {k: 1}\nb: {<<: *x, l: 2}\n", "{\"a\": {\"k\": 1}, \"b\": {\"k\": 1, \"l\": 2}}"},
        {"a: &x {k: 1, l: 1}\nb:\n  k: 2\n  <<: *x\n",
         "{\"a\": {\"k\": 1, \"l\": 1}, \"b\": {\"k\": 2, \"l\": 1}}"},
        {"a: &x {k: 1}\nb: &y {k: 2, m: 3}\nc:\n  <<: [*x, *y]\n",
         "{\"a\": {\"k\": 1}, \"b\": {\"k\": 2, \"m\": 3}, \"c\": {\"k\": 1, \"m\": 3}}"},
        {"a: &x {k: 1}\nb: &y {k: 2, m: 3}\nc:\n  n: 4\n  <<: [*x, *y]\n  m: 5\n",
         "{\"a\": {\"k\": 1}, \"b\": {\"k\": 2, \"m\": 3}, \"c\": {\"k\": 1, \"m\": 5, \"n\": 4}}"},
        {"a: {'<<': 1}\n", "{\"a\": {\"<<\": 1}}"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(read_as_json(cases[i][0], &a), cases[i][1]);
}

/* DVC's loader reads these, the parser below refuses them. */
TEST(empty_items_and_loose_braces)
{
    static const char *const cases[][2] = {
        {"k:\n-\n-\n", "{\"k\": [null, null]}"},
        {"k:\n- 1\n-\nl: 2\n", "{\"k\": [1, null], \"l\": 2}"},
        {"k:\n-   # none\n-\n# more\n", "{\"k\": [null, null]}"},
        {"t: |\n  - \n  -\nk:\n-\n", "{\"t\": \"- \\n-\\n\", \"k\": [null]}"},
        {"t: \"a\n  -\n  b\"\nk:\n-\n", "{\"t\": \"a - b\", \"k\": [null]}"},
        {"k:\n- a -\n-\n", "{\"k\": [\"a -\", null]}"},
        {"k:\n- - 1\n  -\n-\n", "{\"k\": [[1, null], null]}"},
        {"k:\n-\n  a: 1\n-\n", "{\"k\": [{\"a\": 1}, null]}"},
        {"m: {\n  a: 1\n}\n", "{\"m\": {\"a\": 1}}"},
        {"m: [\n1,\n  2 # }\n]\nn: 'x\n  {'\n", "{\"m\": [1, 2], \"n\": \"x {\"}"},
        {"- m: {\n    a: [\n  1\n]\n  }\n  n: 2\n", "[{\"m\": {\"a\": [1]}, \"n\": 2}]"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(read_as_json(cases[i][0], &a), cases[i][1]);
}

static void check_place(const char *text, const char *path, const char *node, unsigned line,
                        unsigned col)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *doc = NULL;
    CHECK_OK(yaml_read(str_of(text), &a, &doc));
    const struct value *v = keypath_find(doc, path);
    if (!v) {
        test_fail(__FILE__, __LINE__, "no '%s' in «%s»", path, text);
        return;
    }
    CHECK_STR(arena_str(&a, str_sub(str_of(text), v->pos.start, v->pos.end)), node);
    CHECK_INT(v->pos.line, line);
    CHECK_INT(v->pos.col, col);
}

/* In the lines of a plain text nothing is a bracket, a dash or a quote. */
TEST(empty_items_behind_long_texts)
{
    static const char *const cases[][2] = {
        {"k: y\n  [z\no:\n-\nb: 1\n", "{\"k\": \"y [z\", \"o\": [null], \"b\": 1}"},
        {"k: y\n\n  {z\n  - w\no:\n- \nb: [1,\n2]\n",
         "{\"k\": \"y\\n{z - w\", \"o\": [null], \"b\": [1, 2]}"},
        {"- y\n  [z\n-\n- x: y\n   'z\n  y: z\n-\n",
         "[\"y [z\", null, {\"x\": \"y 'z\", \"y\": \"z\"}, null]"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        CHECK_STR(read_as_json(cases[i][0], &a), cases[i][1]);
    }
}

/* Columns of a mended text are counted from the last one: along a line, over its end, and back. */
TEST(nodes_of_a_mended_text_know_their_places)
{
    static const char text[] = "n:\n-\nö: &x [é, {b: ü, c: 1}]\n\nd: {ß: *x, e: 5}\n";
    check_place(text, "ö.0", "é", 3, 8);
    check_place(text, "ö.1.b", "ü", 3, 15);
    check_place(text, "ö.1.c", "1", 3, 21);
    check_place(text, "ö.1", "{b: ü, c: 1}", 3, 11);
    check_place(text, "d.ß", "*x", 5, 8);
    check_place(text, "d.e", "5", 5, 15);
}

/* Empty items and loose braces are no faults: what is complained of is the one behind them. */
TEST(faults_of_a_mended_text_know_their_places)
{
    static const char *const cases[][2] = {
        {"a:\n-\n-\nb: x: y\n", "in line 4, column 5"},
        {"k: {\n}\nb: 1\n c: 2\n", "in line 3, column 4"},
        {"\xC3\xA9: {\n}\n\"e\": {a: [\n], \xC3\xBC: b: c\n", "in line 4, column 8"},
        {"a: {\n}\na: 1\n", "found duplicate key \"a\", in line 3, column 1"},
        {"b: x: y\na:\n-\n-\n", "in line 1, column 5"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        struct value *v = NULL;
        CHECK_ERR(yaml_read(str_of(cases[i][0]), &a, &v), cases[i][1]);
    }
}

TEST(nodes_know_their_places)
{
    check_place("a: 1\nbb: two words # c\n", "bb", "two words", 2, 5);
    check_place("a: \"q\\\"\" # c\n", "a", "\"q\\\"\"", 1, 4);
    check_place("a: 'x''y'\n", "a", "'x''y'", 1, 4);
    check_place("a:\n- {b: [1, x]}\n", "a.0.b.1", "x", 2, 11);
    check_place("a:\n- {b: [1, x]}\n", "a.0.b", "[1, x]", 2, 7);
    check_place("a: |- # c\n  x\nb: 1\n", "a", "|- # c\n  x\n", 1, 4);
    check_place("l:\n# | no\n- >\n  x\n", "l.0", ">\n  x\n", 3, 3);
    check_place("a: &x 1\nb: *x\n", "b", "*x", 2, 4);
    check_place("a: !!str 5\n", "a", "5", 1, 10);
    check_place("m: {\n \"\xC3\xA9\": 1, b: 2\n}\n", "m.b", "2", 2, 13);
    check_place("k:\n- \n- 1\n-\n", "k.1", "1", 3, 3);
    check_place("m: [\n1,\n\"x\"\n]\n", "m.1", "\"x\"", 3, 1);
}

/* As PyYAML 6 reads them. */
TEST(quotes_over_several_lines)
{
    static const struct {
        const char *text, *is;
    } rows[] = {
        {"a: \"b\\ \n  c\"", "b  c"},
        {"a: \"\\ E\\n\\ wY\\n\\ \n  yYE\\n\\e\"", " E\n wY\n  yYE\n\x1b"},
        {"a: \"b\\\\\\\n  c\"", "b\\c"},
        {"a: \"b \n\n  c\\t\"", "b\nc\t"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct value *v = NULL;
        CHECK_OK(yaml_read(str_of(rows[i].text), &a, &v));
        const struct value *text = value_find(v, "a");
        CHECK(value_is(text, VALUE_STR));
        CHECK_STR(text->s, rows[i].is);
        CHECK_INT(text->s_len, strlen(rows[i].is));
    }
}

TEST(malformed_texts_say_where)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v = NULL;
    CHECK_ERR(yaml_read(STR_LIT("a: 1\na: 2\n"), &a, &v),
              "found duplicate key \"a\", in line 2, column 1");
    CHECK_ERR(yaml_read(STR_LIT("a: 1\n 'b': 2\n"), &a, &v), "in line");
    CHECK_ERR(yaml_read(STR_LIT("a: [1\n"), &a, &v), "in line");
    CHECK_ERR(yaml_read(STR_LIT("a: *none\n"), &a, &v), "found undefined alias");
    CHECK_ERR(yaml_read(STR_LIT("a: 1\n---\nb: 2\n"), &a, &v), "expected a single document");
    CHECK_ERR(yaml_read(STR_LIT("{[a]: 1}\n"), &a, &v), "cannot be a key");
    CHECK_ERR(yaml_read(STR_LIT("\"a\\0b\": 5\n"), &a, &v), "a key with a NUL in it");
    CHECK_ERR(yaml_read(STR_LIT("a: [!foo 1]\n"), &a, &v),
              "could not determine a constructor for the tag '!foo'");
    CHECK_ERR(yaml_read(STR_LIT("a: {<<: 5}\n"), &a, &v), "expected a mapping for merging");
    CHECK_ERR(yaml_read(STR_LIT("a: {<<: {b: 1}, <<: {c: 1}}\n"), &a, &v), "duplicate merge key");
    CHECK_ERR(yaml_read(STR_LIT("a: 1\nb: \xFF\n"), &a, &v), "in line 2, column 1");
    CHECK_ERR(
        yaml_read((struct str){"a: \0\n", 5}, &a, &v),
        "unacceptable character #x0000: special characters are not allowed, in line 1, column 4");
    CHECK_ERR(yaml_read(STR_LIT("a: ä\nb: ü\xc2\x80\n"), &a, &v),
              "#x0080: special characters are not allowed, in line 2, column 5");
    CHECK_ERR(yaml_read(STR_LIT("# \x7f\n"), &a, &v), "#x007f: special");
    CHECK_ERR(yaml_read(STR_LIT("a: '\x1b'\n"), &a, &v), "#x001b: special");
    CHECK_ERR(yaml_read(STR_LIT("a: \xef\xbf\xbe\n"), &a, &v), "#xfffe: special");
    CHECK_ERR(yaml_read(STR_LIT("a: 1\n? b:\t- c\n"), &a, &v),
              "cannot use tab for indentation of block entry, in line 2, column 5");
    CHECK(!v);
    CHECK_OK(yaml_read(STR_LIT("a: b\xc2\x85\xef\xbb\xbf\xe2\x80\xa8\xc2\xa0\tb\r\n"), &a, &v));
}

TEST(small_texts_cannot_grow_without_bound)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb bomb = SB_INIT, deep = SB_INIT;
    struct value *v = NULL;
    sb_add(&bomb, "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
        sb_addf(&bomb, "a%d: &a%d [", i, i);
        for (int k = 0; k < 10; k++)
            sb_addf(&bomb, "%s*a%d", k ? ", " : "", i - 1);
        sb_add(&bomb, "]\n");
    }
    CHECK_ERR(yaml_read(sb_str(&bomb), &a, &v), "aliases expand to too much");
    sb_clear(&bomb);
    sb_add(&bomb, "a: &x\n"); /* each line has all lines before it */
    for (int i = 0; i < 40; i++)
        sb_add(&bomb, "- some key: *x\n");
    CHECK_ERR(yaml_read(sb_str(&bomb), &a, &v), "aliases expand to too much");
    sb_add_repeat(&deep, '[', 5000);
    CHECK_ERR(yaml_read(sb_str(&deep), &a, &v), "");
    CHECK(!v);
}

TEST(what_many_stages_share_may_be_large)
{
    enum { STAGES = 3000 };
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *v = NULL;
    sb_add(&text, "common: &common\n");
    for (int i = 0; i < 40; i++)
        sb_addf(&text, "  key_%d: value of it\n", i);
    sb_add(&text, "stages:\n");
    for (int i = 0; i < STAGES; i++)
        sb_addf(&text, "  s%d:\n    cmd: python train.py --number %d\n    meta: *common\n", i, i);
    CHECK_OK(yaml_read(sb_str(&text), &a, &v));
    CHECK_INT(value_find(v, "stages")->map.len, STAGES);
}

TEST(long_documents_take_time_by_their_length)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT;
    struct value *v = NULL;
    for (int i = 0; i < 20000; i++)
        sb_addf(&text, "key%d: {a: 1, 'b': [x, \"y\"]}\n", i);
    sb_add(&text, "none:\n-\nloose: {\n}\n"); /* and once more, mended */
    sb_add(&text, "line: [0");
    for (int i = 1; i < 50000; i++)
        sb_addf(&text, ", %d", i);
    sb_add(&text, "]\n");
    CHECK_OK(yaml_read(sb_str(&text), &a, &v));
    CHECK_INT(v->map.len, 20003);
    CHECK_INT(value_find(v, "line")->list.len, 50000);
    CHECK_STR(keypath_find(v, "key19999.b.1")->s, "y");
}

TEST(long_numbers_take_time_by_their_length)
{
    enum { DIGITS = 100000, SECONDS = 3 };
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb nines = SB_INIT, hexes = SB_INIT;
    clock_t start = clock();
    sb_add_repeat(&nines, '9', DIGITS);
    const struct value *v = yaml_resolve_plain(sb_str(&nines), &a);
    CHECK(v->kind == VALUE_INT && v->digits && streq(v->digits, nines.buf));
    sb_add(&hexes, "-0x1");
    sb_add_repeat(&hexes, '0', DIGITS / 4);
    v = yaml_resolve_plain(sb_str(&hexes), &a);
    CHECK(v->kind == VALUE_INT && v->digits && strlen(v->digits) == 30104);
    CHECK(starts_with(v->digits, "-"));
    CHECK(clock() - start < SECONDS * CLOCKS_PER_SEC);
}

/* Each line inside of the brackets gets as many blanks as stand before them. */
TEST(mending_does_not_blow_a_text_up)
{
    enum { N = 16000, MOST = 32 << 20 };
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb text = SB_INIT, out = SB_INIT;
    struct yaml_mends mends = {0};
    sb_add(&text, "k:");
    sb_add_repeat(&text, ' ', N);
    sb_add_char(&text, '[');
    sb_add_repeat(&text, '\n', N);
    sb_add(&text, "]\n");
    yaml_mend(sb_str(&text), &a, &out, &mends);
    CHECK(mends.len > 0 && out.len < MOST);
}

TEST(conflict_markers_are_seen)
{
    CHECK(yaml_has_conflict_markers(STR_LIT("a: 1\n<<<<<<< HEAD\nb: 2\n")));
    CHECK(yaml_has_conflict_markers(STR_LIT("=======\n")));
    CHECK(!yaml_has_conflict_markers(STR_LIT("a: <<<<<<< x\n")));
    CHECK(!yaml_has_conflict_markers(STR_NONE));
}
