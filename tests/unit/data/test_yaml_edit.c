#include "data/json_read.h"
#include "data/yaml_edit.h"
#include "data/yaml_read.h"
#include "support/test.h"

struct edit_case {
    const char *before;
    const char *path;  /* components, with blanks between; "" is no component */
    const char *val;   /* JSON */
    const char *after; /* NULL: refused, nothing changed */
};

struct path {
    const char *at[8];
    size_t n;
};

static struct path split(const char *text, struct arena *a)
{
    struct path p = {0};
    struct str rest = str_of(text), part;
    while (p.n < ARRAY_LEN(p.at) && str_split(&rest, ' ', &part))
        p.at[p.n++] = arena_str(a, part);
    return p;
}

static void check(const struct edit_case *c, size_t i, err *e, const struct sb *out)
{
    if (!c->after) {
        if (!e)
            test_fail(__FILE__, __LINE__, "case %zu: «%s» %s is not refused:\n«%s»", i, c->before,
                      c->path, out->buf);
        CHECK(e ? out->len == 0 : true);
        err_free(e);
        return;
    }
    if (!test_check_ok(__FILE__, __LINE__, c->before, e))
        return;
    if (!streq(out->buf, c->after))
        test_fail(__FILE__, __LINE__, "case %zu, %s:\n«%s» became\n«%s», not\n«%s»", i, c->path,
                  c->before, out->buf, c->after);
}

static void run_set(const struct edit_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *val = NULL;
        struct path p = split(cases[i].path, &a);
        CHECK_OK(json_read(str_of(cases[i].val), &a, &val));
        check(&cases[i], i, yaml_edit_set(str_of(cases[i].before), p.at, p.n, val, &out), &out);
    }
}

static void run_add(const struct edit_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *val = NULL;
        struct path p = split(cases[i].path, &a);
        CHECK_OK(json_read(str_of(cases[i].val), &a, &val));
        check(&cases[i], i, yaml_edit_add(str_of(cases[i].before), p.at, p.n, val, &out), &out);
    }
}

static void run_remove(const struct edit_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct path p = split(cases[i].path, &a);
        check(&cases[i], i, yaml_edit_remove(str_of(cases[i].before), p.at, p.n, &out), &out);
    }
}

static void run_insert(const struct edit_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *val = NULL;
        struct path p = split(cases[i].path, &a);
        CHECK_OK(json_read(str_of(cases[i].val), &a, &val));
        check(&cases[i], i, yaml_edit_insert(str_of(cases[i].before), p.at, p.n, val, &out), &out);
    }
}

