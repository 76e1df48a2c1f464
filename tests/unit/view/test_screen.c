#include "support/test.h"
#include "view/screen.h"

#define EOL "\033[K\r\n"

static void check(const char *text, int rows, const char *want)
{
    scoped(sb) struct sb out = SB_INIT;
    screen_paint(str_of(text), "end", rows, &out);
    CHECK_STR(out.buf, want);
}

TEST(a_text_is_drawn_from_the_top_and_what_was_longer_goes)
{
    check("a\nb\n", 24, "\033[Ha" EOL "b" EOL "end\033[K\033[J");
    check("", 24, "\033[Hend\033[K\033[J");
    check("a\n\nb", 24, "\033[Ha" EOL EOL "b" EOL "end\033[K\033[J");
}

TEST(lines_without_room_are_counted)
{
    check("a\nb\nc\n", 4, "\033[Ha" EOL "b" EOL "c" EOL "end\033[K\033[J");
    check("a\nb\nc\nd\n", 4, "\033[Ha" EOL "b" EOL "… 2 more lines" EOL "end\033[K\033[J");
    check("a\nb\n", 1, "\033[H… 2 more lines" EOL "end\033[K\033[J");
}

TEST(the_terminal_gets_back_what_was_taken)
{
    scoped(sb) struct sb out = SB_INIT;
    screen_enter(&out);
    screen_leave(&out);
    CHECK_STR(out.buf, "\033[?1049h\033[?25l\033[?7l\033[?7h\033[?25h\033[?1049l");
}
