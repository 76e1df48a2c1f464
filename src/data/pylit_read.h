/* pylit_read.h — the constants of a Python file, as DVC reads params from it.
 *
 * Top-level assignments of constants to one name, `self.name = constant` in `__init__`, and classes
 * with such assignments (a map each); everything else must be Python and is passed over.  Nothing
 * is run.  Constants: data/py_expr.h.  Lists know whether they are tuples or sets. Format:
 * docs/formats/params.md.  Behaviour source: DVC 3.67.1 with Python 3.11; vectors:
 * tests/vectors/pylit_docs.tsv. */
#ifndef DATA_PYLIT_READ_H
#define DATA_PYLIT_READ_H

#include "data/value.h"

/* A whole file; always a map.  Values know where they stand, so that pylit_edit.h may change them.
 * ERR_INVALID with line and column for text that is no Python, and for a set or dict that Python
 * could not make. */
err *pylit_read(struct str text, struct arena *a, struct value **ret) MUST_CHECK;

#endif