TEST(scalars_change_in_their_place)
{
    static const struct edit_case cases[] = {
        {"lr: 0.1\n", "lr", "0.2", "lr: 0.2\n"},
        {"lr: 0.1", "lr", "0.2", "lr: 0.2"},
        {"lr:    0.1\n", "lr", "1", "lr:    1\n"},
        {"lr:\t0.1\t# tab\n", "lr", "1", "lr:\t1\t# tab\n"},
        {"lr: 0.1 # c\nx: 1\n", "lr", "0.5", "lr: 0.5 # c\nx: 1\n"},
        {"lr: 0.1  # c1\n", "lr", "1", "lr: 1    # c1\n"},
        {"lr: 0.1  # c1\n", "lr", "0.001", "lr: 0.001 # c1\n"},
        {"lr: '0.1'  # c\n", "lr", "1", "lr: 1      # c\n"},
        {"lr: \"a\"\n", "lr", "\"b\"", "lr: b\n"},
        {"a: b\n", "a", "\"1\"", "a: '1'\n"},
        {"a: b\n", "a", "\"true\"", "a: 'true'\n"},
        {"a: b\n", "a", "\"2020-01-01\"", "a: '2020-01-01'\n"},
        {"a: b\n", "a", "\"\"", "a: ''\n"},
        {"a: b\n", "a", "\"# x\"", "a: '# x'\n"},
        {"a: b\n", "a", "null", "a:\n"},
        {"a: b   # c\n", "a", "null", "a:   # c\n"},
        {"a:\n", "a", "1", "a: 1\n"},
        {"a:", "a", "1", "a: 1"},
        {"a:   # c\nb: 2\n", "a", "1", "a: 1   # c\nb: 2\n"},
        {"a: ~\n", "a", "1", "a: 1\n"},
        {"a: null # n\n", "a", "1", "a: 1    # n\n"},
        {"a:\n  5\n", "a", "6", "a:\n  6\n"},
        {"a: one\n  two\nb: 1\n", "a", "3", "a: 3\nb: 1\n"},
        {"a: \"one\n  two\"\nb: 1\n", "a", "3", "a: 3\nb: 1\n"},
        {"\"quoted key\": 1\n", "quoted", "2", NULL},
        {"'q': 1\n\"r\": 2\n", "q", "3", "'q': 3\n\"r\": 2\n"},
        {"'q': 1\n\"r\": 2\n", "r", "3", "'q': 1\n\"r\": 3\n"},
        {"é: 1\nü: {ß: 2}\n", "ü ß", "\"日本\"", "é: 1\nü: {ß: 日本}\n"},
        {"1: a\n2.5: b\ntrue: c\n", "1", "\"x\"", "1: x\n2.5: b\ntrue: c\n"},
        {"a: 1\n---\nb: 2\n", "a", "3", NULL},
        {"---\na: 1\n...\n", "a", "2", "---\na: 2\n...\n"},
        {"%YAML 1.2\n---\na: 1\n", "a", "2", "%YAML 1.2\n---\na: 2\n"},
        {"a: 1\n", "b", "2", NULL},
        {"a: 1\n", "a b", "2", NULL},
        {"", "a", "2", NULL},
        {"m:\n    a: 1\n    b: 2\n", "m b", "3", "m:\n    a: 1\n    b: 3\n"},
        {"a: 1 \n", "a", "2", "a: 2 \n"},
        {"a: !!str 5\n", "a", "6", "a: 6\n"},
        {"a: !!str 5 # c\n", "a", "\"6\"", "a: !!str '6' # c\n"},
        {"a: !!str x\n", "a", "\"y\"", "a: !!str y\n"},
        {"a: |\n  one\n  two\nb: 1\n", "a", "5", "a: 5\nb: 1\n"},
        {"a: | # c\n  one\n\n\nb: 1\n", "a", "5", "a: 5 # c\n\n\nb: 1\n"},
        {"a: >+\n  one\n\nb: 1\n", "a", "\"x\"", "a: x\n\nb: 1\n"},
        {"a: |", "a", "5", "a: 5"},
        {"a: |\nb: 1\n", "a", "5", "a: 5\nb: 1\n"},
        {"- a: 1\n  b: 2\n- c: 3\n", "0 b", "9", "- a: 1\n  b: 9\n- c: 3\n"},
        {"- a: 1\n  b: 2\n- c: 3\n", "1 c", "9", "- a: 1\n  b: 2\n- c: 9\n"},
        {"- - 1\n  - 2\n- 3\n", "0 1", "9", "- - 1\n  - 9\n- 3\n"},
        {"l:\n- 1 # one\n- 2 # two\n", "l 0", "7", "l:\n- 7 # one\n- 2 # two\n"},
        {"l:\n  - 1\n  - \"q\"\n", "l 1", "7", "l:\n  - 1\n  - 7\n"},
        {"l:\n- 1\n-\n- 3\n", "l 1", "2", "l:\n- 1\n- 2\n- 3\n"},
        {"l:\n- # none\n-\n# more\n-  # last\n", "l 2", "2",
         "l:\n- # none\n-\n# more\n- 2  # last\n"},
        {"l:\n- 1\n- 2\n", "l 1", "null", "l:\n- 1\n- null\n"},
        {"l:\n- |\n  x\n- y\n", "l 0", "1", "l:\n- 1\n- y\n"},
        {"a: 1 # not: 'a' \"comment\n", "a", "2", "a: 2 # not: 'a' \"comment\n"},
        {"a: x#y\n", "a", "\"z\"", "a: z\n"},
    };
    run_set(cases, ARRAY_LEN(cases));
}

