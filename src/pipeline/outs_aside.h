/* outs_aside.h — outputs that a stage which goes on from a checkpoint is to make anew, until it is
 * known whether it did.
 *
 * The command of such a stage may find that nothing is left to do, or be interrupted before it has
 * done a step; what it makes besides the checkpoints would then be gone.  Kept in .dvc/tmp/outs.
 * Behaviour: docs/design/checkpoints.md; DVC 2.58.2 removes them. */
#ifndef PIPELINE_OUTS_ASIDE_H
#define PIPELINE_OUTS_ASIDE_H

#include "pipeline/repo.h"

struct outs_aside {
    struct repo *repo; /* borrowed, as the next; NULL: nothing is aside */
    const struct stage *stage;
    const char *dir;
    const struct oid *was; /* of each output, at the start */
    bool *is_here;         /* each output: it is aside */
};

/* What a killed run had put there is removed: the checkpoint that is gone on from has it. */
err *outs_aside_begin(struct outs_aside *x, struct repo *r, const struct stage *s) MUST_CHECK;
/* Move the i-th output there.  False: it is not there, or on another file system, and left alone.
 */
bool outs_aside_take(struct outs_aside *x, size_t i);
/* Outputs come back that the command has not made, if its checkpoints are what they were; the
 * others are removed.  May be called again, also where nothing has begun. */
void outs_aside_settle(struct outs_aside *x);

#endif
