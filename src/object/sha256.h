/* sha256.h — SHA-256 (FIPS 180-4) of a short text, for keys and names; nothing large is ever hashed
 * with it. */
#ifndef OBJECT_SHA256_H
#define OBJECT_SHA256_H

#include "base/str.h"

void sha256_of(struct str bytes, unsigned char ret[32]);

#endif
