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
    if (*s != 'N' && *s != 'I' && *s != '-')
        return 0;
    return starts_with(s, "NaN")         ? 3
           : starts_with(s, "Infinity")  ? 8
           : starts_with(s, "-Infinity") ? 9
                                         : 0;
}

/* A text with its quotes; all between them but "<" can stay. */
static const char *add_json_text(const char *s, struct sb *out)
{
    const char *from = s++;
    for (; *s != '"'; s++) {
        s += *s == '\\'; /* and what it stands before */
        if (*s != '<')
            continue;
        sb_add_mem(out, from, (size_t)(s - from));
        sb_add(out, "\\u003c");
        from = s + 1;
    }
    sb_add_mem(out, from, (size_t)(s + 1 - from));
    return s + 1;
}

/* Is there a number without a word, or a text that looks like one? */
static bool has_wordless(struct str s, char first)
{
    const char *end = s.ptr + s.len;
    for (const char *p = s.ptr; (p = memchr(p, first, (size_t)(end - p))); p++)
        if (wordless(p))
            return true;
    return false;
}

/* Nothing is to be put otherwise, whatever stands inside of texts. */
static bool is_fine(struct str s)
{
    return !memchr(s.ptr, '<', s.len) && !has_wordless(s, 'N') && !has_wordless(s, 'I');
}

static void add_otherwise(const char *s, struct sb *out)
{
    while (*s) {
        size_t n = wordless(s);
        if (n) {
            sb_addf(out, "\"%.*s\"", (int)n, s);
            s += n;
        } else if (*s == '"') {
            s = add_json_text(s, out);
        } else {
            sb_add_char(out, *s++);
        }
    }
}

void page_add_json(const struct value *v, struct sb *out)
{
    size_t start = out->len;
    json_write(v, JSON_PLAIN, out);
    if (is_fine(str_sub(sb_str(out), start, out->len)))
        return;
    scoped(sb) struct sb text = SB_INIT;
    sb_add(&text, out->buf + start);
    sb_truncate(out, start);
    add_otherwise(text.buf, out);
}
