#include "data/toml_scan.h"

static void count_lines(struct str text, size_t at, uint32_t *ret_line, size_t *ret_start)
{
    uint32_t line = 1;
    size_t start = 0;
    for (size_t i = 0; i < at && i < text.len; i++) {
        bool lone_cr = text.ptr[i] == '\r' && (i + 1 == text.len || text.ptr[i + 1] != '\n');
        if (text.ptr[i] != '\n' && !lone_cr)
            continue;
        line++;
        start = i + 1;
    }
    *ret_line = line;
    *ret_start = start;
}

err *toml_complain(const struct toml_scan *s, const char *what, size_t at)
{
    uint32_t line;
    size_t start;
    count_lines(s->text, at, &line, &start);
    return err_new(ERR_INVALID, "%s: line %u column %zu", what, line, at - start + 1);
}

void toml_scan_blanks(struct toml_scan *s)
{
    while (toml_scan_peek(s) == ' ' || toml_scan_peek(s) == '\t')
        s->at++;
}

void toml_scan_break(struct toml_scan *s)
{
    if (!toml_scan_at_break(s))
        return;
    bool both =
        toml_scan_peek(s) == '\r' && s->at + 1 < s->text.len && s->text.ptr[s->at + 1] == '\n';
    s->at += both ? 2 : 1;
    s->lines++;
    s->line_start = s->at;
}

struct value_pos toml_scan_pos(const struct toml_scan *s, size_t at)
{
    return (struct value_pos){
        .line = s->lines + 1, .col = (uint32_t)(at - s->line_start) + 1, .start = at};
}

static err *scan_comment(struct toml_scan *s)
{
    if (toml_scan_peek(s) != '#')
        return NULL;
    for (; !toml_scan_ended(s) && !toml_scan_at_break(s); s->at++) {
        unsigned char c = (unsigned char)toml_scan_peek(s);
        if ((c < 0x20 && c != '\t') || c == 0x7F)
            return toml_complain(s, "control character in a comment", s->at);
    }
    return NULL;
}

err *toml_scan_line_end(struct toml_scan *s)
{
    toml_scan_blanks(s);
    TRY(scan_comment(s));
    if (!toml_scan_ended(s) && !toml_scan_at_break(s))
        return toml_complain(s, "expected the end of the line", s->at);
    toml_scan_break(s);
    return NULL;
}

err *toml_scan_gap(struct toml_scan *s)
{
    size_t before;
    do {
        before = s->at;
        toml_scan_blanks(s);
        TRY(scan_comment(s));
        toml_scan_break(s);
    } while (s->at > before);
    return NULL;
}
