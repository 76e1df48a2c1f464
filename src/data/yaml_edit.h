/* yaml_edit.h — change a YAML text by byte spans, so that comments and layout survive to the byte.
 *
 * Each call re-reads nothing: it takes the text and the values read from it (positions), and
 * returns new text.  For several edits, apply one, read again.  After every edit the result is
 * parsed and compared with the value expected; a mismatch (a construct we cannot edit in place,
 * such as an alias or a merged key) is ERR_UNSUPPORTED and nothing is changed. */
#ifndef DATA_YAML_EDIT_H
#define DATA_YAML_EDIT_H

#include "data/value.h"

/* Replace the value at `path` (keys; a decimal component indexes a list).  The comment behind it
 * stays.  A scalar keeps its place; replacing by or of a list/map rewrites that node in the
 * surrounding style. */
err *yaml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Add a key (and missing parents) at the end of the innermost existing map. */
err *yaml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Remove a key with its value and its own line(s). */
err *yaml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
