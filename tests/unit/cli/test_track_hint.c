/* Vectors: Python's shlex.quote. */
#include "cli/track_hint.h"

#include "support/test.h"

static void check_quoted(const char *word, const char *want)
{
    scoped(sb) struct sb out = SB_INIT;
    track_hint_quote(word, &out);
    CHECK_STR(out.buf, want);
}

TEST(words_are_quoted_for_the_shell)
{
    check_quoted("", "''");
    check_quoted("a/b-c.d_e", "a/b-c.d_e");
    check_quoted("@%+=:,./-", "@%+=:,./-");
    check_quoted("a b", "'a b'");
    check_quoted("#hash", "'#hash'");
    check_quoted("it's", "'it'\"'\"'s'");
    check_quoted("\xc3\xa9", "'\xc3\xa9'");
    check_quoted("~", "'~'");
}
