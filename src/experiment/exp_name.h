/* exp_name.h — names of experiments: checking them, and drawing random ones (five letters, hyphen,
 * four letters).  Behaviour: DVC 3.67.1. */
#ifndef EXPERIMENT_EXP_NAME_H
#define EXPERIMENT_EXP_NAME_H

#include "base/env.h"
#include "base/vec.h"
#include "experiment/exp_ref.h"

/* ERR_INVALID "Invalid exp name X, the exp name must follow rules in
 * https://git-scm.com/docs/git-check-ref-format". */
err *exp_name_check(const char *name, const struct scm_id *baseline) MUST_CHECK;
/* ERR_EXISTS when the baseline has an experiment of this name.  `command`: whose --force helps, say
 * "exp run". */
err *exp_name_check_free(struct scm *s, const char *name, const struct scm_id *baseline,
                         const char *command) MUST_CHECK;
/* That same error, for a conflict found later. */
err *exp_name_conflict(const char *name, const char *command) MUST_CHECK;
/* "a; b", each once.  How many they are. */
size_t exp_name_join(const struct strs *names, struct sb *out);
/* ERR_INVALID "'a' is not a valid X" or "'a; b' are not valid Xs", where X is `what`; NULL for no
 * names. */
err *exp_name_unknown(const struct strs *names, const char *what) MUST_CHECK;
/* A name not yet taken for this baseline, in `a`. */
err *exp_name_random(struct scm *s, const struct env *env, const struct scm_id *baseline,
                     struct arena *a, const char **ret) MUST_CHECK;

#endif
