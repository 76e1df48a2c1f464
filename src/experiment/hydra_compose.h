/* hydra_compose.h — params.yaml as a Hydra configuration composes it.
 *
 * Behaviour source: DVC 3.67.1 with `hydra.enabled` (Hydra 1.3, OmegaConf 2.3).  Configurations in
 * Python modules, plug-ins, search paths and resolvers other than oc.env are out of reach: those
 * that would change the outcome are ERR_UNSUPPORTED. */
#ifndef EXPERIMENT_HYDRA_COMPOSE_H
#define EXPERIMENT_HYDRA_COMPOSE_H

#include "experiment/exp_overrides.h"
#include "pipeline/repo.h"

/* The file that a composition writes. */
extern const char hydra_params_file[];

bool hydra_is_enabled(const struct repo *r);

/* The whole text of params.yaml with the overrides of -S, none of which may be a sweep: those that
 * name a group choose, the others change values.  Nothing is written.  ERR_INVALID in one line;
 * ERR_UNSUPPORTED. */
err *hydra_compose(struct repo *r, const struct override_file *f, const char **ret_text) MUST_CHECK;

#endif
