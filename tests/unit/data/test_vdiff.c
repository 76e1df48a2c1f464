#include "data/json_read.h"
#include "data/json_write.h"
#include "data/vdiff.h"
#include "support/test.h"

struct diff_case {
    const char *old, *new;
    bool all;
    const char *want;
};

/* Expectations recorded from `dvc params diff --json` 3.67.1; lists are texts there. */
TEST(differences_are_dvcs)
{
    static const struct diff_case cases[] = {
        {"{\"f\": {\"a\": 1, \"m\": {\"x\": 1.5, \"y\": \"s\"}}}",
         "{\"f\": {\"a\": 3, \"m\": {\"x\": 1, \"y\": \"t\"}, \"n\": null}}", false,
         "{\"f\": {\"a\": {\"old\": 1, \"new\": 3, \"diff\": 2}, \"m.x\": {\"old\": 1.5, \"new\": "
         "1, \"diff\": -0.5}, \"m.y\": {\"old\": \"s\", \"new\": \"t\"}}}"},
        {"{\"f\": {\"a\": 1}}", "{\"f\": {\"a\": 1}}", false, "{}"},
        {"{\"f\": {\"a\": 1}}", "{\"f\": {\"a\": 1.0}}", true,
         "{\"f\": {\"a\": {\"old\": 1, \"new\": 1.0, \"diff\": 0.0}}}"},
        {"{\"f\": {\"a\": 1}}", "{}", false, "{\"f\": {\"a\": {\"old\": 1, \"new\": null}}}"},
        {"{}", "{\"f\": {\"a\": [1, \"x\", 2.5, null, true]}}", false,
         "{\"f\": {\"a\": {\"old\": null, \"new\": \"[1, 'x', 2.5, None, True]\"}}}"},
        {"{\"f\": {\"l\": [1, 2]}}", "{\"f\": {\"l\": [1, 3]}}", false,
         "{\"f\": {\"l\": {\"old\": \"[1, 2]\", \"new\": \"[1, 3]\"}}}"},
        {"{\"f\": {\"o\": [{\"c\": 1}]}}", "{\"f\": {\"o\": [{\"c\": 2}]}}", false,
         "{\"f\": {\"o\": {\"old\": \"[{'c': 1}]\", \"new\": \"[{'c': 2}]\"}}}"},
        {"{\"f\": {\"y\": [5]}}", "{\"f\": {\"y\": 6}}", false,
         "{\"f\": {\"y\": {\"old\": \"[5]\", \"new\": 6}}}"},
        {"{\"f\": {\"t\": true}}", "{\"f\": {\"t\": 3}}", false,
         "{\"f\": {\"t\": {\"old\": true, \"new\": 3, \"diff\": 2}}}"},
        {"{\"f\": {\"q\": \"1\"}}", "{\"f\": {\"q\": 1}}", false,
         "{\"f\": {\"q\": {\"old\": \"1\", \"new\": 1}}}"},
        {"{\"f\": {\"a\": null}}", "{\"f\": {}}", false, "{}"},
        {"{\"f\": {\"a\": null}}", "{\"f\": {}}", true,
         "{\"f\": {\"a\": {\"old\": null, \"new\": null}}}"},
        {"{\"f\": {\"a\": 1}}", "{\"f\": {\"a\": {\"b\": 2}}}", false,
         "{\"f\": {\"a\": {\"old\": 1, \"new\": null}, \"a.b\": {\"old\": null, \"new\": 2}}}"},
        {"{\"f\": 0.5}", "{\"f\": 0.75}", false,
         "{\"f\": {\"\": {\"old\": 0.5, \"new\": 0.75, \"diff\": 0.25}}}"},
        {"{\"f\": \"34\"}", "{\"f\": \"56\"}", false,
         "{\"f\": {\"\": {\"old\": 34, \"new\": 56, \"diff\": 22}}}"},
        {"{\"f\": 12}", "{\"f\": {\"a\": 1}}", false,
         "{\"f\": {\"a\": {\"old\": \"unable to parse\", \"new\": 1}}}"},
        {"{\"f\": true}", "{\"f\": {}}", true, "{}"},
        {"{\"f\": {\"e\": {}}}", "{\"f\": {\"e\": {\"k\": 1}}}", false,
         "{\"f\": {\"e.k\": {\"old\": null, \"new\": 1}}}"},
        {"{\"f\": {\"b\": 9007199254740993}}", "{\"f\": {\"b\": 9007199254740995}}", false,
         "{\"f\": {\"b\": {\"old\": 9007199254740993, \"new\": 9007199254740995, \"diff\": 2}}}"},
        {"{\"f\": {\"b\": -9223372036854775808}}", "{\"f\": {\"b\": 9223372036854775807}}", false,
         "{\"f\": {\"b\": {\"old\": -9223372036854775808, \"new\": 9223372036854775807, \"diff\": "
         "18446744073709551615}}}"},
        {"{\"f\": {\"b\": 100000000000000000000}}", "{\"f\": {\"b\": 1}}", false,
         "{\"f\": {\"b\": {\"old\": 100000000000000000000, \"new\": 1, \"diff\": "
         "-99999999999999999999}}}"},
        {"{\"f\": {\"a\": Infinity}}", "{\"f\": {\"a\": 1}}", false,
         "{\"f\": {\"a\": {\"old\": Infinity, \"new\": 1, \"diff\": -Infinity}}}"},
        /* order: old's files and keys, then new's; DVC's is that of a hash */
        {"{\"g\": {\"a\": 1}, \"f\": {\"b\": 2, \"a\": 1}}",
         "{\"f\": {\"a\": 2, \"c\": 3}, \"h\": {\"z\": 1}}", false,
         "{\"g\": {\"a\": {\"old\": 1, \"new\": null}}, \"f\": {\"b\": {\"old\": 2, \"new\": "
         "null}, \"a\": {\"old\": 1, \"new\": 2, \"diff\": 1}, \"c\": {\"old\": null, \"new\": "
         "3}}, \"h\": {\"z\": {\"old\": null, \"new\": 1}}}"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *old = NULL, *new = NULL;
        CHECK_OK(json_read(str_of(cases[i].old), &a, &old));
        CHECK_OK(json_read(str_of(cases[i].new), &a, &new));
        json_write(vdiff_files(old, new, cases[i].all, &a), JSON_PLAIN, &out);
        CHECK_STR(out.buf, cases[i].want);
    }
}
