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

/* What `--jobs` was given (0: not at all, which is one after the other).  ERR_INVALID beyond what
 * can run at once; *ret_code is then that of bad usage. */
err *opt_jobs(int given, unsigned *ret, int *ret_code) MUST_CHECK;

extern const struct opt opt_common[];
extern const struct opt opt_global[];

#endif
