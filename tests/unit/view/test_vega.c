/* Templates filled in, against tests/vectors/vega_fill.tsv: what the original makes of the same
 * ones.
 */
#include "data/json_read.h"
#include "data/json_write.h"
#include "support/test.h"
#include "support/vectors.h"
#include "view/vega.h"

static void compare(const struct row *row, const char *what, err *e, const struct value *got,
                    const struct value *want)
{
    scoped(sb) struct sb text = SB_INIT;
    if (e)
        sb_add(&text, err_message(e));
    else
        json_write(got, JSON_PLAIN, &text);
    bool is_same = e ? want->kind == VALUE_STR && streq(err_message(e), want->s)
                     : want->kind != VALUE_STR && value_same(got, want);
    if (!is_same)
        test_fail(__FILE__, __LINE__, "%s of %s with %s:\n%s\n--- the original:\n%s", what,
                  row->cells[0], row->cells[2], text.buf, row->cells[streq(what, "fill") ? 4 : 5]);
    err_free(e);
}

static struct vega_plot plot_of(const struct row *row)
{
    struct vega_plot p = {
        .name = "f",
        .rows = json_cell(row, 1),
        .props = json_cell(row, 2),
        .template = {"t", json_cell(row, 0)},
    };
    const struct value *revs = json_cell(row, 3);
    for (size_t i = 0; i < revs->list.len; i++)
        arena_push(row->arena, &p.revs, revs->list.items[i]->s);
    return p;
}

static void check_row(const struct row *row)
{
    struct vega_plot whole = plot_of(row), split = plot_of(row);
    struct value *doc = NULL, *anchors = NULL, *both = value_list(row->arena);
    err *e = vega_fill(&whole, row->arena, &doc);
    compare(row, "fill", e, doc, json_cell(row, 4));
    e = vega_fill_split(&split, row->arena, &doc, &anchors);
    if (!e) {
        value_push(row->arena, both, doc);
        value_push(row->arena, both, anchors);
    }
    compare(row, "split", e, both, json_cell(row, 5));
}

TEST(templates_are_filled_in_as_the_original_fills_them)
{
    CHECK(each_row("vectors/vega_fill.tsv", check_row) > 150);
}

/* --- the built-in ones --- */

static void gather_anchors(const struct value *v, struct arena *a, struct strs *out)
{
    for (size_t i = 0; v->kind == VALUE_MAP && i < v->map.len; i++)
        gather_anchors(v->map.pairs[i].val, a, out);
    for (size_t i = 0; v->kind == VALUE_LIST && i < v->list.len; i++)
        gather_anchors(v->list.items[i], a, out);
    if (v->kind == VALUE_STR && starts_with(v->s, "<DVC_METRIC_") && !strs_has(out, v->s))
        arena_push(a, out, v->s);
}

static size_t n_templates;

static void check_anchors(const struct row *row)
{
    struct vega_template t = {0};
    struct strs anchors = {0};
    struct value *list = value_list(row->arena);
    CHECK_STR(vega_template_names[n_templates], text_cell(row, 0));
    n_templates++;
    CHECK(vega_template_builtin(text_cell(row, 0), row->arena, &t));
    gather_anchors(t.doc, row->arena, &anchors);
    vec_sort(&anchors, str_cmp_ptr);
    vec_each (&anchors, anchor)
        value_push(row->arena, list, value_strz(row->arena, *anchor));
    scoped(sb) struct sb got = SB_INIT;
    json_write(list, JSON_PLAIN, &got);
    CHECK_STR(got.buf, row->cells[1]);
}

TEST(built_in_templates_have_the_names_and_anchors_of_the_original)
{
    n_templates = 0;
    CHECK_INT(each_row("vectors/vega_anchors.tsv", check_anchors), 9);
    CHECK(!vega_template_names[n_templates]);
}

/* --- what no recording has --- */

static struct value *json(const char *text, struct arena *a)
{
    struct value *v = value_null(a);
    err *e = json_read(str_of(text), a, &v);
    if (e)
        test_fail(__FILE__, __LINE__, "%s: %s", text, err_message(e));
    err_free(e);
    return v;
}

static void check_filled(const char *template, const char *rows, const char *props,
                         const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb got = SB_INIT;
    struct value *doc = NULL;
    struct vega_plot p = {.name = "f",
                          .rows = json(rows, &a),
                          .props = json(props, &a),
                          .template = {"t", json(template, &a)}};
    CHECK_OK(vega_fill(&p, &a, &doc));
    json_write(doc, JSON_PLAIN, &got);
    CHECK_STR(got.buf, want);
}

TEST(anchors_in_data_and_titles_are_text)
{
    check_filled("{\"d\": \"<DVC_METRIC_DATA>\", \"t\": \"<DVC_METRIC_TITLE> <DVC_METRIC_Y>\"}",
                 "[{\"a\": \"<DVC_METRIC_X>\"}]",
                 "{\"x\": \"a\", \"y\": \"a\", \"title\": \"<DVC_METRIC_X> <DVC_METRIC_DATA>\"}",
                 "{\"d\": [{\"a\": \"<DVC_METRIC_X>\"}], \"t\": \"<DVC_METRIC_X> <DVC_METRIC_DATA> "
                 "a\"}");
}