TEST(flow_collections_change_inside)
{
    static const struct edit_case cases[] = {
        {"m: {a: 1, b: [1, 2]}   # flow\n", "m a", "2", "m: {a: 2, b: [1, 2]}   # flow\n"},
        {"m: {a: 1, b: [1, 2]}\n", "m b 0", "9", "m: {a: 1, b: [9, 2]}\n"},
        {"m: {a: 1}\n", "m a", "\"x, y\"", "m: {a: 'x, y'}\n"},
        {"m: {a: 1}\n", "m a", "null", "m: {a: null}\n"},
        {"m: {a: 1}\n", "m a", "[1, {\"b\": 2}]", "m: {a: [1, b: 2]}\n"},
        {"m: {a: , b: 1}\n", "m a", "2", "m: {a: 2 , b: 1}\n"},
        {"m: {a, b: 1}\n", "m a", "2", "m: {a: 2, b: 1}\n"},
        {"m: {\"a\":1, 'b': \"x\"}\n", "m a", "2", "m: {\"a\":2, 'b': \"x\"}\n"},
        {"m: {\"a\":1, 'b': \"x\"}\n", "m b", "\"y\"", "m: {\"a\":1, 'b': y}\n"},
        {"{\"a\": {\"b\": \"c\"}}\n", "a b", "\"d\"", "{\"a\": {\"b\": d}}\n"},
        {"m: {\n  a: 1, # one\n  b: 2  # two\n}\n", "m b", "3",
         "m: {\n  a: 1, # one\n  b: 3  # two\n}\n"},
        {"m: [x: 1, y]\n", "m 0 x", "2", "m: [x: 2, y]\n"},
        {"m: [[1, 2], [3]]\n", "m 0", "[5]", "m: [[5], [3]]\n"},
        {"m: {a: {b: 1}}\n", "m", "5", "m: 5\n"},
        {"m: {a: 1} # c\n", "m", "{\"b\": 2}", "m: # c\n  b: 2\n"},
        {"m: {} # c\n", "m", "{\"b\": 2}", "m: # c\n  b: 2\n"},
        {"m: [1] # c\n", "m", "[]", "m: []  # c\n"},
    };
    run_set(cases, ARRAY_LEN(cases));
}

TEST(collections_are_replaced_in_the_layout_around)
{
    static const struct edit_case cases[] = {
        {"l:\n- 1\n- 2\nx: 1\n", "l", "[3]", "l:\n- 3\nx: 1\n"},
        {"l:\n  - 1\n  - 2\nx: 1\n", "l", "[3]", "l:\n  - 3\nx: 1\n"},
        {"l:  # c\n  # more\n- 1\n- 2 # gone\n# about x\nx: 1\n", "l", "[3]",
         "l:  # c\n  # more\n- 3\n# about x\nx: 1\n"},
        {"l:  # c\n- 1\n- 2 # gone\nx: 1\n", "l", "5", "l: 5  # c\nx: 1\n"},
        {"m:\n    a: 1\n    b: 2\n", "m", "{\"c\": {\"d\": 1}}", "m:\n    c:\n      d: 1\n"},
        {"m:\n  a: 1\n\nx: 1\n", "m", "{\"c\": 1}", "m:\n  c: 1\n\nx: 1\n"},
        {"a: 1 # c\nb: 2\n", "a", "[1, 2]", "a: # c\n- 1\n- 2\nb: 2\n"},
        {"a: 1\n", "a", "{\"x\": [1], \"y\": {}}", "a:\n  x:\n  - 1\n  y: {}\n"},
        {"a:\nb: 1\n", "a", "[1]", "a:\n- 1\nb: 1\n"},
        {"a:  # c\nb: 1\n", "a", "[1]", "a:  # c\n- 1\nb: 1\n"},
        {"a:", "a", "[1]", "a:\n- 1"},
        {"m:\n  a: 1", "m", "{}", "m: {}"},
        {"m:\n  a: 1\nx: 1\n", "m", "null", "m:\nx: 1\n"},
        {"- 1\n- 2\n", "0", "{\"a\": 1, \"b\": 2}", "- a: 1\n  b: 2\n- 2\n"},
        {"- 1 # c\n- 2\n", "0", "{\"a\": 1}", "- {a: 1} # c\n- 2\n"},
        {"l:\n- a: 1\n  b: 2 # c\n- 2\n", "l 0", "5", "l:\n- 5\n- 2\n"},
        {"l:\n- a: 1\n  b: 2\n- 2\n", "l 0", "[1, 2]", "l:\n- - 1\n  - 2\n- 2\n"},
        {"a: |\n  text\n", "a", "[1]", "a:\n- 1\n"},
        {"a: | # c\n  text\nb: 1\n", "a", "[1]", "a: # c\n- 1\nb: 1\n"},
    };
    run_set(cases, ARRAY_LEN(cases));
}

