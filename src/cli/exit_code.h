/* exit_code.h — exit codes, as the original's entry point gives them (DVC 3.67.1). */
#ifndef CLI_EXIT_CODE_H
#define CLI_EXIT_CODE_H

enum exit_code {
    EXIT_OK = 0,
    EXIT_FAILED = 1, /* the command itself reports failure */
    EXIT_BROKEN_PIPE = 141,
    EXIT_BAD_CONFIG = 251,
    EXIT_INTERRUPTED = 252,
    EXIT_NO_PROJECT = 253,
    EXIT_BAD_USAGE = 254,
    EXIT_ERROR = 255, /* every other error */
};

#endif
