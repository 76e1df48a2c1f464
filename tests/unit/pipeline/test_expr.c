/* Expected texts: DVC 3.67.1 (pyparsing 3.3.3) with the same expression in a `cmd`. */
#include "pipeline/expr.h"
#include "support/test.h"

static const char *words(const char *inner, struct arena *a, const char **ret_name)
{
    struct strs path = {0};
    scoped(sb) struct sb out = SB_INIT;
    if (!test_check_ok(__FILE__, __LINE__, inner, expr_parse(str_of(inner), a, &path, ret_name)))
        return "";
    vec_each (&path, w)
        sb_addf(&out, "<%s>", *w);
    return arena_str(a, sb_str(&out));
}

static void check_words(const char *inner, const char *want, const char *want_name)
{
    scoped(arena) struct arena a = ARENA_INIT;
    const char *name = NULL;
    CHECK_STR(words(inner, &a, &name), want);
    CHECK_STR(name, want_name);
}

static void check_report(const char *inner, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct strs path = {0};
    err *e = expr_parse(str_of(inner), &a, &path, NULL);
    CHECK(e);
    if (e)
        CHECK_STR(err_message(e), want);
    err_free(e);
}

TEST(expr_words)
{
    check_words("n", "<n>", "n");
    check_words("m.a.b", "<m><a><b>", "m.a.b");
    check_words("m[a][b]", "<m><a><b>", "m.a.b");
    check_words(" m [ a ] . b ", "<m><a><b>", " m . a . b ");
    check_words("m.x y", "<m><x y>", "m.x y");
    check_words("l[-1].q", "<l><-1><q>", "l.-1.q");
    check_words("m[a] [b]", "<m><a><b>", "m.a.b");
    check_words(" ", "<>", " ");
    check_words("${n", "<${n>", "${n");
    check_words("a\tb", "<a       b>", "a       b");
}

TEST(expr_reports)
{
    check_report("", "${}\n  ^\n"
                     "ParseException: Expected !W:(.[]), found '}'  (at char 2), (line:1, col:3)");
    check_report("n.", "${n.}\n   ^\n"
                       "ParseException: Expected end of text, found '.'  (at char 3), (line:1, "
                       "col:4)");
    check_report("m[a] x", "${m[a] x}\n       ^\n"
                           "ParseException: Expected end of text, found 'x'  (at char 7), "
                           "(line:1, col:8)");
    check_report("\xc3\xa9[", "${\xc3\xa9[}\n   ^\n"
                              "ParseException: Expected end of text, found '['  (at char 3), "
                              "(line:1, col:4)");
    check_report("n\t[", "${n       [}\n          ^\n"
                         "ParseException: Expected end of text, found '['  (at char 10), "
                         "(line:1, col:11)");
    check_report("n[0}", "${n[0}}\n   ^\n"
                         "ParseException: Expected end of text, found '['  (at char 3), (line:1, "
                         "col:4)");
}

static const char *found(const char *text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    struct expr e = {0};
    while (expr_next(str_of(text), e.end, &e))
        sb_addf(&out, "%zu-%zu:%.*s ", e.start, e.end, (int)e.inner.len, e.inner.ptr);
    return arena_str(a, sb_str(&out));
}

TEST(expr_in_texts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(found("x ${a}${b.c} ${}", &a), "2-6:a 6-12:b.c 13-16: ");
    CHECK_STR(found("\\${a} \\\\${a} $${a} $ {a}", &a), "14-18:a ");
    CHECK_STR(found("${${a}}", &a), "0-6:${a ");
    CHECK_STR(found("${a\n} ${b}", &a), "6-10:b ");
    CHECK_STR(found("${a ${b", &a), "");
    CHECK(expr_in(str_of("\\${a")));
    CHECK(!expr_in(str_of("${a")));
    CHECK(!expr_in(str_of("$a {b}")));
}
