/* override_range.h — the numbers of range(start, stop, step).
 *
 * Integers step as integers.  As soon as one of the three is a float the original adds decimals of
 * 28 digits, rounded half to even, to the exact value of `start`: 0.1 three times is 0.3, not
 * 0.30000000000000004. */
#ifndef OVERRIDE_OVERRIDE_RANGE_H
#define OVERRIDE_OVERRIDE_RANGE_H

#include "override/override_func.h"

/* A list of ints or floats, `stop` not among them.  ERR_INVALID: step 0, not finite, or more than a
 * million numbers. */
err *override_range(const struct operand *range, struct arena *a, struct value **ret) MUST_CHECK;

#endif
