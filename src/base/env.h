/* env.h — everything that differs from run to run, gathered once by the command line and passed
 * down.
 *
 * Layers below cli never read the environment, the clock or the terminal; tests pass a frozen one.
 */
#ifndef BASE_ENV_H
#define BASE_ENV_H

#include "base/compiler.h"

struct env {
    char *const *vars;     /* NAME=value, NULL-ended; what children inherit */
    const char *cwd;       /* absolute, without symlinks resolved by us */
    const char *argv_line; /* the command as DVC records it in locks: argv joined by blanks */
    const char *prog;      /* name it was called by, without directory: "dvc" or "cdvc" */
    long pid;
    int64_t now_ns;                /* wall clock at start, since the epoch; frozen in tests */
    uint64_t (*random)(void *ctx); /* uniform 64 bits */
    void *random_ctx;
    bool out_is_tty, err_is_tty, in_is_tty;
    int columns; /* of the terminal, or COLUMNS, or 80 */
};

/* Value of NAME or NULL. */
const char *env_get(const struct env *env, const char *name);

#endif
