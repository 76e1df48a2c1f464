#include "data/row_filter.h"
#include "support/test.h"

static const double nan_value = __builtin_nan(""), inf_value = __builtin_inf();

/* One row with a cell of each sort. */
static void fill(struct frame *f, struct arena *a)
{
    struct value *list = value_list(a);
    const struct {
        const char *header;
        const struct value *val;
    } cells[] = {{"acc", value_float(a, 0.93)},
                 {"params.yaml:lr", value_float(a, 1e-3)},
                 {"n", value_int(a, 12)},
                 {"big", value_int_digits(a, "100000000000000000000")},
                 {"model.name", value_strz(a, "cnn")},
                 {"version", value_strz(a, "1.10")},
                 {"use it", value_bool(a, true)},
                 {"layers", list},
                 {"nan", value_float(a, nan_value)},
                 {"inf", value_float(a, inf_value)},
                 {"zero", value_float(a, -0.0)},
                 {"naïve", value_strz(a, "größe")},
                 {"gone", NULL},
                 {"null", value_null(a)},
                 {"broken", NULL},
                 {"Created", NULL}};
    value_push(a, list, value_int(a, 1));
    value_push(a, list, value_int(a, 2));
    frame_init(f, a);
    for (size_t i = 0; i < ARRAY_LEN(cells); i++)
        frame_add_col(f, cells[i].header, FRAME_LEFT, NULL);
    struct frame_row *row = frame_add_row(f);
    for (size_t i = 0; i < ARRAY_LEN(cells); i++)
        if (cells[i].val)
            frame_set(f, row, i, cells[i].val);
    row->cells[ARRAY_LEN(cells) - 2].kind = FRAME_ERROR;
    frame_set_text(f, row, ARRAY_LEN(cells) - 1, "2024-05-17T10:00:00");
}

static bool matches(const struct frame *f, const char *text)
{
    struct row_filter *filter = NULL;
    if (!test_check_ok(__FILE__, __LINE__, text, row_filter_parse(text, f->arena, &filter)))
        return false;
    bool got = test_check_ok(__FILE__, __LINE__, text, row_filter_bind(filter, f)) &&
               row_filter_matches(filter, &f->rows.at[0]);
    row_filter_release(filter);
    return got;
}

static void check_all(const char *const *texts, size_t n, bool want)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    fill(&f, &a);
    for (size_t i = 0; i < n; i++)
        if (matches(&f, texts[i]) != want)
            test_fail(__FILE__, __LINE__, "%s: is not %s", texts[i], want ? "true" : "false");
}

TEST(conditions_that_hold)
{
    static const char *const texts[] = {"acc>0.9 and lr<0.01",
                                        "acc > 0.9",
                                        "acc >= 0.93",
                                        "acc <= 0.93",
                                        "acc == 0.93",
                                        "acc = .93",
                                        "acc != 1",
                                        "lr = 1e-3",
                                        "params.yaml:lr = 0.001",
                                        "n < 1e3",
                                        "n == 12.0",
                                        "n >= 12 and n <= 12 and n > -5",
                                        "big > 9223372036854775807",
                                        "big == 1e20",
                                        "model.name = cnn",
                                        "model.name == 'cnn'",
                                        "model.name = \"cnn\"",
                                        "model.name > a",
                                        "version = 1.10",
                                        "version != 1.1",
                                        "'use it' = true",
                                        "\"use it\" = TRUE",
                                        "layers = '[1, 2]'",
                                        "nan = nan",
                                        "nan != 0",
                                        "inf > 1e300",
                                        "inf = inf",
                                        "zero = 0",
                                        "naïve = größe",
                                        "gone is missing",
                                        "null is missing",
                                        "broken is missing",
                                        "acc is not missing",
                                        "acc IS NOT Missing",
                                        "not gone = 3",
                                        "not (acc > 1 or lr > 1)",
                                        "acc > 1 or n = 12",
                                        "acc > 1 and n = 3 or n = 12",
                                        "n = 12 or acc > 1 and n = 3",
                                        "not acc > 1 and n = 12",
                                        "Created > 2024-05-17",
                                        "Created < '2024-06-01'",
                                        "model.name ~ '^c.n$'",
                                        "model.name ~ n",
                                        "n ~ '^1'",
                                        "((acc > 0.9))",
                                        "not not n = 12",
                                        "n = '12'",
                                        "acc = '0.93'",
                                        "(n=12)and(acc>0)"};
    check_all(texts, ARRAY_LEN(texts), true);
}

