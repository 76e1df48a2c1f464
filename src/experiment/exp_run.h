/* exp_run.h — one experiment in the workspace, end to end.
 *
 * The workspace is never scratch space: HEAD stays, the index stays, files change only through -S
 * edits and the stages themselves.  The experiment's tree is built from the index and the changed
 * files straight into Git objects after the run (docs/design/exp-run.md). */
#ifndef EXPERIMENT_EXP_RUN_H
#define EXPERIMENT_EXP_RUN_H

#include "experiment/exp_plan.h"

struct exp_run_result {
    const char *name; /* experiment made; NULL for --dry */
    struct scm_id commit;
};

/* Everything that can be refused is refused before anything is written: no commit yet, bad or taken
 * name, bad -S, another run in progress. */
err *exp_run_workspace(struct repo *r, struct scm *s, const struct exp_run_opts *opts,
                       struct exp_run_result *ret) MUST_CHECK;

#endif
