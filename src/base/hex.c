#include "base/hex.h"

#include <limits.h>

void hex_encode(const unsigned char *bytes, size_t n, char *out)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < n; i++) {
        out[2 * i] = digits[bytes[i] >> 4];
        out[2 * i + 1] = digits[bytes[i] & 15];
    }
    out[2 * n] = '\0';
}

static const unsigned char digit_plus_one[UCHAR_MAX + 1] = {
    ['0'] = 1, ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
    ['8'] = 9, ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
};

static int digit_value(char c)
{
    return digit_plus_one[(unsigned char)c] - 1;
}

bool hex_decode(struct str s, unsigned char *out)
{
    for (size_t i = 0; i + 1 < s.len; i += 2) {
        int high = digit_value(s.ptr[i]), low = digit_value(s.ptr[i + 1]);
        if (high < 0 || low < 0)
            return false;
        out[i / 2] = (unsigned char)(high << 4 | low);
    }
    return s.len % 2 == 0;
}

bool hex_is(struct str s, size_t digits)
{
    if (s.len != digits)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (digit_value(s.ptr[i]) < 0)
            return false;
    return true;
}

bool hex_number(struct str s, uint32_t *ret)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        char c = s.ptr[i];
        int digit = digit_value(c >= 'A' && c <= 'F' ? (char)(c | 0x20) : c);
        if (digit < 0)
            return false;
        n = n << 4 | (uint32_t)digit;
    }
    *ret = n;
    return s.len > 0 && s.len <= 8;
}
