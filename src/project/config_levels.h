/* config_levels.h — the files of the configuration read one over the other.  Callers use config.h;
 * the struct is for config*.c. */
#ifndef PROJECT_CONFIG_LEVELS_H
#define PROJECT_CONFIG_LEVELS_H

#include "base/env.h"
#include "data/value.h"

enum config_level {
    CONFIG_SYSTEM,
    CONFIG_GLOBAL,
    CONFIG_REPO,
    CONFIG_LOCAL,
    CONFIG_LEVELS,
};

struct config {
    struct arena *arena;
    const struct env *env;
    const char *path[CONFIG_LEVELS];    /* NULL for repo and local outside a project */
    struct value *raw[CONFIG_LEVELS];   /* as the files say */
    struct value *shown[CONFIG_LEVELS]; /* paths absolute */
    struct value *merged;               /* of shown */
    const char *warning;
};

/* Read every level and merge; what is there already is forgotten. */
err *config_levels_read(struct config *c) MUST_CHECK;

#endif
