#include "data/toml_edit.h"
#include "data/toml_read.h"
#include "support/test.h"

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
        return toml_edit_remove(str_of(text), path, depth, out);
    TRY(toml_read(str_of(arena_printf(a, "x = %s", val)), a, &doc));
    struct value *v = value_find(doc, "x");
    return *how == '+' ? toml_edit_add(str_of(text), path, depth, v, out)
                       : toml_edit_set(str_of(text), path, depth, v, out);
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

TEST(a_value_changes_in_its_place)
{
    static const char *const cases[][3] = {
        {"a = 1 # c\nb = 0x10\n", "a=25", "a = 25 # c\nb = 0x10\n"},
        {"  a=1", "a=\"x\"", "  a=\"x\""},
        {"a = 'x' # c\n", "a=\"y\"", "a = 'y' # c\n"},
        {"a = 'x'\n", "a=\"it's\"", "a = \"it's\"\n"},
        {"a = 'x'\n", "a=\"\\u0001\\t\"", "a = \"\\u0001\\t\"\n"},
        {"a = ''\n", "a=\"y\"", "a = \"y\"\n"},
        {"a = '''\nx'''\n", "a=\"y\"", "a = \"y\"\n"},
        {"a = [ 1, # one\n  2,\n]\n", "a.1=5", "a = [ 1, # one\n  5,\n]\n"},
        {"a = [ 1, # one\n  2,\n]\n", "a=[3]", "a = [3]\n"},
        {"a = {b = 1,c=2 }\n", "a.c=[{d = 1}]", "a = {b = 1,c=[{d = 1}] }\n"},
        {"a.b.c = 1\r\n", "a.b.c=1.5", "a.b.c = 1.5\r\n"},
        {"[t]\nb = 1\n[[u]]\nc = 1\n[[u]]\nc = 2\n", "u.1.c=true",
         "[t]\nb = 1\n[[u]]\nc = 1\n[[u]]\nc = true\n"},
        {"d = 2020-01-01  # day\n", "d=2020-01-02", "d = 2020-01-02  # day\n"},
        {"a = 1\n", "a={b = 1}", "a = {b = 1}\n"},
        {"a = 1e3\n", "a=inf", "a = inf\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(tables_give_way)
{
    static const char *const cases[][3] = {
        {"x = 1\n\n[m]\na = 1 # c\n# d\nb = 2\n\n[m.n]\nc = 3\n\n[z]\nd = 4\n", "m=5",
         "x = 1\nm = 5\n\n[z]\nd = 4\n"},
        {"[m]\na = 1\n", "m=5", "m = 5\n"},
        {"[[t]]\na = 1\n[[t]]\na = 2\n", "t=[]", "t = []\n"},
        {"a.b = 1\na.c = 2\nd = 3\n", "a=0", "d = 3\na = 0\n"},
        {"[m]\n[m.n.o]\na = 1\n[z]\n", "m.n=1", "[m]\nn = 1\n[z]\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(a_key_is_added_behind_the_last_of_its_table)
{
    static const char *const cases[][3] = {
        {"", "+a=1", "a = 1\n"},
        {"a = 1", "+b=2", "a = 1\nb = 2\n"},
        {"a = 1 # c\n# end\n", "+b=2", "a = 1 # c\nb = 2\n# end\n"},
        {"# head\n", "+a=1", "# head\na = 1\n"},
        {"# head\n\n# of t\n[t]\nb = 1\n", "+a=1", "# head\n\na = 1\n\n# of t\n[t]\nb = 1\n"},
        {"[t]\n  b = 1\n\n[u]\n", "+t.c=2", "[t]\n  b = 1\n  c = 2\n\n[u]\n"},
        {"[t] # c\n[u]\n", "+t.c=2", "[t] # c\nc = 2\n[u]\n"},
        {"a = {b = 1}\n", "+a.c=2", "a = {b = 1, c = 2}\n"},
        {"a = { }\n", "+a.c=2", "a = {c = 2 }\n"},
        {"a = {b = 1, # c\n}\n", "+a.c=2", "a = {b = 1, c = 2, # c\n}\n"},
        {"a = {b.c = 1}\n", "+a.b.d=2", "a = {b.c = 1, b.d = 2}\n"},
        {"a = [{b = 1}]\n", "+a.0.c.d=2", "a = [{b = 1, c = {d = 2}}]\n"},
        {"a.b = 1\nc = 2\n", "+a.d=3", "a.b = 1\na.d = 3\nc = 2\n"},
        {"[t]\na.b = 1\nc = 2\n", "+t.a.\"x y\"=3", "[t]\na.b = 1\na.\"\\\"x y\\\"\" = 3\nc = 2\n"},
        {"# of b\n[a.b]\nc = 1\n", "+a.d=2", "[a]\nd = 2\n\n# of b\n[a.b]\nc = 1\n"},
        {"[[t]]\na = 1\n[[t]]\na = 2\n", "+t.0.b=3", "[[t]]\na = 1\nb = 3\n[[t]]\na = 2\n"},
        {"a = 1\r\n[t]\r\n", "+t.b=1", "a = 1\r\n[t]\r\nb = 1\r\n"},
        {"a = 1\n", "+b={}", "a = 1\nb = {}\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(a_map_is_added_as_a_table)
{
    static const char *const cases[][3] = {
        {"a = 1\n", "+b.c=2", "a = 1\n\n[b]\nc = 2\n"},
        {"a = 1", "+b.c.d=2", "a = 1\n\n[b.c]\nd = 2\n"},
        {"", "+b={c = 1, d = {e = [2]}}", "[b]\nc = 1\nd = {e = [2]}\n"},
        {"[m]\na = 1\n[m.n]\nb = 1\n\n[z]\n", "+m.o.c=2",
         "[m]\na = 1\n[m.n]\nb = 1\n\n[m.o]\nc = 2\n\n[z]\n"},
        {"[[t]]\na = 1\n\n[[t]]\na = 2\n", "+t.0.b.c=3",
         "[[t]]\na = 1\n\n[t.b]\nc = 3\n\n[[t]]\na = 2\n"},
        {"m.a = 1\n", "+m.b.c=2", "m.a = 1\nm.b = {c = 2}\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(a_key_goes_with_its_lines)
{
    static const char *const cases[][3] = {
        {"a = 1 # c\nb = 2\n", "a", "b = 2\n"},
        {"# head\n  a = [\n1]\n", "a", "# head\n"},
        {"a = {b = 1, c = 2}\n", "a.b", "a = {c = 2}\n"},
        {"a = {b = 1, c = 2}\n", "a.c", "a = {b = 1}\n"},
        {"a = {b = 1}\n", "a.b", "a = {}\n"},
        {"a = {b.c = 1, x = 2, b.d = 3}\n", "a.b", "a = {x = 2}\n"},
        {"a = {b = 1, }\n", "a.b", "a = {}\n"},
        {"a.b = 1\na.c = 2\n", "a.b", "a.c = 2\n"},
        {"a.b = 1\nc = 2\n", "a.b", "c = 2\na = {}\n"},
        {"x = 1\n\n[m]\na = 1\n# c\nb = 2\n\n[m.n]\nc = 3\n", "m", "x = 1\n"},
        {"x = 1\n\n[m]\na = 1\n\n[m.n]\nc = 3\n", "m.n", "x = 1\n\n[m]\na = 1\n"},
        {"[a.b]\nc = 1\n[z]\n", "a.b", "a = {}\n\n[z]\n"},
        {"[[t]]\na = 1\n# c\n[[t]]\n[z]\n", "t", "# c\n[z]\n"},
        {"[m]\na = 1\n[x]\n[m.n]\nb = 1\n[y]\n", "m", "[x]\n[y]\n"},
    };
    check(cases, ARRAY_LEN(cases));
}

TEST(refusals)
{
    static const char *const cases[][3] = {
        {"a = 1\n", "b=1", "no such key"},
        {"a = 1\n", "b", "no such key"},
        {"a = 1\n", "+a=1", "the key exists already"},
        {"a = 1\n", "+a.b=1", "no such key"},
        {"a = [1, 2]\n", "a.0", "items of lists are not removed one by one"},
        {"a = [1]\n", "+a.1=1", "no such key"},
        {"[[t]]\n[[t]]\n", "t.0=1", "items of lists are not removed one by one"},
        {"a = {b = 1 # c\n, d = 2}\n", "a.b", "the change would not be valid there"},
        {"a = \n", "a=1", "not a value: line 1 column 5"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        CHECK_ERR(edit(cases[i][0], cases[i][1], &a, &out), cases[i][2]);
        CHECK_INT(out.len, 0);
    }
}

TEST(there_is_no_null)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    const char *const path[] = {"a"};
    CHECK_ERR(toml_edit_set(STR_LIT("a = 1\n"), path, 1, value_null(&a), &out), "TOML has no null");
}
