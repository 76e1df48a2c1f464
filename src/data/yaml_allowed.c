#include "data/yaml_allowed.h"

#include "base/utf8.h"
#include "data/yaml_char.h"

static err *refuse_bytes(struct str text)
{
    struct str line;
    unsigned number = 1;
    for (; str_split(&text, '\n', &line); number++)
        if (!utf8_is_valid(line))
            break;
    return err_new(ERR_INVALID, "found bytes that are not UTF-8 text, in line %u, column 1",
                   number);
}

/* May it hold a character that YAML does not allow?  Mostly not, which a glance at bytes says. */
static bool may_hold_special(struct str text)
{
    unsigned found = 0;
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.ptr[i];
        found |= (unsigned)(c < ' ' && c != '\t' && c != '\n' && c != '\r') | (c == 0x7f) |
                 (c == 0xc2) | (c == 0xef);
    }
    return found;
}

static err *refuse_specials(struct str text)
{
    unsigned line = 1, column = 1;
    for (size_t at = 0; at < text.len; column++) {
        const uint32_t c = utf8_next(text, &at);
        if (!yaml_char_is_allowed(c))
            return err_new(ERR_INVALID,
                           "unacceptable character #x%04x: special characters are not allowed, in "
                           "line %u, column %u",
                           c, line, column);
        if (c == '\n') {
            line++;
            column = 0;
        }
    }
    return NULL;
}

err *yaml_allowed_check(struct str text)
{
    if (!utf8_is_valid(text))
        return refuse_bytes(text);
    return may_hold_special(text) ? refuse_specials(text) : NULL;
}
