/* plots_modify.h — `plots modify`: how an output of a stage is drawn, changed where it is written.
 *
 * Words and behaviour: DVC 3.67.1 (oracle cases plots/modify_*). */
#ifndef PIPELINE_PLOTS_MODIFY_H
#define PIPELINE_PLOTS_MODIFY_H

#include "pipeline/repo.h"

struct plots_edit {
    const struct value *props; /* map: to be set, in this order */
    const struct strs *unset;  /* first taken away, each must be there */
    bool is_of_plot;           /* an output that is no plot is refused, though nothing be unset */
};

/* An output that is no plot yet becomes one, `typed` is its path.  The lines concerned change, the
 * lock does not.  The repo lock is held by the caller.  ERR_NOT_FOUND when it is no output,
 * ERR_INVALID for data of a .dvc file, for a stage that is not written as it reads, and when a
 * property is not there. */
err *plots_modify(struct repo *r, const char *typed, const struct plots_edit *edit) MUST_CHECK;

#endif
