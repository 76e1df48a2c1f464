/* hydra_defaults.h — the configs that a Hydra composition merges, in order.
 *
 * Behaviour source: Hydra 1.3 as DVC 3.67.1 uses it.  Groups of Hydra itself ("hydra/launcher") are
 * passed over: nothing of them gets into params. */
#ifndef OVERRIDE_HYDRA_DEFAULTS_H
#define OVERRIDE_HYDRA_DEFAULTS_H

#include "override/hydra_config.h"
#include "override/overrides.h"

struct hydra_part {
    const char *config;  /* its path */
    const char *package; /* dotted; "" is the whole document */
};
VEC(hydra_parts, struct hydra_part);

/* Does an override choose a config of a group?  It changes a value otherwise. */
err *hydra_defaults_is_choice(struct hydra_dir *dir, const struct override *o, bool *ret)
    MUST_CHECK;

/* The parts of config `primary` with the given choices, which are the `choices` of -S.  ERR_INVALID
 * in one line: no such config or option, a choice that nothing asks for, a list that is malformed
 * or leads back to itself. */
err *hydra_defaults_list(struct hydra_dir *dir, const char *primary,
                         const struct override_file *choices, const struct env *env,
                         struct hydra_parts *ret) MUST_CHECK;

#endif
