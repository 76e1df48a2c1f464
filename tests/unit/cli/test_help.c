#include "cli/help.h"

#include "support/test.h"

static void check_wrapped(const char *text, size_t indent, size_t columns, const char *want)
{
    scoped(sb) struct sb out = SB_INIT;
    help_wrap(text, indent, indent, columns, &out);
    CHECK_STR(out.buf, want);
}

TEST(text_is_wrapped_at_blanks)
{
    check_wrapped("one two three", 0, 7, "one two\nthree\n");
    check_wrapped("one two three", 2, 9, "one two\n  three\n");
    check_wrapped("a-word-too-long b", 0, 5, "a-word-too-long\nb\n");
    check_wrapped("one  two", 0, 80, "one two\n");
}

TEST(paragraphs_stay)
{
    check_wrapped("one\n\ntwo three", 2, 9, "one\n\n  two\n  three\n");
}

TEST(width_is_what_a_terminal_draws)
{
    check_wrapped("\xe6\x97\xa5\xe6\x9c\xac x", 0, 5, "\xe6\x97\xa5\xe6\x9c\xac\nx\n");
}
