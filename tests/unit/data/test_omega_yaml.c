#include "data/json_read.h"
#include "data/omega_yaml.h"
#include "support/test.h"

struct write_case {
    const char *json, *want;
};

/* Recorded from OmegaConf.to_yaml 2.3 (oracle case hydra/values has more). */
TEST(values_are_written_as_omegaconf_does)
{
    static const struct write_case cases[] = {
        {"{}", "{}\n"},
        {"{\"a\": null, \"b\": true, \"c\": -3, \"d\": 0.5}", "a: null\nb: true\nc: -3\nd: 0.5\n"},
        {"{\"e\": 1e-5, \"big\": 1.5e300, \"i\": Infinity, \"m\": -Infinity, \"n\": NaN}",
         "e: 1.0e-05\nbig: 1.5e+300\ni: .inf\nm: -.inf\n'n': .nan\n"},
        {"{\"a\": \"no\", \"b\": \"1e5\", \"c\": \"12:30\", \"d\": \"y\", \"e\": \"0o7\", \"f\": "
         "\"010\", \"g\": \"\"}",
         "a: 'no'\nb: '1e5'\nc: '12:30'\nd: 'y'\ne: 0o7\nf: '010'\ng: ''\n"},
        {"{\"a\": \"2024-01-01\", \"b\": \"it's\", \"c\": \"a: b\", \"d\": \"a:b\", \"e\": \"a "
         "#b\", \"f\": \"- x\", \"g\": \"-x\"}",
         "a: '2024-01-01'\nb: it's\nc: 'a: b'\nd: a:b\ne: 'a #b'\nf: '- x'\ng: -x\n"},
        {"{\"a\": \"x\\ty\", \"b\": \" x \", \"c\": \"x\\n y\", \"d\": \"x\\ny\"}",
         "a: \"x\\ty\"\nb: ' x '\nc: \"x\\n y\"\nd: 'x\n\n  y'\n"},
        {"{\"l\": [1, [2, {\"a\": [], \"b\": {}}], [[3]]], \"m\": {\"n\": {\"o\": [4]}}}",
         "l:\n- 1\n- - 2\n  - a: []\n    b: {}\n- - - 3\nm:\n  'n':\n    o:\n    - 4\n"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(arena) struct arena a = ARENA_INIT;
        scoped(sb) struct sb out = SB_INIT;
        struct value *v = NULL;
        CHECK_OK(json_read(str_of(cases[i].json), &a, &v));
        omega_yaml_write(v, &out);
        CHECK_STR(out.buf, cases[i].want);
    }
}