TEST(keys_are_added_behind_the_last_one)
{
    static const struct edit_case cases[] = {
        {"", "a", "1", "a: 1\n"},
        {"# only\n", "a", "1", "# only\na: 1\n"},
        {"# only", "a", "1", "# only\na: 1"},
        {"---\n", "a", "1", "---\na: 1\n"},
        {"---\n...\n", "a", "1", "---\na: 1\n...\n"},
        {"a: 1\n", "b", "2", "a: 1\nb: 2\n"},
        {"a: 1", "b", "2", "a: 1\nb: 2"},
        {"a: 1 # c\n# tail\n", "b", "2", "a: 1 # c\nb: 2\n# tail\n"},
        {"a:\n", "b", "2", "a:\nb: 2\n"},
        {"a:  # c\n", "b", "[1]", "a:  # c\nb:\n- 1\n"},
        {"a: 1\n...\n", "b", "2", "a: 1\nb: 2\n...\n"},
        {"m:\n    x: 1\nn: 2\n", "m y", "3", "m:\n    x: 1\n    y: 3\nn: 2\n"},
        {"m:\n  x:\n  - 1\n  - 2\nn: 2\n", "m y", "3", "m:\n  x:\n  - 1\n  - 2\n  y: 3\nn: 2\n"},
        {"m: {}\n", "m a", "1", "m: {a: 1}\n"},
        {"m: {x: 1}  # c\n", "m a", "[1]", "m: {x: 1, a: [1]}  # c\n"},
        {"m: {x: 1,}\n", "m a", "1", "m: {x: 1, a: 1,}\n"},
        {"m: {x}\n", "m a", "1", "m: {x, a: 1}\n"},
        {"m: {x: }\n", "m a", "1", "m: {x: , a: 1 }\n"},
        {"m: {\n  x: 1, # one\n  y: 2  # two\n}\n", "m z", "3",
         "m: {\n  x: 1, # one\n  y: 2,\n  z: 3  # two\n}\n"},
        {"{\"a\": 1}\n", "b", "2", "{\"a\": 1, b: 2}\n"},
        {"m:\nn: 1\n", "m a", "1", "m:\n  a: 1\nn: 1\n"},
        {"m: null\nn: 1\n", "m a b", "1", "m:\n  a:\n    b: 1\nn: 1\n"},
        {"a: 1\n", "x y z", "1", "a: 1\nx:\n  y:\n    z: 1\n"},
        {"a: |\n  text\n\nb: 1\n", "c", "2", "a: |\n  text\n\nb: 1\nc: 2\n"},
        {"a: |\n  text\n", "c", "2", "a: |\n  text\nc: 2\n"},
        {"a: |\n  text", "c", "2", "a: |-\n  text\nc: 2"},
        {"a: {b: 1}\nm:\n- >2+ # c\n    text", "c", "2",
         "a: {b: 1}\nm:\n- >2- # c\n    text\nc: 2"},
        {"a: |+\n  text\n\n", "c", "2", "a: |+\n  text\n\nc: 2\n"},
        {"- a: 1\n- b\n", "0 c", "2", "- a: 1\n  c: 2\n- b\n"},
        {"- - a: 1\n", "0 0 c", "2", "- - a: 1\n    c: 2\n"},
        {"a: 1\n", "a b", "2", NULL},
        {"a: 1\n", "a", "2", NULL},
        {"- 1\n", "x", "2", NULL},
        {"just text\n", "x", "2", NULL},
        {"a: 1\n", "true", "2", "a: 1\n'true': 2\n"},
    };
    run_add(cases, ARRAY_LEN(cases));
}

