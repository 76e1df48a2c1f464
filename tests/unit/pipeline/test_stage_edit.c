#include "data/json_read.h"
#include "pipeline/stage_edit.h"
#include "support/test.h"

#define OK(e) test_check_ok(__FILE__, __LINE__, #e, (e))

static const char *put(const char *text, const char *name, const char *json, struct arena *a)
{
    const char *now = "(error)";
    struct value *body = NULL;
    OK(json_read(str_of(json), a, &body));
    OK(stage_edit_put(str_of(text), name, body, a, &now));
    return now;
}

static const char *removed(const char *text, const char *name, struct arena *a, bool *ret_empty)
{
    const char *now = "(error)";
    OK(stage_edit_remove(str_of(text), name, a, &now, ret_empty));
    return now;
}

static const char *keyed(const char *text, const char *name, bool frozen, struct arena *a)
{
    const char *now = "(error)";
    OK(stage_edit_key(str_of(text), name, "frozen", frozen ? value_bool(a, true) : NULL, a, &now));
    return now;
}

TEST(a_new_stage_comes_behind_the_last_one)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(put("", "a", "{\"cmd\": \"echo 1\"}", &a), "stages:\n  a:\n    cmd: echo 1\n");
    CHECK_STR(put("stages:\n  a:\n    cmd: x\n", "b", "{\"cmd\": \"y\", \"deps\": [\"in\"]}", &a),
              "stages:\n  a:\n    cmd: x\n  b:\n    cmd: y\n    deps:\n    - in\n");
    CHECK_STR(put("stages:\n  a:\n    cmd: x\nvars:\n- v.yaml\n", "b", "{\"cmd\": \"y\"}", &a),
              "stages:\n  a:\n    cmd: x\n  b:\n    cmd: y\nvars:\n- v.yaml\n");
    CHECK_STR(put("params:\n- p.yaml\n", "b", "{\"cmd\": \"y\"}", &a),
              "params:\n- p.yaml\nstages:\n  b:\n    cmd: y\n");
}

TEST(adding_changes_no_other_byte)
{
    scoped(arena) struct arena a = ARENA_INIT;
    CHECK_STR(put("# top\nstages:\n    # of a\n    a:\n        cmd: x   # why\n"
                  "        outs:\n            - 'o'\n\n# tail\nparams: [p]\n",
                  "b", "{\"cmd\": \"y\"}", &a),
              "# top\nstages:\n    # of a\n    a:\n        cmd: x   # why\n"
              "        outs:\n            - 'o'\n    b:\n      cmd: y\n\n# tail\nparams: [p]\n");
    CHECK_STR(put("# nothing yet\n", "b", "{\"cmd\": \"y\"}", &a),
              "# nothing yet\nstages:\n  b:\n    cmd: y\n");
    CHECK_STR(put("stages: {a: {cmd: x}}\n", "b", "{\"cmd\": \"y\", \"deps\": [\"i\"]}", &a),
              "stages: {a: {cmd: x}, b: {cmd: y, deps: [i]}}\n");
    CHECK_STR(put("stages: {}\n", "b", "{\"cmd\": \"y\"}", &a), "stages: {b: {cmd: y}}\n");
}

TEST(a_replaced_stage_keeps_its_lines_where_nothing_changes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char before[] = "stages:\n"
                                 "  a:\n"
                                 "    desc: d  # about\n"
                                 "    cmd: x  # the command\n"
                                 "    deps: [in, 'other']\n"
                                 "    outs:\n"
                                 "      # of o\n"
                                 "      - o: # opts\n"
                                 "          cache: false # why\n"
                                 "          persist: true\n"
                                 "      - p\n"
                                 "    frozen: true\n"
                                 "  b: {cmd: y}\n";
    CHECK_STR(put(before, "a",
                  "{\"desc\": \"d\", \"cmd\": \"x2\", \"deps\": [\"in\", \"other\"], \"outs\": "
                  "[{\"o\": {\"cache\": false}}, \"q\"], \"always_changed\": true}",
                  &a),
              "stages:\n"
              "  a:\n"
              "    desc: d  # about\n"
              "    cmd: x2 # the command\n"
              "    deps: [in, 'other']\n"
              "    outs:\n"
              "      # of o\n"
              "      - o: # opts\n"
              "          cache: false # why\n"
              "      - q\n"
              "    always_changed: true\n"
              "  b: {cmd: y}\n");
    CHECK_STR(put(before, "a",
                  "{\"desc\": \"d\", \"cmd\": \"x\", \"deps\": [\"in\"], \"outs\": [\"p\"], "
                  "\"frozen\": true}",
                  &a),
              "stages:\n"
              "  a:\n"
              "    desc: d  # about\n"
              "    cmd: x  # the command\n"
              "    deps: [in]\n"
              "    outs:\n"
              "      # of o\n"
              "      - p\n"
              "    frozen: true\n"
              "  b: {cmd: y}\n");
    CHECK(strstr(put(before, "b", "{\"cmd\": \"z\", \"deps\": [\"in\"]}", &a),
                 "\n  b: {cmd: z, deps: [in]}\n"));
}

