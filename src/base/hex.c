#include "base/hex.h"

#include <endian.h>
#include <limits.h>

/* Eight digits of four bytes, at once: of a directory there are a million. */
static void encode_four(const unsigned char *bytes, char *out)
{
    const uint64_t each = 0x0101010101010101u;
    uint64_t halves = 0, above_nine;

    for (size_t i = 4; i-- > 0;)
        halves = halves << 16 | (uint64_t)(bytes[i] & 15) << 8 | bytes[i] >> 4;
    above_nine = (halves + each * 6) >> 4 & each;
    halves = htole64(halves + each * '0' + above_nine * ('a' - '9' - 1));
    memcpy(out, &halves, sizeof(halves));
}

void hex_encode(const unsigned char *bytes, size_t n, char *out)
{
    static const char digits[] = "0123456789abcdef";
    size_t i = 0;

    for (; n - i >= 4; i += 4)
        encode_four(bytes + i, out + 2 * i);
    for (; i < n; i++) {
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

/* Of eight bytes, all below 0x80: a high bit where one is from `low` to `high`. */
static uint64_t bytes_within(uint64_t word, unsigned char low, unsigned char high)
{
    const uint64_t each = 0x0101010101010101u;

    return (word + each * (0x80u - low)) & ~(word + each * (0x7fu - high));
}

static bool are_digits(const char *eight)
{
    const uint64_t all = 0x8080808080808080u;
    uint64_t word;

    memcpy(&word, eight, sizeof(word));
    return !(word & all) &&
           ((bytes_within(word, '0', '9') | bytes_within(word, 'a', 'f')) & all) == all;
}

bool hex_is(struct str s, size_t digits)
{
    size_t i = 0;

    if (s.len != digits)
        return false;
    for (; s.len - i >= 8; i += 8)
        if (!are_digits(s.ptr + i))
            return false;
    for (; i < s.len; i++)
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
