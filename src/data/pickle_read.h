/* pickle_read.h — the data of a Python pickle: None, booleans, integers, floats, text, lists,
 * tuples and dicts of text keys, in protocols 2 to 5.
 *
 * A pickle is a program that builds objects.  Only the opcodes that build data are known here;
 * whatever would import or call something is refused, and nothing is ever run.  Behaviour: what
 * DVC 2.10.2, 2.58.2 and 3.67.1 write as `repro.dat` (docs/formats/queue.md). */
#ifndef DATA_PICKLE_READ_H
#define DATA_PICKLE_READ_H

#include "data/value.h"

/* The value in `a`; a tuple is a list of that form.  ERR_INVALID, one line, names the byte:
 * truncated, an opcode that is not data, bytes behind the end, nesting deeper than any argument
 * needs, the same list or dict in two places. */
err *pickle_read(struct str bytes, struct arena *a, struct value **ret) MUST_CHECK;

#endif
