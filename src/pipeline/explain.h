/* explain.h — why each stage would run, from what to what: the reasons of changed.h in words for
 * people.  What programs read is status.h. */
#ifndef PIPELINE_EXPLAIN_H
#define PIPELINE_EXPLAIN_H

#include "pipeline/graph.h"
#include "pipeline/repo.h"
#include "pipeline/repro_opts.h"

/* One paragraph a stage, in the order given: its name with "up to date", "will run", "may run" (a
 * stage it needs will) or "is frozen", and a line for each reason.  `g` may be NULL: needs are not
 * looked at.  Hashes what the memo does not know; changes nothing. */
err *explain_stages(struct repo *r, const struct stage_vec *stages, const struct graph *g,
                    bool force, struct sb *out) MUST_CHECK;

/* The same for what `repro` would look at.  Takes the project lock. */
err *explain_repro(struct repo *r, const struct strs *targets, const struct repro_opts *opts,
                   struct sb *out) MUST_CHECK;

#endif