TEST(what_follows_an_anchor_is_written_out)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char before[] = "stages:\n"
                                 "  a: &base\n"
                                 "    cmd: x\n"
                                 "    deps: &deps [in]\n"
                                 "  b:\n"
                                 "    <<: *base\n"
                                 "    deps: *deps\n"
                                 "  c: *base\n";
    const char *now = put(before, "a", "{\"cmd\": \"y\", \"deps\": [\"in\"]}", &a);
    CHECK(strstr(now, "cmd: y") && strstr(now, "cmd: x")); /* b and c are as they were */
    bool empty = true;
    CHECK_STR(removed(before, "c", &a, &empty), "stages:\n"
                                                "  a: &base\n"
                                                "    cmd: x\n"
                                                "    deps: &deps [in]\n"
                                                "  b:\n"
                                                "    <<: *base\n"
                                                "    deps: *deps\n");
    CHECK(!empty);
    CHECK_STR(keyed(before, "b", true, &a), "stages:\n"
                                            "  a: &base\n"
                                            "    cmd: x\n"
                                            "    deps: &deps [in]\n"
                                            "  b:\n"
                                            "    <<: *base\n"
                                            "    deps: *deps\n"
                                            "    frozen: true\n"
                                            "  c: *base\n");
}

TEST(the_last_stage_takes_the_file_with_it_or_leaves_the_other_keys)
{
    scoped(arena) struct arena a = ARENA_INIT;
    bool empty = false;
    removed("# c\nstages:\n  a:\n    cmd: x\n", "a", &a, &empty);
    CHECK(empty);
    CHECK_STR(
        removed("vars:\n- v.yaml\nstages:\n  a:\n    cmd: x\n# c\nparams: [p]\n", "a", &a, &empty),
        "vars:\n- v.yaml\n# c\nparams: [p]\n");
    CHECK(!empty);
    CHECK_STR(removed("stages:\n  # of a\n  a:\n    cmd: x\n  # of b\n  b:\n    cmd: y\n", "a", &a,
                      &empty),
              "stages:\n  # of a\n  # of b\n  b:\n    cmd: y\n");
    CHECK_STR(removed("stages:\n  a: &a\n    cmd: x\n  b: *a\nvars: [v.yaml]\n", NULL, &a, &empty),
              "vars: [v.yaml]\n");
    CHECK(!empty);
    CHECK_STR(removed("stages:\n  a:\n    cmd: x\n", "nosuch", &a, &empty),
              "stages:\n  a:\n    cmd: x\n");
    CHECK(!empty);
}

TEST(a_key_comes_and_goes)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const char plain[] = "stages:\n    a:\n        cmd: x # c\n        meta: {k: v}\n";
    const char *frozen = keyed(plain, "a", true, &a);
    CHECK_STR(frozen, "stages:\n    a:\n        cmd: x # c\n        meta: {k: v}\n"
                      "        frozen: true\n");
    CHECK_STR(keyed(frozen, "a", true, &a), frozen);
    CHECK_STR(keyed(frozen, "a", false, &a), plain);
    CHECK_STR(keyed(plain, "a", false, &a), plain);
    CHECK_STR(keyed("outs:\n- path: x\n", NULL, true, &a), "outs:\n- path: x\nfrozen: true\n");
    CHECK_STR(keyed("frozen: true\nouts:\n- path: x\n", NULL, false, &a), "outs:\n- path: x\n");
    CHECK_STR(keyed("stages: {a: {cmd: x}}\n", "a", true, &a),
              "stages: {a: {cmd: x, frozen: true}}\n");
}
