/* yaml_scalar.h — one string in the quoting and folding of DVC's dumper; the inner part of
 * yaml_write. */
#ifndef DATA_YAML_SCALAR_H
#define DATA_YAML_SCALAR_H

#include "base/sb.h"

/* Where a scalar is written. */
struct yaml_place {
    size_t indent; /* column at which folded lines continue */
    size_t column; /* column (in characters) the scalar's leading blank would take */
    bool is_key;   /* never folded */
    bool in_flow;
};

/* With the blank before it. */
void yaml_scalar_write_string(struct str s, const struct yaml_place *at, struct sb *out);
/* Without a blank before it and never folded: keys and flow items. */
void yaml_scalar_write_bare(struct str s, bool is_key, bool in_flow, struct sb *out);
/* A key that must be written as "? key". */
bool yaml_scalar_is_long_key(struct str s);

#endif
