#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

/* Length of the sequence at `p` (n bytes left) and its code point; 0 when malformed. */
static size_t decode(const unsigned char *p, size_t n, uint32_t *ret)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t len = p[0] < 0x80       ? 1
                 : p[0] >> 5 == 6  ? 2
                 : p[0] >> 4 == 14 ? 3
                 : p[0] >> 3 == 30 ? 4
                                   : 0;
    if (!len || len > n)
        return 0;
    uint32_t cp = len == 1 ? p[0] : p[0] & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        cp = cp << 6 | (p[i] & 0x3F);
    }
    if (cp < least[len] || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        return 0;
    *ret = cp;
    return len;
}

/* The end of the ASCII that begins at `i`; or, when it is long, a little before. */
static size_t skip_ascii(struct str s, size_t i)
{
    const uint64_t high_bits = 0x8080808080808080u;
    uint64_t word;
    for (; i + sizeof(word) <= s.len; i += sizeof(word)) {
        memcpy(&word, s.ptr + i, sizeof(word));
        if (word & high_bits)
            return i;
    }
    while (i < s.len && (unsigned char)s.ptr[i] < 0x80)
        i++;
    return i;
}

bool utf8_is_valid(struct str s)
{
    uint32_t cp;
    for (size_t i = skip_ascii(s, 0); i < s.len; i = skip_ascii(s, i)) {
        size_t n = decode((const unsigned char *)s.ptr + i, s.len - i, &cp);
        if (!n)
            return false;
        i += n;
    }
    return true;
}

uint32_t utf8_next(struct str s, size_t *pos)
{
    uint32_t cp = REPLACEMENT;
    size_t n = decode((const unsigned char *)s.ptr + *pos, s.len - *pos, &cp);
    *pos += n ? n : 1;
    return n ? cp : REPLACEMENT;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    size_t len = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = len; i-- > 1; cp >>= 6)
        out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)((0xF0 << (4 - len)) | cp);
    return len;
}

static bool in_ranges(uint32_t cp, const uint32_t (*ranges)[2], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (cp >= ranges[i][0] && cp <= ranges[i][1])
            return true;
    return false;
}

static size_t cell_width(uint32_t cp)
{
    static const uint32_t zero[][2] = {
        {0x0, 0x1F},      {0x7F, 0x9F},     {0x300, 0x36F},   {0x483, 0x489},   {0x591, 0x5BD},
        {0x610, 0x61A},   {0x64B, 0x65F},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064},
        {0x20D0, 0x20F0}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
    static const uint32_t wide[][2] = {
        {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x33FF},
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};
    if (in_ranges(cp, zero, ARRAY_LEN(zero)))
        return 0;
    return in_ranges(cp, wide, ARRAY_LEN(wide)) ? 2 : 1;
}

size_t utf8_width(struct str s)
{
    size_t width = 0;
    for (size_t i = 0; i < s.len;) {
        if (s.ptr[i] >= ' ' && s.ptr[i] <= '~') { /* nearly all there is, in the widest tables */
            width++;
            i++;
        } else {
            width += cell_width(utf8_next(s, &i));
        }
    }
    return width;
}

size_t utf8_count(struct str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.len; count++)
        utf8_next(s, &i);
    return count;
}
