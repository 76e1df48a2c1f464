#include "base/str.h"

bool str_starts(struct str s, const char *prefix)
{
    size_t n = strlen(prefix);
    return s.len >= n && (!n || memcmp(s.ptr, prefix, n) == 0);
}

bool str_ends(struct str s, const char *suffix)
{
    size_t n = strlen(suffix);
    return s.len >= n && (!n || memcmp(s.ptr + s.len - n, suffix, n) == 0);
}

int str_cmp(struct str a, struct str b)
{
    size_t n = MIN(a.len, b.len);
    int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

uint64_t str_hash(struct str s)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < s.len; i++)
        h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001b3u;
    return h;
}

ptrdiff_t str_find(struct str s, char c)
{
    const char *p = s.len ? memchr(s.ptr, c, s.len) : NULL;
    return p ? p - s.ptr : -1;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct str str_trim(struct str s)
{
    while (s.len && is_blank(s.ptr[0])) {
        s.ptr++;
        s.len--;
    }
    while (s.len && is_blank(s.ptr[s.len - 1]))
        s.len--;
    return s;
}

bool str_split(struct str *rest, char sep, struct str *ret_part)
{
    if (!rest->ptr)
        return false;
    ptrdiff_t at = str_find(*rest, sep);
    if (at < 0) {
        *ret_part = *rest;
        *rest = STR_NONE;
    } else {
        *ret_part = str_sub(*rest, 0, (size_t)at);
        *rest = str_sub(*rest, (size_t)at + 1, rest->len);
    }
    return true;
}

bool starts_with(const char *s, const char *prefix)
{
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool ends_with(const char *s, const char *suffix)
{
    return str_ends(str_of(s), suffix);
}

int str_cmp_ptr(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Of eight bytes: a high bit where one is below 0x20, a quote or a backslash (and perhaps in bytes
 * above such a one). */
static uint64_t special_bytes(uint64_t word)
{
    const uint64_t each = 0x0101010101010101u, high = 0x8080808080808080u;
    const uint64_t quotes = word ^ each * '"', slashes = word ^ each * '\\';

    return ((word - each * 0x20) & ~word & high) | ((quotes - each) & ~quotes & high) |
           ((slashes - each) & ~slashes & high);
}

/* Of eight bytes: a high bit where one is DEL or no ASCII (and perhaps above such a one). */
static uint64_t foreign_bytes(uint64_t word)
{
    const uint64_t each = 0x0101010101010101u, high = 0x8080808080808080u;

    return (word | (word + each)) & high;
}

static bool is_special(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\';
}

size_t str_find_special(struct str s, size_t at)
{
    uint64_t word;

    for (; s.len - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, s.ptr + at, sizeof(word));
        if (special_bytes(word))
            break;
    }
    while (at < s.len && !is_special((unsigned char)s.ptr[at]))
        at++;
    return at;
}

size_t str_find_escaped(struct str s, size_t at)
{
    uint64_t word;

    for (; s.len - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, s.ptr + at, sizeof(word));
        if (special_bytes(word) | foreign_bytes(word))
            break;
    }
    while (at < s.len && !is_special((unsigned char)s.ptr[at]) && (unsigned char)s.ptr[at] < 0x7f)
        at++;
    return at;
}
