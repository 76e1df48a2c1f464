/* base64.h — bytes as text (RFC 4648, section 4). */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/sb.h"

void base64_encode(struct str bytes, struct sb *out);
/* Appends the bytes; false for what is not padded base64 without breaks, `out` is then unchanged.
 */
bool base64_decode(struct str text, struct sb *out);

#endif
