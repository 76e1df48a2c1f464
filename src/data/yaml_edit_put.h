/* yaml_edit_put.h — one value put into a YAML text, over another or as a new entry; the writing
 * half of yaml_edit, which checks what comes out.
 *
 * `text` holds the bytes of `x` and is changed in place; places of `x` are those before the change.
 * ERR_UNSUPPORTED where the text has no place for it. */
#ifndef DATA_YAML_EDIT_PUT_H
#define DATA_YAML_EDIT_PUT_H

#include "data/yaml_span.h"

/* How much of the text around a value a change may take. */
enum yaml_edit_reach {
    YAML_EDIT_NODE,  /* the node alone: tags, anchors and comments before it stay */
    YAML_EDIT_ENTRY, /* all that is behind the colon or dash, but for the comment on that line */
};

/* Over the value of an entry that is written there. */
err *yaml_edit_put_value(const struct yaml_text *x, const struct keypath_spot *s,
                         const struct value *val, enum yaml_edit_reach reach, struct sb *text)
    MUST_CHECK;
/* A new key at the end of `map`, a node of the text. */
err *yaml_edit_put_new(const struct yaml_text *x, struct value *map, const char *key,
                       const struct value *val, struct sb *text) MUST_CHECK;
/* The first key of a document that says nothing: behind comments and "---", before "...". */
err *yaml_edit_put_first(const struct yaml_text *x, const char *key, const struct value *val,
                         struct sb *text) MUST_CHECK;

#endif
