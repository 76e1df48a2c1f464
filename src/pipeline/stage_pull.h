/* stage_pull.h — data of a stage that is not here, brought by whoever knows where it is
 * (`repro --pull`).  Behaviour: DVC 3.67.1.
 *
 * The repo lock is held.  What cannot be brought is no failure unless said. */
#ifndef PIPELINE_STAGE_PULL_H
#define PIPELINE_STAGE_PULL_H

#include "pipeline/repo.h"
#include "pipeline/repro_opts.h"

/* The outputs into cache and workspace, where nothing that is not in the cache is replaced
 * (ERR_CONFLICT). */
err *stage_pull_outs(struct repo *r, const struct repro_pull *pull, const struct stage *s)
    MUST_CHECK;

/* Deps that are not in the workspace and are tracked, themselves or as a part of a directory.  One
 * whose data is nowhere is ERR_NOT_FOUND. */
err *stage_pull_deps(struct repo *r, const struct repro_pull *pull, const struct stage *s)
    MUST_CHECK;

/* What the outputs of a lock entry or remembered run name, into the cache. */
err *stage_pull_entry(struct repo *r, const struct repro_pull *pull, const struct stage *s,
                      const struct value *entry) MUST_CHECK;

#endif
