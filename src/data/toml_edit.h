/* toml_edit.h — change a TOML text by byte spans, as yaml_edit.h does: comments and layout stay.
 *
 * After every edit the result is read again and compared with the value expected; what cannot be
 * edited in place is ERR_UNSUPPORTED and nothing is changed. */
#ifndef DATA_TOML_EDIT_H
#define DATA_TOML_EDIT_H

#include "data/value.h"

/* Replace the value at `path` (keys; a decimal component indexes an array). */
err *toml_edit_set(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
/* Add a key (and missing tables) at the end of the innermost existing table. */
err *toml_edit_add(struct str text, const char *const *path, size_t depth, const struct value *val,
                   struct sb *out) MUST_CHECK;
err *toml_edit_remove(struct str text, const char *const *path, size_t depth, struct sb *out)
    MUST_CHECK;

#endif
