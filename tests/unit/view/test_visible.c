#include "support/test.h"
#include "view/visible.h"

static void check(const char *text, const char *as_text, const char *as_cell)
{
    scoped(sb) struct sb got = SB_INIT, cell = SB_INIT;
    visible_add_text(str_of(text), &got);
    visible_add_cell(str_of(text), &cell);
    CHECK_STR(got.buf, as_text);
    CHECK_STR(cell.buf, as_cell);
    if (visible_is_plain(str_of(text)))
        CHECK_STR(got.buf, text);
}

TEST(what_a_terminal_would_obey_is_shown)
{
    check("größe 模型 😀", "größe 模型 😀", "größe 模型 😀");
    check("\033]0;title\a", "\\x1b]0;title\\x07", "\\x1b]0;title");
    check("\033[2J\033[H", "\\x1b[2J\\x1b[H", "\\x1b[2J\\x1b[H");
    check("a\x7f"
          "b",
          "a\\x7f"
          "b",
          "a\\x7f"
          "b");
    check("\302\233"
          "2J",
          "\\x9b2J", "\\x9b2J"); /* CSI in one character */
    check("\233"
          "2J",
          "\\x9b2J", "\\x9b2J"); /* in one byte */
    check("\377ok\200", "\377ok\\x80", "\377ok\\x80");
    check("a\rb\b", "a\\x0db\\x08", "ab");
}

TEST(what_turns_a_line_around_is_shown_on_a_terminal)
{
    check("\u202eabc\u202c", "\\u202eabc\u202c", "\u202eabc\u202c");
    check("a\u2067b\u2069\u2028c", "a\\u2067b\u2069\\u2028c", "a\u2067b\u2069\u2028c");
    check("שלום\u200e – عربي", "שלום\u200e – عربي", "שלום\u200e – عربي");
}

TEST(lines_stay_in_a_text)
{
    check("a\tb\nc", "a\tb\nc", "a b\\x0ac");
    check("\033[1;31mred\033[m", "\\x1b[1;31mred\\x1b[m", "\\x1b[1;31mred\\x1b[m");
    check("a\r\nb\r", "a\r\nb\\x0d", "a\\x0ab");
    check("\033", "\\x1b", "\\x1b");
    check("\033[", "\\x1b[", "\\x1b[");
}

static void check_painted(const char *text, const char *want)
{
    scoped(sb) struct sb got = SB_INIT;
    visible_add_painted(str_of(text), &got);
    CHECK_STR(got.buf, want);
}

TEST(colours_stay_in_what_we_have_painted)
{
    check_painted("\033[1;31mred\033[0m\033[m\n", "\033[1;31mred\033[0m\033[m\n");
    check_painted("\033[1;3", "\\x1b[1;3");
    check_painted("\033[?25l\033[2J\a", "\\x1b[?25l\\x1b[2J\\x07");
    check_painted("\033", "\\x1b");
    check_painted("\033[", "\\x1b[");
}

TEST(plain_is_what_has_no_control_character)
{
    CHECK(visible_is_plain(STR_LIT("")));
    CHECK(visible_is_plain(STR_LIT("größe 模型\377")));
    CHECK(!visible_is_plain(STR_LIT("a\n")));
    CHECK(!visible_is_plain(STR_LIT("\302\205")));
    CHECK(!visible_is_plain(STR_LIT("a\0b")));
}
