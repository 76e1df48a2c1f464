#include "data/toml_lines.h"

size_t toml_lines_start(struct str text, size_t at)
{
    while (at && text.ptr[at - 1] != '\n' && text.ptr[at - 1] != '\r')
        at--;
    return at;
}

size_t toml_lines_next(struct str text, size_t at)
{
    while (at < text.len && text.ptr[at] != '\n' && text.ptr[at] != '\r')
        at++;
    if (at < text.len && text.ptr[at] == '\r')
        at++;
    if (at < text.len && text.ptr[at] == '\n')
        at++;
    return at;
}

bool toml_lines_is_blank(struct str text, size_t at)
{
    size_t end = toml_lines_next(text, at);
    return end > at && !str_trim(str_sub(text, at, end)).len;
}

size_t toml_lines_before(struct str text, size_t at)
{
    if (at >= 2 && text.ptr[at - 1] == '\n' && text.ptr[at - 2] == '\r')
        at--;
    return at ? toml_lines_start(text, at - 1) : 0;
}

size_t toml_lines_comments_above(struct str text, size_t at)
{
    while (at) {
        size_t before = toml_lines_before(text, at);
        if (!str_starts(str_trim(str_sub(text, before, at)), "#"))
            break;
        at = before;
    }
    return at;
}

struct str toml_lines_indent(struct str text, size_t at)
{
    size_t end = at;
    while (end < text.len && (text.ptr[end] == ' ' || text.ptr[end] == '\t'))
        end++;
    return str_sub(text, at, end);
}
