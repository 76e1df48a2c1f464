#include "base/str.h"
#include "support/test.h"

TEST(slices_stay_inside)
{
    struct str s = STR_LIT("abcdef");
    CHECK(str_is(str_sub(s, 1, 3), "bc"));
    CHECK(str_is(str_sub(s, 4, 100), "ef"));
    CHECK_INT(str_sub(s, 9, 12).len, 0);
    CHECK_INT(str_sub(s, 3, 1).len, 0);
    CHECK_INT(str_of(NULL).len, 0);
}

TEST(slices_compare_bytewise_shorter_first)
{
    CHECK(str_cmp(STR_LIT("a"), STR_LIT("ab")) < 0);
    CHECK(str_cmp(STR_LIT("b"), STR_LIT("ab")) > 0);
    CHECK(str_cmp(STR_LIT("z"), STR_LIT("\xC3\xA9")) < 0); /* é behind ASCII, as by code point */
    CHECK_INT(str_cmp(STR_NONE, STR_NONE), 0);
    CHECK(str_eq(STR_NONE, STR_LIT("")));
    CHECK(!str_eq(STR_LIT("a"), STR_LIT("b")));
}

TEST(ends_are_recognised)
{
    CHECK(str_starts(STR_LIT("abc"), "ab") && !str_starts(STR_LIT("a"), "ab"));
    CHECK(str_ends(STR_LIT("abc"), "bc") && !str_ends(STR_LIT("c"), "bc"));
    CHECK(str_starts(STR_NONE, "") && str_ends(STR_NONE, ""));
    CHECK(starts_with("abc", "a") && ends_with("abc", "c") && !ends_with("", "c"));
    CHECK_INT(str_find(STR_LIT("abca"), 'a'), 0);
    CHECK_INT(str_find(STR_LIT("abc"), 'x'), -1);
    CHECK(str_is(str_trim(STR_LIT(" \t\r\na b\n ")), "a b"));
    CHECK_INT(str_trim(STR_LIT(" \n")).len, 0);
}

TEST(splitting_gives_every_part_empty_ones_too)
{
    struct str rest = STR_LIT("a,,b,"), part;
    const char *want[] = {"a", "", "b", ""};
    size_t n = 0;
    while (str_split(&rest, ',', &part) && n < ARRAY_LEN(want))
        CHECK(str_is(part, want[n++]));
    CHECK_INT(n, 4);
    rest = STR_LIT("");
    CHECK(str_split(&rest, ',', &part) && !part.len); /* an empty text is one empty part */
    CHECK(!str_split(&rest, ',', &part));
}

TEST(what_a_json_string_cannot_hold_is_found_at_any_place)
{
    static const char special[] = {'"', '\\', '\n', '\x1f', '\0'};
    char text[40];
    for (size_t len = 0; len < sizeof(text); len++)
        for (size_t from = 0; from <= len; from++) {
            memset(text, 0xc3, sizeof(text)); /* a byte of a letter */
            CHECK_INT(str_find_special((struct str){text, len}, from), len);
            if (from == len)
                continue;
            text[len - 1] = special[len % sizeof(special)];
            CHECK_INT(str_find_special((struct str){text, len}, from), len - 1);
            text[from] = '"';
            CHECK_INT(str_find_special((struct str){text, len}, from), from);
        }
}

TEST(what_python_spells_otherwise_in_json_is_found_at_any_place)
{
    static const char escaped[] = {'"', '\\', '\t', '\x7f', '\x80', '\xff'};
    char text[40];
    for (size_t len = 0; len < sizeof(text); len++) {
        memset(text, '~', sizeof(text));
        CHECK_INT(str_find_escaped((struct str){text, len}, 0), len);
        for (size_t at = 0; at < len; at++) {
            text[at] = escaped[(at + len) % sizeof(escaped)];
            CHECK_INT(str_find_escaped((struct str){text, len}, 0), at);
            CHECK_INT(str_find_escaped((struct str){text, len}, at + 1), len);
            text[at] = ' ';
        }
    }
}