TEST(conditions_that_do_not)
{
    static const char *const texts[] = {"acc > 0.93",
                                        "acc < 0.93",
                                        "n == 11",
                                        "gone = 3",
                                        "gone != 3",
                                        "gone < 3",
                                        "null = None",
                                        "broken != 1",
                                        "broken is not missing",
                                        "acc is missing",
                                        "nan < 1",
                                        "nan > 1",
                                        "nan <= nan",
                                        "model.name > 3.5e2 and n = 1",
                                        "n > 'a'",
                                        "n < cnn",
                                        "'use it' = false",
                                        "'use it' > false",
                                        "version = 1.1",
                                        "model.name = CNN",
                                        "model.name ~ '^n'",
                                        "gone ~ '.'",
                                        "layers > 1",
                                        "not n = 12",
                                        "acc > 0.9 and lr > 0.01",
                                        "big < 9223372036854775807",
                                        "(acc > 1 or n = 12) and n = 3"};
    check_all(texts, ARRAY_LEN(texts), false);
}

TEST(what_is_not_understood_is_told_with_its_place)
{
    scoped(arena) struct arena a = ARENA_INIT;
    static const struct {
        const char *text, *says;
    } cases[] = {
        {"", "it ends where a column, 'not' or '(' should stand"},
        {"acc", "it ends where one of == != < <= > >= ~ 'is' should stand"},
        {"acc >", "it ends where a value should stand"},
        {"acc > 1 lr", "'and', 'or' or the end expected at character 9, not 'lr'"},
        {"(acc > 1", "it ends where 'and', 'or' or ')' should stand"},
        {"acc > 1)", "'and', 'or' or the end expected at character 8, not ')'"},
        {"größe > (", "a value expected at character 9, not '('"},
        {"and > 1", "a column, 'not' or '(' expected at character 1"},
        {"acc ! 1", "'not' or '!=' expected at character 5, not '! 1'"},
        {"acc is 3", "'missing' or 'not missing' expected at character 8, not '3'"},
        {"acc is not 3", "'missing' expected at character 12, not '3'"},
        {"acc = 'x", "the quote at character 7 is not closed"},
        {"acc ~ '('", "invalid regular expression '('"},
        {"acc > 1 and", "it ends where a column, 'not' or '(' should stand"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct row_filter *f = NULL;
        CHECK_ERR(row_filter_parse(cases[i].text, &a, &f), cases[i].says);
        CHECK(!f);
    }
}

TEST(a_column_that_is_not_there_is_an_error)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    struct row_filter *filter = NULL;
    fill(&f, &a);
    CHECK_OK(row_filter_parse("acc > 1 or name = cnn", &a, &filter));
    CHECK_ERR(row_filter_bind(filter, &f), "there is no column 'name'");
    row_filter_release(filter);
}

TEST(nesting_has_a_limit_and_chains_have_none)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    scoped(sb) struct sb text = SB_INIT;
    struct row_filter *filter = NULL;
    sb_add_repeat(&text, '(', 100000);
    CHECK_ERR(row_filter_parse(text.buf, &a, &filter), "nested more than 200 deep");
    sb_clear(&text);
    sb_add(&text, "n = 12");
    for (size_t i = 0; i < 100000; i++)
        sb_add(&text, " and n = 12");
    fill(&f, &a);
    CHECK(matches(&f, text.buf));
}
