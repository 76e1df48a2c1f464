#include "data/frame.h"
#include "support/test.h"

#include <math.h>

/* Two columns; each row's second cell from `vals`, NULL missing. */
static void fill(struct frame *f, struct arena *a, const struct value *const *vals, size_t n)
{
    frame_init(f, a);
    frame_add_col(f, "name", FRAME_LEFT, "name");
    frame_add_col(f, "x", FRAME_RIGHT, "metric");
    for (size_t i = 0; i < n; i++) {
        struct frame_row *r = frame_add_row(f);
        frame_set_text(f, r, 0, arena_printf(a, "r%zu", i));
        if (vals[i])
            frame_set(f, r, 1, vals[i]);
    }
}

static void check_order(const struct frame *f, const char *want)
{
    scoped(sb) struct sb got = SB_INIT;
    vec_each (&f->rows, r)
        sb_addf(&got, "%s ", r->cells[0].text);
    CHECK_STR(got.buf, want);
}

TEST(rows_sort_by_value_and_keep_the_order_of_equals)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    const struct value *vals[] = {value_int(&a, 10), NULL, value_float(&a, 2.5), value_int(&a, 10),
                                  value_int(&a, -1), NULL};
    fill(&f, &a, vals, ARRAY_LEN(vals));
    frame_sort_rows(&f, 0, 6, 1, false);
    check_order(&f, "r4 r2 r0 r3 r1 r5 ");
    frame_sort_rows(&f, 0, 6, 1, true);
    check_order(&f, "r1 r5 r0 r3 r2 r4 ");
    frame_sort_rows(&f, 1, 4, 0, false);
    check_order(&f, "r1 r0 r3 r5 r2 r4 ");
    frame_sort_rows(&f, 2, 2, 0, false);
    check_order(&f, "r1 r0 r3 r5 r2 r4 ");
}

/* Wherever they stand before: docs/deviations.md, mixed-sort. */
TEST(nan_comes_after_numbers_then_texts)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    struct value *nan = value_float(&a, NAN);
    const struct value *vals[] = {
        value_int(&a, 10),          nan,  value_strz(&a, "-5"), value_int(&a, 9), nan,
        value_float(&a, -INFINITY), NULL, value_bool(&a, true)};
    fill(&f, &a, vals, ARRAY_LEN(vals));
    frame_sort_rows(&f, 0, 8, 1, false);
    check_order(&f, "r5 r7 r3 r0 r1 r4 r2 r6 ");
    frame_sort_rows(&f, 0, 8, 1, true);
    check_order(&f, "r6 r2 r1 r4 r0 r3 r7 r5 ");
}

TEST(texts_sort_bytewise)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f;
    const struct value *vals[] = {value_strz(&a, "b"), value_strz(&a, "B"), value_strz(&a, "10"),
                                  value_strz(&a, "9")};
    fill(&f, &a, vals, ARRAY_LEN(vals));
    frame_sort_rows(&f, 0, 4, 1, false);
    check_order(&f, "r2 r3 r1 r0 ");
}

TEST(columns_vary_are_found_and_dropped)
{
    scoped(arena) struct arena a = ARENA_INIT;
    scoped(frame) struct frame f, g, h;
    const struct value *one = value_int(&a, 1), *same[] = {one, value_float(&a, 1.0)},
                       *hole[] = {one, NULL}, *none[] = {NULL, NULL};
    fill(&f, &a, same, 2);
    fill(&g, &a, hole, 2);
    fill(&h, &a, none, 2);
    CHECK(!frame_col_varies(&f, 1) && frame_col_varies(&f, 0));
    CHECK(frame_col_varies(&g, 1) && !frame_col_varies(&h, 1));
    CHECK_INT(frame_find_col(&f, "x"), 1);
    CHECK_INT(frame_find_col(&f, "y"), -1);
    frame_drop_col(&f, 0);
    CHECK_INT(f.cols.len, 1);
    CHECK_STR(f.cols.at[0].header, "x");
    CHECK(f.rows.at[0].cells[0].val == one);
}
