/* hex.h — hexadecimal, lower-case where nothing else is said. */
#ifndef BASE_HEX_H
#define BASE_HEX_H

#include "base/str.h"

void hex_encode(const unsigned char *bytes, size_t n, char *out /* 2n + 1 */);
bool hex_decode(
    struct str s,
    unsigned char *out /* s.len / 2 */);  /* false for an odd length or another character */
bool hex_is(struct str s, size_t digits); /* exactly that many lower-case hex digits */
/* Up to eight digits of either case, as in "\u00E9"; false for none or anything else. */
bool hex_number(struct str s, uint32_t *ret);

#endif
