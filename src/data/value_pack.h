/* value_pack.h — values as bytes, for memos of our own on this machine.
 *
 * All that a value is but its places in a text comes back: 1, 1.0 and true, -0.0 and NaN, digits of
 * any number, dates, keys that are no strings.  The form is nobody else's: a memo that holds it
 * states a version.  Reading does not trust the bytes, but one value for another it
 * cannot notice: that is up to who keeps them. */
#ifndef DATA_VALUE_PACK_H
#define DATA_VALUE_PACK_H

#include "data/value.h"

void value_pack(const struct value *v, struct sb *out);

/* Bytes and what they were unpacked to. */
struct value_packed {
    struct str bytes;
    struct value *val;
};

/* The value, in `a`; NULL when the bytes are no value.  `like` (may be NULL) is another one in the
 * same arena: what reads the same at the same place is taken from it, so that a thousand documents
 * that differ in one number need the memory of a thousand numbers. */
struct value *value_unpack(struct str bytes, const struct value_packed *like, struct arena *a);

#endif
