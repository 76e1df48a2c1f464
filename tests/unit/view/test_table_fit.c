#include "support/test.h"
#include "view/table_fit.h"

/* Columns as "4" (stays) and "4:2" (may go, of worth 2). */
static size_t read_cols(const char *spec, struct table_fit_col *cols)
{
    struct str rest = str_of(spec), word;
    size_t n = 0;
    while (str_split(&rest, ' ', &word)) {
        unsigned long width = strtoul(word.ptr, NULL, 10);
        const char *colon = memchr(word.ptr, ':', word.len);
        cols[n++] =
            (struct table_fit_col){.natural = width,
                                   .no_wrap = true,
                                   .collapse = colon != NULL,
                                   .worth = colon ? (unsigned)strtoul(colon + 1, NULL, 10) : 0};
    }
    return n;
}

static void check(const char *spec, size_t max_width, const char *want)
{
    struct table_fit_col cols[16] = {0};
    scoped(sb) struct sb got = SB_INIT;
    size_t n = read_cols(spec, cols);
    table_fit_by_worth(cols, n, max_width);
    for (size_t i = 0; i < n; i++)
        sb_addf(&got, "%s%zu", i ? " " : "", cols[i].gone ? 0 : cols[i].width);
    CHECK_STR(got.buf, want);
}

TEST(what_fits_stays)
{
    check("10 5:1 5:2", 24, "10 5 5");
}

TEST(the_least_worth_goes_first_and_dots_take_its_place)
{
    check("10 5:1 5:2", 23, "10 3 5"); /* 2 edges, 2 blanks between */
    check("10 5:2 5:1", 23, "10 5 3");
    check("10 5:2 5:1", 21, "10 5 0"); /* no room for dots */
}

TEST(among_equals_the_right_one_goes)
{
    check("10 5:1 5:1 5:1", 28, "10 5 5 3");
}

TEST(neighbours_have_one_place_for_dots)
{
    check("10 5:3 9:1 9:1 5:2", 29, "10 5 3 0 5");
    check("10 9:1 5:3 9:1 5:2", 33, "10 3 5 3 5");
}

TEST(what_is_narrow_comes_back)
{
    check("10 4:1 20:2 5:3", 24, "10 4 0 5"); /* 4:1 went before 20:2 */
}

TEST(the_best_one_stays_and_the_rest_gets_narrower)
{
    check("20 10:1 8:2", 20, "13 0 4");
}

TEST(without_anything_that_may_go_all_get_narrower)
{
    check("20 10", 23, "15 5");
}
