/* json_read.h — JSON as Python's json module reads it: NaN, Infinity, -Infinity accepted; order
 * kept; last duplicate wins; big integers and -0.0 kept.  Anything after the document is an error
 * with line and column.  Values and keys know their places in the text; a key that repeats has the
 * place of its last occurrence. */
#ifndef DATA_JSON_READ_H
#define DATA_JSON_READ_H

#include "data/value.h"

err *json_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

#endif
