/* status.h — what `dvc status` tells: per stage the reasons why it is stale, as a document.
 * Behaviour: DVC 3.67.1. */
#ifndef PIPELINE_STATUS_H
#define PIPELINE_STATUS_H

#include "pipeline/repo.h"
#include "pipeline/targets.h"

/* Map stage -> list of sections, in project order: {"changed deps": {path: state | {key: state}}},
 * {"changed outs": {path: state}}, "always changed", "changed command".  Stages and paths are named
 * as seen from the user's directory; stages that are as they should be are left out. Frozen stages
 * are warned about.  `targets` (as typed; none: all) may name outputs; `*ret_has_stages`: the
 * project tracks anything at all. */
err *status_collect(struct repo *r, const struct strs *targets, const struct target_opts *opts,
                    struct value **ret, bool *ret_has_stages) MUST_CHECK;

/* The document as the command prints it, from the margin or further in. */
void status_format(const struct value *status, size_t depth, struct sb *out);

#endif
