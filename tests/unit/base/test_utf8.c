#include "base/utf8.h"
#include "support/test.h"

TEST(every_code_point_goes_both_ways)
{
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp += cp < 0x3000 ? 1 : 97) {
        char buf[4];
        size_t n = utf8_encode(cp, buf), pos = 0;
        struct str s = {buf, n};
        bool surrogate = cp >= 0xD800 && cp <= 0xDFFF;
        CHECK(utf8_is_valid(s) == !surrogate);
        if (!surrogate)
            CHECK(utf8_next(s, &pos) == cp && pos == n);
    }
}

TEST(malformed_bytes_are_refused)
{
    static const char *const bad[] = {
        "\x80",
        "\xC3",
        "\xC3(",
        "\xC0\xAF",
        "\xE0\x80\xAF",
        "\xED\xA0\x80",
        "\xF4\x90\x80\x80",
        "\xF8\x88\x80\x80\x80",
        "\xFF",
        "a\xE2\x82",
        "\xF0\x9F\x98",
    };
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK(!utf8_is_valid(str_of(bad[i])));
    CHECK(utf8_is_valid(STR_NONE));
}

TEST(a_bad_byte_counts_as_one_replacement)
{
    struct str s = STR_LIT("a\xFF"
                           "b\xE2\x82");
    CHECK_INT(utf8_count(s), 5);
    size_t pos = 1;
    CHECK(utf8_next(s, &pos) == 0xFFFD && pos == 2);
}

TEST(widths_are_those_of_a_terminal)
{
    CHECK_INT(utf8_width(STR_LIT("abc")), 3);
    CHECK_INT(utf8_width(STR_LIT("\xC3\xA9")), 1);                 /* é */
    CHECK_INT(utf8_width(STR_LIT("e\xCC\x81")), 1);                /* e and a combining accent */
    CHECK_INT(utf8_width(STR_LIT("\xE6\x97\xA5\xE6\x9C\xAC")), 4); /* 日本 */
    CHECK_INT(utf8_width(STR_LIT("\xF0\x9F\x98\x80")), 2);         /* an emoji */
    CHECK_INT(utf8_width(STR_LIT("a\x07")), 1);
}