TEST(keys_are_removed_with_their_lines)
{
    static const struct edit_case cases[] = {
        {"a: 1\nb: 2\n", "a", NULL, "b: 2\n"},
        {"a: 1\nb: 2\n", "b", NULL, "a: 1\n"},
        {"a: 1\nb: 2", "b", NULL, "a: 1\n"},
        {"a: 1 # c\n# b's\nb: 2\n", "a", NULL, "# b's\nb: 2\n"},
        {"a:\n  x: 1\n  y:\n  - 1\n  - 2 # c\nb: 2\n", "a", NULL, "b: 2\n"},
        {"a: |\n  one\n  two\n\nb: 2\n", "a", NULL, "\nb: 2\n"},
        {"a:\nb: 2\n", "a", NULL, "b: 2\n"},
        {"a: 1\n", "a", NULL, "{}\n"},
        {"# head\na: 1  # c\n# tail\n", "a", NULL, "# head\n{}  # c\n# tail\n"},
        {"m:\n  a: 1\nn: 2\n", "m a", NULL, "m: {}\nn: 2\n"},
        {"m: {a: 1, b: 2, c: 3}\n", "m a", NULL, "m: {b: 2, c: 3}\n"},
        {"m: {a: 1, b: 2, c: 3}\n", "m b", NULL, "m: {a: 1, c: 3}\n"},
        {"m: {a: 1, b: 2, c: 3}\n", "m c", NULL, "m: {a: 1, b: 2}\n"},
        {"m: {a: 1}\n", "m a", NULL, "m: {}\n"},
        {"m: {a, b: 1}\n", "m a", NULL, "m: {b: 1}\n"},
        {"m: {\"a\":[1,{x: 2}], b: 1}\n", "m a", NULL, "m: {b: 1}\n"},
        {"- a: 1\n  b: 2\n", "0 a", NULL, "- b: 2\n"},
        {"- a: 1\n  b: 2\n", "0 b", NULL, "- a: 1\n"},
        {"- a: 1\n  # c\n  b: 2\n", "0 a", NULL, "- # c\n  b: 2\n"},
        {"- a: 1\n- b: 2\n", "0 a", NULL, "- {}\n- b: 2\n"},
        {"a: 1\n", "b", NULL, NULL},
        {"---\na: 1\nb: 1\n...\n", "b", NULL, "---\na: 1\n...\n"},
    };
    run_remove(cases, ARRAY_LEN(cases));
}

