/* utf8.h — code points and how wide a terminal draws them. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

bool utf8_is_valid(struct str s);
/* Next code point at *pos, which moves on; U+FFFD for one bad byte. */
uint32_t utf8_next(struct str s, size_t *pos);
size_t utf8_encode(uint32_t cp, char out[4]);
size_t utf8_width(struct str s); /* terminal columns; wide East Asian 2, combining 0 */
size_t utf8_count(struct str s); /* code points */

#endif
