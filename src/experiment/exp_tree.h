/* exp_tree.h — which files belong to an experiment beside what Git tracks.  Behaviour: DVC 3.67.1.
 */
#ifndef EXPERIMENT_EXP_TREE_H
#define EXPERIMENT_EXP_TREE_H

#include "pipeline/repro.h"
#include "scm/scm.h"

/* Git paths (in `a`, as all that is read for them) of the stages' own files: dvc.yaml, dvc.lock,
 * .dvc files, params, uncached outputs, deps that DVC does not track, and the top-level params,
 * metrics and plots; with core.autostage also the .gitignore files beside cached outputs
 * (DVC 3.67.1 leaves those that Git does not track yet out otherwise).  Without those Git ignores.
 * `more`: further project paths (params files edited by -S). */
err *exp_tree_extra(struct repo *r, struct scm *s, const struct repro_steps *steps,
                    const struct strs *more, struct arena *a, struct strs *ret) MUST_CHECK;

#endif
