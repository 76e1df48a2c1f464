/* exp_pack.h — the arguments that a queued experiment carries: `.dvc/tmp/repro.dat` in its stash
 * commit, a Python pickle of {"args": (), "kwargs": {...}}.
 *
 * Read: what DVC 2.10.2, 2.58.2 and 3.67.1 write.  Written: only what differs from the defaults, so
 * that each of them accepts it.  docs/formats/queue.md. */
#ifndef EXPERIMENT_EXP_PACK_H
#define EXPERIMENT_EXP_PACK_H

#include "data/value.h"
#include "pipeline/repro_opts.h"

#define EXP_PACK_FILE "tmp/repro.dat" /* below .dvc */

struct exp_args {
    struct strs targets;
    struct repro_opts repro; /* `pull` and `extra_env` are not among what is packed */
    bool pull;
    struct strs env; /* NAME=value: DVC_EXP_NAME, DVC_EXP_BASELINE_REV, DVC_ROOT, and what others
                        put there */
};

void exp_pack(const struct exp_args *args, struct arena *a, struct sb *out);

/* Strings and arrays in `a`.  Unknown arguments are passed over.  ERR_INVALID "queued by an
 * incompatible version of DVC: ..." for what is no pickle of data or not of that shape. */
err *exp_unpack(struct str bytes, struct arena *a, struct exp_args *ret) MUST_CHECK;

/* Value of NAME in `env`, or NULL. */
const char *exp_args_env(const struct exp_args *args, const char *name);

#endif
