/* toml_write.h — values and keys as TOML spells them in one line. */
#ifndef DATA_TOML_WRITE_H
#define DATA_TOML_WRITE_H

#include "data/value.h"

/* A value as it stands behind `=`: lists in brackets, maps in braces, dates bare.  ERR_UNSUPPORTED
 * for null, which TOML has not; `out` may then hold a part of it. */
err *toml_write(const struct value *v, struct sb *out) MUST_CHECK;
/* One part of a key, in quotes when it needs them. */
void toml_write_key(const char *key, struct sb *out);

#endif
