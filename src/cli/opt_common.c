#include "cli/opt_common.h"

#include "base/proc_set.h"
#include "cli/exit_code.h"

/* Small letters are the commands' own. */
enum { GROUP_LOUDNESS = 'L', GROUP_WAIT = 'W' };

const struct opt opt_common[] = {
    OPT('h', "help", OPT_STOP, struct opt_common, help, NULL, "Show this help message and exit."),
    {.short_name = 'q',
     .long_name = "quiet",
     .kind = OPT_COUNT,
     .offset = offsetof(struct opt_common, quiet),
     .help = "Be quiet.",
     .group = GROUP_LOUDNESS},
    {.short_name = 'v',
     .long_name = "verbose",
     .kind = OPT_COUNT,
     .offset = offsetof(struct opt_common, verbose),
     .help = "Be verbose.",
     .group = GROUP_LOUDNESS},
    OPT_END,
};

const struct opt opt_global[] = {
    {.short_name = 'q',
     .long_name = "quiet",
     .kind = OPT_COUNT,
     .offset = offsetof(struct opt_global, quiet),
     .help = "Be quiet. Only has an effect after the command.",
     .group = GROUP_LOUDNESS},
    {.short_name = 'v',
     .long_name = "verbose",
     .kind = OPT_COUNT,
     .offset = offsetof(struct opt_global, verbose),
     .help = "Be verbose. Only has an effect after the command.",
     .group = GROUP_LOUDNESS},
    OPT('h', "help", OPT_STOP, struct opt_global, help, NULL, "Show this help message and exit."),
    OPT('V', "version", OPT_STOP, struct opt_global, version, NULL, "Show program's version."),
    OPT(0, "cd", OPT_STR, struct opt_global, cd, "<path>", "Change to directory before executing."),
    {.long_name = "wait-for-lock",
     .kind = OPT_FLAG,
     .offset = offsetof(struct opt_global, wait_for_lock),
     .help = "Wait for the lock if another process holds it; this is the default.",
     .group = GROUP_WAIT},
    {.long_name = "no-wait",
     .kind = OPT_FLAG,
     .offset = offsetof(struct opt_global, no_wait),
     .help = "Fail instead of waiting if another process holds a lock.",
     .group = GROUP_WAIT},
    OPT_END,
};

err *opt_jobs(int given, unsigned *ret, int *ret_code)
{
    if (given < 0 || given > PROC_SET_MAX) {
        *ret_code = EXIT_BAD_USAGE;
        return err_new(ERR_INVALID, "argument -j/--jobs: %d is not between 1 and %d", given,
                       (int)PROC_SET_MAX);
    }
    *ret = (unsigned)given;
    return NULL;
}
