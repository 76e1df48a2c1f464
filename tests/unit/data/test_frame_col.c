#include "data/frame_col.h"
#include "support/test.h"

static const char *const headers[] = {"Experiment", "acc",      "a.json:loss",  "b.json:loss",
                                      "c.json:f1",  "model.lr", "learning_rate"};

static void fill(struct frame *f, struct arena *a)
{
    frame_init(f, a);
    for (size_t i = 0; i < ARRAY_LEN(headers); i++)
        frame_add_col(f, headers[i], FRAME_LEFT, NULL);
    f->cols.at[1].full = "m.json:acc";
}

TEST(a_column_is_its_header_its_full_name_or_the_end_of_it)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    static const struct {
        const char *name;
        size_t at;
    } cases[] = {{"Experiment", 0},  {"acc", 1}, {"m.json:acc", 1}, {"a.json:loss", 2},
                 {"b.json:loss", 3}, {"f1", 4},  {"model.lr", 5}};
    fill(&f, &a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        size_t at = 99;
        CHECK_OK(frame_col_named(&f, cases[i].name, &at));
        CHECK_INT(at, cases[i].at);
    }
}

TEST(what_is_not_there_or_not_alone_is_told_with_what_is)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    static const struct {
        const char *name, *hint;
    } cases[] = {{"lr", "did you mean 'model.lr'?"},
                 {"leraning_rate", "did you mean 'learning_rate'?"},
                 {"losss", "did you mean one of 'a.json:loss', 'b.json:loss'?"},
                 {"ACC", "did you mean 'acc'?"},
                 {"ac", "did you mean 'acc'?"},
                 {"lo", NULL},
                 {"zzz", NULL},
                 {"", NULL}};
    size_t at;
    fill(&f, &a);
    CHECK_ERR(frame_col_named(&f, "loss", &at),
              "column 'loss' could be any of 'a.json:loss', 'b.json:loss'");
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        scoped(err) err *e = frame_col_named(&f, cases[i].name, &at);
        CHECK(e && strstr(err_message(e), "there is no column '"));
        const char *hint = e ? err_hint_of(e) : NULL;
        CHECK_STR(hint ? hint : "", cases[i].hint ? cases[i].hint : "");
    }
}
