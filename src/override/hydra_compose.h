/* hydra_compose.h — params.yaml as a Hydra configuration composes it.
 *
 * Behaviour source: DVC 3.67.1 with `hydra.enabled` (Hydra 1.3, OmegaConf 2.3).  Configurations in
 * Python modules, plug-ins, search paths and resolvers other than oc.env are out of reach: those
 * that would change the outcome are ERR_UNSUPPORTED. */
#ifndef OVERRIDE_HYDRA_COMPOSE_H
#define OVERRIDE_HYDRA_COMPOSE_H

#include "override/hydra_config.h"
#include "override/overrides.h"
#include "pipeline/repo.h"

/* The file that a composition writes. */
extern const char hydra_params_file[];

bool hydra_is_enabled(const struct repo *r);

/* The whole text of params.yaml, of the project's configuration, with the overrides of -S, none of
 * which may be a sweep.  Nothing is written.  Errors as below. */
err *hydra_params_text(struct repo *r, const struct override_file *f, const char **ret) MUST_CHECK;

/* What config `config` of a directory makes: overrides that name a group choose, the others change
 * values.  In the directory's arena.  ERR_INVALID in one line; ERR_UNSUPPORTED. */
err *hydra_compose(struct hydra_dir *dir, const char *config, const struct override_file *f,
                   const struct env *env, struct value **ret) MUST_CHECK;

#endif
