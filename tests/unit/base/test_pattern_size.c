#include "base/pattern_size.h"

#include "support/test.h"

TEST(what_unfolds_to_too_much)
{
    static const char *const large[] = {
        "(((a{200}){200}){200})", "((((((((((((((((((((a+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+)+",
        "(a{1,250}b){99}", "a{99999999999999999999}"};
    for (size_t i = 0; i < ARRAY_LEN(large); i++)
        CHECK(!pattern_size_is_sane(large[i]));
}

TEST(what_only_looks_as_if_it_did)
{
    static const char *const small[] = {"[+{(]+[[:alpha:]]+", "\\{\\+\\+\\+a{2,20}b{,3}[+*]*",
                                        "(a+b+)+c+", "[]+{]+]"};
    for (size_t i = 0; i < ARRAY_LEN(small); i++)
        CHECK(pattern_size_is_sane(small[i]));
}

TEST(groups_beyond_measure)
{
    scoped(sb) struct sb deep = SB_INIT;
    sb_add_repeat(&deep, '(', 101);
    CHECK(!pattern_size_is_sane(deep.buf));
    sb_clear(&deep);
    sb_add_repeat(&deep, '(', 100);
    CHECK(pattern_size_is_sane(deep.buf));
    CHECK(pattern_size_is_sane(")))a"));
}
