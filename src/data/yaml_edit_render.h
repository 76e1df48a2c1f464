/* yaml_edit_render.h — new values in the layout of the text around them. */
#ifndef DATA_YAML_EDIT_RENDER_H
#define DATA_YAML_EDIT_RENDER_H

#include "data/yaml_span.h"

/* "\n" or "\r\n", as the first line of `t` ends. */
const char *yaml_edit_render_break(struct str t);
/* The "\n" in `lines` become such breaks. */
void yaml_edit_render_breaks(struct str t, struct sb *lines);

/* Must the value stand in lines below its key (or begin a block behind its dash)? */
bool yaml_edit_render_hangs(const struct value *val, const struct value *parent);

/* On one line (long strings fold): what stands behind "key: " at byte column `column`; nothing for
 * null in a block mapping. */
void yaml_edit_render_inline(const struct yaml_text *x, const struct value *val,
                             const struct value *parent, size_t column, struct sb *out);

/* A list or map in block style behind "key:" or "-": its first line break or blank included, no
 * break at the end.  `old`, when it was such a block, gives the column. */
void yaml_edit_render_below(const struct yaml_text *x, const struct value *old,
                            const struct value *parent, const struct value *val, struct sb *out);

#endif
