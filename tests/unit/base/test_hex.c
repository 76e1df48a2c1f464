#include "base/hex.h"
#include "support/test.h"

TEST(bytes_go_both_ways)
{
    unsigned char bytes[256], back[256];
    char text[513];
    for (int i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    hex_encode(bytes, sizeof(bytes), text);
    CHECK(strncmp(text, "000102030405", 12) == 0 && strcmp(text + 508, "feff") == 0);
    CHECK(hex_decode(str_of(text), back) && memcmp(bytes, back, sizeof(bytes)) == 0);
}

TEST(other_characters_are_refused)
{
    unsigned char out[8];
    CHECK(!hex_decode(STR_LIT("abc"), out));
    CHECK(!hex_decode(STR_LIT("0g"), out));
    CHECK(!hex_decode(STR_LIT(" 0"), out));
    CHECK(hex_is(STR_LIT("00ff"), 4) && !hex_is(STR_LIT("00ff"), 3));
    CHECK(!hex_is(STR_LIT("00FF"), 4) && !hex_is(STR_LIT("00fg"), 4));
}

/* Digits are looked at, and made, several at once. */
TEST(any_byte_at_any_place)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[7] = {0};
    char text[21], made[15];

    for (size_t at = 0; at < 20; at++) {
        for (int c = 1; c < 256; c++) {
            snprintf(text, sizeof(text), "%s", "0f9a0f9a0f9a0f9a0f9a");
            text[at] = (char)c;
            CHECK_INT(hex_is((struct str){text, 20}, 20), strchr(digits, c) != NULL);
        }
    }
    for (size_t n = 0; n <= sizeof(bytes); n++) {
        for (size_t i = 0; i < n; i++)
            bytes[i] = (unsigned char)(0x9a + 0x11 * i);
        hex_encode(bytes, n, made);
        CHECK_INT(strlen(made), 2 * n);
        CHECK(!strncmp(made, "9aabbccddeef00", 2 * n));
    }
}

TEST(numbers_of_either_case)
{
    uint32_t n = 0;
    CHECK(hex_number(STR_LIT("00e9"), &n) && n == 0xE9);
    CHECK(hex_number(STR_LIT("0001F600"), &n) && n == 0x1F600);
    CHECK(!hex_number(STR_LIT(""), &n) && !hex_number(STR_LIT("0g"), &n));
    CHECK(!hex_number(STR_LIT("000000001"), &n));
}
