#include "data/yaml_char.h"

#include "base/mem.h"
#include "base/utf8.h"

struct yaml_chars yaml_chars_of(struct str s)
{
    struct yaml_chars c = {mem_zalloc(s.len + 1, sizeof(uint32_t)), 0};
    for (size_t i = 0; i < s.len;)
        c.at[c.len++] = utf8_next(s, &i);
    return c;
}

void yaml_chars_scope_end(struct yaml_chars *c)
{
    free(c->at);
}

bool yaml_char_is_break(uint32_t c)
{
    return c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool yaml_char_is_printable(uint32_t c)
{
    if (c == '\n' || (c >= 0x20 && c <= 0x7E) || c == 0x85)
        return true;
    return ((c >= 0xA0 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000) &&
           c != 0xFEFF;
}

bool yaml_char_is_allowed(uint32_t c)
{
    return yaml_char_is_printable(c) || c == '\t' || c == '\r' || c == 0xfeff;
}

static const struct {
    uint32_t c;
    char letter;
} escapes[] = {{0, '0'},     {7, 'a'},    {8, 'b'},    {9, 't'},      {10, 'n'},
               {11, 'v'},    {12, 'f'},   {13, 'r'},   {27, 'e'},     {'"', '"'},
               {'\\', '\\'}, {0x85, 'N'}, {0xA0, '_'}, {0x2028, 'L'}, {0x2029, 'P'}};

void yaml_char_escape(uint32_t c, struct sb *out)
{
    for (size_t i = 0; i < ARRAY_LEN(escapes); i++)
        if (escapes[i].c == c) {
            sb_addf(out, "\\%c", escapes[i].letter);
            return;
        }
    sb_addf(out, c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X", (unsigned)c);
}

uint32_t yaml_char_of_letter(char letter)
{
    for (size_t i = 0; i < ARRAY_LEN(escapes); i++)
        if (escapes[i].letter == letter)
            return escapes[i].c;
    return (unsigned char)letter;
}
