/* pylit_edit.h — change constants of a Python text by byte spans; every other byte stays.
 *
 * The sister of toml_edit.h, with the same functions and errors.  Paths name what pylit_read finds.
 * Names and classes are neither added nor removed, entries of dicts are; NaN has no literal; both
 * are ERR_UNSUPPORTED.  Infinity is 1e999. */
#ifndef DATA_PYLIT_EDIT_H
#define DATA_PYLIT_EDIT_H

#include "data/value.h"

/* Replace the constant at `path`.  A text keeps its quotes when it can, a tuple or set stays one.
 */
err *pylit_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                    struct sb *out) MUST_CHECK;
/* Add an entry behind the last one of a dict, on a line of its own when that one has one. */
err *pylit_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                    struct sb *out) MUST_CHECK;
/* Remove an entry of a dict with one comma. */
err *pylit_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
