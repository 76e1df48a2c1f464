#include "base/base64.h"
#include "base/mem.h"
#include "support/test.h"

/* RFC 4648, section 10. */
static const char *const vectors[][2] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
    {"\xff\xfe\xfd", "//79"},
};

TEST(bytes_are_spelled_and_read)
{
    for (size_t i = 0; i < ARRAY_LEN(vectors); i++) {
        scoped(sb) struct sb text = SB_INIT, bytes = SB_INIT;
        base64_encode(str_of(vectors[i][0]), &text);
        CHECK_STR(text.buf, vectors[i][1]);
        CHECK(base64_decode(str_of(vectors[i][1]), &bytes));
        CHECK_STR(bytes.buf, vectors[i][0]);
    }
}

TEST(what_is_no_base64_is_refused)
{
    static const char *const bad[] = {
        "Z", "Zg", "Zg=", "Zg==Zg==", "Z===", "====", "Zm9\n", "Zm9v Zm9v", "Zm-v", "Zm9=v"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        scoped(sb) struct sb bytes = SB_INIT;
        sb_add(&bytes, "kept");
        CHECK_STR(base64_decode(str_of(bad[i]), &bytes) ? bad[i] : "", "");
        CHECK_STR(bytes.buf, "kept");
    }
}
