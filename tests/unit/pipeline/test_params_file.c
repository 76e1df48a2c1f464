#include "data/json_write.h"
#include "pipeline/params_file.h"
#include "support/test.h"

static const char *as_json(const char *path, const char *text, struct arena *a)
{
    scoped(sb) struct sb out = SB_INIT;
    struct value *v = NULL;
    if (test_check_ok(__FILE__, __LINE__, text, params_file_parse(str_of(text), path, a, &v)))
        json_write(v, JSON_PLAIN, &out);
    return arena_strdup(a, out.buf);
}

TEST(the_suffix_chooses_the_format)
{
    static const char *const cases[][3] = {
        {"p.yaml", "a: [1]", "{\"a\": [1]}"},     {"p", "a: 1", "{\"a\": 1}"},
        {"p.toml.txt", "a: 1", "{\"a\": 1}"},     {"p.json", "{\"a\": 1}", "{\"a\": 1}"},
        {"d.yaml/p.toml", "a = 1", "{\"a\": 1}"}, {"p.TOML", "a = 1", "{\"a\": 1}"},
        {"d/.toml", "a = 1", "{\"a\": 1}"},       {"a.b.py", "a = (1,)", "{\"a\": [1]}"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_STR(as_json(cases[i][0], cases[i][1], &a), cases[i][2]);
}

TEST(an_empty_file_has_no_params)
{
    static const char *const paths[] = {"p.yaml", "p.toml", "p.py"};
    scoped(arena) struct arena a = ARENA_INIT;
    for (size_t i = 0; i < ARRAY_LEN(paths); i++)
        CHECK_STR(as_json(paths[i], "", &a), "{}");
    CHECK_STR(as_json("p.yaml", "[]", &a), "{}");
    CHECK_STR(as_json("p.json", "null", &a), "{}");
}

TEST(complaints_name_the_file_and_its_format)
{
    static const char *const cases[][3] = {
        {"p.yaml", "a: [", "unable to read: 'p.yaml', YAML file structure is corrupted: "},
        {"p.json", "{", "unable to read: 'p.json', JSON file structure is corrupted: "},
        {"d/p.toml", "a", "unable to read: 'd/p.toml', TOML file structure is corrupted: "},
        {"p.py", "a =", "unable to read: 'p.py', Python file structure is corrupted: "},
        {"p.py", "\xFF", "unable to read: 'p.py', is not valid utf-8"},
        {"p.json", "\xFF", "unable to read: 'p.json', is not valid utf-8"},
    };
    scoped(arena) struct arena a = ARENA_INIT;
    struct value *v;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        CHECK_ERR(params_file_parse(str_of(cases[i][1]), cases[i][0], &a, &v), cases[i][2]);
}
