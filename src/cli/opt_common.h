/* opt_common.h — the options that every command has, and those before the command. */
#ifndef CLI_OPT_COMMON_H
#define CLI_OPT_COMMON_H

#include "cli/opt.h"

struct opt_common {
    bool help;
    int quiet, verbose;
};

struct opt_global {
    bool help, version;
    /* COMPAT: taken and not looked at: in the original the command's own default overrides them. */
    int quiet, verbose;
    const char *cd;
    bool wait_for_lock, no_wait;
};

extern const struct opt opt_common[];
extern const struct opt opt_global[];

#endif
