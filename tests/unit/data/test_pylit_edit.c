#include "data/pylit_edit.h"
#include "data/pylit_read.h"
#include "support/test.h"

#include <math.h>

enum { DEPTH = 8 };

/* "s.a.0" -> components. */
static size_t split(char *words, const char **path)
{
    size_t depth = 0;
    for (char *at = words; at; depth++) {
        char *dot = strchr(at, '.');
        if (dot)
            *dot++ = '\0';
        path[depth] = at;
        at = dot;
    }
    return depth;
}

/* `how` is a key alone (remove it), KEY=VALUE (set it) or +KEY=VALUE (add it). */
static err *edit(const char *text, const char *how, struct arena *a, struct sb *out)
{
    const char *path[DEPTH];
    char *key = arena_strdup(a, how + (*how == '+')), *val = strchr(key, '=');
    struct value *doc = NULL;
    if (val)
        *val++ = '\0';
    size_t depth = split(key, path);
    if (!val)
        return pylit_edit_remove(str_of(text), path, depth, out);
    TRY(pylit_read(str_of(arena_printf(a, "x = %s\n", val)), a, &doc));
    struct value *v = value_find(doc, "x");
    return *how == '+' ? pylit_edit_add(str_of(text), path, depth, v, out)
                       : pylit_edit_set(str_of(text), path, depth, v, out);
}

static void check(const char *const cases[][3], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        if (test_check_ok(__FILE__, __LINE__, cases[i][1],
                          edit(cases[i][0], cases[i][1], &a, &out)))
            CHECK_STR(out.buf, cases[i][2]);
    }
}

TEST(a_constant_changes_in_its_place)
{
    static const char *const cases[][3] = {
        {"A=1 # c\nB = A\n", "A=2.5", "A=2.5 # c\nB = A\n"},
        {"A = (1)\n", "A=-2", "A = (-2)\n"},
        {"A = -1e3; B = 2", "A=0.5", "A = 0.5; B = 2"},
        {"A = 'x'\nB = \"y\"\n", "B='z'", "A = 'x'\nB = \"z\"\n"},
        {"A = \"x\"\n", "A='it\"s'", "A = 'it\"s'\n"},
        {"A = 'x'\n", "A=\"it's\\n\"", "A = \"it's\\n\"\n"},
        {"A = r'\\d' \\\n  \"y\"\n", "A='z'", "A = 'z'\n"},
        {"A = None\n", "A=True", "A = True\n"},
        {"B = 1\nA = ...\n", "A=2", "B = 1\nA = 2\n"},
        {"A: int = 1\nA: int = 1\n", "A=2", "A: int = 1\nA: int = 2\n"},
        {"L = [1, # one\n  2,\n]\n", "L.1=5", "L = [1, # one\n  5,\n]\n"},
        {"L = [1, 2]\n", "L=[3]", "L = [3]\n"},
        {"T = (1, 2)\n", "T=[3]", "T = (3,)\n"},
        {"T = 1, 2 # c\n", "T=[3, 4]", "T = (3, 4) # c\n"},
        {"T = 1, 2 # c\n", "T.1=4", "T = 1, 4 # c\n"},
        {"S = {1, 2}\n", "S=[4, 3]", "S = {4, 3}\n"},
        {"S = {1}\n", "S=[]", "S = set()\n"},
        {"D = {'a': {2: \"b\"}}\n", "D.a.2='c'", "D = {'a': {2: \"c\"}}\n"},
        {"D = {\"a\": 1}\n", "D.a={'k': ('v',)}", "D = {\"a\": {'k': ('v',)}}\n"},
        {"A = 1\n", "A=[1e400, {-1e400: 'x'}]", "A = [1e999, {-1e999: 'x'}]\n"},
        {"class K(B):\r\n\tdef __init__(self): self.a = 1; self.b = 'x'\r\n", "K.b='y'",
         "class K(B):\r\n\tdef __init__(self): self.a = 1; self.b = 'y'\r\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(entries_of_dicts_come_and_go)
{
    static const char *const cases[][3] = {
        {"D = {}\n", "+D.a=1", "D = {'a': 1}\n"},
        {"D = {\"a\": 1}\n", "+D.b='x'", "D = {\"a\": 1, \"b\": \"x\"}\n"},
        {"D = {\n  'a': 1, # c\n}\n", "+D.b=2", "D = {\n  'a': 1, # c\n  'b': 2,\n}\n"},
        {"D = {\n  'a': 1 # c\n}\n", "+D.b=2", "D = {\n  'a': 1, # c\n  'b': 2\n}\n"},
        {"D = {\n  'a': 1}\n", "+D.b=2", "D = {\n  'a': 1,\n  'b': 2}\n"},
        {"D = {'a': 1, # c\n}\n", "+D.b=2", "D = {'a': 1, 'b': 2, # c\n}\n"},
        {"D = {'a': {}}\n", "+D.a.b.c=1", "D = {'a': {'b': {'c': 1}}}\n"},
        {"D = {'a': 1, 'b': 2}\n", "D.a", "D = {'b': 2}\n"},
        {"D = {'a': 1, 'b': 2}\n", "D.b", "D = {'a': 1}\n"},
        {"D = {'a': 1}\n", "D.a", "D = {}\n"},
        {"D = {\n  'a': 1,\n  'b': 2,\n}\n", "D.b", "D = {\n  'a': 1,\n}\n"},
        {"D = {\n  'a': 1,\n  'b': 2,\n}\n", "D.a", "D = {\n  'b': 2,\n}\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(refusals)
{
    static const char *const cases[][3] = {
        {"A = 1\n", "B=1", "no such key"},
        {"A = 1\n", "+B=1", "names are not added"},
        {"A = 1\n", "+A.b=1", "no such key"},
        {"A = 1\n", "A", "names are not removed"},
        {"class K: a = 1\n", "+K.b=1", "names are not added"},
        {"class K: a = 1\n", "K.a", "names are not removed"},
        {"class K: a = 1\n", "K=1", "a class gives way to no value"},
        {"L = [1]\n", "L.0", "items of lists are not removed one by one"},
        {"D = {'a': 1}\n", "+D.a=1", "the key exists already"},
        {"D = {'a': 1, 'a': 2}\n", "D.a", "the change would not be valid there"},
        {"D = {'a': (1)}\n", "+D.b=1", "the change would not be valid there"},
        {"A = \n", "A=1", "invalid syntax: line 1 column 5"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        CHECK_ERR(edit(cases[i][0], cases[i][1], &a, &out), cases[i][2]);
        CHECK_INT(out.len, 0);
    }
}

TEST(there_is_no_nan)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    const char *const path[] = {"A"};
    CHECK_ERR(pylit_edit_set(STR_LIT("A = 1\n"), path, 1, value_float(&a, NAN), &out),
              "Python has no literal for NaN");
}
