/* keypath.h — dotted paths into values: "a.b.0.c" (a decimal component indexes a list). */
#ifndef DATA_KEYPATH_H
#define DATA_KEYPATH_H

#include "data/value.h"

/* NULL when any step is missing. */
struct value *keypath_find(const struct value *root, const char *path);

/* Leaves of nested maps as one flat map "a.b" -> leaf; lists are leaves; empty maps vanish (as in DVC's flatten). */
struct value *keypath_flatten(const struct value *map, struct arena *a);

#endif
