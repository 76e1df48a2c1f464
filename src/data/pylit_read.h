/* pylit_read.h — the constants of a Python file, as DVC reads params from it.
 *
 * Top-level assignments of literals, and classes whose bodies hold such assignments (a map each);
 * everything else is passed over.  Nothing is run.  Behaviour source: DVC 3.67.1. */
#ifndef DATA_PYLIT_READ_H
#define DATA_PYLIT_READ_H

#include "data/value.h"

/* A whole file; always a map.  Values know where they stand, so that pylit_edit.h may change them.
 * ERR_INVALID with the line for text that is no Python we can follow (open brackets or quotes, odd
 * indents). */
err *pylit_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

#endif
