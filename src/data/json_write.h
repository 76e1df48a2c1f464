/* json_write.h — JSON as Python's json.dumps spells it: ", " and ": ", ASCII-escaped, float repr,
 * NaN/Infinity bare.
 *
 * Vectors: tests/vectors/json_dump.tsv. */
#ifndef DATA_JSON_WRITE_H
#define DATA_JSON_WRITE_H

#include "data/value.h"

enum json_flags {
    JSON_PLAIN = 0,
    JSON_SORT_KEYS =
        1, /* keys in code-point order at every level: hashes of run-cache and experiments */
    JSON_INDENT = 2, /* one item a line, two blanks a level: what a terminal gets */
};

void json_write(const struct value *v, unsigned flags, struct sb *out);
void json_write_string(struct str s, struct sb *out); /* quoted */

#endif
