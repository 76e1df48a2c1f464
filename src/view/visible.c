#include "view/visible.h"

#include "base/utf8.h"

#define ESCAPE 0x1b

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* Turns the order of what follows around, or breaks a line where nobody sees it. */
static bool is_deceiving(uint32_t c)
{
    return (c >= 0x2028 && c <= 0x202e && c != 0x202c) || (c >= 0x2066 && c <= 0x2068);
}

/* The character at *pos, which moves on; a byte that is none counts as itself. */
static uint32_t next(struct str text, size_t *pos)
{
    const size_t from = *pos;
    uint32_t c = utf8_next(text, pos);
    return *pos == from + 1 ? (unsigned char)text.ptr[from] : c;
}

bool visible_is_plain(struct str text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c < 0x20 || c == 0x7f)
            return false;
        if (c >= 0x80) {
            size_t at = i;
            const uint32_t wide = next(text, &at);
            if (is_control(wide) || is_deceiving(wide))
                return false;
            i = at - 1;
        }
    }
    return true;
}

/* Length of "ESC [ digits and semicolons m" at `pos`; 0: it is something else. */
static size_t color_len(struct str text, size_t pos)
{
    size_t at = pos + 2;
    if (text.ptr[pos] != ESCAPE || pos + 1 >= text.len || text.ptr[pos + 1] != '[')
        return 0;
    while (at < text.len && (text.ptr[at] == ';' || (text.ptr[at] >= '0' && text.ptr[at] <= '9')))
        at++;
    return at < text.len && text.ptr[at] == 'm' ? at + 1 - pos : 0;
}

static void add_text(struct str text, bool painted, struct sb *out)
{
    for (size_t at = 0; at < text.len;) {
        const size_t from = at, color = painted ? color_len(text, at) : 0;
        const uint32_t c = next(text, &at);
        if (color)
            at = from + color;
        const bool ends_line = c == '\n' || (c == '\r' && at < text.len && text.ptr[at] == '\n');
        if (is_deceiving(c))
            sb_addf(out, "\\u%04x", (unsigned)c);
        else if (color || ends_line || c == '\t' || !is_control(c))
            sb_add_str(out, str_sub(text, from, at));
        else
            sb_addf(out, "\\x%02x", (unsigned)c);
    }
}

void visible_add_text(struct str text, struct sb *out)
{
    add_text(text, false, out);
}

void visible_add_painted(struct str text, struct sb *out)
{
    add_text(text, true, out);
}

void visible_add_cell(struct str line, struct sb *out)
{
    for (size_t at = 0; at < line.len;) {
        const size_t from = at;
        const uint32_t c = next(line, &at);
        if (c == '\t')
            sb_add_char(out, ' ');
        else if (!is_control(c))
            sb_add_str(out, str_sub(line, from, at));
        else if (!strchr("\a\b\v\f\r", (int)c) || !c)
            sb_addf(out, "\\x%02x", (unsigned)c);
    }
}
