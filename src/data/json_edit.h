/* json_edit.h — change a JSON text by byte spans, so that layout and the spelling of everything
 * else survive to the byte.
 *
 * The sister of yaml_edit.h, with the same functions: paths are keys, a decimal component indexes a
 * list; the result is read again and compared with the document expected.  A mismatch (a key that
 * repeats) is ERR_UNSUPPORTED.  Nothing is added to `out` on failure. */
#ifndef DATA_JSON_EDIT_H
#define DATA_JSON_EDIT_H

#include "data/value.h"

/* Replace the value at `path`.  ERR_NOT_FOUND when there is none. */
err *json_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Add a key (and missing parents) behind the last one of the innermost existing map, on a line of
 * its own when that one has one.  ERR_NOT_FOUND when what should hold it is no map; ERR_EXISTS when
 * the key is there. */
err *json_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Remove a key with its value and one comma. */
err *json_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