TEST(line_ends_and_marks_stay)
{
    static const struct edit_case set[] = {
        {"a: 1\r\nb: 2 # c\r\n", "a", "3", "a: 3\r\nb: 2 # c\r\n"},
        {"a: 1\r\nb: 2\r\n", "b", "[1, 2]", "a: 1\r\nb:\r\n- 1\r\n- 2\r\n"},
        {"a:\r\n- 1\r\n- 2\r\nb: 2\r\n", "a", "[3]", "a:\r\n- 3\r\nb: 2\r\n"},
        {"a:\r\n  x: 1\r\nb: 2\r\n", "a", "4", "a: 4\r\nb: 2\r\n"},
        {"a: |\r\n  x\r\nb: 2\r\n", "a", "4", "a: 4\r\nb: 2\r\n"},
        {"\xEF\xBB\xBF"
         "a: 1\nb: 2\n",
         "a", "3",
         "\xEF\xBB\xBF"
         "a: 3\nb: 2\n"},
        {"\xEF\xBB\xBF"
         "a: 1\nb: 2\n",
         "a", "[3]",
         "\xEF\xBB\xBF"
         "a:\n- 3\nb: 2\n"},
    };
    static const struct edit_case add[] = {
        {"a: 1\r\n", "b", "2", "a: 1\r\nb: 2\r\n"},
        {"a: 1\r\nb: 1", "c", "2", "a: 1\r\nb: 1\r\nc: 2"},
        {"m:\r\n  a: 1\r\nn: 2\r\n", "m b", "[1]", "m:\r\n  a: 1\r\n  b:\r\n  - 1\r\nn: 2\r\n"},
        {"\xEF\xBB\xBF"
         "a: 1\n",
         "b", "2",
         "\xEF\xBB\xBF"
         "a: 1\nb: 2\n"},
        {"\xEF\xBB\xBF", "b", "2",
         "\xEF\xBB\xBF"
         "b: 2\n"},
    };
    static const struct edit_case cut[] = {
        {"a: 1\r\nb: 2\r\n", "a", NULL, "b: 2\r\n"},
        {"a: 1\r\nb: 2\r\n", "b", NULL, "a: 1\r\n"},
        {"a: 1\r\n", "a", NULL, "{}\r\n"},
        {"\xEF\xBB\xBF"
         "a: 1\nb: 2\n",
         "a", NULL,
         "\xEF\xBB\xBF"
         "b: 2\n"},
    };
    run_set(set, ARRAY_LEN(set));
    run_add(add, ARRAY_LEN(add));
    run_remove(cut, ARRAY_LEN(cut));
}

/* What an alias or a merge stands for keeps its value, as DVC has it: the copies get it written
 * out. */
TEST(anchors_aliases_and_merges)
{
    static const struct edit_case set[] = {
        {"a: &x 5\nb: *x\n", "b", "6", "a: &x 5\nb: 6\n"},
        {"a: &x 5\nb: *x\n", "a", "6", "a: &x 6\nb: 5\n"},
        {"a: &x {k: 1, l: 2}\nb: *x\n", "b k", "9", "a: &x {k: 1, l: 2}\nb: {k: 9, l: 2}\n"},
        {"a: &x {k: 1}\nb: *x\n", "b", "3", "a: &x {k: 1}\nb: 3\n"},
        {"a: &x {k: 1}\nb: *x\n", "a k", "3", "a: &x {k: 3}\nb: {k: 1}\n"},
        {"base: &b\n  lr: 1\nprod:\n  <<: *b\n  e: 2\n", "base lr", "5",
         "base: &b\n  lr: 5\nprod:\n  <<: *b\n  e: 2\n  lr: 1\n"},
        {"base: &b\n  lr: 1\nprod:\n  <<: *b\n  e: 2\n", "prod lr", "5",
         "base: &b\n  lr: 1\nprod:\n  <<: *b\n  e: 2\n  lr: 5\n"},
        {"base: &b\n  lr: 1\nprod:\n  <<: *b\n", "prod lr", "5",
         "base: &b\n  lr: 1\nprod:\n  <<: *b\n  lr: 5\n"},
        {"base: &b\n  s: {q: 1}\nprod:\n  <<: *b\n", "prod s q", "7",
         "base: &b\n  s: {q: 1}\nprod:\n  <<: *b\n  s: {q: 7}\n"},
        {"a: &x 5\n", "a", "[1]", "a:\n- 1\n"},
        {"a: &x\n  k: 1\n", "a k", "2", "a: &x\n  k: 2\n"},
    };
    static const struct edit_case add[] = {
        {"a: &x {k: 1}\nb: *x\n", "b z", "3", "a: &x {k: 1}\nb: {k: 1, z: 3}\n"},
    };
    static const struct edit_case cut[] = {
        {"base: &b\n  lr: 1\nprod:\n  <<: *b\n  e: 2\n", "prod e", NULL,
         "base: &b\n  lr: 1\nprod:\n  <<: *b\n"},
        {"base: &b\n  lr: 1\nprod:\n  <<: *b\n  e: 2\n", "prod lr", NULL, NULL},
        {"base: &b\n  lr: 1\n  n: 2\nprod:\n  <<: *b\n  e: 2\n", "base lr", NULL,
         "base: &b\n  n: 2\nprod:\n  <<: *b\n  e: 2\n  lr: 1\n"},
    };
    run_set(set, ARRAY_LEN(set));
    run_add(add, ARRAY_LEN(add));
    run_remove(cut, ARRAY_LEN(cut));
}

