#include "base/base64.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

enum { GROUP_BYTES = 3, GROUP_CHARS = 4, CHAR_BITS = 6, CHAR_MASK = 63 };

void base64_encode(struct str bytes, struct sb *out)
{
    for (size_t i = 0; i < bytes.len; i += GROUP_BYTES) {
        const size_t n = MIN(bytes.len - i, (size_t)GROUP_BYTES);
        uint32_t bits = 0;
        for (size_t k = 0; k < GROUP_BYTES; k++)
            bits = bits << 8 | (k < n ? (unsigned char)bytes.ptr[i + k] : 0);
        for (size_t k = 0; k < GROUP_CHARS; k++)
            sb_add_char(out, k <= n ? alphabet[bits >> (18 - CHAR_BITS * k) & CHAR_MASK] : '=');
    }
}

/* -1 for a character that stands for no bits. */
static int bits_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* One group whose last `padding` characters are '=', to where there is room for it. */
static bool add_group(const char *p, size_t padding, struct sb *out)
{
    uint32_t bits = 0;
    for (size_t k = 0; k < GROUP_CHARS; k++) {
        const int six = k < GROUP_CHARS - padding ? bits_of(p[k]) : 0;
        if (six < 0)
            return false;
        bits = bits << CHAR_BITS | (uint32_t)six;
    }
    for (size_t k = 0; k < GROUP_BYTES - padding; k++)
        out->buf[out->len++] = (char)(bits >> (16 - 8 * k));
    return true;
}

bool base64_decode(struct str text, struct sb *out)
{
    const size_t before = out->len;
    const size_t padding = str_ends(text, "==") ? 2 : str_ends(text, "=") ? 1 : 0;
    bool ok = text.len % GROUP_CHARS == 0;
    sb_reserve(out, text.len / GROUP_CHARS * GROUP_BYTES);
    for (size_t i = 0; ok && i < text.len; i += GROUP_CHARS)
        ok = add_group(text.ptr + i, i + GROUP_CHARS == text.len ? padding : 0, out);
    sb_truncate(out, ok ? out->len : before);
    return ok;
}
