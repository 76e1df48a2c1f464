/* Differences and listings of metrics, against what DVC 3.67.1 shows (tests/oracle/recorded
 * expdiff, params, metrics). */
#include "data/json_read.h"
#include "experiment/exp_compare.h"
#include "support/test.h"

static struct value *json(const char *text, struct arena *a)
{
    struct value *v = NULL;
    err *e = json_read(str_of(text), a, &v);
    CHECK(!e);
    err_free(e);
    return v ? v : value_null(a);
}

static void show(const struct frame *f, struct sb *out)
{
    vec_each (&f->cols, c)
        sb_addf(out, "%s%s", c == f->cols.at ? "" : "|", c->header);
    vec_each (&f->rows, r) {
        sb_add_char(out, '\n');
        for (size_t c = 0; c < f->cols.len; c++) {
            const struct frame_cell *cell = &r->cells[c];
            sb_add(out, c ? "|" : "");
            if (cell->kind == FRAME_MISSING)
                sb_add(out, "-");
            else if (cell->text)
                sb_add(out, cell->text);
            else
                value_py_str(cell->val, out);
        }
    }
}

static void check_diff(struct exp_diff_frame_opts opts, const char *old, const char *fresh,
                       const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb got = SB_INIT;
    frame_init(&f, &a);
    opts.title = "Param";
    opts.old = "HEAD";
    opts.fresh = "e1";
    exp_compare_frame(exp_compare(NULL, json(old, &a), json(fresh, &a), false, &a), &opts, &f);
    show(&f, &got);
    CHECK_STR(got.buf, want);
}

static const char types_old[] =
    "{\"params.yaml\": {\"data\": {\"a\": 1, \"b\": \"text\", \"c\": true, "
    "\"d\": [1, 2], \"e\": 1.5, \"f\": null}}}",
                  types_new[] =
                      "{\"params.yaml\": {\"data\": {\"a\": \"text\", \"b\": \"other\", \"c\": "
                      "false, \"d\": [1, 3], \"e\": 2, \"f\": 1, \"g\": \"new\"}}}";

TEST(values_that_change_their_type_appear_or_vanish)
{
    check_diff((struct exp_diff_frame_opts){.no_diff = "diff not supported"}, types_old, types_new,
               "Path|Param|HEAD|e1|Change\n"
               "params.yaml|a|1|text|diff not supported\n"
               "params.yaml|b|text|other|diff not supported\n"
               "params.yaml|c|True|False|-1\n"
               "params.yaml|d|[1, 2]|[1, 3]|diff not supported\n"
               "params.yaml|e|1.5|2|0.5\n"
               "params.yaml|f|-|1|diff not supported\n"
               "params.yaml|g|-|new|diff not supported");
}

TEST(columns_can_be_left_out)
{
    check_diff((struct exp_diff_frame_opts){.no_path = true, .no_change = true},
               "{\"p\": {\"data\": {\"x\": 1}}}", "{\"p\": {\"data\": {\"x\": 2}}}",
               "Param|HEAD|e1\nx|1|2");
    check_diff((struct exp_diff_frame_opts){.no_path = true}, "{\"p\": {\"data\": {\"x\": \"a\"}}}",
               "{\"p\": {\"data\": {\"x\": \"b\"}}}", "Param|HEAD|e1|Change\nx|a|b|-");
}

TEST(files_and_keys_are_sorted_and_unreadable_files_are_empty)
{
    check_diff(
        (struct exp_diff_frame_opts){.no_change = true},
        "{\"z\": {\"data\": {\"b\": 1, \"a\": {\"y\": 1, \"x\": 2}}}, \"e\": {\"error\": {}}}",
        "{\"e\": {\"data\": {\"k\": 1}}, \"z\": {\"error\": {}}}",
        "Path|Param|HEAD|e1\ne|k|-|1\nz|a.x|2|-\nz|a.y|1|-\nz|b|1|-");
}

TEST(nothing_different_has_no_rows)
{
    check_diff((struct exp_diff_frame_opts){0}, types_old, types_old, "Path|Param|HEAD|e1|Change");
}

/* --- metrics of several revisions, seen from a subdirectory --- */

struct seen_from {
    struct project project;
    struct repo repo;
};

static void check_sides(struct exp_sides *sides, bool revisions, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f = {0};
    scoped(sb) struct sb got = SB_INIT;
    struct seen_from from = {.project = {.cwd_rel = "sub"}};
    from.repo.project = &from.project;
    frame_init(&f, &a);
    exp_sides_frame(&from.repo, sides, revisions, &f);
    show(&f, &got);
    CHECK_STR(got.buf, want);
}

static const char metrics[] =
    "{\"metrics.json\": {\"data\": {\"b\": {\"x\": 2}, \"acc\": 0.5}}, \"sub/m.json\": {\"data\": "
    "7}, "
    "\"gone\": {\"error\": {\"type\": \"FileNotFoundError\", \"msg\": \"x\"}}}";

TEST(metrics_have_their_names_in_order_and_files_as_seen)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct exp_side one = {.label = "main", .files = json(metrics, &a)};
    struct exp_sides sides = {.at = &one, .len = 1};
    check_sides(&sides, true,
                "Revision|Path||acc|b.x\n"
                "main|../metrics.json|-|0.5|2\n"
                "main|m.json|7|-|-\n"
                "main|../gone|-|-|-");
    one.files = json("{\"metrics.json\": {\"data\": {\"acc\": 1}}}", &a);
    check_sides(&sides, false, "Path|acc\n../metrics.json|1");
}

TEST(metrics_json_has_data_or_the_error_of_a_revision)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct seen_from from = {.project = {.cwd_rel = ""}};
    struct exp_side two[] = {
        {.label = "workspace", .files = json("{\"m\": {\"data\": {\"x\": 1}}}", &a)},
        {.label = "main", .error = json("{\"type\": \"T\", \"msg\": \"M\"}", &a)}};
    struct exp_sides sides = {.at = two, .len = 2};
    from.repo.project = &from.project;
    CHECK(value_equal(exp_sides_json(&from.repo, &sides, &a),
                      json("{\"workspace\": {\"data\": {\"m\": {\"data\": {\"x\": 1}}}}, \"main\": "
                           "{\"error\": {\"type\": \"T\", \"msg\": \"M\"}}}",
                           &a)));
}
