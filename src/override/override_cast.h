/* override_cast.h — int(), float(), str() and bool() of an override: Python's conversions. */
#ifndef OVERRIDE_OVERRIDE_CAST_H
#define OVERRIDE_OVERRIDE_CAST_H

#include "data/value.h"

/* `v` as `type` ("int", "float", "str", "bool"); in lists and maps each item, keys stay.
 * ERR_INVALID "int() cannot convert 'x'". */
err *override_cast(const char *type, struct value *v, struct arena *a, struct value **ret)
    MUST_CHECK;

#endif
