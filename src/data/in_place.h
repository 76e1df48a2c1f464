/* in_place.h — what the editors of texts (json_edit.h and its kin) have in common: their refusals,
 * and the last look at what they have written. */
#ifndef DATA_IN_PLACE_H
#define DATA_IN_PLACE_H

#include "data/value.h"

struct in_place {
    const char *language;
    err *(*read)(struct str text, struct arena *a, struct value **ret);
    const char *differs; /* why a text may read as something else; NULL: it is not valid there */
};

/* ERR_UNSUPPORTED "the JSON text cannot be changed in place: …". */
err *in_place_refuse(const struct in_place *p, const char *why) MUST_CHECK;
err *in_place_no_key(void) MUST_CHECK;     /* ERR_NOT_FOUND */
err *in_place_key_exists(void) MUST_CHECK; /* ERR_EXISTS */

/* Blanks and line breaks. */
bool in_place_is_gap(char c);
/* Those before `at`. */
struct str in_place_gap_before(struct str text, size_t at);
/* The last one of a map by its place: a key that repeats has moved.  NULL: it is empty. */
const struct value_pair *in_place_last_pair(const struct value *map);

/* Append the new text, which must read as the old document with the change and nothing else: that
 * is `wanted`.  Else refused, and nothing is appended. */
err *in_place_finish(const struct in_place *p, struct arena *a, const struct value *wanted,
                     struct str text, struct sb *out) MUST_CHECK;

#endif
