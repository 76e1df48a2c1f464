#include "project/py_text.h"

#include "support/test.h"

static void check_bytes(const char *bytes, size_t n, const char *words)
{
    err *e = py_text_check((struct str){bytes, n});

    CHECK(e && err_code_of(e) == ERR_UNEXPECTED);
    CHECK_ERR(e, words);
}

/* What bytes.decode() of Python 3.11 says. */
TEST(py_text_names_bad_bytes)
{
    CHECK_OK(py_text_check(STR_LIT("plain \xc3\xa9 \xe6\x97\xa5 \xf0\x9f\x98\x80")));
    check_bytes("ab\xff", 3,
                "'utf-8' codec can't decode byte 0xff in position 2: invalid start byte");
    check_bytes("\x80", 1, "byte 0x80 in position 0: invalid start byte");
    check_bytes("\xc3", 1, "byte 0xc3 in position 0: unexpected end of data");
    check_bytes("\xc3(", 2, "byte 0xc3 in position 0: invalid continuation byte");
    check_bytes("\xe6\x97", 2, "bytes in position 0-1: unexpected end of data");
    check_bytes("\xe6\x97(", 3, "bytes in position 0-1: invalid continuation byte");
    check_bytes("\xf0\x9f\x98x", 4, "bytes in position 0-2: invalid continuation byte");
    check_bytes("\xed\xa0\x80", 3, "byte 0xed in position 0: invalid continuation byte");
    check_bytes("\xc0\xaf", 2, "byte 0xc0 in position 0: invalid start byte");
    check_bytes("\xf4\x90\x80\x80", 4, "byte 0xf4 in position 0: invalid continuation byte");
    check_bytes("a\n\xe0\x80", 4, "byte 0xe0 in position 2: invalid continuation byte");
}

static size_t count(const char *text, bool (*next)(struct str *, struct str *))
{
    struct str rest = str_of(text), line;
    size_t n = 0;

    while (next(&rest, &line))
        n++;
    return n;
}

TEST(py_text_lines)
{
    CHECK_INT(count("", py_text_line), 0);
    CHECK_INT(count("a", py_text_line), 1);
    CHECK_INT(count("a\n", py_text_line), 1);
    CHECK_INT(count("a\r\nb\rc\n\nd", py_text_line), 5);
    CHECK_INT(count("a\x0c"
                    "b\xe2\x80\xa8"
                    "c",
                    py_text_line),
              1);
    CHECK_INT(count("a\x0c"
                    "b\xe2\x80\xa8"
                    "c\x1c"
                    "d\xc2\x85",
                    py_text_splitline),
              4);
    CHECK_INT(count("1\n2\r3\x0b"
                    "4\x0c"
                    "5\x1c"
                    "6\x1d"
                    "7\x1e"
                    "8\xc2\x85"
                    "9\xe2\x80\xa8"
                    "10\xe2\x80\xa9"
                    "11\t11\x1b"
                    "11\x1f"
                    "11\xc2\xa0"
                    "11",
                    py_text_splitline),
              11);
}

TEST(py_text_blanks)
{
    struct str s = py_text_strip(STR_LIT(" \t\xc2\xa0 a b \xe3\x80\x80\x1f\n"));

    CHECK(str_is(s, "a b"));
    CHECK_INT(py_text_strip(STR_LIT(" \n")).len, 0);
    CHECK(str_is(py_text_strip(STR_LIT("\xe2\x80\x8b")), "\xe2\x80\x8b")); /* zero width is none */
}

TEST(py_text_numbers)
{
    static const char *const good[] = {"4", " 4 ", "+4", "0_4", "004"}, *const bad[] = {
                                                                            "",    " ",   "x",
                                                                            "4x",  "4.0", "1__0",
                                                                            "_1",  "1_",  "0x4",
                                                                            "+ 4", "--4"};
    int64_t n;
    double f;

    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        CHECK(py_text_int(str_of(good[i]), &n) && n == 4);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        CHECK(!py_text_int(str_of(bad[i]), &n));
    CHECK(py_text_int(STR_LIT("99999999999999999999"), &n) && n == INT64_MAX);
    CHECK(py_text_float(STR_LIT(" 1_0.5e1 "), &f) && f == 105);
    CHECK(py_text_float(STR_LIT("-inf"), &f) && f < 0);
    CHECK(py_text_float(STR_LIT("Infinity"), &f) && py_text_float(STR_LIT("nan"), &f));
    CHECK(!py_text_float(STR_LIT("0x1p3"), &f) && !py_text_float(STR_LIT("nan(1)"), &f));
    CHECK(!py_text_float(STR_LIT(""), &f) && !py_text_float(STR_LIT("1 2"), &f));
}
