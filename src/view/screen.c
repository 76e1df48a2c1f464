#include "view/screen.h"

#define HIDE_CURSOR  "\033[?25l"
#define SHOW_CURSOR  "\033[?25h"
#define ALTERNATE    "\033[?1049h"
#define ORDINARY     "\033[?1049l"
#define NO_WRAP      "\033[?7l"
#define WRAP         "\033[?7h"
#define HOME         "\033[H"
#define CLEAR_TO_EOL "\033[K"
#define CLEAR_BELOW  "\033[J"

void screen_enter(struct sb *out)
{
    sb_add(out, ALTERNATE HIDE_CURSOR NO_WRAP);
}

void screen_leave(struct sb *out)
{
    sb_add(out, WRAP SHOW_CURSOR ORDINARY);
}

static int count_lines(struct str text)
{
    struct str line;
    int n = 0;
    while (text.len && str_split(&text, '\n', &line))
        n++;
    return n;
}

void screen_paint(struct str text, const char *status, int rows, struct sb *out)
{
    if (text.len && text.ptr[text.len - 1] == '\n')
        text.len--;
    struct str line;
    const int lines = count_lines(text), room = MAX(rows - 1, 1);
    sb_add(out, HOME);
    for (int at = 0; at < MIN(lines, room) && str_split(&text, '\n', &line); at++) {
        if (at + 1 == room && lines > room)
            sb_addf(out, "… %d more lines", lines - at);
        else
            sb_add_str(out, line);
        sb_add(out, CLEAR_TO_EOL "\r\n");
    }
    sb_addf(out, "%s" CLEAR_TO_EOL CLEAR_BELOW, status);
}
