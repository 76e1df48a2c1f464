/* Pages as text: what stands where, and that what comes from a repository stays text.  How they
 * look and behave is tested in a browser (tests/pages). */
#include "support/test.h"
#include "view/page.h"
#include "view/page_text.h"

#include "data/json_read.h"

#include <math.h>

static const struct value *doc(const char *text, struct arena *a)
{
    struct value *v = NULL;
    CHECK(test_check_ok(__FILE__, __LINE__, text, json_read(str_of(text), a, &v)));
    return v;
}

#define CHECK_HAS(text, part)                                                                      \
    do {                                                                                           \
        if (!strstr((text), (part)))                                                               \
            test_fail(__FILE__, __LINE__, "'%s' is not in\n%s", (part), (text));                   \
    } while (0)

static void check_text(void (*add)(const char *, struct sb *), const char *in, const char *want)
{
    scoped(sb) struct sb out = SB_INIT;
    add(in, &out);
    CHECK_STR(out.buf, want);
}

static void check_json(const char *in, const char *want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    page_add_json(doc(in, &a), &out);
    CHECK_STR(out.buf, want);
}

TEST(names_what_html_reads)
{
    check_text(page_add_text, "a<b> & \"c\" 'd'", "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    check_text(page_add_text, "\033[31mred\a\ttab\nline \xc3\xbc", "[31mred\ttab\nline \xc3\xbc");
}

TEST(ids_are_of_letters_digits_and_dashes)
{
    check_text(page_add_id, "dvc.yaml::a-b/c d1\"'<", "dvc_yaml__a-b_c_d1___");
    check_text(page_add_id, "\xc3\xbc.csv", "\xc3\xbc_csv");
}

TEST(json_never_ends_its_script)
{
    check_json("{\"a</script>\": \"<!--<script>\"}",
               "{\"a\\u003c/script>\": \"\\u003c!--\\u003cscript>\"}");
    check_json("{\"a\\\\\": \"\\\"<\"}", "{\"a\\\\\": \"\\\"\\u003c\"}");
}

TEST(json_spells_what_it_has_no_word_for)
{
    check_json("[NaN, Infinity, -Infinity, -1.5, \"NaN\", \"\\\"NaN\", {\"NaN\": null}]",
               "[\"NaN\", \"Infinity\", \"-Infinity\", -1.5, \"NaN\", \"\\\"NaN\", {\"NaN\": "
               "null}]");
}

/* --- plots --- */

static struct page_part plot(const char *id, const char *text, struct arena *a)
{
    return (struct page_part){.id = id, .vega = doc(text, a)};
}

TEST(a_plot_is_json_in_its_place)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    struct page_part part = plot("a<b.csv", "{\"title\": \"</script>\"}", &a);
    CHECK_OK(page_plots(&(struct page_parts){&part, 1, 1}, NULL, &out));
    CHECK_HAS(out.buf, "<div class=\"plot\" id=\"a_b_csv\" data-plot=\"a&lt;b.csv\">"
                       "<script type=\"application/json\">{\"title\": \"\\u003c/script>\"}"
                       "</script></div>\n");
    CHECK_HAS(out.buf, "vegaEmbed");
    CHECK(page_has_scripts() == !strstr(out.buf, "<script src="));
}

TEST(equal_ids_are_told_apart)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    struct page_part parts[] = {plot("a.b", "{\"x\": 1}", &a), plot("a_b", "{\"x\": 1}", &a),
                                plot("a/b", "{\"x\": 1}", &a)};
    CHECK_OK(page_plots(&(struct page_parts){parts, 3, 3}, "{plot_divs}", &out));
    CHECK_HAS(out.buf, "id=\"a_b\"");
    CHECK_HAS(out.buf, "id=\"a_b_2\"");
    CHECK_HAS(out.buf, "id=\"a_b_3\"");
}

TEST(a_template_is_filled_in_once)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    struct page_part part = plot("p", "{}", &a);
    part.id = "{refresh_tag}{scripts}";
    CHECK_OK(page_plots(&(struct page_parts){&part, 1, 1},
                        "<h1>{x}</h1>{scripts}{refresh_tag}|{plot_divs}{", &out));
    CHECK_STR(out.buf, "<h1>{x}</h1>|<div class=\"plot\" id=\"_refresh_tag__scripts_\">"
                       "<p class=\"name\">{refresh_tag}{scripts}</p>\n"
                       "<p class=\"failed\">There is nothing to draw.</p>\n</div>\n{");
}

