/* override_interp.h — ${a.b} in values that were given with -S.
 *
 * Behaviour source: OmegaConf 2.3 as DVC 3.67.1 uses it.  Known: ${a.b.0}, ${a[b]}, ${.sibling},
 * ${..of_parent}, an interpolation inside of another,
 * ${oc.env:NAME} and ${oc.env:NAME,default}; \${ stands for itself.  Text that stood in the file is
 * left alone (docs/deviations.md, params-bytes). */
#ifndef OVERRIDE_OVERRIDE_INTERP_H
#define OVERRIDE_OVERRIDE_INTERP_H

#include "base/env.h"
#include "data/value.h"

/* Replace, in `doc`, every string made by us (pos.line 0) that holds interpolations by what they
 * stand for in `doc`.  `env` gives the variables of oc.env and may be NULL.  ERR_INVALID, one line:
 * no such key, a loop, or malformed; ERR_UNSUPPORTED: another resolver than oc.env. */
err *override_interpolate(struct value *doc, const struct env *env, struct arena *a) MUST_CHECK;

#endif
