/* exp_save.h — the workspace as an experiment, without running anything.  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_SAVE_H
#define EXPERIMENT_EXP_SAVE_H

#include "experiment/exp_run.h"

struct exp_save_opts {
    struct strs targets; /* limit what DVC records; Git's part is whole */
    bool recursive;
    struct strs include; /* paths as typed that Git does not track, ignored ones too */
    const char *name, *message;
    bool force; /* takes the place of an experiment of that name */
};

/* Outputs go to the cache and are recorded as `commit --force` does.  HEAD and the index stay.
 * *left_out: files that Git neither tracks nor ignores and that are not in the experiment; in the
 * repo's arena. */
err *exp_save(struct repo *r, struct scm *s, const struct exp_save_opts *opts,
              struct exp_run_result *ret, struct strs *left_out) MUST_CHECK;

#endif