TEST(a_template_needs_room_for_plots)
{
    scoped(sb) struct sb out = SB_INIT;
    CHECK_ERR(page_plots(&(struct page_parts){0}, "<html>{scripts}</html>", &out),
              "HTML template has to contain '{plot_divs}'.");
    CHECK_STR(out.buf, "");
}

TEST(images_have_their_revision_below)
{
    scoped(sb) struct sb out = SB_INIT;
    struct page_image image = {"HEAD<", "static/HEAD\"_i.png"};
    struct page_part part = {.id = "b.png", .images = {&image, 1}};
    CHECK_OK(page_plots(&(struct page_parts){&part, 1, 1}, "{plot_divs}", &out));
    CHECK_STR(out.buf,
              "<div class=\"plot images\" id=\"b_png\"><p class=\"name\">b.png</p>\n"
              "<figure><img loading=\"lazy\" src=\"static/HEAD&quot;_i.png\" alt=\"b.png\">"
              "<figcaption>HEAD&lt;</figcaption></figure>\n</div>\n");
}

TEST(images_alone_need_no_scripts)
{
    scoped(sb) struct sb out = SB_INIT;
    struct page_part part = {.id = "b.png"};
    CHECK_OK(page_plots(&(struct page_parts){&part, 1, 1}, NULL, &out));
    CHECK(!strstr(out.buf, "<script"));
}

/* --- tables --- */

static void table_of(struct frame *f, struct arena *a)
{
    frame_init(f, a);
    frame_add_col(f, "Experiment", FRAME_LEFT, "name");
    frame_add_col(f, "rev", FRAME_LEFT, "fixed");
    frame_add_col(f, "<acc>", FRAME_RIGHT, "metric");
    struct frame_row *row = frame_add_row(f);
    frame_set_text(f, row, 0, "main & co");
    row->style = "bold";
    row = frame_add_row(f);
    frame_set_text(f, row, 0, "\u2502 \u2559 abc [\"x\"]");
    frame_set(f, row, 2, value_float(a, 0.123456789));
    row = frame_add_row(f);
    frame_set(f, row, 2, value_float(a, (double)NAN));
    row->cells[0].kind = FRAME_ERROR;
}

TEST(a_table_has_what_its_frame_has)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    scoped(frame) struct frame f = {0};
    table_of(&f, &a);
    page_table(&f, &out);
    CHECK_HAS(out.buf, "<th scope=\"col\" class=\"name\">Experiment</th>"
                       "<th scope=\"col\" class=\"metric\">&lt;acc&gt;</th></tr>");
    CHECK_HAS(out.buf, "<tr class=\"baseline\"><th scope=\"row\">main &amp; co</th>"
                       "<td class=\"none\">-</td></tr>\n");
    CHECK_HAS(out.buf, "<th scope=\"row\"><span class=\"tree\">\u2502 \u2559 </span>"
                       "abc [&quot;x&quot;]</th><td data-number=\"0.123456789\" "
                       "title=\"0.123456789\">0.12346</td>");
    CHECK_HAS(out.buf, "<tr><th scope=\"row\" class=\"none\">!</th>"
                       "<td data-number=\"nan\">nan</td></tr>");
}

TEST(parallel_coordinates_are_drawn_from_the_table)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(sb) struct sb out = SB_INIT;
    scoped(frame) struct frame f = {0};
    table_of(&f, &a);
    page_parallel(&f, &out);
    CHECK_HAS(out.buf, "<td data-number=\"nan\">nan</td>");
    CHECK_HAS(out.buf, "class=\"experiments parallel\"");
    CHECK(!strstr(out.buf, "<script src"));
}
