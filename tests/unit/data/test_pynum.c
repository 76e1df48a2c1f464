#include "data/pynum.h"
#include "support/test.h"

#include <math.h>

static void check_g(double f, const char *want)
{
    scoped(sb) struct sb out = SB_INIT;
    pynum_g(f, 5, &out);
    CHECK_STR(out.buf, want);
}

/* format(x, ".5g") and round(x, n) of Python 3.11; repr has its vectors. */
TEST(numbers_of_tables)
{
    check_g(123456.789, "1.2346e+05");
    check_g(1e-5, "1e-05");
    check_g(1234567.0, "1.2346e+06");
    check_g(0.1, "0.1");
    check_g(100000.0, "1e+05");
    check_g(1e100, "1e+100");
    check_g(NAN, "nan");
    check_g(-INFINITY, "-inf");
    check_g(-0.0, "-0");
}

TEST(rounding_left_of_the_point)
{
    CHECK(pynum_round(123456789.123456789, -1) == 123456790 && pynum_round(1e22, -1) == 1e22);
    CHECK(pynum_round(5, -1) == 0 && pynum_round(15, -1) == 20 && pynum_round(25, -1) == 20);
    CHECK(pynum_round(49.99999999999999, -2) == 0 && pynum_round(50, -2) == 0);
    CHECK(pynum_round(150, -2) == 200 && pynum_round(7, -400) == 0);
    CHECK(signbit(pynum_round(-1.5, -1)) && pynum_round(-1.5, -1) == 0);
    CHECK(isnan(pynum_round(NAN, -1)) && isinf(pynum_round(INFINITY, -1)));
}

TEST(rounding_is_half_even_of_the_exact_value)
{
    CHECK(pynum_round(2.5, 0) == 2 && pynum_round(3.5, 0) == 4);
    CHECK(pynum_round(0.125, 2) == 0.12 && pynum_round(2.675, 2) == 2.67);
    CHECK(pynum_round(1e22, 3) == 1e22 && pynum_round(5e-324, 5) == 0);
    CHECK(isnan(pynum_round(NAN, 2)) && isinf(pynum_round(INFINITY, 2)));
}

TEST(texts_that_are_floats)
{
    static const struct {
        const char *text;
        double want;
    } good[] = {{"1", 1},           {"-1.5e3", -1500},      {"+.5", 0.5},
                {"1.", 1},          {"Infinity", INFINITY}, {"-inf", -INFINITY},
                {"1e400", INFINITY}};
    static const char *const bad[] = {"",   "-",        ".",  "e5",   "0x10", "1p3",
                                      "1 ", "infinite", "na", "1__0", "--1"};
    double f;
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        CHECK(pynum_parse(str_of(good[i].text), &f) && f == good[i].want);
    CHECK(pynum_parse(STR_LIT("NaN"), &f) && isnan(f));
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        if (pynum_parse(str_of(bad[i]), &f))
            test_fail(__FILE__, __LINE__, "«%s» is taken for %g", bad[i], f);
}

TEST(underscores_stand_between_digits)
{
    static const char *const good[] = {"1_0", "-1_0.5e1_0", "", "abc"}, *const bad[] = {
                                                                            "_1",   "1_",  "1__0",
                                                                            "1_.5", "e_1", "_"};
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        scoped(sb) struct sb plain = SB_INIT;
        CHECK(pynum_plain(str_of(good[i]), &plain));
        CHECK(i != 1 || streq(plain.buf, "-10.5e10"));
    }
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        scoped(sb) struct sb plain = SB_INIT;
        CHECK(!pynum_plain(str_of(bad[i]), &plain));
    }
}
