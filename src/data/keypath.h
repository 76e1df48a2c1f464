/* keypath.h — dotted paths into values: "a.b.0.c" (a decimal component indexes a list). */
#ifndef DATA_KEYPATH_H
#define DATA_KEYPATH_H

#include "data/value.h"

/* NULL when any step is missing. */
struct value *keypath_find(const struct value *root, const char *path);

/* Leaves of nested maps as one flat map "a.b" -> leaf; lists are leaves; empty maps vanish (as in
 * DVC's flatten). */
struct value *keypath_flatten(const struct value *map, struct arena *a);

/* Where a value stands: an entry of `parent`, a list or map. */
struct keypath_spot {
    struct value *parent;
    size_t place;
};

/* The same walk along separate components, which may hold dots.  False when any is missing, and for
 * depth 0. */
bool keypath_spot(struct value *root, const char *const *path, size_t depth,
                  struct keypath_spot *ret);
struct value **
keypath_slot(const struct keypath_spot *s); /* the pointer itself: assign to replace */

/* What must stand at path[0] so that `leaf` is found at the whole path: new maps, in `a`. */
struct value *keypath_nest(const char *const *path, size_t depth, struct value *leaf,
                           struct arena *a);

#endif
