/* yaml_edit.h — change a YAML text by byte spans, so that comments and layout survive to the byte.
 *
 * Each call reads the text, changes its bytes, reads the result again and compares it with the
 * document expected; what other nodes lose by a changed anchor is written out for them.  A mismatch
 * (a construct that cannot be edited in place) is ERR_UNSUPPORTED, malformed text ERR_INVALID, no
 * such path ERR_NOT_FOUND.  Nothing is added to `out` on failure.  Paths are keys, a decimal
 * component indexes a list. */
#ifndef DATA_YAML_EDIT_H
#define DATA_YAML_EDIT_H

#include "data/value.h"

/* Replace the value at `path`.  The comment behind it stays.  A scalar keeps its place; replacing
 * by or of a list/map rewrites that node in the surrounding style. */
err *yaml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Add a key (and missing parents) at the end of the innermost existing map.  ERR_EXISTS when it is
 * there, ERR_NOT_FOUND when what should hold it is no map. */
err *yaml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Put an item into a list in block style that has others; the last component is its place then. */
err *yaml_edit_insert(struct str text, const char *const *path, size_t depth,
                      const struct value *val, struct sb *out) MUST_CHECK;
/* Remove a key with its value and its own line(s), or an item of a list that has others. */
err *yaml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
