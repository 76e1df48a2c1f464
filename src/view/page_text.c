#include "view/page_text.h"

#include "data/json_write.h"

void page_add_text(const char *s, struct sb *out)
{
    for (; *s; s++)
        switch (*s) {
        case '&':
            sb_add(out, "&amp;");
            break;
        case '<':
            sb_add(out, "&lt;");
            break;
        case '>':
            sb_add(out, "&gt;");
            break;
        case '"':
            sb_add(out, "&quot;");
            break;
        case '\'':
            sb_add(out, "&#39;");
            break;
        default:
            if ((unsigned char)*s >= ' ' || *s == '\t' || *s == '\n')
                sb_add_char(out, *s);
        }
}

static bool is_alnum(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Bytes of letters beyond ASCII stay. */
void page_add_id(const char *name, struct sb *out)
{
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        sb_add_char(out, is_alnum(c) || c == '-' || c >= 0x80 ? *name : '_');
    }
}

/* The length of a number that JSON has no word for. */
static size_t wordless(const char *s)
{
    return starts_with(s, "NaN")         ? 3
           : starts_with(s, "Infinity")  ? 8
           : starts_with(s, "-Infinity") ? 9
                                         : 0;
}

void page_add_json(const struct value *v, struct sb *out)
{
    scoped(sb) struct sb text = SB_INIT;
    bool inside = false;
    json_write(v, JSON_PLAIN, &text);
    sb_reserve(out, text.len);
    for (const char *s = text.buf; *s; s++) {
        size_t n = inside ? 0 : wordless(s);
        if (n) {
            sb_addf(out, "\"%.*s\"", (int)n, s);
            s += n - 1;
        } else if (*s == '<') {
            sb_add(out, "\\u003c");
        } else {
            if (*s == '\\') /* and what it stands before */
                sb_add_char(out, *s++);
            else if (*s == '"')
                inside = !inside;
            sb_add_char(out, *s);
        }
    }
}
