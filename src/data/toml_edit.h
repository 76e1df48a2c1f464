/* toml_edit.h — change a TOML text by byte spans, so that comments, layout and the spelling of
 * everything else survive to the byte.
 *
 * The sister of yaml_edit.h and json_edit.h, with the same functions: paths are keys, a decimal
 * component indexes a list; the result is read again and compared with the document expected.  A
 * mismatch (comments in the way of a pair in braces) and a null, which TOML has not, are
 * ERR_UNSUPPORTED.  Nothing is added to `out` on failure. */
#ifndef DATA_TOML_EDIT_H
#define DATA_TOML_EDIT_H

#include "data/value.h"

/* Replace the value at `path`; a text in single quotes stays in them when it can.  A table, or an
 * array of tables, gives way to a key of its parent.  ERR_NOT_FOUND when there is none. */
err *toml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Add a key behind the last one of the innermost existing table; a map as a table of its own,
 * unless that one stands in braces.  ERR_NOT_FOUND when what should hold it is no table, ERR_EXISTS
 * when the key is there. */
err *toml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Remove a key with its lines, or its pair with one comma; a table with its sections.  A parent
 * that stood in the key alone is left empty. */
err *toml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
