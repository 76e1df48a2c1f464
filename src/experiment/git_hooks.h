/* git_hooks.h — what the pipeline layer asks of Git through hooks (pipeline/index.h). */
#ifndef EXPERIMENT_GIT_HOOKS_H
#define EXPERIMENT_GIT_HOOKS_H

#include "pipeline/repo.h"
#include "scm/scm.h"

/* Let `r` ask `s` what is ignored; both live as long as `r` is used. */
void git_hooks_set(struct repo *r, struct scm *s);

#endif
