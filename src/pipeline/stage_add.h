/* stage_add.h — `stage add`: a stage from the words of a command line into ./dvc.yaml.  Behaviour
 * source: DVC 3.67.1 (oracle cases stageadd). */
#ifndef PIPELINE_STAGE_ADD_H
#define PIPELINE_STAGE_ADD_H

#include "pipeline/repo.h"

/* The kinds of outputs, in the order in which they get their lines in .gitignore. */
enum stage_add_out {
    ADD_OUTS_PERSIST,
    ADD_OUTS_PERSIST_NO_CACHE,
    ADD_METRICS,
    ADD_METRICS_NO_CACHE,
    ADD_PLOTS,
    ADD_PLOTS_NO_CACHE,
    ADD_OUTS_NO_CACHE,
    ADD_OUTS,
    ADD_CHECKPOINTS, /* DVC 2.58.2 */
    ADD_OUT_KINDS,
};

/* A stage as typed.  Paths are relative to `wdir`, which is relative to the user's directory. */
struct stage_words {
    const char *name, *cmd;
    const char *wdir, *desc; /* NULL: not given */
    struct strs deps;
    struct strs params; /* "lr,epochs", "other.yaml:key", "other.yaml:" */
    struct strs outs[ADD_OUT_KINDS];
    bool always_changed;
};

/* Check the stage against the project and write it into dvc.yaml of the user's directory; with
 * `force` in place of one of that name, which gives its desc, meta and annotations of outputs.
 * Then .gitignore gets its lines.  The repo lock is held by the caller.  *ret_warning: what to warn
 * of, NULL.  ERR_INVALID in DVC's words.
 * COMPAT: an output that Git tracks is found when dvc.yaml has been written (stageadd/refused). */
err *stage_add(struct repo *r, const struct stage_words *words, bool force,
               const char **ret_warning) MUST_CHECK;

/* The stage as dvc.yaml has it now, without what dvc.lock remembers of it: to be run. */
err *stage_add_reload(struct repo *r, const char *name, struct stage **ret) MUST_CHECK;

#endif
