/* context_plain.h — a value as templates see it. */
#ifndef PIPELINE_CONTEXT_PLAIN_H
#define PIPELINE_CONTEXT_PLAIN_H

#include "data/value.h"

/* Without keys that are no strings, and dates are texts: a copy in `a`, or mostly `v` itself.
 * Behaviour: DVC 3.67.1, unit test_context. */
const struct value *context_plain(const struct value *v, struct arena *a);

#endif