TEST(items_are_removed_with_their_lines)
{
    static const struct edit_case cases[] = {
        {"- 1\n- 2\n", "0", NULL, "- 2\n"},
        {"- 1\n- 2\n", "1", NULL, "- 1\n"},
        {"- 1\n- 2", "1", NULL, "- 1\n"},
        {"l:\n  - a  # of a\n  # of b\n  - b: {c: 1}  # b\n  - 'c'\n", "l 1", NULL,
         "l:\n  - a  # of a\n  # of b\n  - 'c'\n"},
        {"l:\n- a:\n    b: 1\n    c: 2\n- d\nx: 1\n", "l 0", NULL, "l:\n- d\nx: 1\n"},
        {"l:\r\n- a\r\n- b\r\n", "l 1", NULL, "l:\r\n- a\r\n"},
        {"l: [a, 'b' , {c: 1}]\n", "l 1", NULL, "l: [a, {c: 1}]\n"},
        {"l: [a, b]\n", "l 1", NULL, "l: [a]\n"},
        {"- |\n  a\n  b\n- c\n", "0", NULL, "- c\n"},
        {"- 1\n", "0", NULL, NULL},
        {"- - 1\n  - 2\n", "0 0", NULL, NULL},
        {"-\n- 1\n", "0", NULL, NULL},
        {"a: &x [1, 2]\nb: *x\n", "b 0", NULL, NULL},
        {"- &x 1\n- *x\n- 3\n", "0", NULL, NULL},
        {"- 1\n- 2\n", "2", NULL, NULL},
    };
    run_remove(cases, ARRAY_LEN(cases));
}

TEST(items_are_inserted_in_lines_of_their_own)
{
    static const struct edit_case cases[] = {
        {"- 1\n- 2\n", "0", "0", "- 0\n- 1\n- 2\n"},
        {"- 1\n- 2\n", "1", "\"a: b\"", "- 1\n- 'a: b'\n- 2\n"},
        {"- 1\n- 2\n", "2", "3", "- 1\n- 2\n- 3\n"},
        {"l:\n  - a  # of a\n  # of b\n  - b:\n      c: 1  # c\nx: 1\n", "l 1",
         "{\"p\": {\"x\": 1}}",
         "l:\n  - a  # of a\n  - p:\n      x: 1\n  # of b\n  - b:\n      c: 1  # c\nx: 1\n"},
        {"l:\n- b:\n    c: 1  # c\n# end\nx: 1\n", "l 1", "2",
         "l:\n- b:\n    c: 1  # c\n- 2\n# end\nx: 1\n"},
        {"l:\r\n- a\r\nx: 1\r\n", "l 1", "1", "l:\r\n- a\r\n- 1\r\nx: 1\r\n"},
        {"- |\n  a\n\n- c\n", "1", "1", "- |\n  a\n- 1\n\n- c\n"},
        {"- 1", "1", "2", NULL},
        {"l: [a]\n", "l 0", "1", NULL},
        {"l: []\n", "l 0", "1", NULL},
        {"- - 1\n", "0 0", "1", NULL},
        {"- 1\n", "2", "1", NULL},
        {"a: 1\n", "a 0", "1", NULL},
        {"a: &x\n- 1\nb: *x\n", "b 0", "1", NULL},
    };
    run_insert(cases, ARRAY_LEN(cases));
}

TEST(a_comment_stays_behind_an_item_that_gets_flags)
{
    static const struct edit_case cases[] = {
        {"l:\n  - a  # c\n  - b\n", "l 0", "{\"a\": {\"x\": 1}}",
         "l:\n  - a:  # c\n      x: 1\n  - b\n"},
        {"l:\n  - a # c\n", "l 0", "{\"a\": 1, \"b\": 2}", "l:\n  - {a: 1, b: 2} # c\n"},
    };
    run_set(cases, ARRAY_LEN(cases));
}
