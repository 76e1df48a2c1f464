/* override_sweep.h — the values of a sweep, spelled as overrides.
 *
 * Spelling and order are those of DVC 3.67.1: tasks of a queue carry these texts. */
#ifndef OVERRIDE_OVERRIDE_SWEEP_H
#define OVERRIDE_OVERRIDE_SWEEP_H

#include "base/vec.h"
#include "override/override_func.h"

/* A value as an override spells it: [a,b], {k:v}, True, 0.1, quotes as in `text`, special
 * characters escaped. */
void override_spell(const struct value *v, const char *text, struct sb *out);

/* The spellings of all values of a choice or range, into `out` (items and array in `a`).
 * ERR_INVALID for a step of 0, for what cannot be enumerated, and for more than a million values.
 */
err *override_enumerate(const struct operand *o, const char *text, const struct env *env,
                        struct arena *a, struct strs *out) MUST_CHECK;

#endif
