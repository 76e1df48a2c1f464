#include "base/mem.h"
#include "base/sb.h"
#include "support/test.h"

TEST(an_empty_builder_reads_as_an_empty_string)
{
    struct sb sb = SB_INIT;
    CHECK_STR(sb.buf, "");
    sb_add(&sb, "");
    sb_clear(&sb);
    CHECK_INT(sb.cap, 0);
    sb_release(&sb);
}

TEST(pieces_are_appended)
{
    scoped(sb) struct sb sb = SB_INIT;
    sb_add(&sb, "ab");
    sb_add_char(&sb, 'c');
    sb_add_mem(&sb, "defg", 2);
    sb_add_str(&sb, STR_LIT("f"));
    sb_add_repeat(&sb, 'g', 3);
    sb_addf(&sb, "%03d%s", 7, "h");
    CHECK_STR(sb.buf, "abcdefggg007h");
    CHECK_INT(sb.len, 13);
}

TEST(nul_bytes_count)
{
    scoped(sb) struct sb sb = SB_INIT;
    sb_add_mem(&sb, "a\0b", 3);
    CHECK_INT(sb.len, 3);
    CHECK_INT(sb_str(&sb).len, 3);
    CHECK(sb.buf[3] == '\0');
}

TEST(long_formats_find_room)
{
    scoped(sb) struct sb sb = SB_INIT, part = SB_INIT;
    sb_add_repeat(&part, 'x', 5000);
    sb_addf(&sb, "<%s>", part.buf);
    CHECK_INT(sb.len, 5002);
    CHECK(sb.buf[5001] == '>');
}

TEST(spans_are_replaced_in_place)
{
    scoped(sb) struct sb sb = SB_INIT;
    sb_splice(&sb, 0, 0, STR_LIT("hello world"));
    sb_splice(&sb, 0, 5, STR_LIT("bye"));
    CHECK_STR(sb.buf, "bye world");
    sb_splice(&sb, 3, 6, STR_NONE);
    CHECK_STR(sb.buf, "bye");
    sb_splice(&sb, 3, 0, STR_LIT(" now"));
    CHECK_STR(sb.buf, "bye now");
    sb_truncate(&sb, 3);
    CHECK_STR(sb.buf, "bye");
}

TEST(taking_leaves_an_empty_builder)
{
    struct sb sb = SB_INIT;
    sb_add(&sb, "mine");
    char *text = sb_take(&sb), *none = sb_take(&sb);
    CHECK_STR(text, "mine");
    CHECK_STR(none, "");
    CHECK_STR(sb.buf, "");
    free(text);
    free(none);
}
