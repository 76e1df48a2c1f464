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

TEST(numbers_of_either_case)
{
    uint32_t n = 0;
    CHECK(hex_number(STR_LIT("00e9"), &n) && n == 0xE9);
    CHECK(hex_number(STR_LIT("0001F600"), &n) && n == 0x1F600);
    CHECK(!hex_number(STR_LIT(""), &n) && !hex_number(STR_LIT("0g"), &n));
    CHECK(!hex_number(STR_LIT("000000001"), &n));
}
