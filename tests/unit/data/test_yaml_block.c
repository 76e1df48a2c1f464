/* The plain reader against the parser: what it takes it must read the same, places included; what
 * programs write it must take; what it is not made for it must leave. */
#include "support/test.h"
#include "support/yaml_twin.h"

static void check_twin(const char *text, bool taken)
{
    scoped(sb) struct sb why = SB_INIT;
    enum yaml_twin got = yaml_twin_read(str_of(text), &why);
    if (got != (taken ? YAML_TWIN_SAME : YAML_TWIN_LEFT))
        test_fail(__FILE__, __LINE__, "%s\n%s", text, got == YAML_TWIN_LEFT ? "left" : why.buf);
}

TEST(takes_what_programs_write)
{
    static const char *const cases[] = {
        "lr: 0.1\n",
        "lr: 0.1",
        "a: 1\nb: -2\nc: true\nd: ~\ne: text of words\nf: 2020-01-01\n",
        "a:\nb:\n",
        "a:\n",
        "a: 1   # why\nb:   2\n# all of a line\n\n\nc:  # map\n  d: x#y\n",
        ("schema: '2.0'\nstages:\n  a:\n    cmd: echo a\n    deps:\n    - path: x\n      hash: "
         "md5\n"
         "      md5: 0cc175b9c0f1b6a831c399e269772661\n      size: 1\n    outs:\n    - path: y\n"
         "      nfiles: 2\n  b:\n    cmd: echo b\n"),
        "outs:\n- md5: 0cc175b9c0f1b6a831c399e269772661.dir\n  size: 3\n  path: data\n",
        "outs:\n  - a\n  - b.txt:\n      cache: false\n  - c: d\n    e: f\n",
        "a: 'it''s'\nb: \"x: y\"\nc: '' # none\n",
        ("cmd: python train.py --first-option value --second-option value --third-option\n"
         "  value --fourth 'x' && echo \"y\"\n  | tee z\nouts:\n- x\n"),
        "- a\n- b: c\n  d: e\n- -1\n",
        "cmd:\n- one\n- two\n  and more\n",
        "a:\n  b:\n    c:\n      d: 1\n    e: 2\nf: 3\n",
        "url: https://example.com/x?y=1#z\ntime: 12:30\n",
        "a.b/c-d e: 1\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        check_twin(cases[i], true);
}

TEST(leaves_the_rest)
{
    static const char *const cases[] = {
        "",
        "# nothing\n",
        "text\n",
        "a: [1]\n",
        "a: {b: 1}\n",
        "a: |\n  x\n",
        "a: >-\n  x\n",
        "a: &x 1\nb: *x\n",
        "a: !!str 1\n",
        "? a\n: b\n",
        "--- a: 1\n",
        "---\na: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\n...\n",
        "a: b: c\n",
        "a: b:\n",
        "a: 1\n b: 2\n",
        " a: 1\n",
        "a:\n  b: 1\n c: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "- a\nb: 1\n",
        "a: 1\n- b\n",
        "a: 1\na: 2\n",
        "1: a\n",
        "true: a\n",
        "<<: a\n",
        "a: <<\n",
        "a: =\n",
        "'a': 1\n",
        "a: 'x' y\n",
        "a: 'x\n  y'\n",
        "a: 'x'\n  y\n",
        "a: \"\\n\"\n",
        "a: x\n\n  y\n",
        "a: x # c\n  y\n",
        "a: x\n  y: z\n",
        "a: x\n  - y\n",
        "a:\tb\n",
        "a: b\r\n",
        "a: \xC3\xA9\n",
        ("\xEF\xBB\xBF"
         "a: 1\n"),
        "a: \x01\n",
        "-\n- a\n",
        "- - a\n",
        "a : 1\n",
        "a: @b\n",
        "a: `b\n",
        "a: - b\n",
        "a: ? b\n",
        "%YAML 1.2\n",
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        check_twin(cases[i], false);
}

/* --- texts of random pieces --- */

static size_t pick(uint64_t *state, size_t n)
{
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (size_t)(*state % n);
}

static void add_line(uint64_t *state, struct sb *text)
{
    static const char *const starts[] = {"", "", "", "- ", "-  ", "- - ", "# ", "-"};
    static const char *const keys[] = {"a: ", "b: ", "c:", "d:  ", "a b: ", "e : ", "", "1: "};
    static const char *const values[] = {
        "",      "1",     "x",    "x y", "'q'",  "\"q\"", "'a''b'", "x #c", "x#c", "#c",
        "a:b",   "a: b",  "-x",   "- x", "~",    "[x]",   "|",      "x ",   "'q",  "=",
        "'q' #", "'q'#x", "null", ".5",  "1e3:", "?",     "? x",    ":x",   "&a",  "0x1F"};
    static const size_t indents[] = {0, 0, 0, 2, 2, 4, 1, 3};
    for (size_t n = indents[pick(state, ARRAY_LEN(indents))]; n; n--)
        sb_add_char(text, ' ');
    sb_add(text, starts[pick(state, ARRAY_LEN(starts))]);
    sb_add(text, keys[pick(state, ARRAY_LEN(keys))]);
    sb_add(text, values[pick(state, ARRAY_LEN(values))]);
    sb_add(text, pick(state, 12) ? "\n" : "\n\n");
}

TEST(reads_random_texts_as_the_parser_does)
{
    uint64_t state = 88172645463325252u;
    size_t taken = 0;
    scoped(sb) struct sb text = SB_INIT, why = SB_INIT;
    for (int n = 0; n < 60000; n++) {
        text.len = why.len = 0;
        for (size_t lines = 1 + pick(&state, 5); lines; lines--)
            add_line(&state, &text);
        enum yaml_twin got = yaml_twin_read(sb_str(&text), &why);
        taken += got == YAML_TWIN_SAME;
        if (got == YAML_TWIN_OTHER)
            test_fail(__FILE__, __LINE__, "%s\n%s", text.buf, why.buf);
    }
    CHECK(taken > 1000);
}
