/* md5_many.h — MD5 of many texts in memory, as many at a time as the processor has lanes for.
 *
 * One stream of MD5 is a chain of dependent operations that leaves most of a processor idle; with
 * vector instructions 8 or 16 streams go through the same chain in hardly more time.  What it is
 * worth: docs/adr/0004-hashing.md.  Thread-safe; no state but what the processor can do. */
#ifndef OBJECT_MD5_MANY_H
#define OBJECT_MD5_MANY_H

#include "base/str.h"

struct md5_text {
    struct str bytes; /* borrowed; of any length and alignment */
    unsigned char digest[16];
};

/* Fill in the digests.  The more texts there are, and the more alike in length, the more lanes are
 * busy: from some 32 on it pays fully.  A text much longer than all others is hashed as one
 * stream in the end. */
void md5_many(struct md5_text *texts, size_t len);

/* The ways there are of doing it; md5_many takes the last one that this processor has. */
enum md5_way {
    MD5_ONE_LANE,     /* md5.c, one text after the other; everywhere */
    MD5_8_LANES_AVX2, /* x86-64 */
    MD5_16_LANES_AVX512,
    MD5_WAYS /* how many */
};

bool md5_has_way(enum md5_way way);
/* For tests and measuring; the way must be there (md5_has_way). */
void md5_many_by(enum md5_way way, struct md5_text *texts, size_t len);

#endif
