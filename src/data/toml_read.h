/* toml_read.h — TOML 1.0 into values, with their places in the text.
 *
 * Debian 12 has no TOML library for C, so this reader is our own (docs/adr).  Dates and times
 * become VALUE_STR as DVC 3.67.1 shows them.  Integers beyond 64 bits are kept as digits. Behaviour
 * source: DVC 3.67.1 (tomlkit). */
#ifndef DATA_TOML_READ_H
#define DATA_TOML_READ_H

#include "data/value.h"

/* A whole document; always a map.  ERR_INVALID with line and column: syntax, a key defined twice, a
 * table extended that is closed, nesting beyond the limit, text that is not UTF-8. */
err *toml_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

#endif