TEST(the_name_is_the_title_where_there_is_none)
{
    check_filled("{\"d\": \"<DVC_METRIC_DATA>\", \"t\": \"<DVC_METRIC_TITLE>\"}", "[{\"a\": 1}]",
                 "{\"x\": \"a\", \"y\": \"a\"}", "{\"d\": [{\"a\": 1}], \"t\": \"f\"}");
}

/* The original falls over it. */
TEST(the_same_y_twice_is_one_series)
{
    check_filled("{\"d\": \"<DVC_METRIC_DATA>\", \"s\": \"<DVC_METRIC_STROKE_DASH>\"}",
                 "[{\"a\": 1, \"filename\": \"f\", \"field\": \"a\"}]",
                 "{\"x\": \"a\", \"y\": \"a\", \"anchors_y_definitions\": [{\"filename\": \"f\", "
                 "\"field\": \"a\"}, {\"filename\": \"f\", \"field\": \"a\"}]}",
                 "{\"d\": [{\"a\": 1}], \"s\": {}}");
}

TEST(rows_that_were_named_stay_as_they_are)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb once = SB_INIT, again = SB_INIT;
    struct value *doc = NULL, *anchors = NULL;
    struct vega_plot p = {
        .name = "f",
        .rows = json("[{\"x\": 1, \"filename\": \"f\", \"field\": \"a\"}]", &a),
        .props = json("{\"x\": \"x\", \"y\": \"x\", \"anchors_y_definitions\": [{\"filename\": "
                      "\"f\", \"field\": \"a\"}, {\"filename\": \"g\", \"field\": \"b\"}]}",
                      &a),
        .template = {"t",
                     json("{\"d\": \"<DVC_METRIC_DATA>\", \"s\": \"<DVC_METRIC_SHAPE>\"}", &a)},
    };
    CHECK_OK(vega_fill(&p, &a, &doc));
    json_write(p.rows, JSON_PLAIN, &once);
    CHECK_STR(once.buf, "[{\"x\": 1, \"filename::field\": \"f::a\"}]");
    CHECK_OK(vega_fill_split(&p, &a, &doc, &anchors));
    json_write(p.rows, JSON_PLAIN, &again);
    CHECK_STR(again.buf, once.buf);
}

/* --- finding --- */

static void check_found(const char *name, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb got = SB_INIT;
    struct vega_template t = {0};
    const char *dir = arena_printf(&a, "%s/.dvc/plots", test_tmpdir());
    CHECK_OK(vega_template_find(name, dir, test_tmpdir(), &a, &t));
    json_write(t.doc, JSON_PLAIN, &got);
    CHECK_STR(got.buf, want);
}

static void put(const char *name, const char *text)
{
    scoped(arena) struct arena a = ARENA_INIT;
    test_write(arena_printf(&a, "%s/%s", test_tmpdir(), name), text);
}

TEST(templates_are_found_in_the_folder_then_by_path_then_built_in)
{
    put(".dvc/plots/a", "{\"is\": \"folder\"}");
    put(".dvc/plots/a.json", "{\"is\": \"folder, json\"}");
    put(".dvc/plots/simple.json", "{\"is\": \"not built in\"}");
    put("b.json", "{\"is\": \"path\"}");
    put("a", "{\"is\": \"path, hidden\"}");
    put("scatter/x", "");
    check_found("a", "{\"is\": \"folder\"}");
    check_found("a.json", "{\"is\": \"folder, json\"}");
    check_found("a.v2", "{\"is\": \"folder, json\"}");
    check_found("simple", "{\"is\": \"not built in\"}");
    check_found("b.json", "{\"is\": \"path\"}");
    put(".dvc/plots/scatter.json", "0");
    check_found("scatter", "{}");
}

TEST(what_is_no_template_is_told)
{
    scoped(arena) struct arena a = ARENA_INIT;
    struct vega_template t = {0};
    put("bad", "{\"a\": 1");
    put("list", "[1]");
    const char *dir = test_tmpdir();
    CHECK_ERR(vega_template_find("b", NULL, dir, &a, &t), "Template 'b' not found.");
    CHECK_ERR(vega_template_find("linear.json", dir, dir, &a, &t), "'linear.json' not found.");
    CHECK_ERR(vega_template_find("bad", NULL, dir, &a, &t),
              "Template 'bad' is not JSON: Expecting ',' delimiter: line 1 column 8 (char 7)");
    CHECK_ERR(vega_template_find("list", dir, dir, &a, &t), "Template 'list' is not a JSON object");
    CHECK_OK(vega_template_find(NULL, NULL, dir, &a, &t));
    CHECK_STR(t.name, "linear");
}

TEST(colours_come_again)
{
    CHECK_STR(vega_color(0), "#945dd6");
    CHECK_STR(vega_color(6), "#f56565");
    CHECK_STR(vega_color(7), "#945dd6");
}
